// All jobs, newest first, a page at a time.
import { getPage } from "../api.js";
import { button, fill, h } from "../dom.js";
import { ago, t, when, words } from "../texts.js";

const PAGE = 50;
const STATUSES = ["planned", "running", "waiting_for_approval", "waiting_for_input", "paused_until", "completed", "failed", "cancelled"];
const COLUMNS = ["jobs.sentence", "jobs.status", "jobs.age", "jobs.changed", "jobs.tokens"];

const row = (job) => h("tr", {}, h("td", {}, h("a", { href: `#/job/${encodeURIComponent(job.job_id)}` }, job.command || job.job_id)),
  h("td", {}, h("span", { class: `status ${{ completed: "good", failed: "bad" }[job.status] ?? ""}` }, words(job.status))),
  h("td", {}, h("time", { datetime: job.created_at, title: when(job.created_at) }, ago(job.created_at))),
  h("td", {}, when(job.updated_at)), h("td", { class: "number" }, String(job.tokens)));

export default async (view) => {
  const status = h("select", { id: "jobs-which" }, h("option", { value: "" }, t("people.all.jobs")),
    ...STATUSES.map((value) => h("option", { value }, words(value))));
  const rows = h("tbody");
  const list = h("div", { class: "card scroll" });
  const more = h("div");
  const page = async (skip) => {
    const { data, total } = await getPage(`/jobs?limit=${PAGE}&skip=${skip}${status.value ? `&status=${status.value}` : ""}`);
    rows.append(...data.map(row));
    const shown = skip + data.length;
    fill(more, shown < total ? button(t("people.more"), () => page(shown)) : null);
    fill(list, shown === 0 ? h("p", {}, t("jobs.none"))
      : h("table", { class: "jobs" }, h("thead", {}, h("tr", {}, ...COLUMNS.map((key) => h("th", { scope: "col" }, t(key))))), rows));
  };
  status.addEventListener("change", () => {
    rows.replaceChildren();
    page(0);
  });
  view.append(h("h1", {}, t("jobs")), h("div", { class: "card filters" }, h("div", {}, h("label", { for: status.id }, t("jobs.status")), status)), list, more);
  await page(0);
};
