// The steps of a plan: what each will do, its parameters to change, what it would take.
import { jobPath, post, put } from "../api.js";
import { button, h, pill, say, tone } from "../dom.js";
import { drafted, forget } from "../drafts.js";
import { does, field as named, number, t, words as inWords } from "../texts.js";

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

const editable = (step, name, value, draft) => {
  const id = `${step.id}-${name}`;
  const text = words(value, []);
  const isLong = Array.isArray(value) || ["note", "text"].includes(name) || text.length > 40;
  const field = h(isLong ? "textarea" : "input", { id, "data-parameter": name, autocomplete: "off" });
  field.value = text;
  drafted(`${draft}${step.id}/${name}`, field);
  return h("div", { class: isLong ? "wide" : null }, h("label", { for: id }, named(name)), field);
};

const parameters = (step, steps, draft) => {
  const isEditable = draft !== null;
  const all = Object.entries(step.parameters);
  const shown = all.filter(([, value]) => !isEditable || isShown(value));
  return [h("div", { class: "fields" }, ...all.filter((entry) => !shown.includes(entry)).map(([name, value]) => editable(step, name, value, draft))),
    h("dl", { class: "facts" }, ...shown.map(([name, value]) => h("div", {}, h("dt", {}, named(name)), h("dd", {}, words(value, steps)))))]
    .filter((list) => list.childElementCount > 0);
};

/** The cards; below each stands what `beneath` makes of its step. They are fields when `draft` says what to call what is typed. */
export const cards = (steps, beneath, draft = null) => h("ol", { class: "steps" }, ...steps.map((step, i) =>
  h("li", { class: `card step ${step.result === "empty" ? "wait" : tone(step.status)}`, "data-step": step.id }, h("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
    h("div", {}, h("div", { class: "head" }, h("h2", {}, does(step.action)), h("p", { class: "quiet" }, t("step.of", i + 1, named(step.agent))),
      step.status ? pill(step.status, step.result) : null),
    ...parameters(step, steps, draft), ...beneath(step)))));

/** The steps with what was typed into their cards. */
const edited = (root, steps) => steps.map((step) => {
  const parameters = { ...step.parameters };
  for (const field of root.querySelectorAll(`[data-step="${CSS.escape(step.id)}"] [data-parameter]`)) {
    const name = field.dataset.parameter;
    parameters[name] = typed(field.value, parameters[name]);
    if (parameters[name] === "" || parameters[name].length === 0) delete parameters[name];
  }
  return { id: step.id, agent: step.agent, action: step.action, parameters };
});

/** What a plan would take, before anything is taken. */
const preview = ({ estimate, usage, planner, steps, left_out: leftOut }) => {
  const tokens = (usage?.input ?? 0) + (usage?.output ?? 0);
  const fact = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
  const budget = ({ budget: kind, at_most: atMost, left }) => fact(inWords(`${kind}.many`),
    atMost === undefined ? t("plan.budget.unknown", number(left)) : t("plan.budget", number(atMost), number(left)));
  const campaign = ({ days, sends }) => fact(t("plan.campaign"), [t("plan.campaign.days", number(days)),
    ...sends.map(({ budget: kind, at_most: atMost, per_day: perDay, working_days: on }) => (atMost === undefined
      ? t("plan.campaign.sends.unknown", inWords(`${kind}.many`), number(perDay))
      : t("plan.campaign.sends", inWords(`${kind}.many`), number(atMost), number(on))))].join("; "));
  const yes = () => {
    if (estimate.approvals.length > 0) return t("plan.yes.steps", estimate.approvals.map((id) => steps.findIndex((step) => step.id === id) + 1).join(", "));
    return estimate.campaigns ? t("plan.yes.campaign") : t("plan.yes.none");
  };
  return h("dl", { class: "facts" },
    estimate ? fact(t("people"), estimate.people === undefined ? t("plan.people.unknown") : t("plan.people", number(estimate.people))) : null,
    ...(estimate?.budgets ?? []).map(budget),
    ...(estimate?.campaigns ?? []).map(campaign),
    estimate ? fact(t("plan.yes"), yes()) : null,
    leftOut ? fact(t("plan.left_out"), leftOut.map(({ profile }) => profile.slice(profile.lastIndexOf("/") + 1)).join(", ")) : null,
    fact(t("plan.planner"), planner === "offline" ? t("planner.offline") : t("tokens", planner, number(tokens))));
};

/**
 * A plan to read, to change and to start.
 * @param planned the plan, as the service tells it
 * @param replanned called with the plan that was saved
 */
export const editor = (planned, replanned) => {
  const address = jobPath(planned.job_id);
  const draft = `plan/${planned.job_id}/`;
  const steps = cards(planned.steps, (step) =>
    [planned.estimate?.approvals.includes(step.id) ? h("p", {}, h("span", { class: "status wait" }, t("plan.waits"))) : null], draft);
  const isChanged = (plan) => JSON.stringify(plan.map((step) => step.parameters)) !== JSON.stringify(planned.steps.map((step) => step.parameters));
  const save = async () => {
    const plan = edited(steps, planned.steps);
    // A plan that has ended begins another run by being saved, changed or not.
    if (planned.status === "planned" && !isChanged(plan)) return;
    const saved = await put(`${address}/plan`, { objective: planned.objective, steps: plan });
    forget(draft);
    say(t("plan.saved"));
    await replanned(saved);
  };
  return [h("section", { class: "card" }, h("h2", { tabindex: -1 }, planned.objective), preview(planned), h("p", { class: "quiet" }, t("plan.none")),
    h("div", { class: "row" }, button(t("plan.start"), async () => {
      await save();
      await post(`${address}/start`);
    }, "first"), button(t("plan.save"), save))), steps];
};
