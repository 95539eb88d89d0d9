// One job while it happens. The whole job comes with each event, so that a lost connection loses nothing.
import { get, post } from "../api.js";
import { button, fill, h, linked } from "../dom.js";
import { left, t, when, words } from "../texts.js";
import { peopleTable } from "./people.js";
import { cards } from "./plan.js";

const ENDED = ["completed", "failed", "cancelled"];
const STARTED = ["running", "waiting_for_approval", "waiting_for_input", "paused_until"];

const path = (job, rest) => `/jobs/${encodeURIComponent(job.job_id)}${rest}`;

/** A screenshot is shown small, and large when it is clicked; another file is a link. */
const artifact = (job, step, { name, media_type: mediaType }) => {
  const address = path(job, `/steps/${encodeURIComponent(step.id)}/artifacts/${encodeURIComponent(name)}`);
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
  return h("div", {}, bar, h("p", { class: "quiet" }, message, total && !message.includes(String(total)) ? ` (${done}/${total})` : null, " ", timeLeft(job, step)));
};

/** What a job asks, with the screenshot it is about, and a field for the answer. */
const question = (job, answered = () => {}) => {
  const answer = h("input", { id: `answer-${job.job_id}`, "data-answer": true, autocomplete: "off", maxlength: 1000 });
  const send = button(t("job.answer"), async () => {
    await post(path(job, "/input"), { answer: answer.value });
    await answered();
  }, "first");
  return h("form", { class: "question", onsubmit: (event) => { event.preventDefault(); send.click(); } },
    h("label", { for: answer.id }, t("job.question")), answer, h("p", {}, send));
};

const state = (job) => (step) => [
  h("p", {}, h("span", { class: `status ${{ done: "good", failed: "bad" }[step.status] ?? ""}` }, words(step.status))),
  step.status === "running" && step.progress ? progress(job, step) : null,
  step.summary ? h("p", {}, ...linked(step.summary)) : null,
  step.error ? h("p", { class: "bad" }, step.error) : null,
  step.waiting_for ? h("p", {}, step.waiting_for) : null,
  step.artifacts?.length ? h("p", { class: "row" }, ...step.artifacts.map((kept) => artifact(job, step, kept))) : null,
  job.status === "waiting_for_input" && step.status === "waiting" ? question(job) : null,
];

/** What a job that waits for an answer asks, as a card of its own. */
export const asked = (job, answered) => h("section", { class: "card", "data-job": job.job_id },
  h("h2", {}, h("a", { href: `#/job/${encodeURIComponent(job.job_id)}` }, job.command)),
  ...job.steps.filter(({ status }) => status === "waiting").map((step) => [h("p", {}, step.waiting_for),
    h("p", { class: "row" }, ...(step.artifacts ?? []).map((kept) => artifact(job, step, kept)))]).flat(),
  question(job, answered));

const actions = (job) => {
  return h("div", { class: "row" },
    job.status === "planned" ? button(t("plan.start"), () => post(path(job, "/start")), "first") : null,
    job.status === "waiting_for_approval" ? h("a", { href: "#/approvals" }, t("job.approve")) : null,
    job.status === "failed" ? button(t("job.retry"), () => post(path(job, "/retry")), "first") : null,
    STARTED.includes(job.status) ? button(t("job.cancel"), () => post(path(job, "/cancel"))) : null);
};

const people = (jobId) => {
  const list = `/jobs/${encodeURIComponent(jobId)}/prospects`;
  const table = h("div");
  return h("section", { class: "card" }, button(t("job.people"), async () => {
    const found = await get(list);
    fill(table, found.length === 0 ? h("p", {}, t("job.people.none")) : [
      h("p", { class: "row" }, h("a", { href: `${list}.csv`, download: true }, t("job.csv")), h("a", { href: `${list}.xlsx`, download: true }, t("job.xlsx"))),
      peopleTable(found)]);
  }), table);
};

const draw = (root, job) => {
  // What somebody is typing must not vanish with the next event.
  const typing = root.querySelector("[data-answer]")?.value;
  fill(root,
    h("h1", {}, job.command || job.objective),
    h("p", {}, h("span", { class: `status ${{ completed: "good", failed: "bad" }[job.status] ?? ""}`, "data-status": job.status }, words(job.status)),
      " ", job.resume_at ? t("job.until", when(job.resume_at)) : null),
    job.error ? h("p", { class: "bad", role: "alert" }, job.error) : null,
    actions(job),
    ...cards(job.steps, false, state(job)));
  const answer = root.querySelector("[data-answer]");
  if (answer && typing) {
    answer.value = typing;
    answer.focus();
  }
};

export default async (view, jobId) => {
  const address = `/jobs/${encodeURIComponent(jobId)}`;
  const root = h("div");
  const lost = h("p", { class: "quiet", role: "status", hidden: true }, t("job.gone"));
  view.append(lost, root, people(jobId));
  let status = "";
  let events = null;
  let retry = null;
  const take = (job) => {
    lost.hidden = true;
    if (job.status !== status) document.dispatchEvent(new CustomEvent("approvals-changed"));
    status = job.status;
    draw(root, job);
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
        root.replaceChildren(h("p", { class: "bad", role: "alert" }, error.message));
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
