// Whom the account is connected with, whoever was added last first. The list comes a while after its page and grows by
// scrolling; a header over it says how many there are.
/** An entry of the list, or where nothing says what is one the largest element around a link that is about nobody else. */
const cardOf = (link) => {
  const item = link.closest("[role=listitem], li, [componentkey^='auto-component']");
  if (item) return item;
  let card = link;
  while (card.parentElement && !card.parentElement.matches("main") && !others(card.parentElement, slugOf(link))) card = card.parentElement;
  return card;
};
const cards = () => [...new Set(links(document.querySelector("main")).filter((link) => !link.closest("aside, header")).map(cardOf))]
  .filter((card) => !others(card, personOf(card)) && !one(card, SUGGESTS));

/** Links lie in links: the one with the fewest words that has any has the name. */
const nameIn = (card) => {
  const named = one(card, "[class*=connection-card__name]");
  if (named) return shown(named);
  return links(card).map(shown).filter((text) => text !== "").sort((a, b) => a.length - b.length)[0]?.split("\n")[0].trim() ?? "";
};
/** The last line after name and headline that has a number; the button to write to them has none. */
const connectedIn = (card) => {
  const badge = one(card, "time, [class*=time-badge]");
  if (badge) return shown(badge);
  const lines = shown(card).split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.slice(2).findLast((line) => /\p{Nd}/u.test(line)) ?? "";
};
const entry = (card) => ({ href: links(card)[0].getAttribute("href"), name: nameIn(card), connected: connectedIn(card) });

const NUMBER = /\d[\d.,'’\s\u00a0\u202f]*/;
const HEADERS = ["main [componentkey*=ConnectionsListHeader] :is(p, h1, h2)", "main [class*=connections__header] :is(h1, h2)", "main :is(h1, h2)"];
const total = () => {
  const digits = all(document, ...HEADERS).filter(isDisplayed).map((header) => NUMBER.exec(asciiDigits(shown(header)))?.[0].replace(/\D/g, "")).find(Boolean);
  return digits ? Number(digits) : null;
};

const next = async (patience, timeout) => {
  const isWhole = () => total() !== null && cards().length >= total();
  const grown = isWhole() ? false : await grow(cards, patience, timeout);
  return {
    entries: reading(() => cards().map(entry)),
    grown,
    whole: isWhole() || (total() === null && cards().length > 0 && !isLoading() && !more(cards())) || (cards().length === 0 && isEmptyState()),
    total: total() ?? -1,
  };
};

return ([what, patience, timeout]) => (what === "next" ? next(patience, timeout) : { entries: reading(() => cards().map(entry)), total: total() ?? -1 });
