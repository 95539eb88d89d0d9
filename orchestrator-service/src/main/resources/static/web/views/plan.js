// The cards of a plan: what each step will do, its parameters to change.
import { h } from "../dom.js";
import { t, words } from "../texts.js";

const isReference = (value) => value !== null && typeof value === "object" && !Array.isArray(value) && "from_step" in value;

/** What somebody typed, as the kind of value that was there before. */
const typed = (text, before) => {
  if (typeof before === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (Array.isArray(before)) return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return text;
};

const parameter = (step, name, value, isEditable) => {
  if (isReference(value)) return h("p", {}, h("strong", {}, `${words(name)}: `), t("from.step", value.from_step));
  const text = Array.isArray(value) ? value.join("\n") : String(value);
  if (!isEditable) return h("p", {}, h("strong", {}, `${words(name)}: `), text);
  const id = `${step.id}-${name}`;
  const isLong = Array.isArray(value) || text.length > 80;
  const field = h(isLong ? "textarea" : "input", { id, "data-parameter": name });
  field.value = text;
  return [h("label", { for: id }, words(name)), field];
};

/** The cards; below each stands what `beneath` makes of its step. */
export const cards = (steps, isEditable, beneath) => steps.map((step, i) => h("section", { class: "card", "data-step": step.id },
  h("h2", {}, t("step.of", i + 1, words(step.action), step.agent)),
  ...Object.entries(step.parameters).map(([name, value]) => parameter(step, name, value, isEditable)).flat(), ...beneath(step)));

/** The steps with what was typed into their cards. */
export const edited = (root, steps) => steps.map((step) => {
  const parameters = { ...step.parameters };
  for (const field of root.querySelectorAll(`[data-step="${CSS.escape(step.id)}"] [data-parameter]`)) {
    const name = field.dataset.parameter;
    parameters[name] = typed(field.value, parameters[name]);
    if (parameters[name] === "") delete parameters[name];
  }
  return { id: step.id, agent: step.agent, action: step.action, parameters };
});
