// The list of invitations that nobody has answered yet. It comes a while after its page, and grows by scrolling or by a
// button after it. Whether it is complete is told by the number that it gives of itself, or by its end.
const links = (root) => [...(root?.querySelectorAll("a[href*='/in/']") ?? [])].filter((link) => slugOf(link) !== "" && isDisplayed(link));
const buttons = (root) => [...root.querySelectorAll("button, [role=button]")].filter(isDisplayed);
const SUGGESTS = "a[href*='-invite/'], svg[id^=connect], svg[data-test-icon^=connect], svg[id^=add], svg[data-test-icon^=add]";
const others = (card, slug) => links(card).some((link) => slugOf(link) !== slug);
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
const personOf = (card) => slugOf(links(card)[0]);
const slugs = () => [...new Set(cards().map(personOf))];

const withdrawal = (slug) => {
  const card = cards().find((candidate) => personOf(candidate) === slug);
  if (!card || others(card, slug)) return null;
  const own = [...card.querySelectorAll("[data-view-name=edge-creation-connect-action] button")].filter(isDisplayed);
  return (own.length > 0 ? own : buttons(card)).at(-1) ?? null;
};

const NUMBER = /\(([\d.,\s\u00a0]+)\)/;
/** "People (12)": how many there are by the page's own count, in any script that writes digits so. */
const total = () => {
  const counts = [...document.querySelectorAll("main h1, main h2, main [role=tab], main [role=radio], main button, main a")]
    .filter((element) => isDisplayed(element) && !element.closest("[role=listitem], li:has(a[href*='/in/'])"))
    .map((element) => NUMBER.exec(shown(element))?.[1].replace(/\D/g, "")).filter((digits) => digits);
  return counts.length > 0 ? Math.max(...counts.map(Number)) : null;
};
const isEmptyState = () => [...document.querySelectorAll("main [class*=empty-state], main [data-testid*=empty], main [componentkey*=EmptyState]")]
  .some(isDisplayed);
const isLoading = () => [...document.querySelectorAll("main [role=progressbar], main [aria-busy=true], main [class*=loader]")].some(isDisplayed);
const around = () => {
  let box = cards()[0]?.parentElement;
  while (box && !box.matches("main") && !cards().every((card) => box.contains(card))) box = box.parentElement;
  return box;
};
/** The one button after the list, which shows more of it; never one that is about a person. */
const more = () => {
  const list = around();
  const loads = one(document, "main button[class*=load-button]", "main button[data-testid*=load-more]", "main button[data-testid*=show-more]");
  if (loads && isDisplayed(loads)) return loads;
  const after = list?.matches("main") ? [...list.children].slice([...list.children].findLastIndex((child) => cards().some((card) => child.contains(card))) + 1)
    : [...list?.children ?? []].slice([...list?.children ?? []].findLastIndex((child) => cards().some((card) => child.contains(card))) + 1)
      .concat(list?.nextElementSibling ?? []);
  for (const box of after.filter((element) => !one(element, "a[href*='/in/']", SUGGESTS))) {
    const found = box.matches("button") ? [box] : buttons(box);
    if (found.length === 1 && isDisplayed(found[0])) return found[0];
  }
  return null;
};
const hasNextPage = () => [...document.querySelectorAll("main .artdeco-pagination__button--next, main [data-testid$=next-button-visible]")]
  .some((button) => isDisplayed(button) && !button.disabled);

/** How long a list must not have grown: longer when there is nothing at all. */
const QUIET = 700;
const ROUND = 60;
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
    if (quiet > QUIET && more() && before !== now) {
      before = now;
      since = performance.now();
      more().click();
      return false;
    }
    return quiet >= (now === "" && !isEmptyState() ? patience : Math.min(patience, 2 * QUIET));
  };
  for (const started = performance.now(); !isRead() && performance.now() - started < timeout;) {
    await new Promise((resolve) => setTimeout(resolve, ROUND));
  }
  const count = total();
  const isNumbered = count !== null && slugs().length >= count;
  const isEnded = !isLoading() && !more() && !hasNextPage() && (count === null || isNumbered);
  return { slugs: slugs(), complete: isEnded && (slugs().length > 0 || isEmptyState() || count === 0) };
};

return ([what, slug, patience, timeout]) => {
  if (what === "withdrawal") return withdrawal(slug);
  return what === "whole" ? whole(slug, patience, timeout) : { slugs: slugs() };
};
