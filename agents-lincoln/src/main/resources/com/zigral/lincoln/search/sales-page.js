// Results of a Sales Navigator search. Each leads to a page of its own there, not to the public profile. The form of 2026
// carries the lead's urn and a label for screen readers only; the older one names its parts (data-anonymize).
const PAGE_SIZE = 25;
const LEAD = "[data-x-search-result=LEAD], [data-scroll-into-view*='fs_salesProfile:(']";
const NONE = ["#search-results-container .artdeco-empty-state", ".search-results__no-results"];
const PLACES = ["#search-results-container li.artdeco-list__item", "#search-results-container ol > li"];
const LEAD_LINK = "a[href*='/sales/lead/'], a[href*='/sales/people/']";

const rows = () => [...document.querySelectorAll(LEAD)].filter((row) => !row.parentElement.closest(LEAD));
const pathOf = (row) => {
  const link = one(row, LEAD_LINK)?.getAttribute("href").replace(/^https?:\/\/[^/]+/u, "").replace("/sales/people/", "/sales/lead/");
  const urn = row.closest("[data-scroll-into-view]") ?? one(row, "[data-scroll-into-view]");
  const parts = urn?.dataset.scrollIntoView.match(/fs_salesProfile:\(([^)]+)\)/u)?.[1];
  return link ?? (parts ? `/sales/lead/${parts}` : null);
};

/** "Add Pia Ro to selection". Only the English one stands in a saved page; the others are the site's words elsewhere. */
const FRAMES = [
  ["Add ", " to selection"], ["Select ", ""], ["", " zur Auswahl hinzufügen"], ["Ajouter ", " à la sélection"], ["Añadir a ", " a la selección"],
  ["Agregar a ", " a la selección"], ["Adicionar ", " à seleção"], ["Aggiungi ", " alla selezione"], ["", " toevoegen aan selectie"],
  ["Lägg till ", " i urvalet"], ["Føj ", " til udvalget"], ["Legg ", " til i utvalget"], ["Dodaj ", " do zaznaczenia"], ["Přidat ", " do výběru"],
  ["", " adlı kişiyi seçime ekle"], ["", "さんを選択に追加"], ["", "님을 선택에 추가"], ["将", "添加到所选内容"], ["Добавить ", " в выбранное"],
];
const labelOf = (row) => (one(row, "label .a11y-text", ".a11y-text", "label .visually-hidden")?.textContent ?? "").replace(/\s+/gu, " ").trim();
const cut = (text, [before, after]) => text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length
  ? text.slice(before.length, text.length - after.length).trim() : null;

/** What all labels begin and end with, in whole words: what is between them is the name. Needs rows enough to differ. */
const frameOf = (labels) => {
  const different = [...new Set(labels)].filter((label) => label !== "");
  if (different.length < 3) return null;
  const [shortest] = [...different].sort((a, b) => a.length - b.length);
  let start = 0;
  while (start < shortest.length && different.every((label) => label[start] === shortest[start])) start++;
  let end = 0;
  while (end < shortest.length - start && different.every((label) => label.at(-1 - end) === shortest.at(-1 - end))) end++;
  const before = shortest.slice(0, start).replace(/\S+$/u, "");
  const after = end > 0 ? shortest.slice(-end).replace(/^\S+(?=\s)/u, "") : "";
  return before.trim() + after.trim() === "" ? null : [before, after];
};

/** Which words of the labels are not the name. */
const frame = (labels) => FRAMES.find((known) => labels.every((label) => label === "" || cut(label, known))) ?? frameOf(labels);

const named = (row, ...names) => shown(one(row, ...names.map((name) => `[data-anonymize=${name}]`)));
const result = (row, around) => {
  const label = labelOf(row);
  const picture = one(row, "img[alt]")?.alt.trim() ?? "";
  const fields = found({
    lead: first({ "lead": () => pathOf(row) }),
    full_name: first({
      "name": () => named(row, "person-name"),
      "lead link": () => [...row.querySelectorAll(LEAD_LINK)].map(shown).find((text) => text !== ""),
      "label and picture": () => picture !== "" && label.includes(picture) && picture,
      "label of the check box": () => label !== "" && around && cut(label, around),
    }),
    connection_degree: first({ "badge": () => shown(one(row, ".artdeco-entity-lockup__degree")).match(/[1-3]/u)?.[0] }),
    location: first({ "location": () => named(row, "location") }),
    title: first({ "title": () => named(row, "title", "job-title") }),
    company: first({ "company": () => named(row, "company-name") }),
  });
  const left = shown(row).replace(label, "").replace(fields.full_name?.value ?? "", "").trim();
  const missing = ["full_name", "title", "company", "location"].filter((name) => !fields[name]);
  const unread = missing.includes("full_name") ? ["full_name"] : missing.length === 3 && left !== "" ? missing : [];
  return unread.length > 0 ? { ...fields, unread: { value: unread, by: "what no strategy reads" } } : fields;
};

const count = () => numberIn(shown(one(document, ".artdeco-tab-primary-text", ".spotlight-result-count")));
const filters = () => Object.fromEntries([...document.querySelectorAll("fieldset[data-x-search-filter]")]
  .map((box) => [box.dataset.xSearchFilter, one(box, ".artdeco-pill--green", ".artdeco-pill") !== null]));
const next = () => {
  const control = one(document, ".artdeco-pagination__button--next", "main a[rel=next]");
  return control ? !control.disabled && control.getAttribute("aria-disabled") !== "true" : null;
};
const isComplete = () => {
  const places = all(document, ...PLACES);
  const page = Number(new URLSearchParams(location.search).get("page") ?? 1);
  const due = count() === "" ? PAGE_SIZE : Math.min(PAGE_SIZE, Number(count()) - (page - 1) * PAGE_SIZE);
  return rows().length >= due && places.every((place) => place.textContent.trim() !== "") && next() !== null;
};

return async ([timeout, patience]) => {
  if (!(await watch(() => rows().length > 0 || one(document, ...NONE) !== null, timeout))) return { seen: seen() };
  if (rows().length > 0) {
    await watch(() => {
      if (isComplete()) return true;
      scrollOn(all(document, ...PLACES));
      return false;
    }, timeout, patience);
  }
  return reading(() => {
    const around = frame(rows().map(labelOf));
    return { items: rows().map((row) => result(row, around)), count: count(), next: next() ?? false, filters: filters() };
  });
};
