// One field for the sentence; the plan comes back as cards, and nothing is done before somebody starts it.
import { get, post, put } from "../api.js";
import { button, fill, h, say } from "../dom.js";
import { number, t, words } from "../texts.js";
import { cards, edited } from "./plan.js";

/** What a plan would take, before anything is taken. */
const preview = ({ estimate, usage, planner, steps, left_out: leftOut }) => {
  const tokens = (usage?.input ?? 0) + (usage?.output ?? 0);
  const fact = (name, value) => h("div", {}, h("dt", {}, name), h("dd", {}, value));
  const budget = ({ budget: kind, at_most: atMost, left }) => fact(words(`${kind}.many`),
    atMost === undefined ? t("plan.budget.unknown", number(left)) : t("plan.budget", number(atMost), number(left)));
  return h("dl", { class: "facts" },
    estimate ? fact(t("people"), estimate.people === undefined ? t("plan.people.unknown") : t("plan.people", number(estimate.people))) : null,
    ...(estimate?.budgets ?? []).map(budget),
    estimate ? fact(t("plan.yes"), estimate.approvals.length === 0 ? t("plan.yes.none") : t("plan.yes.steps", estimate.approvals.map((id) => steps.findIndex((step) => step.id === id) + 1).join(", "))) : null,
    leftOut ? fact(t("plan.left_out"), leftOut.map(({ profile }) => profile.slice(profile.lastIndexOf("/") + 1)).join(", ")) : null,
    fact(t("plan.planner"), planner === "offline" ? t("planner.offline") : t("tokens", planner, number(tokens))));
};

const drawPlan = (root, planned) => {
  const steps = cards(planned.steps, true, (step) =>
    [planned.estimate?.approvals.includes(step.id) ? h("p", {}, h("span", { class: "status wait" }, t("plan.waits"))) : null]);
  const save = async () => {
    const plan = edited(steps, planned.steps);
    if (JSON.stringify(plan.map((step) => step.parameters)) === JSON.stringify(planned.steps.map((step) => step.parameters))) return;
    drawPlan(root, await put(`/jobs/${encodeURIComponent(planned.job_id)}/plan`, { objective: planned.objective, steps: plan }));
    say(t("plan.saved"));
  };
  fill(root,
    h("section", { class: "card" }, h("h2", { tabindex: -1 }, planned.objective), preview(planned), h("p", { class: "quiet" }, t("plan.none")),
      h("div", { class: "row" }, button(t("plan.start"), async () => {
        await save();
        await post(`/jobs/${encodeURIComponent(planned.job_id)}/start`);
        location.hash = `#/job/${encodeURIComponent(planned.job_id)}`;
      }, "first"), button(t("plan.save"), save))),
    steps);
};

/** What runs where and what makes it real. It is open until somebody has closed it once. */
const explanation = (setup) => {
  const seen = localStorage.getItem("setup-seen") !== null;
  const part = (name, isReal, real, practice, ...values) => h("li", {}, h("strong", {}, `${t(name)}: `), isReal ? t(real) : t(practice, ...values));
  return h("details", { class: "card", id: "setup", open: !seen, ontoggle: ({ currentTarget }) => {
    if (!currentTarget.open) localStorage.setItem("setup-seen", "yes");
  } }, h("summary", {}, t("setup.title")), h("p", {}, t("setup.how")),
  h("ul", {}, part("setup.linkedin", setup.linked_in.real, "setup.linkedin.real", "setup.linkedin.practice", setup.linked_in.address),
    part("setup.sheets", setup.sheets.real, "setup.sheets.real", "setup.sheets.practice", setup.sheets.address),
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
  const plan = h("div");
  const choices = (sentences) => h("ul", { class: "chips" }, ...sentences.map((text) => h("li", {}, h("button", { type: "button", onclick: () => {
    sentence.value = text;
    sentence.focus();
  } }, text))));
  const submit = h("button", { class: "first" }, t("ask.plan"));
  const form = h("form", { class: "card hero", onsubmit: async (event) => {
    event.preventDefault();
    submit.disabled = true;
    plan.replaceChildren();
    try {
      drawPlan(plan, await post("/command", { command: sentence.value, context: context.read(), dry_run: true }));
      plan.querySelector("h2").focus();
    } catch (error) {
      const nearest = error.suggestions ?? [];
      plan.replaceChildren(h("p", { class: "notice bad", role: "alert" }, error.message),
        ...(nearest.length === 0 ? [] : [h("p", { class: "quiet" }, t("ask.suggestions")), choices(nearest)]));
    } finally {
      submit.disabled = false;
    }
  } }, h("label", { for: "sentence" }, t("ask.sentence")), sentence, h("div", { class: "row" }, submit,
    h("span", { class: "quiet" }, setup.planner === "offline" ? t("ask.planner.offline") : t("ask.planner", setup.planner))), context.root,
  h("p", { class: "quiet" }, t("ask.examples")),
  choices([t("example.1"), t("example.2"), t("example.3")]));
  view.append(h("h1", {}, t("ask.title")), form, plan, explanation(setup));
};
