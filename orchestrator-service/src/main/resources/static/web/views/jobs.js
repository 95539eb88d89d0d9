// All jobs, newest first, a page at a time.
import { getPage, jobView } from "../api.js";
import { button, fill, h, pill } from "../dom.js";
import { ago, number, t, when, words } from "../texts.js";

const PAGE = 50;
const STATUSES = ["planned", "running", "waiting_for_approval", "waiting_for_input", "paused_until", "completed", "failed", "cancelled"];
const ARCHIVED = "archived";
const COLUMNS = ["jobs.sentence", "jobs.status", "jobs.age", "jobs.changed", "jobs.tokens"];

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const row = (job) => h("tr", { role: "row" }, h("td", { role: "cell" }, h("a", { href: jobView(job.job_id) }, job.name || job.command || job.job_id)),
  h("td", { role: "cell" }, pill(job.status, job.result)),
  h("td", { role: "cell" }, h("time", { datetime: job.created_at, title: when(job.created_at) }, ago(job.created_at))),
  h("td", { role: "cell" }, when(job.updated_at)), h("td", { role: "cell", class: "number" }, number(job.tokens)));

export default async (view) => {
  const status = h("select", { id: "jobs-which" }, h("option", { value: "" }, t("people.all.jobs")),
    ...STATUSES.map((value) => h("option", { value }, words(value))), h("option", { value: ARCHIVED }, t("job.archived")));
  const rows = h("tbody", { role: "rowgroup" });
  const list = h("div", { class: "card scroll" });
  const more = h("div");
  const chosen = () => {
    if (status.value === ARCHIVED) return "&archived=true";
    return status.value ? `&status=${status.value}` : "";
  };
  const page = async (skip) => {
    const { data, total } = await getPage(`/jobs?limit=${PAGE}&skip=${skip}${chosen()}`);
    rows.append(...data.map(row));
    const shown = skip + data.length;
    fill(more, shown < total ? button(t("people.more"), () => page(shown)) : null);
    fill(list, shown === 0 ? h("p", {}, t("jobs.none"))
      : h("table", { class: "jobs", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
        ...COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))), rows));
  };
  status.addEventListener("change", () => {
    rows.replaceChildren();
    page(0);
  });
  view.append(h("h1", {}, t("jobs")), h("div", { class: "card fields" }, h("div", {}, h("label", { for: status.id }, t("jobs.status")), status)), list, more);
  await page(0);
};
