// A profile, as the site shows it today (componentkey) and showed it until 2025 (pv- and pvs- classes).
const BOX = "[data-testid=expandable-text-box]";
const section = (key, anchor) =>
  one(document, `main section[componentkey$=${key}]`, `main section[componentkey*=${key}]`) ??
  document.getElementById(anchor)?.closest("section");

const afterName = () => lines(topCard).filter((line) => !/^[·•]/.test(line));
const contact = () => one(topCard, "a[href*='overlay/contact-info']");

const entities = (root) =>
  all(root, "[componentkey^=entity-collection-item]", "ul.pvs-list > li").filter((item) => !item.parentElement.closest("li"));
const visible = (root, ...selectors) => shown(one(root, ...selectors.map((selector) => `${selector} span[aria-hidden=true]`)));

/** "Jan 2020 - Present · 6 yrs" and its like in other languages: a year, alone or from which something goes on. */
const DATES = /^(\p{L}+\.?\s)?(19|20)\d\d(\s[-–]\s.+)?$/u;
const withoutLength = (line) => line.split(" · ")[0];
const withoutKind = (line) => (line.includes(" · ") ? line.slice(0, line.lastIndexOf(" · ")) : line);

/** Lines come in one order and any may be missing, but the dates tell themselves apart. */
const around = (rest) => {
  const at = rest.findLastIndex((line) => DATES.test(withoutLength(line)));
  return at < 0 ? { before: rest, after: [] } : { before: rest.slice(0, at), dates: withoutLength(rest[at]), after: rest.slice(at + 1) };
};
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

const position = (element, group) => {
  const [role, ...rest] = lines(element, BOX);
  const { before, dates, after } = around(rest);
  const company = group ?? (before[0] && withoutKind(before[0]));
  return present({ title: role, company, dates, location: after[0], description: shown(one(element, BOX)) });
};
const positions = (entity) => {
  const roles = [...entity.querySelectorAll("ul > li")];
  return roles.length > 0 ? roles.map((role) => position(role, lines(entity)[0])) : [position(entity)];
};
const readablePosition = (element, group) => present({
  title: visible(element, ".t-bold"),
  company: group ?? withoutKind(visible(element, ".t-14.t-normal:not(.t-black--light)")),
  dates: withoutLength(shown(one(element, ".pvs-entity__caption-wrapper"))),
  location: shown([...element.querySelectorAll(".t-14.t-normal.t-black--light")]
    .find((line) => !one(line, ".pvs-entity__caption-wrapper"))?.querySelector("span[aria-hidden=true]")),
  description: visible(element, ".inline-show-more-text"),
});
const readablePositions = (entity) => {
  const roles = [...entity.querySelectorAll(".pvs-entity__sub-components > ul > li:has(.t-bold)")];
  const company = visible(entity, ".t-bold");
  return roles.length > 0 ? roles.map((role) => readablePosition(role, company)) : [readablePosition(entity)];
};
const isReadable = (root) => one(root, ":scope ul.pvs-list") !== null;

const school = (entity) => {
  if (isReadable(entity.closest("section"))) {
    return present({
      school: visible(entity, ".t-bold"),
      degree: visible(entity, ".t-14.t-normal:not(.t-black--light)"),
      dates: shown(one(entity, ".pvs-entity__caption-wrapper")),
    });
  }
  const [name, ...rest] = lines(entity);
  const { before, dates } = around(rest);
  return present({ school: name, degree: before[0], dates });
};
const named = (entity) => visible(entity, ".t-bold") || lines(entity)[0];
const experienceIn = (root) => entities(root).flatMap(isReadable(root) ? readablePositions : positions);
const more = (root, name) => one(root, `a[href*='/details/${name}']`)?.getAttribute("href");

const about = section("About", "about");
const experience = section("ExperienceTopLevelSection", "experience");
const education = section("EducationTopLevelSection", "education");

const profile = () => found({
  full_name: fullName(),
  headline: first({
    "readable class (2025)": () => shown(one(topCard, ".text-body-medium.break-words")),
    "first line after the name": () => afterName()[0],
  }),
  location: first({
    "beside contact info": () => lines(contact()?.closest("div"))[0],
    "readable class (2025)": () => shown(one(topCard, ".text-body-small.inline.t-black--light.break-words")),
  }),
  connection_degree: connectionDegree(),
  about: first({
    "expandable text": () => shown(one(about, BOX)),
    "readable class (2025)": () => visible(about, ".inline-show-more-text"),
  }),
  experience: first({ "section": () => experienceIn(experience) }),
  all_experience: first({ "show all": () => more(experience, "experience") }),
  education: first({ "section": () => entities(education).map(school) }),
  all_education: first({ "show all": () => more(education, "education") }),
  skills: first({ "section": () => entities(section("SkillsTopLevelSection", "skills")).map(named) }),
  all_skills: first({ "show all": () => more(section("SkillsTopLevelSection", "skills"), "skills") }),
  languages: first({ "section": () => entities(section("LanguagesTopLevelSection", "languages")).map(named) }),
  all_languages: first({ "show all": () => more(section("LanguagesTopLevelSection", "languages"), "languages") }),
});

const details = () => {
  const root = one(document, "main section[componentkey*=DetailsSection]", "main section:has(ul.pvs-list)", "main section");
  return found({
    experience: first({ "details": () => experienceIn(root) }),
    education: first({ "details": () => entities(root).map(school) }),
    skills: first({ "details": () => entities(root).map(named) }),
    languages: first({ "details": () => entities(root).map(named) }),
  });
};

return async ([which, timeout, patience]) => {
  if (!(await until(() => one(document, "main"), timeout))) return {};
  return which === "details" ? reading(details) : { ...reading(profile), ...(await contactBehindLink(patience)) };
};
