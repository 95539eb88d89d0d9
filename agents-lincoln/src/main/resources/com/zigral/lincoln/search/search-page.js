// Results of a people search. S26: list items without a telling name; E26: rows by the member's urn, hashed classes around
// them; E24: entity-result. A card links many people: the picture, the name and everybody in common.
const PAGE_SIZE = 10;
const SCREEN = ["[data-sdui-screen*='.search.']", ".search-results-container", "[data-view-name=search-results-container]"];
const NONE = ["[data-view-name=search-no-results]", ".search-reusable-search-no-results", ".search-no-results__container", ".search-paywall__info"];
const LOADERS = "[role=progressbar], [aria-busy=true], .artdeco-loader, [class*=skeleton]";
const NEXT = {
  "next control (S26)": "[data-testid^=pagination-controls-next]",
  "next control (E26)": "main .artdeco-pagination__button--next",
  "link to the next page": "main a[rel=next]",
};
const PERSON = "a[href*='/in/']";
/** Where members lead who are hidden from this account. */
const HEADLESS = "a[href*='/headless']";

const people = (selector) => [...document.querySelectorAll(selector)].filter((item) => isPlace(item) && !item.querySelector(selector));
const isPlace = (item) => !item.matches("[componentkey^=expanded], [componentkey*=FeedType]") && item.closest("aside, nav, header, dialog, [role=dialog], [componentkey*=RightRail]") === null;
const ROWS = {
  "list item (S26)": () => people("main [role=listitem]"),
  "member urn (E26)": () => people("[data-chameleon-result-urn]"),
  "entity result (E24)": () => people("li.reusable-search__result-container"),
  "entity result without a list (E24)": () => people(".entity-result"),
  "named result": () => people("[data-view-name=people-search-result]"),
  "row with a profile": () => [...document.querySelectorAll("main li")].filter((row) => row.querySelector(PERSON) && !row.querySelector("li")),
};
/** The places of the list, filled or not. */
const places = () => {
  for (const find of Object.values(ROWS)) {
    const rows = find();
    if (rows.some(isPerson)) return rows;
  }
  return ROWS["list item (S26)"]();
};
/** Somebody's card: one with a profile, or that of a hidden member, which leads nowhere. Advertisements lead elsewhere. */
const isPerson = (row) => row.querySelector(`${PERSON}, ${HEADLESS}`) !== null
  || (row.querySelector("a") === null && [...row.querySelectorAll("p")].filter((line) => line.textContent.trim() !== "").length > 1);

const pathOf = (link) => decodeURI(new URL(link.href, location.origin).pathname).replace(/\/$/u, "");
const NOT_WORDS = "svg, button, [role=button], [role=img], .visually-hidden, .a11y-text, style, script, code";

/** The texts that people see in an element, without badges and what only screen readers say. */
const textNodes = (root) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    const skipped = parentElement.closest(NOT_WORDS);
    if (data.trim() !== "" ? isShown(parentElement) && !(skipped && root.contains(skipped)) : data !== "" && !data.includes("\n")) nodes.push(walker.currentNode);
  }
  return nodes;
};
const joined = (nodes) => nodes.map((node) => node.data).join("").replace(/[ \t\r\n\f]+/gu, " ").trim();
const words = (root) => (root ? joined(textNodes(root)) : "");

/** The link that is the person's name: it leads where the whole card does, has words and no paragraphs. */
const nameLink = (row) => {
  const links = [...row.querySelectorAll(`${PERSON}, ${HEADLESS}`)];
  const named = links.filter((link) => !link.querySelector("p, li, h3") && words(link) !== "");
  return one(row, "a[data-view-name=search-result-lockup-title]", ".entity-result__title-text a")
    ?? named.find((link) => pathOf(link) === pathOf(links[0])) ?? named[0] ?? null;
};

/** "2nd", "2º", "2.", "2e", "3rd+", "3e et +", "2 度", in the digits of any script; not "1K followers". */
const DEGREE = /^\s*(?:[\p{L}\p{M}]{1,8}\s)?(\p{Nd})(?!\p{Nd}|[KM]\b)\s?[^\s\p{Nd}]{0,6}(?:\s\p{L}{1,3}\s\+)?\s*$/u;
const digitOf = (text) => {
  const found = text.replace(DIRECTION, "").split(/[•·∙‧・]/u).map((part) => part.match(DEGREE)?.[1]).filter((digit) => digit);
  const degrees = new Set(found.map((digit) => ({ 1: "1st", 2: "2nd", 3: "3rd" })[asciiDigits(digit)]));
  return degrees.size === 1 ? [...degrees][0] : null;
};
/** "Ida Falk • 2nd" in one text. */
const NAME_AND_DEGREE = /^(.*\S)\s*[•·]\s*(\S{1,8}(?: \p{L}{1,8}(?: \+)?)?)$/su;

