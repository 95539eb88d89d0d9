// Results of a Sales Navigator search. Each leads to a page of its own there, not to the public profile.
const RESULTS = ["[data-x-search-result=LEAD]"];
const NONE = ["#search-results-container .artdeco-empty-state", ".search-results__no-results"];
const PLACES = ["#search-results-container li.artdeco-list__item", "#search-results-container ol > li"];
const NEXT = [".artdeco-pagination__button--next:not([disabled])"];
const named = (item, name) => shown(one(item, `[data-anonymize=${name}]`));

const result = (item) => found({
  lead: first({ "lead link": () => one(item, "a[href*='/sales/lead/']")?.getAttribute("href").replace(/^https?:\/\/[^/]+/, "") }),
  full_name: first({ "name": () => named(item, "person-name") }),
  connection_degree: first({ "badge": () => shown(one(item, ".artdeco-entity-lockup__degree")) }),
  location: first({ "location": () => named(item, "location") }),
  title: first({ "title": () => named(item, "title") }),
  company: first({ "company": () => named(item, "company-name") }),
});

/** "2.5K+" is not a number that can be told. */
const count = () => {
  const text = shown(one(document, ".artdeco-tab-primary-text", ".spotlight-result-count"));
  return /\p{Nd}\s*[KM]/u.test(text) ? "" : text.replace(/[^\p{Nd}]/gu, "");
};
const filters = () => Object.fromEntries([...document.querySelectorAll("fieldset[data-x-search-filter]")]
  .map((box) => [box.dataset.xSearchFilter, one(box, ".artdeco-pill--green", ".artdeco-pill") !== null]));

return async ([timeout, patience]) => {
  if (!(await until(() => one(document, ...RESULTS, ...NONE), timeout))) return {};
  if (one(document, ...RESULTS)) await scrollThrough(PLACES, RESULTS, patience);
  return reading(() => ({
    items: all(document, ...RESULTS).map(result),
    count: count(),
    next: one(document, ...NEXT) !== null,
    filters: filters(),
  }));
};
