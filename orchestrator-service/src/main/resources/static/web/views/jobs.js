// All jobs, newest first.
import { get } from "../api.js";
import { h } from "../dom.js";
import { t, when, words } from "../texts.js";

export default async (view) => {
  const jobs = await get("/jobs?limit=50");
  const row = (job) => h("tr", {}, h("td", {}, h("a", { href: `#/job/${encodeURIComponent(job.job_id)}` }, job.command || job.job_id)),
    h("td", {}, words(job.status)), h("td", {}, when(job.updated_at)));
  view.append(h("h1", {}, t("jobs")), jobs.length === 0 ? h("p", {}, t("jobs.none"))
    : h("div", { class: "card scroll" }, h("table", { class: "jobs" },
      h("thead", {}, h("tr", {}, ...["jobs.sentence", "jobs.status", "jobs.changed"].map((key) => h("th", { scope: "col" }, t(key))))),
      h("tbody", {}, ...jobs.map(row)))));
};
