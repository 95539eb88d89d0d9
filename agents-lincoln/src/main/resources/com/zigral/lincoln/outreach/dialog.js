// The dialog that is open. The site keeps some in trees of their own, where plain selectors do not look. Windows in which
// people write to each other call themselves dialogs, too.
const LIMIT = ".ip-fuse-limit-alert, [class*=fuse-limit]";
const dialog = () => trees(document)
  .flatMap((tree) => [...tree.querySelectorAll("dialog[open], [role=dialog], [role=alertdialog]")])
  .filter((box) => isVisible(box) && !box.querySelector("[contenteditable=true], [role=combobox]"))
  .at(-1);
const buttons = (box) => [...box.querySelectorAll("button")]
  .filter((button) => isVisible(button) && !button.matches(".artdeco-modal__dismiss, [data-test-modal-close-btn]"));

const kind = (box) => {
  if (box.matches(LIMIT) || one(box, LIMIT)) return "limit";
  if (one(box, "input[type=email]", "input[name=email]")) return "email";
  if (one(box, "textarea")) return "note";
  if (one(box, "a[href*='/premium/']")) return "upsell";
  return buttons(box).length > 1 ? "question" : "notice";
};
const elements = {
  confirm: (box) => one(box, "button.artdeco-button--primary") ?? buttons(box).at(-1),
  alternative: (box) => one(box, "button.artdeco-button--secondary") ?? buttons(box).at(-2),
  note: (box) => one(box, "textarea"),
};

return (what) => {
  const box = dialog();
  if (!box) return what === "dialog" ? {} : null;
  if (what !== "dialog") return elements[what](box);
  const note = elements.note(box);
  return {
    kind: kind(box),
    text: shown(box),
    note: note?.value ?? "",
    longest: note && note.maxLength > 0 ? note.maxLength : 300,
    enabled: elements.confirm(box)?.disabled === false,
  };
};
