// The page on which the account and somebody write to each other, or the window for it over another page, which may lie in
// a tree of its own. Names come from links and headings, what was written by whom from the message's class or its link.
const LIST = ".msg-conversations-container, .msg-conversations-container__conversations-list, .msg-overlay-list-bubble, aside, nav";
const BUBBLE = ".msg-overlay-conversation-bubble, [class*=msg-overlay-conversation-bubble--is-active]";
const COMPOSER = "[contenteditable]:not([contenteditable=false])";
const MESSAGE = "[data-event-urn]";
/** Lists and columns in a thread's own part do not count; the windows over other pages lie in such a column themselves. */
const isListed = (root, element) => {
  const list = element.closest(LIST);
  return list !== null && list !== root && root.contains(list);
};
const within = (root, selector) => [...(root?.querySelectorAll(selector) ?? [])].filter((element) => !isListed(root, element));

const bubbles = () => trees(document).flatMap((tree) => [...tree.querySelectorAll(BUBBLE)])
  .filter((bubble, i, all) => isDisplayed(bubble) && !all.some((other) => other !== bubble && other.contains(bubble)));
const main = () => one(document, "main .msg-thread", "main .msg-convo-wrapper", "main [data-view-name*=messaging-thread]", "main");
/** Threads stand in main; windows over another page count only where main has none. */
const roots = () => {
  const isThread = /^\/messaging\//.test(location.pathname) || main()?.matches(":not(main)")
    || within(main(), `${COMPOSER}, ${MESSAGE}`).length > 0;
  return isThread ? [main()] : bubbles();
};
const inRoots = (selector) => roots().flatMap((root) => within(root, selector));

const boxes = () => inRoots(COMPOSER).filter((box) => isDisplayed(box)
  && (box.matches("[role=textbox], .msg-form__contenteditable") || box.closest("form")) && !box.closest(MESSAGE));
const messages = () => inRoots(MESSAGE);

/** What a link calls somebody: beside the name it may say when they were there last, or hold a picture only. */
const nameIn = (link) => {
  const heading = one(link, "h1, h2, h3, h4", "[class*=entity-title], [class*=entity-lockup__title], [class*=profile-link]") ?? link;
  return shown(heading).split("\n")[0].trim();
};
const pictured = (link) => (one(link, "img[alt]")?.getAttribute("alt") ?? "").trim();
const byPerson = (links) => {
  const people = new Map();
  for (const link of links.filter((candidate) => slugOf(candidate) !== "")) {
    const known = people.get(slugOf(link)) ?? { href: link.getAttribute("href"), name: "", pictured: "" };
    people.set(slugOf(link), { ...known, name: known.name || nameIn(link), pictured: known.pictured || pictured(link) });
  }
  return [...people.values()].map(({ href, name, pictured: alt }) => ({ href, name: name || alt }));
};
const isOthers = (message) => message.matches(".msg-s-event-listitem--other") || one(message, ".msg-s-event-listitem--other") !== null;
const hasClass = (message) => message.matches("[class*=msg-s-event-listitem]") || one(message, "[class*=msg-s-event-listitem]") !== null;

/** Links to whoever is written to: in the head of a thread, on the card it begins with, or beside the chips of a new one. */
const head = () => byPerson(inRoots("a[href*='/in/']")
  .filter((link) => isDisplayed(link) && !link.closest(`${MESSAGE}, ${COMPOSER}`)));
/** Several chips are several people, who need not all be linked. */
const chips = () => {
  const names = inRoots(".artdeco-pill, [class*=added-recipient] li").filter(isDisplayed).map(shown);
  return names.length > 1 ? names.map((name) => ({ href: "", name })) : [];
};
/** Each message, and who has written it: a group of messages names its author in the first of them only. */
const written = () => {
  const others = new Set(head().map((person) => slugOf(link(person.href))));
  let mine = false;
  return messages().map((message) => {
    const author = [...message.querySelectorAll("a[href*='/in/']")].map(slugOf).find((slug) => slug !== "");
    if (hasClass(message)) mine = !isOthers(message);
    else if (author) mine = !others.has(author);
    return { message, mine, author };
  });
};
const link = (href) => Object.assign(document.createElement("a"), { href });
/** Whoever has written beside the one in the head makes it a group. */
const authors = () => byPerson(written().filter(({ mine }) => !mine)
  .flatMap(({ message }) => [...message.querySelectorAll("a[href*='/in/']")].filter((author) => !author.closest("p"))));
const people = () => {
  const known = head();
  const slugs = known.map((person) => slugOf(link(person.href)));
  const names = known.map((person) => person.name);
  const more = authors().filter((author) => !slugs.includes(slugOf(link(author.href)))
    && !(names.length === 1 && author.name !== "" && names[0] === author.name));
  return known.length === 0 ? chips() : [...known, ...more, ...chips()];
};

const textOf = (message) => shown(one(message, ".msg-s-event-listitem__body", "p"));
const loading = () => inRoots("[class*=message-list__loader]:not(.hidden)").some(isDisplayed);
const send = () => {
  const box = boxes()[0];
  const form = box?.closest("form");
  if (form) return one(form, "button.msg-form__send-button", "button[type=submit]");
  for (let around = box?.parentElement; around && !around.matches("main, body"); around = around.parentElement) {
    const found = one(around, "button[type=submit]", "button[class*=send-button]", "button:has(svg[id^=send-privately])",
      "button:has(svg[data-test-icon^=send-privately])");
    if (found) return found;
  }
  return null;
};

const thread = () => ({
  boxes: boxes().length,
  draft: boxes()[0] ? shown(boxes()[0]) : "",
  people: people(),
  messages: written().map(({ message, mine }) => ({ urn: message.dataset.eventUrn, mine: mine ? "yes" : "", text: textOf(message) })),
});

/** How long messages must not have changed, in milliseconds; that there are none is believed after all of patience. */
const QUIET = 1000;
const ROUND = 60;
const pause = () => new Promise((resolve) => setTimeout(resolve, ROUND));
const passed = (since) => performance.now() - since;
const settled = async (timeout, patience) => {
  const started = performance.now();
  let come = 0;
  let last = "";
  let changed = started;
  while (passed(started) < timeout) {
    const now = thread();
    const isThere = now.boxes > 0 || now.people.length > 0 || now.messages.length > 0;
    if (isThere && !come) come = performance.now();
    if (JSON.stringify(now) !== last || loading()) changed = performance.now();
    last = JSON.stringify(now);
    const quiet = now.messages.length > 0 ? Math.min(patience, QUIET) : patience;
    if (isThere && (now.boxes > 0 || passed(come) >= patience) && passed(changed) >= quiet) return now;
    await pause();
  }
  return thread();
};

return (given) => {
  const [what, timeout, patience] = Array.isArray(given) ? given : [given];
  if (what === "box") return boxes()[0] ?? null;
  if (what === "send") return send();
  return what === "settled" ? settled(timeout, patience) : thread();
};
