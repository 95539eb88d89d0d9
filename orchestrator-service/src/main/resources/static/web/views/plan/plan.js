// A plan: its steps to read, and as long as it waits to be started, to change; what it would take.
import { get, jobName, jobPath, post, put } from "../../api.js";
import { button, fill, h, pill, say, tone } from "../../components/dom.js";
import { forget, keep, kept } from "../../components/drafts.js";
import { showMistakes } from "../../components/errors.js";
import { does, field as named, number, t, words as inWords } from "../../texts.js";
import { stepName, stepTime } from "../campaigns/campaign-words.js";
import { catalogOf, mistakes, stepEditor } from "./plan-steps.js";

/** So long nothing is typed before the estimate follows, in milliseconds. */
const PAUSE = 400;

const isReference = (value) => value !== null && typeof value === "object" && !Array.isArray(value)
  && ("from_step" in value || "from_list" in value || "from_job" in value);

/** Whether a value is the steps of a campaign. */
const isSequence = (value) => Array.isArray(value) && value.length > 0 && value.every((entry) => entry !== null && typeof entry === "object" && "kind" in entry && "unit" in entry);

const words = (value, steps) => {
  if (isReference(value) && "from_list" in value) return t("from.list", value.from_list);
  if (isReference(value) && "from_job" in value) return t("from.job", value.from_job);
  if (isReference(value)) return t("from.step", steps.findIndex(({ id }) => id === value.from_step) + 1);
  if (isSequence(value)) return value.map((step, i) => `${stepName(value, step)} · ${stepTime(value, i)}${step.text ? `: ${step.text}` : ""}`).join("\n");
  const line = (entry) => (typeof entry === "object" ? Object.values(entry).filter((text) => text !== "").join(", ") : entry);
  return Array.isArray(value) ? value.map(line).join("\n") : String(value);
};

/** The cards of steps; below each stands what `beneath` makes of its step. */
export const cards = (steps, beneath) => h("ol", { class: "steps" }, ...steps.map((step, i) =>
  h("li", { class: `card step ${step.result === "empty" ? "wait" : tone(step.status)}`, "data-step": step.id }, h("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
    h("div", {}, h("div", { class: "head" }, h("h2", {}, does(step.action)), h("p", { class: "quiet" }, t("step.of", i + 1, named(step.agent))),
      step.status ? pill(step.status, step.result) : null),
    h("dl", { class: "facts" }, ...Object.entries(step.parameters).map(([name, value]) => h("div", {}, h("dt", {}, named(name)), h("dd", {}, words(value, steps))))),
    ...beneath(step)))));

/** What a plan would take, before anything is taken. */
const preview = ({ estimate, usage, planner, steps, left_out: leftOut }) => {
  const tokens = (usage?.input ?? 0) + (usage?.output ?? 0);
  const fact = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
  const budget = ({ budget: kind, at_most: atMost, left }) => fact(inWords(`${kind}.many`),
    atMost === undefined ? t("plan.budget.unknown", number(left)) : t("plan.budget", number(atMost), number(left)));
  const campaign = ({ days, sends }) => fact(t("plan.campaign"), [t("plan.campaign.days", number(days)),
    ...sends.map(({ budget: kind, at_most: atMost, per_day: perDay, working_days: on }) => (atMost === undefined
      ? t("plan.campaign.sends.unknown", inWords(`${kind}.many`), number(perDay))
      : t(`plan.campaign.sends.${on === 1 ? "one" : "many"}`, inWords(`${kind}.many`), number(atMost), number(on))))].join("; "));
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

/** From where a plan's people may come besides its own steps, and what its steps may be. */
const worldOf = async (planned) => {
  const [agents, lists, jobs] = await Promise.all([get("/agents"), get("/lists?limit=100"), get("/jobs?status=completed&limit=50")]);
  return { catalog: catalogOf(agents), lists: lists.filter(({ status }) => status === "committed"),
    jobs: jobs.map((job) => ({ id: job.job_id, name: jobName(job) })), told: (value) => words(value, planned.steps),
    beneath: (step) => [planned.estimate?.approvals.includes(step.id) ? h("p", {}, h("span", { class: "status wait" }, t("plan.waits"))) : null].filter(Boolean) };
};

const told = (steps) => JSON.stringify(steps.map(({ id, agent, action, parameters }) => [id, agent, action, parameters]));

/**
 * A plan to read, to change and to start.
 * @param planned the plan, as the service tells it
 * @param replanned called with the plan that was saved
 */
export const editor = async (planned, replanned) => {
  const address = jobPath(planned.job_id);
  const draft = `plan/${planned.job_id}`;
  const world = await worldOf(planned);
  const base = told(planned.steps);
  const before = kept(draft);
  let steps = before?.base === base ? before.steps : planned.steps;
  const wrong = h("div");
  const taken = h("div", { "data-estimate": "saved" }, preview(planned));
  let asked = 0;
  let timer = null;
  /** What it would take as it stands in the fields now; what cannot be carried out yet has no estimate. */
  const estimate = async () => {
    const mine = ++asked;
    const answer = await post(`${address}/plan/estimate`, { objective: planned.objective, steps }).catch(() => null);
    if (mine !== asked) return;
    taken.dataset.estimate = answer ? "typed" : "none";
    fill(taken, answer ? preview({ ...answer, usage: planned.usage, planner: planned.planner }) : h("p", { class: "quiet" }, t("plan.estimate.none")));
  };
  const form = stepEditor(steps, world, (changed) => {
    steps = changed;
    clearTimeout(timer);
    timer = setTimeout(estimate, PAUSE);
    if (told(changed) === base) forget(draft);
    else keep(draft, { base, steps: changed });
  });
  // What was typed before a reload.
  if (steps !== planned.steps) estimate();
  const refuse = (fields, message) => {
    const isSaid = showMistakes(form, fields);
    fill(wrong, h("p", { class: "notice bad", role: "alert" }, isSaid ? t("campaign.wrong") : message));
  };
  /** Whether the plan is as it stands in the fields now. */
  const save = async () => {
    fill(wrong);
    const found = mistakes(steps, world.catalog);
    if (found.length > 0) {
      refuse(found, t("campaign.wrong"));
      return false;
    }
    // A plan that has ended begins another run by being saved, changed or not.
    if (planned.status === "planned" && told(steps) === base) return true;
    try {
      const saved = await put(`${address}/plan`, { objective: planned.objective, steps });
      forget(draft);
      say(t("plan.saved"));
      await replanned(saved);
      return true;
    } catch (error) {
      refuse(error.fields ?? [], error.message);
      return false;
    }
  };
  return [h("section", { class: "card" }, h("h2", { tabindex: -1 }, planned.objective), taken, h("p", { class: "quiet" }, t("plan.none")), wrong,
    h("div", { class: "row" }, button(t("plan.start"), async () => {
      if (await save()) await post(`${address}/start`);
    }, "first"), button(t("plan.save"), save))), form];
};
