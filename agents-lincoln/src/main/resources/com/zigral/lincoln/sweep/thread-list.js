// The list of threads beside an open one, the newest first. It names whom a thread is with and what was said last, and
// mostly leads nowhere: a thread opens by a click on it. When something was said is shown coarsely and in words, so it
// is told apart from what was said by where it stands.
const PANE = ".msg-thread, .msg-convo-wrapper, [class*=msg-overlay], [data-view-name*=messaging-thread]";
const isOfList = (item) => item !== null && !item.closest(PANE) && !one(item, "[data-event-urn], [contenteditable]");
const NAMES = "main [class*=participant-names]";
const items = () => {
  const named = all(document, NAMES, "main [role=listitem] a[href*='/messaging/thread/']", "main [role=list] > [role=listitem] img", "main li img")
    .map((element) => element.closest("[role=listitem], li"));
  return [...new Set(named)].filter((item) => isOfList(item) && isVisible(item) && !one(item, "[class*=card__pill]"));
};
/** What has words of its own, in the order in which it stands. */
const leaves = (item) => [...item.querySelectorAll("*")].filter((element) => isDisplayed(element) && !element.closest("button, label, input, svg")
  && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== ""));
const isCount = (element) => /^\p{Nd}+\+?$/u.test(shown(element));
const isBeside = (leaf, name) => leaf.parentElement === name.parentElement || leaf.parentElement === name.parentElement?.parentElement;

const entry = (item) => {
  const texts = leaves(item);
  const name = one(item, "[class*=participant-names]") ?? texts[0];
  const after = texts.filter((leaf) => leaf !== name && !name?.contains(leaf));
  const time = one(item, "time") ?? (after.length > 1 && isBeside(after[0], name) ? after[0] : null);
  const body = one(item, "[class*=message-snippet]");
  const said = body ? [body] : after.filter((leaf) => leaf !== time && !isCount(leaf));
  const badge = one(item, "[class*=unread-count]", "[class*=notification-badge]") ?? after.find((leaf) => leaf !== time && isCount(leaf)) ?? null;
  return {
    name: name ? shown(name).split("\n")[0].trim() : "",
    said: said.map(shown).join(" ").replace(/\s+/g, " ").trim(),
    time: time ? shown(time) : "",
    unread: badge !== null && isDisplayed(badge),
  };
};
const entries = () => reading(() => items().map(entry));
const isFilled = () => entries().every((now) => now.name !== "");

const next = async (patience, timeout) => {
  const grown = await grow(items, patience, timeout);
  await until(isFilled, patience);
  return { entries: entries(), grown, whole: isFilled() && !isLoading() && !more(items()) && (items().length > 0 || isEmptyState()) };
};

/** What opens the thread of an entry: never the box that selects it. */
const opener = (name, said) => {
  const index = entries().findIndex((now) => now.name === name && now.said === said);
  const item = items()[index];
  if (!item) return null;
  const named = [...item.querySelectorAll("a[href*='/messaging/thread/']")].find((link) => shown(link) !== "");
  return one(item, "[class*=listitem__link]") ?? named ?? one(item, "[tabindex='0']") ?? item;
};

return ([what, ...given]) => {
  if (what === "opener") return opener(...given);
  return what === "next" ? next(...given) : { entries: entries() };
};
