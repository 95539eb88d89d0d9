// The steps of a plan: what each will do, its parameters to change.
import { h, pill, tone } from "../dom.js";
import { does, field as named, t } from "../texts.js";

const isReference = (value) => value !== null && typeof value === "object" && !Array.isArray(value)
  && ("from_step" in value || "from_list" in value || "from_job" in value);

/** Lists of small objects are shown, but not typed. */
const isShown = (value) => isReference(value) || (Array.isArray(value) && value.some((entry) => typeof entry === "object"));

/** What somebody typed, as the kind of value that was there before. */
const typed = (text, before) => {
  if (typeof before === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  if (Array.isArray(before)) return text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return text;
};

const words = (value, steps) => {
  if (isReference(value) && "from_list" in value) return t("from.list", value.from_list);
  if (isReference(value) && "from_job" in value) return t("from.job", value.from_job);
  if (isReference(value)) return t("from.step", steps.findIndex(({ id }) => id === value.from_step) + 1);
  const line = (entry) => (typeof entry === "object" ? Object.values(entry).filter((text) => text !== "").join(", ") : entry);
  return Array.isArray(value) ? value.map(line).join("\n") : String(value);
};

const editable = (step, name, value) => {
  const id = `${step.id}-${name}`;
  const text = words(value, []);
  const isLong = Array.isArray(value) || ["note", "text"].includes(name) || text.length > 40;
  const field = h(isLong ? "textarea" : "input", { id, "data-parameter": name, autocomplete: "off" });
  field.value = text;
  return h("div", { class: isLong ? "wide" : null }, h("label", { for: id }, named(name)), field);
};

const parameters = (step, steps, isEditable) => {
  const all = Object.entries(step.parameters);
  const shown = all.filter(([, value]) => !isEditable || isShown(value));
  return [h("div", { class: "fields" }, ...all.filter((entry) => !shown.includes(entry)).map(([name, value]) => editable(step, name, value))),
    h("dl", { class: "facts" }, ...shown.map(([name, value]) => h("div", {}, h("dt", {}, named(name)), h("dd", {}, words(value, steps)))))]
    .filter((list) => list.childElementCount > 0);
};

/** The cards; below each stands what `beneath` makes of its step. */
export const cards = (steps, isEditable, beneath) => h("ol", { class: "steps" }, ...steps.map((step, i) =>
  h("li", { class: `card step ${step.result === "empty" ? "wait" : tone(step.status)}`, "data-step": step.id }, h("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
    h("div", {}, h("div", { class: "head" }, h("h2", {}, does(step.action)), h("p", { class: "quiet" }, t("step.of", i + 1, named(step.agent))),
      step.status ? pill(step.status, step.result) : null),
    ...parameters(step, steps, isEditable), ...beneath(step)))));

/** The steps with what was typed into their cards. */
export const edited = (root, steps) => steps.map((step) => {
  const parameters = { ...step.parameters };
  for (const field of root.querySelectorAll(`[data-step="${CSS.escape(step.id)}"] [data-parameter]`)) {
    const name = field.dataset.parameter;
    parameters[name] = typed(field.value, parameters[name]);
    if (parameters[name] === "" || parameters[name].length === 0) delete parameters[name];
  }
  return { id: step.id, agent: step.agent, action: step.action, parameters };
});
