// The steps of a campaign as fields: added, removed and put in another order.
import { button, fill, h, labelled, named } from "../../components/dom.js";
import { t } from "../../texts.js";
import { counted } from "../approvals/approval-text.js";
import { beginsAfter } from "./campaign-words.js";

const MOST = 10;
const KINDS = ["invite", "message", "withdraw"];
const UNITS = ["working_days", "days", "hours"];

const select = (id, keys, chosen, text, attributes) => {
  const field = h("select", { id, ...attributes }, ...keys.map((key) => h("option", { value: key }, text(key))));
  field.value = chosen;
  return field;
};

/** A step's words with their count; a withdrawal has none, because nobody is told of it. */
const text = (step, i, rules) => {
  if (step.kind === "withdraw") return h("p", { class: "quiet" }, t("campaign.withdraw.what"));
  const field = h("textarea", { id: `step-${i}-text`, rows: 3, maxlength: 8000, "data-field": `steps[${i}].text`, oninput: () => { step.text = field.value; } });
  field.value = step.text;
  field.defaultValue = step.text;
  return [h("label", { for: field.id }, t(step.kind === "invite" ? "campaign.note" : "campaign.text")), ...counted(field, { ...rules[step.kind], required: false }, true)];
};

/**
 * The fields of all steps.
 * @param state its `steps` are changed in place
 * @param rules what may be said in a step, by its kind
 * @param changed called when a step was added, removed or moved
 */
export const stepFields = (state, rules, changed) => {
  const list = h("ol", { class: "steps" });
  const add = h("div", { class: "row" });
  const arrange = (steps, focus) => {
    state.steps = steps;
    draw();
    changed();
    document.getElementById(focus)?.focus();
  };
  const move = (i, by) => {
    const steps = [...state.steps];
    steps.splice(i + by, 0, ...steps.splice(i, 1));
    arrange(steps, `step-${i + by}-kind`);
  };
  const card = (step, i) => {
    const kind = select(`step-${i}-kind`, KINDS, step.kind, (key) => t(`campaign.kind.${key}`), { "data-field": `steps[${i}].kind`, onchange: () => {
      step.kind = kind.value;
      arrange(state.steps, kind.id);
    } });
    const delay = h("input", { id: `step-${i}-delay`, type: "number", min: 0, "data-field": `steps[${i}].delay`, oninput: () => { step.delay = delay.value; } });
    delay.value = step.delay;
    const unit = select(`step-${i}-unit`, UNITS, step.unit, (key) => t(`campaign.unit.${key}`), { "data-field": `steps[${i}].unit`, oninput: () => { step.unit = unit.value; } });
    return h("li", { class: "card step", "data-field": `steps[${i}]` }, h("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)), h("div", {},
      h("div", { class: "fields" }, labelled(kind, t("campaign.kind", i + 1)), labelled(delay, t(`campaign.wait.${beginsAfter(state.steps, i)}`)), labelled(unit, t("campaign.unit"))),
      text(step, i, rules),
      h("div", { class: "row" }, i > 0 ? named(button(t("campaign.up"), () => move(i, -1), "link"), t("campaign.up.name", i + 1)) : null,
        i < state.steps.length - 1 ? named(button(t("campaign.down"), () => move(i, 1), "link"), t("campaign.down.name", i + 1)) : null,
        state.steps.length > 1 ? named(button(t("campaign.remove"), () => arrange(state.steps.filter((other) => other !== step), "step-add"), "link bad"), t("campaign.remove.name", i + 1)) : null)));
  };
  // Steps that were saved keep their ids; a new one must not take one of them.
  const idFor = () => {
    const taken = state.steps.map(({ id }) => id).filter(Boolean);
    for (let n = state.steps.length + 1; taken.length > 0; n++) if (!taken.includes(`step-${n}`)) return `step-${n}`;
    return undefined;
  };
  const more = button(t("campaign.add"), () => arrange([...state.steps, { id: idFor(), kind: "message", delay: 3, unit: "working_days", text: "" }], `step-${state.steps.length}-kind`));
  more.id = "step-add";
  const draw = () => {
    fill(list, ...state.steps.map(card));
    fill(add, state.steps.length < MOST ? more : null);
  };
  draw();
  return h("section", { "data-field": "steps" }, h("h2", {}, t("campaign.steps")), h("p", { class: "quiet" }, t("campaign.steps.what")),
    h("p", { class: "quiet" }, t("approvals.placeholders", "{first_name}, {full_name}, {company}, {title}")), list, add);
};
