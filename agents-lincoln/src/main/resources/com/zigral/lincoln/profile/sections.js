// Where a profile's sections are, and the wait for those that come only when they are scrolled to.
const KEYS = {
  about: ["About"],
  experience: ["ExperienceTopLevelSection"],
  education: ["EducationTopLevelSection"],
  skills: ["SkillsTopLevelSection", "Skills"],
  languages: ["LanguagesTopLevelSection", "LanguageTopLevelSection", "LanguagesTopLevel", "LanguageTopLevel"],
};
const NAMES = Object.keys(KEYS);
/** The sections that have entries. */
const LISTS = NAMES.filter((name) => name !== "about");
const inMain = (selector) => [...document.querySelectorAll(`main ${selector}`)]
  .filter((element) => !isApart(element) && !topCard?.contains(element));
const hasText = (element) => element.textContent.trim() !== "";
const fullest = (elements) => elements.find(hasText) ?? elements[0];
/** The link to all of a section; those to a part of it go on after the section's name. */
const linksToAll = (root, name) => [...(root?.querySelectorAll(`a[href*='/details/${name}']`) ?? [])]
  .filter((link) => new RegExp(`/details/${name}/?(?:[?#]|$)`).test(link.getAttribute("href")));
/** What holds an element together with a heading. */
const withHeading = (element) => element && (element.closest("section") ?? element.closest("div:has(h2)"));

/** Each way to find a section, from the surest on. */
const WAYS = {
  "section by key": (name) => fullest(KEYS[name].flatMap((key) => inMain(`[componentkey$='${key}']`))
    .filter((element) => name !== "experience" || !/Volunteer/.test(element.getAttribute("componentkey")))),
  "section by anchor": (name) => withHeading(inMain(`[id='${name}']`)[0] ?? inMain(`[componentkey^=profile_${name}_top_anchor]`)[0]),
  "section by link": (name) => withHeading(linksToAll(document, name).find((link) => link.closest("main") && !isApart(link) && !topCard?.contains(link))),
};
const hasAnchor = (name) => inMain(`[id='${name}']`).length > 0;
const section = (name) => {
  for (const way of Object.values(WAYS)) {
    const root = way(name);
    if (root && (hasText(root) || hasAnchor(name))) return root;
  }
  return null;
};
/** A place for a section that stays empty says that there is none. */
const hasPlace = (name) => KEYS[name].some((key) => inMain(`[componentkey$='${key}']`).length > 0);
const showAll = (name) => linksToAll(section(name), name)[0];

/** Parts that are empty until they are scrolled to. Each has cards in it once it has come, be they empty. */
const LAZY = "[componentkey^=profileCards], .pv-deferred-area";
const hasCome = (part) => part.querySelector("section, h2, [data-sdui-component], [componentkey*='.card.']") !== null || hasText(part);
const missingParts = () => outermost(inMain(LAZY)).filter((part) => !hasCome(part));
const isAbove = (part) => /AboveActivity/.test(part.getAttribute("componentkey"));
/** Which sections may be in a part that has not come. */
const mayBeIn = (part) => NAMES.filter((name) => (name === "about") === isAbove(part));

const isEmpty = (name) => {
  const root = section(name);
  return root !== null && !one(root, name === "about" ? `${LONG_TEXT}, p` : ENTITIES.join());
};
const awaited = () => [...missingParts(), ...NAMES.filter(isEmpty).map(section)];

/** The next change of the page, or the end of a moment. */
const change = (moment) => new Promise((resolve) => {
  const observer = new MutationObserver(() => done());
  const timer = setTimeout(() => done(), moment);
  const done = () => {
    observer.disconnect();
    clearTimeout(timer);
    resolve();
  };
  observer.observe(document.body, { childList: true, subtree: true });
});
/** How long a part may be in sight before the next one is, in milliseconds. */
const GLANCE = 100;
/** A page learns after the first frame what has come into sight; a part that needs longer is looked at again. */
const frames = async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
};
/** All parts are asked for at once at first, then looked at one after the other until they have come. */
const scrollToAwaited = async (end) => {
  for (let turn = 0, waiting = awaited(); waiting.length > 0 && performance.now() < end; turn++, waiting = awaited()) {
    waiting[turn % waiting.length].scrollIntoView({ block: "center" });
    const seen = change(Math.min(GLANCE, end - performance.now()));
    await (turn < waiting.length ? Promise.race([seen, frames()]) : seen);
  }
};
/** How long a page must not have changed that leaves no empty places for what is still to come, in milliseconds. */
const QUIET = 1000;
const isQuiet = async (end) => {
  const started = performance.now();
  const moment = Math.min(QUIET, end - started);
  await change(moment);
  return performance.now() - started >= moment;
};
/** S26 has a place for each part, also for those that stay empty. Ember adds sections where nothing was. */
const hasPlaces = () => inMain("[componentkey^=profileCards]").length > 0;
/** Scroll from one missing part to the next until all have come or patience ends. */
const scrollToSections = async (patience) => {
  const end = performance.now() + patience;
  await scrollToAwaited(end);
  if (hasPlaces() || LISTS.every((name) => section(name))) return;
  document.scrollingElement.scrollTop = document.scrollingElement.scrollHeight;
  while (performance.now() < end && !(await isQuiet(end)));
  await scrollToAwaited(end);
};
