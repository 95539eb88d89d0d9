// One job while it happens. The whole job comes with each event, so that a lost connection loses nothing.
import { get, jobPath, jobView, post } from "../../api.js";
import { button, fill, h, keepingFocus, linked, pill, say } from "../../components/dom.js";
import { ago, left, number, outcome, t, when, why, words } from "../../texts.js";
import { ACTIVE, management } from "./job-management.js";
import { jobPeople } from "./job-people.js";
import { cards, editor } from "../plan/plan.js";

const ENDED = ["completed", "failed", "cancelled"];

/** A screenshot is shown small, and large when it is clicked; another file is a link. */
const artifact = (job, step, { name, media_type: mediaType }) => {
  const address = jobPath(job.job_id, `/steps/${encodeURIComponent(step.id)}/artifacts/${encodeURIComponent(name)}`);
  return h("a", { href: address, target: "_blank", rel: "noopener" }, mediaType === "image/png"
    ? h("img", { class: "screenshot", src: address, alt: t("job.screenshot"), width: 320, height: 200, loading: "lazy" }) : t("job.file", name));
};

/** When each step was first seen, and how far it was then: from it the time left is told, when it can be. */
const firsts = new Map();

const timeLeft = (job, step) => {
  const { done, total } = step.progress;
  const key = `${job.job_id}/${step.id}`;
  const first = firsts.get(key) ?? { done, at: Date.now() };
  firsts.set(key, first);
  const pace = (Date.now() - first.at) / (done - first.done);
  return total && done > first.done && done < total ? t("job.left", left((total - done) * pace)) : "";
};

const progress = (job, step) => {
  const { done, total, message } = step.progress;
  const bar = h("progress", { "aria-label": message, max: total || null, value: total ? done : null });
  return h("div", {}, bar, h("p", { class: "row apart quiet" }, h("span", {}, [message, timeLeft(job, step)].filter(Boolean).join(" · ")),
    total ? h("span", { class: "number" }, `${number(done)} / ${number(total)}`) : null));
};

/** What a job asks, with the screenshot it is about, and a field for the answer. */
const question = (job, answered = () => {}) => {
  const answer = h("input", { id: `answer-${job.job_id}`, "data-answer": true, autocomplete: "off", maxlength: 1000 });
  const send = button(t("job.answer"), async () => {
    await post(jobPath(job.job_id, "/input"), { answer: answer.value });
    await answered();
  }, "first");
  return h("form", { class: "question", onsubmit: (event) => { event.preventDefault(); send.click(); } },
    h("label", { for: answer.id }, t("job.question")), answer, h("p", {}, send));
};

/** How many people came to what, such as: 3 sent, 2 skipped: already connected. */
const counts = (step) => (step.people ?? []).map(({ result, code, count }) => `${number(count)} ${outcome(result)}${code ? `: ${why(code)}` : ""}`).join(", ");

const state = (job) => (step) => [
  step.status === "running" && step.progress ? progress(job, step) : null,
  step.summary ? h("p", {}, ...linked(step.summary)) : null,
  step.people?.length ? h("p", { class: "quiet", "data-counts": step.id }, counts(step)) : null,
  step.error ? h("p", { class: "notice bad" }, step.error) : null,
  step.waiting_for ? h("p", { class: "notice" }, step.waiting_for) : null,
  step.artifacts?.length ? h("p", { class: "row" }, ...step.artifacts.map((kept) => artifact(job, step, kept))) : null,
  job.status === "waiting_for_input" && step.status === "waiting" ? question(job) : null,
];

/** What a job that waits for an answer asks, as a card of its own. */
export const asked = (job, answered) => h("section", { class: "card", "data-job": job.job_id },
  h("h2", {}, h("a", { href: jobView(job.job_id) }, job.command)),
  ...job.steps.filter(({ status }) => status === "waiting").map((step) => [h("p", { class: "notice" }, step.waiting_for),
    h("p", { class: "row" }, ...(step.artifacts ?? []).map((kept) => artifact(job, step, kept)))]).flat(),
  question(job, answered));

const actions = (job, edit) => h("div", { class: "row" },
  job.status === "waiting_for_approval" ? h("a", { class: "button first", href: "#/approvals" }, t("job.approve")) : null,
  job.status === "failed" ? button(t("job.retry"), () => post(jobPath(job.job_id, "/retry")), "first") : null,
  ["failed", "cancelled"].includes(job.status) && job.steps.length > 0 ? button(t("job.edit"), edit) : null,
  ENDED.includes(job.status) ? h("a", { class: "button", href: `#/ask/${encodeURIComponent(job.job_id)}` }, t("job.continue")) : null,
  ACTIVE.includes(job.status) ? button(t("job.cancel"), () => post(jobPath(job.job_id, "/cancel"))) : null);

