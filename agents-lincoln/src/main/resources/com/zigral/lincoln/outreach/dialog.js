// The dialog that is open. The site keeps some in trees of their own, where plain selectors do not look, and closed ones
// in the page. Windows in which people write to each other call themselves dialogs, too. Buttons are told by their class or
// their order, never by their words.
const LIMIT = ".ip-fuse-limit-alert, [class*=fuse-limit]";
const OPEN = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]";
const dialog = () => trees(document)
  .flatMap((tree) => [...tree.querySelectorAll(OPEN)])
  .filter((box) => isDisplayed(box) && !box.matches("dialog:not([open])") && !box.closest("[inert], [aria-hidden=true]")
    && !box.querySelector("[contenteditable]:not([contenteditable=false]), [role=combobox]"))
  .at(-1);

const CLOSES = ".artdeco-modal__dismiss, [data-test-modal-close-btn], :has(svg[id^=close], svg[data-test-icon^=close])";
/** What is sold, and what has a machine write: links to Premium, and buttons that hold a picture of more than an arrow. */
const SELLS = "[href*='/premium/'], :has([href*='/premium/']), [class*=premium], [class*=upsell], [class*=gai], [data-view-name*=premium], "
  + "[aria-haspopup], :has(svg[id*=premium], svg[data-test-icon*=premium], svg[id*=sparkle], svg[data-test-icon*=sparkle], svg[id^=ai-], "
  + "svg[data-test-icon^=ai-], svg[id*=linkedin-bug], svg[data-test-icon*=linkedin-bug], li-icon[type*=premium])";
const buttons = (box) => [...box.querySelectorAll("button, [role=button], input[type=submit]")]
  .filter((button) => isDisplayed(button) && !button.matches(CLOSES) && !button.matches(SELLS) && shown(button) !== "");
const byClass = (box, name) => {
  const found = buttons(box).filter((button) => button.matches(`.artdeco-button--${name}`));
  return found.length === 1 ? found[0] : null;
};
const submits = (box) => {
  const found = buttons(box).filter((button) => button.matches("[type=submit]"));
  return found.length === 1 ? found[0] : null;
};
/** Without classes the last of two says yes, and nobody knows which of three. */
const inOrder = (box, at) => (buttons(box).length <= 2 ? buttons(box).at(at) : null);

const note = (box) => [...box.querySelectorAll("textarea")].find(isDisplayed) ?? null;
const elements = {
  confirm: (box) => byClass(box, "primary") ?? submits(box) ?? inOrder(box, -1) ?? null,
  alternative: (box) => byClass(box, "secondary") ?? inOrder(box, -2) ?? null,
  note,
};

const texts = (box) => [...box.querySelectorAll("*")]
  .filter((element) => isDisplayed(element) && !element.closest("button, a, textarea, [role=button]") && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ""))
  .map((element) => asciiDigits(shown(element)));
const COUNTER = /^\D{0,3}(\d{1,4})\s*[/⁄∕]\s*(\d{1,4})\D{0,3}$/;
const SHORTEST_LIMIT = 200;
const longest = (box) => {
  const field = note(box);
  if (!field) return 0;
  if (field.maxLength > 0) return field.maxLength;
  const counter = texts(box).map((text) => COUNTER.exec(text)).find((match) => match);
  return counter ? Math.max(Number(counter[1]), Number(counter[2])) : SHORTEST_LIMIT;
};
/** "3 personalized invitations remaining": the one number beside the note that is not its length. */
const remaining = (box) => {
  if (!note(box)) return -1;
  const numbers = texts(box).filter((text) => !COUNTER.test(text))
    .map((text) => text.match(/\d+/g) ?? []).filter((found) => found.length === 1).map(([number]) => Number(number))
    .filter((number) => number !== longest(box));
  return numbers.length === 1 ? numbers[0] : -1;
};
const strongs = (box) => [...box.querySelectorAll("strong, b")].filter((element) => isDisplayed(element)).map(shown)
  .filter((text) => /\p{L}/u.test(text));

/** A field of one line where a note would have several: the site asks for proof that they know each other. */
const asksForALine = (box) => !note(box)
  && [...box.querySelectorAll("input:not([type]), input[type=text]")].some((field) => isVisible(field) && !field.matches("[role=combobox]"));
const kind = (box) => {
  if (box.matches(LIMIT) || one(box, LIMIT)) return "limit";
  if (one(box, "input[type=email]", "input[name=email]") || asksForALine(box)) return "email";
  if (note(box)) return "note";
  const isQuestion = buttons(box).length > 1 && (box.matches(".send-invite") || strongs(box).length > 0);
  if (isQuestion) return "question";
  if (saysWeeklyLimit(shown(box))) return "limit";
  if (one(box, "a[href*='/premium/']")) return "upsell";
  return buttons(box).length > 1 ? "question" : "notice";
};

return (what) => {
  const box = dialog();
  if (!box) return what === "dialog" ? {} : null;
  if (what !== "dialog") return elements[what](box);
  const confirm = elements.confirm(box);
  return {
    kind: kind(box),
    text: shown(box),
    people: strongs(box),
    note: note(box)?.value ?? "",
    longest: longest(box),
    remaining: remaining(box),
    enabled: confirm !== null && !confirm.disabled && confirm.getAttribute("aria-disabled") !== "true",
  };
};
