// One field for the sentence. Its plan is shown as a job of its own, and nothing is done before somebody starts it.
import { get, jobView, post } from "../../api.js";
import { h } from "../../components/dom.js";
import { drafted, forget, hasDraft } from "../../components/drafts.js";
import { t } from "../../texts.js";
import { firstSteps } from "./first-steps.js";

/** Something said beside the sentence, a name and a value a row; the next row comes when the last one is used. */
const contextFields = (given) => {
  const rows = h("div");
  const add = (name = "", text = "") => {
    const number = rows.childElementCount + 1;
    const field = (kind, placeholder, value) => drafted(`ask-context/${number}/${kind}`, h("input", { "data-context": kind, "aria-label": t(`context.${kind}`, number), placeholder, value, autocomplete: "off", maxlength: 2000 }));
    rows.append(h("div", { class: "pair", oninput: ({ currentTarget }) => {
      if (currentTarget === rows.lastElementChild) add();
    } }, field("name", "target_industry", name), field("value", "fintech", text)));
  };
  const wasTyped = (number) => ["name", "value"].some((kind) => hasDraft(`ask-context/${number}/${kind}`));
  for (const [name, text] of given) add(name, text);
  while (wasTyped(rows.childElementCount + 1)) add();
  add();
  const value = (text) => (/^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text);
  return { root: h("details", { open: rows.childElementCount > 1 }, h("summary", {}, t("context.title")), h("p", { class: "quiet" }, t("context.what")), rows),
    read: () => Object.fromEntries([...rows.children].map((row) => [...row.querySelectorAll("input")].map((field) => field.value.trim()))
      .filter(([name]) => name !== "").map(([name, text]) => [name, name === "job_id" ? text : value(text)])) };
};

/** Sentences of the last jobs, each once. */
const recent = async () => {
  const jobs = await get("/jobs?limit=10").catch(() => []);
  return [...new Set(jobs.map(({ command }) => command).filter(Boolean))].slice(0, 4);
};

/** A field for the sentence: Enter sends it, Shift and Enter begin a new line. */
const sentenceField = () => drafted("ask", h("textarea", { id: "sentence", required: true, rows: 3, maxlength: 4000, onkeydown: (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form.requestSubmit();
} }));

export default async (view, jobId) => {
  const [setup, before] = await Promise.all([get("/setup"), recent()]);
  if (jobId) forget("ask-context/");
  const context = contextFields(jobId ? [["job_id", jobId]] : []);
  const sentence = sentenceField();
  const answer = h("div");
  const choose = (text) => {
    sentence.value = text;
    sentence.dispatchEvent(new Event("input"));
    sentence.focus();
  };
  const choices = (sentences) => h("ul", { class: "chips" }, ...sentences.map((text) => h("li", {}, h("button", { type: "button", onclick: () => choose(text) }, text))));
  const submit = h("button", { class: "first" }, t("ask.plan"));
  const form = h("form", { class: "card hero", onsubmit: async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    submit.disabled = true;
    answer.replaceChildren();
    try {
      const planned = await post("/command", { command: sentence.value, context: context.read(), dry_run: true });
      forget("ask");
      location.hash = jobView(planned.job_id);
    } catch (error) {
      const nearest = error.suggestions ?? [];
      answer.replaceChildren(h("p", { class: "notice bad", role: "alert" }, error.message),
        ...(nearest.length === 0 ? [] : [h("p", { class: "quiet" }, t("ask.suggestions")), choices(nearest)]));
    } finally {
      submit.disabled = false;
    }
  } }, h("label", { for: "sentence" }, t("ask.sentence")), sentence, h("div", { class: "row" }, submit,
    h("span", { class: "quiet" }, setup.planner === "offline" ? t("ask.planner.offline") : t("ask.planner", setup.planner))), answer, context.root,
  h("p", { class: "quiet" }, t("ask.examples")), choices([t("example.1"), t("example.2"), t("example.3")]),
  before.length > 0 ? [h("p", { class: "quiet" }, t("ask.recent")), choices(before)] : null);
  view.append(h("h1", {}, t("ask.title")), form);
  sentence.focus({ preventScroll: true });
  view.append(await firstSteps(setup, (text) => {
    choose(text);
    scrollTo(0, 0);
  }));
};