/** The runs before the one that is shown, each with its steps as soon as somebody opens it. */
const earlierRuns = (job) => {
  const section = h("section", { class: "card" });
  const line = (run) => {
    const steps = h("div");
    const show = async ({ currentTarget: { open } }) => {
      if (!open || steps.childElementCount > 0) return;
      try {
        const shown = await get(jobPath(job.job_id, `/runs/${run.run}`));
        fill(steps, cards(shown.steps, state(shown)));
      } catch (error) {
        say(error.message);
      }
    };
    return h("details", { "data-run": run.run, ontoggle: show }, h("summary", {}, t("job.run", run.run), " ", pill(run.status), " ", run.command, " ",
      h("span", { class: "quiet" }, ago(run.created_at))), steps);
  };
  return fill(section, h("h2", {}, t("job.runs")), ...(job.runs ?? []).filter(({ run }) => run !== job.run).reverse().map(line));
};

/** The plan of a job that waits to be started, or whose plan somebody wants to change, as soon as it is there. */
const planOf = async (job, place, changed) => {
  try {
    fill(place, ...await editor(await get(jobPath(job.job_id, "/plan")), changed));
  } catch (error) {
    say(error.message);
  }
};

/** Who decided about what the job sends, as a line each. */
const decisions = async (jobId) => (await get(`/approvals?job_id=${encodeURIComponent(jobId)}&decided=true`))
  .filter(({ decided_by: by }) => by)
  .map(({ status, decided_by: by, token, decided_at: at, reason }) => h("p", { class: "quiet", "data-decided": status },
    t(`job.decided.${status}`, token && token !== by ? `${by} (${token})` : by, when(at)), reason ? `: ${reason}` : null));

const draw = (root, job, changed) => {
  // What somebody is typing must not vanish with the next event.
  const typing = root.querySelector("[data-answer]")?.value;
  const plan = h("div");
  const edit = () => planOf(job, plan, changed);
  keepingFocus(root, () => fill(root,
    h("h1", {}, job.name || job.command || job.objective),
    h("p", { class: "row" }, pill(job.status, job.result), job.archived ? h("span", { class: "status" }, t("job.archived")) : null,
      h("span", { class: "quiet" }, t("job.age", ago(job.created_at))),
      job.resume_at ? h("span", { class: "quiet" }, t("job.until", when(job.resume_at))) : null),
    job.name ? h("p", {}, job.command) : null,
    job.error && !job.steps.some(({ error }) => error === job.error) ? h("p", { class: "notice bad", role: "alert" }, job.error) : null,
    actions(job, edit), fill(plan, job.status === "planned" ? null : cards(job.steps, state(job))), management(job, changed)));
  if (job.status === "planned") edit();
  const answer = root.querySelector("[data-answer]");
  if (answer && typing) answer.value = typing;
};

export default async (view, jobId) => {
  const address = jobPath(jobId);
  const root = h("div");
  const lost = h("p", { class: "notice", role: "status", hidden: true }, t("job.gone"));
  const found = jobPeople(jobId);
  const runs = h("div");
  const decided = h("div");
  view.append(lost, root, decided, found.section, runs);
  let status = "";
  let drawn = "";
  let run = 0;
  let events = null;
  let retry = null;
  const changed = async () => take(await get(address));
  const take = (job) => {
    lost.hidden = true;
    const hasChanged = job.status !== status;
    if (hasChanged && status !== "") say(words(job.result === "empty" ? "empty" : job.status), false);
    status = job.status;
    // Whoever changes a plan is not disturbed by the same job being told again.
    const told = JSON.stringify(job);
    if (told !== drawn) draw(root, job, changed);
    drawn = told;
    found.section.hidden = status === "planned" && job.run === 1;
    if (job.run !== run) fill(runs, job.run > 1 ? earlierRuns(job) : null);
    run = job.run;
    if (!hasChanged) return;
    decisions(jobId).then((lines) => fill(decided, ...lines)).catch(() => {});
    document.dispatchEvent(new CustomEvent("approvals-changed"));
    if (status === "completed") found.show(job).catch((error) => say(error.message));
  };
  const watch = () => {
    events = new EventSource(`${address}/events`);
    events.addEventListener("job", ({ data }) => take(JSON.parse(data)));
    events.addEventListener("error", () => {
      events.close();
      lost.hidden = ENDED.includes(status);
      retry = setTimeout(look, ENDED.includes(status) ? 5000 : 1000);
    });
  };
  // The stream ends with the job or the connection; a job that has ended may be tried again by somebody.
  const look = async () => {
    try {
      take(await get(address));
      if (ENDED.includes(status)) retry = setTimeout(look, 5000);
      else watch();
    } catch (error) {
      if (error.status > 0 && error.status < 500) {
        root.replaceChildren(h("p", { class: "notice bad", role: "alert" }, error.message));
        return;
      }
      lost.hidden = false;
      retry = setTimeout(look, 1000);
    }
  };
  await look();
  return () => {
    clearTimeout(retry);
    events?.close();
  };
};
