// Elements are made here and nowhere else. Whatever is put into them is text: what came from a web page, a model or a
// person can never become part of the page.
import { t, words } from "../texts.js";

/** Put children into an element, in place of what was there; null, undefined and false are left out. */
export const fill = (element, ...children) => {
  element.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** Make an element. Attributes that start with "on" are listeners; null and false are left out. */
export const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  return fill(element, ...children);
};

/** Make a part of a drawing, which is in a namespace of its own. */
export const svg = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return fill(element, ...children);
};

/** A field under its label. */
export const labelled = (field, text) => h("div", {}, h("label", { for: field.id }, text), field);

/** Say more of an element to those who hear the page than its words do. */
export const named = (element, name) => {
  element.setAttribute("aria-label", name);
  return element;
};

/** A link to a profile or a sheet. Nothing but http(s) addresses becomes a link. */
export const link = (address, text) =>
  /^https?:\/\//.test(address) ? h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text) : h("span", {}, text);

/** A sentence in which addresses are links. */
export const linked = (text) => text.split(/(https?:\/\/\S+)/).map((part) => (/^https?:/.test(part) ? link(part, part) : part));

const TONES = { completed: "good", committed: "good", ready: "good", to_be_resolved: "wait", committing: "wait", done: "good", contacted: "good", failed: "bad", do_not_contact: "bad", running: "busy",
  active: "busy", replied: "good", waiting_approval: "wait", in_doubt: "bad", paused: "wait",
  waiting: "wait", waiting_for_approval: "wait", waiting_for_input: "wait", paused_until: "wait" };

/** The colour of a status; its words say the same. */
export const tone = (status) => TONES[status] ?? "";

/** A status as a pill; what is done and came to nothing says so. */
export const pill = (status, result = null) => result === "empty"
  ? h("span", { class: "status wait", "data-status": status, "data-result": result }, words("empty"))
  : h("span", { class: `status ${tone(status)}`, "data-status": status }, words(status));

/** Draw again without taking the focus from whoever uses the keyboard: it goes to the element of the same id or words. */
export const keepingFocus = (root, redraw) => {
  const before = root.contains(document.activeElement) ? document.activeElement : null;
  redraw();
  if (!before) return;
  const same = before.id ? document.getElementById(before.id)
    : [...root.querySelectorAll(before.tagName)].find((element) => element.textContent === before.textContent);
  same?.focus({ preventScroll: true });
};

const said = document.getElementById("said");

/** Say something to everybody, or only to those who hear the page because the others see it anyway. */
export const say = (text, isSeen = true) => {
  // Nothing outside an open dialog is seen or heard.
  const place = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  if (said.parentElement !== place) place.append(said);
  said.classList.toggle("heard", !isSeen);
  said.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.textContent = ""; }, 6000);
};

/**
 * Ask before something is done.
 * @param options `asked` is the label of a field to fill in, `value` what stands in it, `isDangerous` that it cannot be undone
 * @return what was typed into the field, or "yes" where none is asked for; null when it shall not be done
 */
export const confirmed = (title, text, yes, { asked = null, value = "", isDangerous = false } = {}) => new Promise((resolve) => {
  const field = asked ? h("input", { id: "confirm-field", maxlength: 500, autocomplete: "off", value }) : null;
  const agree = (event) => {
    event.preventDefault();
    if (field && field.value.trim() === "") field.focus();
    else dialog.close("yes");
  };
  const dialog = h("dialog", { "aria-labelledby": "confirm-title", "aria-describedby": "confirm-text", onclose: () => {
    const typed = field ? field.value.trim() : "yes";
    dialog.remove();
    resolve(dialog.returnValue === "yes" && typed !== "" ? typed : null);
  } }, h("form", { onsubmit: agree }, h("h2", { id: "confirm-title" }, title), h("p", { id: "confirm-text" }, text),
    field ? [h("label", { for: field.id }, asked), field] : null,
    h("div", { class: "row" }, h("button", { class: isDangerous ? "danger" : "first" }, yes),
      h("button", { type: "button", onclick: () => dialog.close("no") }, t("cancel")))));
  document.body.append(dialog);
  dialog.showModal();
});

/** A button that cannot be pressed twice, and says what went wrong. */
export const button = (text, action, kind = "") => h("button", {
  type: "button",
  class: kind || null,
  onclick: async ({ currentTarget }) => {
    currentTarget.disabled = true;
    try {
      await action();
    } catch (error) {
      say(error.message);
    } finally {
      currentTarget.disabled = false;
    }
  },
}, text);
