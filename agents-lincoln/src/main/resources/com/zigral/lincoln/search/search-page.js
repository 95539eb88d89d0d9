// Results of a people search, as the site shows them today (data-view-name) and showed them until 2025 (entity-result).
const RESULTS = ["[data-view-name=people-search-result]", ".entity-result", "li.reusable-search__result-container"];
const NONE = ["[data-view-name=search-no-results]", ".search-reusable-search-no-results", ".search-paywall__info"];
const PLACES = ["main [role=listitem]", "li.reusable-search__result-container"];
const NAME = ["a[data-view-name=search-result-lockup-title]", ".entity-result__title-text a"];
const NEXT = ["[data-testid=pagination-controls-next-button-visible]", ".artdeco-pagination__button--next:not([disabled])"];

/** The word between title and company in "Current: CTO at Paylane". */
const AT = { de: " bei ", en: " at ", es: " en ", fr: " chez " }[document.documentElement.lang.slice(0, 2)];
const current = (line) => {
  const position = line?.slice(line.indexOf(":") + 1).trim() ?? "";
  const at = AT ? position.lastIndexOf(AT) : -1;
  return at > 0 ? { title: position.slice(0, at), company: position.slice(at + AT.length) } : {};
};

const result = (item) => {
  const link = one(item, ...NAME);
  const [headline, location, third] = lines(item, "a");
  const summary = shown(one(item, ".entity-result__summary")) || third;
  return found({
    url: first({ "name link": () => link?.getAttribute("href") }),
    full_name: first({
      "shown name (2025)": () => shown(one(link, "span[aria-hidden=true]")),
      "link text": () => shown(link),
    }),
    connection_degree: first({
      "badge (2025)": () => shown(one(item, ".entity-result__badge-text span[aria-hidden=true]")),
      "beside the name": () => shown(link?.nextElementSibling),
    }),
    headline: first({
      "primary subtitle (2025)": () => shown(one(item, ".entity-result__primary-subtitle")),
      "first line": () => headline,
    }),
    location: first({
      "secondary subtitle (2025)": () => shown(one(item, ".entity-result__secondary-subtitle")),
      "second line": () => location,
    }),
    title: first({ "current position": () => current(summary).title }),
    company: first({ "current position": () => current(summary).company }),
  });
};

const count = () => {
  const text = first({
    "count": () => shown(one(document, "[data-view-name=search-results-count]")),
    "heading": () => shown(one(document, ".search-results-container h2")),
  });
  return text?.value.replace(/[^\p{Nd}]/gu, "") ?? "";
};

/** The month's searches are used up: the site says so, or sells more of them below a list that is cut short. */
const isLimited = () => one(document, ".search-paywall__info, [class*=search-paywall]") !== null
  || (one(document, "[data-view-name=search-results-container] a[href*='/premium/']") !== null
    && one(document, ...NEXT) === null && all(document, ...RESULTS).length < Math.min(10, Number(count() || 0)));

return async ([timeout, patience]) => {
  if (!(await until(() => one(document, ...RESULTS, ...NONE), timeout))) return {};
  if (one(document, ...RESULTS)) await scrollThrough(PLACES, RESULTS, patience);
  return reading(() => ({
    items: all(document, ...RESULTS).map(result),
    count: count(),
    next: one(document, ...NEXT) !== null,
    limited: isLimited(),
  }));
};