const EMBER = "[class*=entity-result]";
/** One person's card while it is read. */
const cardOf = (row) => {
  const link = nameLink(row);
  const title = link?.closest("p, h2, h3, .entity-result__title-text, .t-16") ?? link?.parentElement
    ?? [...row.querySelectorAll("p, .entity-result__title-text")].find((line) => words(line) !== "") ?? null;
  const text = words(one(link, "span[dir] > span[aria-hidden=true]", "span[aria-hidden=true]") ?? link ?? title);
  const [, name, degree] = text.match(NAME_AND_DEGREE) ?? [null, text, ""];
  const isOne = degree !== "" && digitOf(degree) !== null;
  const beside = title && link ? joined(textNodes(title).filter((node) => !link.contains(node))) : "";
  return { row, link, title, name: isOne ? name : text, beside: beside || (isOne ? degree : ""), isEmber: row.matches(`[data-chameleon-result-urn], ${EMBER}`) || one(row, EMBER) !== null };
};

const BLOCK = "p, div, li, section, article, h2, h3, h4, dd";
/** The lines below the name: no badges, no buttons, nothing that links elsewhere, such as followers and people in common. */
const linesBelow = ({ row, title }) => {
  const blocks = new Map();
  const isOther = (node) => {
    const around = node.parentElement.closest("a, ul, figure, [class*=entity-result__badge], [class*=insight]");
    return title.contains(node) || (around && row.contains(around) && around !== row && !around.contains(title));
  };
  for (const node of title ? textNodes(row) : []) {
    const block = node.parentElement.closest(BLOCK);
    if (row.contains(block) && title.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING && !isOther(node)) blocks.set(block, [...(blocks.get(block) ?? []), node]);
  }
  return [...blocks].map(([block, nodes]) => ({ block, text: joined(nodes) }))
    .filter(({ block, text }) => text !== "" && !/^[•·]/u.test(text) && ![...block.querySelectorAll("a")].some((link) => words(link) !== "" && !link.contains(title)));
};

const SNIPPET = "[componentkey^=SearchResultssnippet], [class*=entity-result__summary]";
/** Headline and location, which stand with the name, and the lines that say where the words of the search were found. */
const sortedLines = (card) => {
  const lines = linesBelow(card);
  const isSnippet = ({ block, text }) => block.closest(SNIPPET) !== null || ["current", "past", "other"].includes(lineKind(text));
  const snippets = lines.filter(isSnippet);
  const rest = lines.filter((line) => !isSnippet(line));
  let box = card.title?.parentElement;
  while (box && box !== card.row && !rest.some(({ block }) => box.contains(block))) box = box.parentElement;
  const beside = rest.filter(({ block }) => box.contains(block));
  const plain = beside.filter(({ text }) => lineKind(text) === null);
  // A headline may have a colon, a location never has: "Cook: fish and more", "Oslo, Norway".
  const isHeadline = beside.length > 1 && beside[0] !== plain[0] && beside[1] === plain[0] && plain.length === 1;
  const [headline, location] = (isHeadline ? beside : plain).map(({ text }) => text);
  return { snippets: snippets.map(({ text }) => text), headline, location, beside: beside.map(({ text }) => text), plain: plain.map(({ text }) => text) };
};

/** What E26 and E24 show by classes; lines count only where no class is known any more. */
const byClass = (row, lines) => {
  const headline = first({
    "black line (E26)": () => words(one(row, "div.t-14.t-black.t-normal:not([class*=entity-result])")),
    "primary subtitle (E24)": () => words(one(row, ".entity-result__primary-subtitle")),
  });
  const place = first({
    "grey line (E26)": () => words(one(row, "div.t-14.t-normal:not(.t-black, [class*=entity-result])")),
    "secondary subtitle (E24)": () => words(one(row, ".entity-result__secondary-subtitle")),
  });
  return headline || place ? { headline, location: place } : byLine(lines);
};
const byLine = ({ headline, location }) => ({
  headline: first({ "line after the name": () => headline }),
  location: first({ "second line after the name": () => location }),
});

/** What the card shows to be there although no strategy can read it. */
const unread = (fields, { link, beside }, lines, badges) => {
  const used = [fields.headline?.value, fields.location?.value];
  const left = (texts) => texts.filter((text) => !used.includes(text)).length > 0;
  return [
    link && !fields.full_name ? "full_name" : "",
    !fields.headline && left(lines.beside) ? "headline" : "",
    !fields.location && (left(lines.plain) || (!fields.headline && lines.beside.length > 1)) ? "location" : "",
    !fields.connection_degree && (badges.length > 0 || /[•·]/u.test(beside)) ? "connection_degree" : "",
  ].filter((name) => name !== "");
};

