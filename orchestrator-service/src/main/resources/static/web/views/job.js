// One job while it happens. The whole job comes with each event, so that a lost connection loses nothing.
import { get, post } from "../api.js";
import { button, fill, h, linked } from "../dom.js";
import { t, when, words } from "../texts.js";
import { peopleTable } from "./people.js";
import { cards } from "./plan.js";

const ENDED = ["completed", "failed", "cancelled"];
const STARTED = ["running", "waiting_for_approval", "waiting_for_input", "paused_until"];

const artifact = (job, step, { name, media_type: mediaType }) => {
  const path = `/jobs/${encodeURIComponent(job.job_id)}/steps/${encodeURIComponent(step.id)}/artifacts/${encodeURIComponent(name)}`;
  return h("a", { href: path, target: "_blank", rel: "noopener" }, mediaType === "image/png" ? t("job.screenshot") : t("job.file", name));
};

const progress = ({ done, total, message }) => {
  const bar = h("progress", { "aria-label": message });
  if (total) {
    bar.max = total;
    bar.value = done;
  }
  return h("div", {}, bar, h("p", { class: "quiet" }, message));
};

const state = (job) => (step) => [
  h("p", {}, h("span", { class: `status ${{ done: "good", failed: "bad" }[step.status] ?? ""}` }, words(step.status))),
  step.status === "running" && step.progress ? progress(step.progress) : null,
  step.summary ? h("p", {}, ...linked(step.summary)) : null,
  step.error ? h("p", { class: "bad" }, step.error) : null,
  step.waiting_for ? h("p", {}, step.waiting_for) : null,
  step.artifacts?.length ? h("p", { class: "row" }, ...step.artifacts.map((kept) => artifact(job, step, kept))) : null,
];

const question = (job) => {
  const answer = h("input", { id: "answer", autocomplete: "off", maxlength: 1000 });
  return h("div", { class: "card" }, h("label", { for: "answer" }, t("job.question")), answer,
    h("p", {}, button(t("job.answer"), () => post(`/jobs/${encodeURIComponent(job.job_id)}/input`, { answer: answer.value }), "first")));
};

const actions = (job) => {
  const path = `/jobs/${encodeURIComponent(job.job_id)}`;
  return h("div", { class: "row" },
    job.status === "planned" ? button(t("plan.start"), () => post(`${path}/start`), "first") : null,
    job.status === "waiting_for_approval" ? h("a", { href: "#/approvals" }, t("job.approve")) : null,
    job.status === "failed" ? button(t("job.retry"), () => post(`${path}/retry`), "first") : null,
    STARTED.includes(job.status) ? button(t("job.cancel"), () => post(`${path}/cancel`)) : null);
};

const people = (jobId) => {
  const path = `/jobs/${encodeURIComponent(jobId)}/prospects`;
  const table = h("div");
  return h("section", { class: "card" }, button(t("job.people"), async () => {
    const found = await get(path);
    fill(table, found.length === 0 ? h("p", {}, t("job.people.none")) : [
      h("p", {}, h("a", { href: `${path}.csv`, download: true }, t("job.csv"))),
      peopleTable(found)]);
  }), table);
};

const draw = (root, job) => {
  // What somebody is typing must not vanish with the next event.
  const typing = root.querySelector("#answer")?.value;
  fill(root,
    h("h1", {}, job.command || job.objective),
    h("p", {}, h("span", { class: `status ${{ completed: "good", failed: "bad" }[job.status] ?? ""}`, "data-status": job.status }, words(job.status)),
      " ", job.resume_at ? t("job.until", when(job.resume_at)) : null),
    job.error ? h("p", { class: "bad", role: "alert" }, job.error) : null,
    actions(job), job.status === "waiting_for_input" ? question(job) : null,
    ...cards(job.steps, false, state(job)));
  const answer = root.querySelector("#answer");
  if (answer && typing) {
    answer.value = typing;
    answer.focus();
  }
};

export default async (view, jobId) => {
  const path = `/jobs/${encodeURIComponent(jobId)}`;
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
    events = new EventSource(`${path}/events`);
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
      take(await get(path));
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
