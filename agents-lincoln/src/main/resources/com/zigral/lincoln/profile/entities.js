// The entries of a section: positions, schools, skills, languages.
const BOX = "[data-testid=expandable-text-box]";
const LONG_TEXT = `${BOX}, [class*=inline-show-more-text]`;
const LIST = "ul, ol, [role=list]";
const LINE = "p, span[aria-hidden=true]";

/** Each kind of entry, from the surest on; a hashed list is known as a list only. */
const ENTITIES = [
  "[componentkey^=entity-collection-item]",
  "[componentkey^='com.linkedin.sdui.profile.skill(']:not([componentkey$=divider])",
  "div[componentkey]:has(p):not([componentkey*='.card.'], [componentkey*=TopLevel], [componentkey*=nchor])",
  "[data-view-name=profile-component-entity]",
  "ul:not([role=tablist]) > li:not(:has(> button, > [role=tab], > [role=radio]))",
  "[role=listitem]",
];
const outermost = (elements) => {
  const all = new Set(elements);
  const isInner = (element) => {
    for (let outer = element.parentElement; outer; outer = outer.parentElement) if (all.has(outer)) return true;
    return false;
  };
  return elements.filter((element) => !isInner(element));
};
const entities = (root) => outermost(all(root, ...ENTITIES)).filter((entity) => entity.textContent.trim() && isVisible(entity));

const isWithin = (line, selector, entity) => {
  const around = line.closest(selector);
  return around !== null && around !== entity && entity.contains(around);
};
/** Skills and attachments are lines, too, but not of the entry's own. */
const isAside = (line) => line.querySelector("svg, a[href*='/overlay/'], a[href*='/skill']") !== null
  || line.closest("a[href*='/overlay/'], a[href*='/skill']") !== null;
/** What the site says of itself, and the names of files: no place is called so. */
const isNoPlace = (text) => /linkedin/i.test(text) || /\.(pdf|docx?|pptx?|xlsx?|key|png|jpe?g|gif|mp4|mov|zip)$/i.test(text);
/** The lines of an entry itself: not those of entries in it, nor of its description. */
const findLines = (entity) => [...entity.querySelectorAll(LINE)].filter((line) => !isWithin(line, LIST, entity)
  && !isWithin(line, LONG_TEXT, entity) && !line.querySelector(LONG_TEXT) && !line.parentElement.closest(LINE)
  && isVisible(line) && shown(line));
const known = new WeakMap();
const linesOf = (entity) => {
  if (!known.has(entity)) known.set(entity, findLines(entity));
  return known.get(entity);
};
const textOf = (line) => shown(line).replace(/\s*\n\s*/g, " ");
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

/** Lines come in one order and any may be missing, but the dates tell themselves apart; the place is in their box. */
const around = (lines) => {
  const texts = lines.map(textOf);
  const at = datesAt(texts);
  if (at < 0) return { before: texts };
  const place = lines.slice(at + 1).find((line) => isBeside(line, lines[at]) && !isNoPlace(textOf(line)));
  return { before: texts.slice(0, at), dates: spaced(withoutLength(texts[at])), place: place && textOf(place) };
};
const isBeside = (line, other) => line.parentElement === other.parentElement
  || (line.matches("span") && line.parentElement.parentElement === other.parentElement.parentElement);

/** A text with a picture beside it tells of something else: of skills, or of how somebody got there. */
const isPlain = (text, entity) => !isWithin(text, "li", entity) || !text.closest("li").querySelector("svg, img, [class*=ivm-]");
const description = (entity) => [...entity.querySelectorAll(`${BOX}, [class*=inline-show-more-text] span[aria-hidden=true]`)]
  .find((text) => isVisible(text) && shown(text) && !text.closest("a") && !isWithin(text, ROLE, entity) && isPlain(text, entity));
/** What a position in a company with several is: an entry of its own in the company's list. */
const ROLE = "li:has(p, .t-bold)";
const hasDates = (entity) => datesAt(linesOf(entity).slice(1).map(textOf)) >= 0;
const roles = (entity) => {
  const dated = [...entity.querySelectorAll("ul > li")].find((item) => linesOf(item).length > 1 && hasDates(item));
  return dated && !hasDates(entity) ? [...dated.parentElement.children].filter((item) => linesOf(item).length > 0) : [];
};
/** "Tick AG · Full-time", "Bern, Switzerland · On-site": how somebody works there is another matter. */
const withoutKind = (text) => (text?.includes(" · ") ? text.slice(0, text.lastIndexOf(" · ")) : text);
const withoutMode = (text) => text?.split(" · ")[0];

const position = (entity, company) => {
  const [title, ...rest] = linesOf(entity);
  const { before, dates, place } = around(rest.filter((line) => !isAside(line)));
  return present({
    title: title && textOf(title),
    company: company ?? withoutKind(before[0]),
    dates,
    location: withoutMode(place),
    description: shown(description(entity)),
  });
};
const positions = (entity) => {
  const held = roles(entity);
  const company = linesOf(entity)[0];
  return held.length > 0 ? held.map((role) => position(role, company && textOf(company))) : [position(entity)];
};
const school = (entity) => {
  const [name, ...rest] = linesOf(entity).filter((line) => !isAside(line));
  const { before, dates } = around(rest);
  return present({ school: name && textOf(name), degree: before[0], dates });
};
const named = (entity) => linesOf(entity).map(textOf)[0] ?? "";

/** How each section's entries are read, and what each must have. */
const READERS = {
  experience: { read: (entity) => positions(entity), isRead: (item) => item.title },
  education: { read: (entity) => [school(entity)], isRead: (item) => item.school },
  skills: { read: (entity) => [named(entity)], isRead: (item) => item },
  languages: { read: (entity) => [named(entity)], isRead: (item) => item },
};
const itemsIn = (root, name) => entities(root).flatMap(READERS[name].read);