const result = (row) => {
  const card = cardOf(row);
  const lines = sortedLines(card);
  const badges = [...row.querySelectorAll(".entity-result__badge-text")].map((badge) => words(one(badge, "[aria-hidden=true]") ?? badge)).filter((text) => text !== "");
  const current = lines.snippets.map(currentPosition).find(({ title }) => title) ?? {};
  const fields = found({
    url: first({ "name link": () => card.link?.matches(PERSON) && card.link.getAttribute("href") }),
    full_name: first({ "name line": () => card.name }),
    connection_degree: first(badges.length > 0 ? { "badge (E26)": () => digitOf(badges.join("•")) } : { "beside the name": () => digitOf(card.beside) }),
    ...(card.isEmber ? byClass(row, lines) : byLine(lines)),
    title: first({ "current position": () => current.title }),
    company: first({ "current position": () => current.company }),
  });
  const left = unread(fields, card, lines, badges);
  return left.length > 0 ? { ...fields, unread: { value: left, by: "what no strategy reads" } } : fields;
};

const next = () => {
  for (const selector of Object.values(NEXT)) {
    const control = [...document.querySelectorAll(selector)].at(-1);
    if (control) return !control.disabled && control.getAttribute("aria-disabled") !== "true" && !control.dataset.testid?.endsWith("hidden");
  }
  return nextOfPages() ?? nextOfPrompt();
};
/** The numbered buttons: whether one follows the page that is open. */
const nextOfPages = () => {
  const current = one(document, "main [data-testid=pagination-controls-list] [aria-current=true]", "main .artdeco-pagination__pages [aria-current=true]");
  return current ? current.closest("li").nextElementSibling !== null : null;
};
/** "Currently on page 4 of 29": what E26 says to screen readers before its buttons are there. */
const nextOfPrompt = () => {
  const numbers = [...asciiDigits(one(document, "#search-srp-prompt")?.textContent ?? "").matchAll(/\d+/gu)].map(Number).slice(-2);
  return numbers.length === 2 ? numbers[0] !== numbers[1] : null;
};

/** How many people the page says it has found; never fewer than it shows. */
const total = () => {
  const named = one(document, "[data-view-name=search-results-count]");
  const headings = named ? [named] : [...document.querySelectorAll("main .search-results-container h2, main [data-sdui-screen] :is(h2, [role=heading])")]
    .filter((heading) => heading.closest("[role=listitem], li, dialog, aside, [componentkey*=RightRail]") === null);
  const numbers = headings.map(words).filter((text) => text.length < 60 && !/["“”«»„]/u.test(text)).map(numberIn).filter((number) => number !== "");
  return numbers.length > 0 && Number(numbers[0]) >= places().filter(isPerson).length ? numbers[0] : "";
};

/** How many people this page should show by the page's own total; the last page shows the rest only. */
const due = () => {
  const page = Number(new URLSearchParams(location.search).get("page") ?? 1);
  return Math.min(PAGE_SIZE, Number(total() || 0) - (page - 1) * PAGE_SIZE);
};

const isComplete = () => {
  const rows = places();
  if (!rows.some(isPerson) || rows.some((row) => row.textContent.trim() === "") || next() === null) return false;
  return rows.filter(isPerson).length >= (total() === "" ? PAGE_SIZE : due());
};

/** The column of the list is there, with words of its own, and there is nobody in it and nothing still loading. */
const isEmpty = () => {
  const column = one(document, "main [data-testid=lazy-column]", ...SCREEN);
  return document.readyState === "complete" && column !== null && words(column) !== ""
    && one(column, PERSON, "[role=list]") === null && ![...column.querySelectorAll(LOADERS)].some(isShown);
};

/** The month's searches are used up: the site says so, or sells more of them below a list that is cut short. */
const isLimited = () => one(document, ".search-paywall__info, [class*=search-paywall]") !== null
  || (one(document, "main a[href*='/premium/']") !== null && !next()
    && places().filter(isPerson).length < due());

return async ([timeout, patience]) => {
  const isAnybody = () => places().some(isPerson);
  const isNone = () => one(document, ...NONE) !== null;
  const isThere = await watch(() => isAnybody() || isNone(), timeout, patience)
    || isEmpty() || await watch(() => isAnybody() || isNone(), timeout, timeout) || isEmpty();
  if (!isThere) return { seen: seen() };
  if (isAnybody()) {
    await watch(() => {
      if (isComplete()) return true;
      scrollOn(places());
      return false;
    }, timeout, patience);
  }
  return { items: places().filter(isPerson).map(result), count: total(), next: next() ?? false, limited: isLimited() };
};
