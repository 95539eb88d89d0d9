// The list of invitations that nobody has answered yet. It comes a while after its page, and grows by scrolling or by a
// button after it. Whether it is complete is told by the number that it gives of itself, or by its end.
/** An item of the list, or where it has no role the smallest element around a link that has a button. */
const cardOf = (link) => {
  const item = link.closest("[role=listitem], li");
  if (item) return item;
  let card = link.parentElement;
  while (card && !card.matches("main") && buttons(card).length === 0) card = card.parentElement;
  return card && !card.matches("main") && !others(card, slugOf(link)) ? card : null;
};
/** Everybody's card but those of people who are only suggested. */
const cards = () => [...new Set(links(document.querySelector("main")).filter((link) => !link.closest("aside")).map(cardOf))]
  .filter((card) => card && !one(card, SUGGESTS));
const slugs = () => [...new Set(cards().map(personOf))];

const withdrawal = (slug) => {
  const card = cards().find((candidate) => personOf(candidate) === slug);
  if (!card || others(card, slug)) return null;
  const own = [...card.querySelectorAll("[data-view-name=edge-creation-connect-action] button")].filter(isDisplayed);
  return (own.length > 0 ? own : buttons(card)).at(-1) ?? null;
};

/** The first link with words has the name, the last line that is not a button's says when it was sent. */
const person = (card) => {
  const named = links(card).find((link) => shown(link) !== "");
  const name = shown(named).split("\n")[0].trim();
  const lines = shown(card).split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const badge = one(card, "time, [class*=time-badge]");
  return { href: links(card)[0].getAttribute("href"), name, sent: badge ? shown(badge) : (lines.length > 2 ? lines.at(-1) : "") };
};

const NUMBER = /\(([\d.,\s\u00a0]+)\)/;
/** "People (12)": how many there are by the page's own count, in any script that writes digits so. */
const total = () => {
  const counts = [...document.querySelectorAll("main h1, main h2, main [role=tab], main [role=radio], main button, main a")]
    .filter((element) => isDisplayed(element) && !element.closest("[role=listitem], li:has(a[href*='/in/'])"))
    .map((element) => NUMBER.exec(shown(element))?.[1].replace(/\D/g, "")).filter((digits) => digits);
  return counts.length > 0 ? Math.max(...counts.map(Number)) : null;
};
/** Whether as many people are there as the page says; a list without a number may only be slow to grow. */
const reaches = (count) => count !== null && slugs().length >= count;
const isComplete = () => {
  const count = total();
  const isEnded = !isLoading() && !more(cards()) && !hasNextPage() && (count === null || reaches(count));
  return isEnded && (slugs().length > 0 || isEmptyState() || count === 0);
};

const whole = async (slug, patience, timeout) => {
  let last = "";
  let since = performance.now();
  let before = null;
  const isRead = () => {
    const now = slugs().join(" ");
    if (now !== last || isLoading()) since = performance.now();
    last = now;
    if (slugs().includes(slug)) return true;
    cards().at(-1)?.scrollIntoView();
    const workspace = one(document, "main#workspace") ?? document.scrollingElement;
    workspace.scrollTop = workspace.scrollHeight;
    const quiet = performance.now() - since;
    if (quiet > QUIET && more(cards()) && before !== now) {
      before = now;
      since = performance.now();
      more(cards()).click();
      return false;
    }
    return quiet >= (isEmptyState() || reaches(total()) ? Math.min(patience, QUIET) : patience);
  };
  for (const started = performance.now(); !isRead() && performance.now() - started < timeout;) {
    await new Promise((resolve) => setTimeout(resolve, ROUND));
  }
  return { slugs: slugs(), complete: isComplete() };
};

/** The next part of the list, once it has come. */
const next = async (patience, timeout) => {
  const isMore = !reaches(total()) && await grow(cards, patience, timeout);
  return { grown: isMore, whole: isComplete(), entries: reading(() => cards().map(person)) };
};

return ([what, slug, patience, timeout]) => {
  if (what === "withdrawal") return withdrawal(slug);
  if (what === "next") return next(patience, timeout);
  return what === "whole" ? whole(slug, patience, timeout) : { slugs: slugs() };
};
