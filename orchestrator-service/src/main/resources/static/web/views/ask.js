// One field for the sentence; the plan comes back as cards, and nothing is done before somebody starts it.
import { get, post, put } from "../api.js";
import { button, fill, h, say } from "../dom.js";
import { t, words } from "../texts.js";
import { cards, edited } from "./plan.js";

const preview = (estimate) => {
  if (!estimate) return null;
  const budget = ({ budget, at_most: atMost, left }) =>
    h("li", {}, t(atMost === undefined ? "plan.budget.unknown" : "plan.budget", words(budget), atMost, left));
  return h("div", {}, h("p", {}, estimate.people === undefined ? t("plan.people.unknown") : t("plan.people", estimate.people)),
    h("ul", {}, ...estimate.budgets.map(budget)));
};

const drawPlan = (root, planned) => {
  const total = (planned.usage?.input ?? 0) + (planned.usage?.output ?? 0);
  const steps = h("div", {}, ...cards(planned.steps, true, (step) =>
    [planned.estimate?.approvals.includes(step.id) ? h("p", { class: "quiet" }, t("plan.waits")) : null]));
  const save = async () => {
    const plan = edited(steps, planned.steps);
    if (JSON.stringify(plan.map((step) => step.parameters)) === JSON.stringify(planned.steps.map((step) => step.parameters))) return;
    const changed = await put(`/jobs/${encodeURIComponent(planned.job_id)}/plan`, { objective: planned.objective, steps: plan });
    drawPlan(root, changed);
    say(t("plan.saved"));
  };
  fill(root,
    h("h2", {}, planned.objective),
    h("p", { class: "quiet" }, t("plan.none"), " ", t("planned.by", planned.planner), " ", total > 0 ? t("tokens", total) : null),
    preview(planned.estimate), steps,
    h("div", { class: "row" }, button(t("plan.start"), async () => {
      await save();
      await post(`/jobs/${encodeURIComponent(planned.job_id)}/start`);
      location.hash = `#/job/${encodeURIComponent(planned.job_id)}`;
    }, "first"), button(t("plan.save"), save)));
};

/** What runs where and what makes it real. It is open until somebody has closed it once. */
const explanation = (setup) => {
  const seen = localStorage.getItem("setup-seen") !== null;
  const part = (name, isReal, real, practice) => h("li", {}, h("strong", {}, `${t(name)}: `), isReal ? t(real) : t(practice));
  return h("details", { class: "card", id: "setup", open: !seen, ontoggle: ({ currentTarget }) => {
    if (!currentTarget.open) localStorage.setItem("setup-seen", "yes");
  } }, h("summary", {}, t("setup.title")), h("p", {}, t("setup.how")),
  h("ul", {}, part("setup.linkedin", setup.linked_in.real, "setup.linkedin.real", "setup.linkedin.practice"),
    part("setup.sheets", setup.sheets.real, "setup.sheets.real", "setup.sheets.practice"),
    part("setup.planner", setup.planner !== "offline", "setup.planner.real", "setup.planner.practice")),
  h("p", { class: "quiet" }, t("setup.env")));
};

/** Something said beside the sentence, a name and a value a row; the next row comes when the last one is used. */
const contextFields = () => {
  const rows = h("div");
  const add = () => {
    const number = rows.childElementCount + 1;
    const field = (kind, placeholder) => h("input", { "data-context": kind, "aria-label": t(`context.${kind}`, number), placeholder, autocomplete: "off", maxlength: 2000 });
    rows.append(h("div", { class: "pair", oninput: ({ currentTarget }) => {
      if (currentTarget === rows.lastElementChild) add();
    } }, field("name", "target_industry"), field("value", "fintech")));
  };
  add();
  const value = (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text);
  return { root: h("details", {}, h("summary", {}, t("context.title")), h("p", { class: "quiet" }, t("context.what")), rows),
    read: () => Object.fromEntries([...rows.children].map((row) => [...row.querySelectorAll("input")].map((field) => field.value.trim()))
      .filter(([name]) => name !== "").map(([name, text]) => [name, name === "job_id" ? text : value(text)])) };
};

export default async (view) => {
  const setup = await get("/setup");
  const context = contextFields();
  const sentence = h("textarea", { id: "sentence", required: true, rows: 3, maxlength: 4000 });
  const plan = h("div", { "aria-live": "polite" });
  const submit = h("button", { class: "first" }, t("ask.plan"));
  const form = h("form", { class: "card", onsubmit: async (event) => {
    event.preventDefault();
    submit.disabled = true;
    plan.replaceChildren();
    try {
      drawPlan(plan, await post("/command", { command: sentence.value, context: context.read(), dry_run: true }));
    } catch (error) {
      plan.replaceChildren(h("p", { class: "bad", role: "alert" }, error.message));
    } finally {
      submit.disabled = false;
    }
  } }, h("label", { for: "sentence" }, t("ask.sentence")), sentence, context.root, h("p", {}, submit),
  h("p", { class: "quiet" }, t("ask.examples")),
  h("ul", {}, ...["example.1", "example.2", "example.3"].map((key) => h("li", {}, h("button", { type: "button", class: "link", onclick: () => {
    sentence.value = t(key);
    sentence.focus();
  } }, t(key))))),
  h("p", { class: "quiet" }, setup.planner === "offline" ? t("ask.planner.offline") : t("ask.planner", setup.planner)));
  view.append(h("h1", {}, t("ask.title")), form, plan, explanation(setup));
};
