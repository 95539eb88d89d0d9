// What LinkedIn calls the line below a search result that says where its words were found, by interface language.
// en, fr and pl stand in saved pages of the site (2025 and 2026); the other rows are the words that the site uses for the
// same things elsewhere, and nobody has seen them in such a line yet. A word that is missing costs a title, never a wrong
// one: a line whose label is in no row is neither title nor company, headline nor location.
const LABELS = {
  ar: { current: ["الحالي", "حاليًا", "حالياً"], past: ["السابق", "سابقًا", "سابقاً"], other: ["الملخص", "المهارات"] },
  cs: { current: ["aktuální", "současné", "současnost", "nyní"], past: ["minulé", "předchozí", "dříve"], other: ["souhrn", "dovednosti"] },
  da: { current: ["nuværende", "aktuel"], past: ["tidligere"], other: ["resumé", "sammendrag", "kompetencer"] },
  de: { current: ["aktuell", "derzeit", "aktuelle position"], past: ["früher", "vorherige position", "ehemals"], other: ["zusammenfassung", "kenntnisse", "fähigkeiten"] },
  el: { current: ["τρέχουσα", "τρέχουσα θέση"], past: ["προηγούμενη", "προηγούμενη θέση", "παρελθόν"], other: ["σύνοψη", "δεξιότητες"] },
  en: { current: ["current"], past: ["past"], other: ["summary", "skills", "certifications", "education"] },
  es: { current: ["actual", "actualmente"], past: ["anterior", "anteriormente"], other: ["extracto", "resumen", "aptitudes"] },
  fi: { current: ["nykyinen"], past: ["aiempi", "edellinen"], other: ["yhteenveto", "taidot", "osaaminen"] },
  fr: { current: ["entreprise actuelle", "poste actuel", "actuel", "actuellement"], past: ["entreprise précédente", "poste précédent", "précédent"], other: ["résumé", "compétences", "certifications"] },
  he: { current: ["נוכחי", "כיום"], past: ["קודם", "בעבר"], other: ["סיכום", "כישורים"] },
  hi: { current: ["वर्तमान"], past: ["पिछला", "पूर्व"], other: ["सारांश", "कौशल"] },
  hu: { current: ["jelenlegi"], past: ["korábbi"], other: ["összegzés", "összefoglaló", "készségek"] },
  id: { current: ["saat ini"], past: ["sebelumnya", "dulu"], other: ["ringkasan", "keahlian"] },
  it: { current: ["attuale", "attualmente", "posizione attuale"], past: ["precedente", "in passato"], other: ["riepilogo", "competenze"] },
  ja: { current: ["現在", "現職"], past: ["過去", "以前", "前職"], other: ["概要", "スキル"] },
  ko: { current: ["현재"], past: ["이전", "과거"], other: ["요약", "보유기술", "스킬"] },
  ms: { current: ["semasa"], past: ["lalu", "terdahulu"], other: ["ringkasan", "kemahiran"] },
  nl: { current: ["huidig", "huidige functie", "nu"], past: ["vorig", "voormalig", "eerder"], other: ["samenvatting", "vaardigheden"] },
  no: { current: ["nåværende"], past: ["tidligere"], other: ["sammendrag", "ferdigheter", "kompetanse"] },
  pl: { current: ["aktualne", "obecnie"], past: ["wcześniejsze", "poprzednio"], other: ["podsumowanie", "umiejętności"] },
  pt: { current: ["atual", "atualmente"], past: ["anterior", "anteriormente"], other: ["resumo", "competências"] },
  ro: { current: ["actual", "în prezent"], past: ["anterior", "trecut"], other: ["rezumat", "competențe", "aptitudini"] },
  ru: { current: ["сейчас", "текущая должность", "текущее"], past: ["ранее", "прошлое", "предыдущая должность"], other: ["сводка", "резюме", "навыки"] },
  sv: { current: ["nuvarande"], past: ["tidigare"], other: ["sammanfattning", "kompetenser"] },
  th: { current: ["ปัจจุบัน"], past: ["อดีต"], other: ["สรุป", "ทักษะ"] },
  tl: { current: ["kasalukuyan"], past: ["nakaraan", "dati"], other: ["buod", "mga kasanayan"] },
  tr: { current: ["şu anki", "şu an", "mevcut", "güncel"], past: ["geçmiş", "önceki"], other: ["özet", "yetenekler", "beceriler"] },
  uk: { current: ["зараз", "поточна посада"], past: ["раніше", "попередня посада"], other: ["резюме", "навички"] },
  vi: { current: ["hiện tại"], past: ["trước đây", "quá khứ"], other: ["tóm tắt", "kỹ năng"] },
  zh: { current: ["目前", "目前就职", "当前", "现任", "目前職務", "現任"], past: ["过去", "曾经就职", "曾任", "過去"], other: ["概述", "摘要", "个人简介", "技能"] },
};

/** What stands between title and company, the surest first. Languages that write them otherwise keep the whole as title. */
const AT = {
  cs: [" ve společnosti ", " ve firmě "], da: [" hos "], de: [" bei "], el: [" στην εταιρεία "], en: [" at "],
  es: [" en "], fr: [" chez "], id: [" di "], it: [" presso "], ms: [" di "], nl: [" bij "], no: [" hos "],
  pl: [" w firmie ", " we ", " w "], pt: [" na empresa ", " no(a) ", " na ", " no ", " em "], ro: [" la "],
  ru: [" в компании "], sv: [" på ", " hos "], tl: [" sa "], uk: [" у компанії ", " в компанії "], vi: [" tại "],
};

/** Turkish names the company first: "Paylane şirketinde CTO". */
const COMPANY_FIRST = { tr: " şirketinde " };

/** Marks of direction, which are no part of a word. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A line's label and what stands after it: "Past: CTO at Oldbank". Nothing for a line without one. */
const labelled = (line) => {
  const match = line.replace(DIRECTION, "").match(/^\s*([^:：]{1,40}?)\s*[:：]\s*(\S.*)$/su);
  return match && match[1].split(/\s+/u).length <= 4 && !match[2].startsWith("//") ? { label: match[1].toLowerCase(), rest: match[2].trim() } : null;
};

/** The languages in which a label means something. */
const languagesOf = (label, meaning) => Object.keys(LABELS).filter((language) => LABELS[language][meaning].includes(label));

/** "current", "past", "other", "unknown" for a label of no known language, or nothing for a line without one. */
const lineKind = (line) => {
  const found = labelled(line);
  if (!found) return null;
  return ["current", "past", "other"].find((meaning) => languagesOf(found.label, meaning).length > 0) ?? "unknown";
};

/** Title and company of "CTO at Paylane" in one of some languages. What can be cut in several ways stays whole. */
const position = (text, languages) => {
  for (const language of languages) {
    const [company, title] = COMPANY_FIRST[language] ? text.split(COMPANY_FIRST[language]) : [];
    if (title) return { title: title.trim(), company: company.trim() };
    const at = (AT[language] ?? []).find((word) => text.includes(word));
    if (at) {
      const parts = text.split(at);
      const last = parts.at(-1).trim();
      if (last !== "" && (parts.length === 2 || !/^\p{Ll}/u.test(last))) return { title: parts.slice(0, -1).join(at).trim(), company: last };
    }
  }
  return { title: text };
};

/** What a line says of somebody's current position; nothing when it says something else. */
const currentPosition = (line) => {
  const found = labelled(line);
  const languages = found ? languagesOf(found.label, "current") : [];
  if (languages.length === 0) return {};
  const page = document.documentElement.lang.slice(0, 2);
  return position(found.rest, languages.includes(page) ? [page] : languages);
};
