// What the service says is wrong with a form, at the fields it is about. A field says what it is called in `data-field`.
import { h } from "./dom.js";
import { mistake } from "../texts.js";

/** The field a mistake is about, or the part of the form it stands in. */
const find = (form, name) => {
  for (let place = name; place !== ""; place = place.replace(/(^|\.|\[)[^.[]*$/, "")) {
    const field = form.querySelector(`[data-field="${CSS.escape(place)}"]`);
    if (field) return field;
  }
  return null;
};

const withdraw = (field, said) => {
  said.remove();
  field.removeAttribute("aria-invalid");
  const others = (field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== said.id && id !== "");
  if (others.length > 0) field.setAttribute("aria-describedby", others.join(" "));
  else field.removeAttribute("aria-describedby");
};

const mark = (field, id, text) => {
  const said = h("p", { class: "mistake", id }, text);
  if (!field.matches("input, textarea, select")) {
    field.append(said);
    return;
  }
  field.after(said);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  field.addEventListener("input", () => withdraw(field, said), { once: true });
};

/**
 * Say what is wrong at the fields, and go to the first of them.
 * @param fields each with its name and what is wrong
 * @return whether all of it was said there
 */
export const showMistakes = (form, fields) => {
  for (const said of form.querySelectorAll(".mistake")) {
    const field = form.querySelector(`[aria-describedby~="${said.id}"]`);
    if (field) withdraw(field, said);
    else said.remove();
  }
  const places = fields.map(({ field }) => find(form, field));
  places.forEach((place, i) => place && mark(place, `mistake-${i}`, mistake(fields[i].message)));
  const [first] = places.filter(Boolean).sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  (first?.matches("input, textarea, select") ? first : first?.querySelector("input, textarea, select"))?.focus();
  return fields.length > 0 && places.every(Boolean);
};
