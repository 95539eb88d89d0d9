// Lists that come a while after their page and grow by scrolling or by a button after them.
const links = (root) => [...(root?.querySelectorAll("a[href*='/in/']") ?? [])].filter((link) => slugOf(link) !== "" && isDisplayed(link));
const buttons = (root) => [...root.querySelectorAll("button, [role=button]")].filter(isDisplayed);
const SUGGESTS = "a[href*='-invite/'], svg[id^=connect], svg[data-test-icon^=connect], svg[id^=add], svg[data-test-icon^=add]";
const others = (card, slug) => links(card).some((link) => slugOf(link) !== slug);
const personOf = (card) => slugOf(links(card)[0]);

const isEmptyState = () => [...document.querySelectorAll("main [class*=empty-state], main [data-testid*=empty], main [componentkey*=EmptyState]")]
  .some(isDisplayed);
const isLoading = () => [...document.querySelectorAll("main [role=progressbar], main [aria-busy=true], main [class*=loader]")].some(isDisplayed);
const around = (cards) => {
  let box = cards[0]?.parentElement;
  while (box && !box.matches("main") && !cards.every((card) => box.contains(card))) box = box.parentElement;
  return box;
};
/** The one button after the list, which shows more of it; never one that is about a person. */
const more = (cards) => {
  const list = around(cards);
  const loads = one(document, "main button[class*=load-button]", "main button[data-testid*=load-more]", "main button[data-testid*=show-more]");
  if (loads && isDisplayed(loads)) return loads;
  const children = [...list?.children ?? []];
  const rest = children.slice(children.findLastIndex((child) => cards.some((card) => child.contains(card))) + 1);
  const after = list?.matches("main") ? rest : rest.concat(list?.nextElementSibling ?? []);
  for (const box of after.filter((element) => !one(element, "a[href*='/in/']", SUGGESTS))) {
    const found = box.matches("button") ? [box] : buttons(box);
    if (found.length === 1 && isDisplayed(found[0])) return found[0];
  }
  return null;
};
const hasNextPage = () => [...document.querySelectorAll("main .artdeco-pagination__button--next, main [data-testid$=next-button-visible]")]
  .some((button) => isDisplayed(button) && !button.disabled);

/** How long a list must not have grown before its button is pressed. */
const QUIET = 700;
const ROUND = 60;
const isScrolling = (box) => box === document.scrollingElement || (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1);
const toEnd = (cards) => {
  cards.at(-1)?.scrollIntoView({ block: "end" });
  for (let box = cards.at(-1)?.parentElement; box; box = box.parentElement) {
    if (isScrolling(box)) {
      box.scrollTop = box.scrollHeight;
      return;
    }
  }
};
/** Wait until nothing has been added for a moment. */
const still = async (count, started, timeout) => {
  for (let before = -1; before !== count() && performance.now() - started < timeout;) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 2 * ROUND));
  }
};
/**
 * Scroll to the end of a list and give it the time to grow: as long as something says that it is loading, else as long
 * as patience lasts. Says whether it has grown.
 */
const grow = async (cards, patience, timeout) => {
  const before = cards().length;
  const started = performance.now();
  let since = started;
  let pressed = false;
  while (performance.now() - started < timeout) {
    if (cards().length > before) {
      await still(() => cards().length, started, timeout);
      return true;
    }
    if (isLoading()) since = performance.now();
    toEnd(cards());
    const quiet = performance.now() - since;
    if (!pressed && quiet > QUIET && more(cards())) {
      more(cards()).click();
      pressed = true;
      since = performance.now();
    } else if (quiet >= patience) {
      return false;
    }
    await new Promise((resolve) => setTimeout(resolve, ROUND));
  }
  return false;
};
