// All jobs, newest first, a page at a time.
import { getPage, jobView } from "../../api.js";
import { button, fill, h, pill, say } from "../../components/dom.js";
import { ago, number, t, when, words } from "../../texts.js";

const PAGE = 50;
const STATUSES = ["planned", "running", "waiting_for_approval", "waiting_for_input", "paused_until", "completed", "failed", "cancelled"];
const ARCHIVED = "archived";
const BATCH = 100;
/** So many of the newest jobs are searched. */
const SEARCHED = 1000;
const PAUSE = 200;
const COLUMNS = ["jobs.sentence", "jobs.status", "jobs.age", "jobs.changed", "jobs.tokens"];

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const row = (job) => h("tr", { role: "row" }, h("td", { role: "cell" }, h("a", { href: jobView(job.job_id) }, job.name || job.command || job.job_id)),
  h("td", { role: "cell" }, pill(job.status, job.result)),
  h("td", { role: "cell" }, h("time", { datetime: job.created_at, title: when(job.created_at) }, ago(job.created_at))),
  h("td", { role: "cell" }, when(job.updated_at)), h("td", { role: "cell", class: "number" }, number(job.tokens)));

const textOf = ({ name, command, job_id: id }) => `${name ?? ""} ${command ?? ""} ${id}`.toLowerCase();

/** The newest jobs of a kind, to search them. */
const newest = async (chosen) => {
  const found = [];
  let total = 1;
  while (found.length < Math.min(total, SEARCHED)) {
    const page = await getPage(`/jobs?limit=${BATCH}&skip=${found.length}${chosen}`);
    if (page.data.length === 0) break;
    found.push(...page.data);
    total = page.total;
  }
  return found;
};

const nothing = (isFiltered) => isFiltered ? h("p", {}, t("jobs.no.match"))
  : h("div", {}, h("h2", {}, t("jobs.none")), h("p", {}, t("jobs.none.what")), h("p", { class: "row" }, h("a", { class: "button first", href: "#/ask" }, t("jobs.first"))));

export default async (view) => {
  const status = h("select", { id: "jobs-which" }, h("option", { value: "" }, t("people.all.jobs")),
    ...STATUSES.map((value) => h("option", { value }, words(value))), h("option", { value: ARCHIVED }, t("job.archived")));
  const q = h("input", { id: "jobs-q", type: "search", maxlength: 200, autocomplete: "off" });
  const rows = h("tbody", { role: "rowgroup" });
  const list = h("div", { class: "card scroll" });
  const more = h("div");
  let asked = 0;
  let typing = null;
  let searched = null;
  const chosen = () => {
    if (status.value === ARCHIVED) return "&archived=true";
    return status.value ? `&status=${status.value}` : "";
  };
  const sought = () => q.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const draw = () => fill(list, rows.childElementCount === 0 ? nothing(status.value !== "" || q.value.trim() !== "")
    : h("table", { class: "jobs", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      ...COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))), rows));
  const page = async (skip) => {
    const mine = ++asked;
    const { data, total } = await getPage(`/jobs?limit=${PAGE}&skip=${skip}${chosen()}`);
    if (mine !== asked) return;
    if (skip === 0) rows.replaceChildren();
    rows.append(...data.map(row));
    const shown = skip + data.length;
    fill(more, shown < total ? button(t("people.more"), () => page(shown)) : null);
    draw();
  };
  const search = async () => {
    const mine = ++asked;
    searched ??= newest(chosen());
    const found = (await searched).filter((job) => sought().every((word) => textOf(job).includes(word)));
    if (mine !== asked) return;
    fill(rows, ...found.map(row));
    fill(more);
    draw();
  };
  const reload = () => (sought().length > 0 ? search() : page(0)).catch((error) => {
    searched = null;
    say(error.message);
  });
  status.addEventListener("change", () => {
    searched = null;
    reload();
  });
  q.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(reload, PAUSE);
  });
  view.append(h("h1", {}, t("jobs")), h("div", { class: "card fields" }, h("div", {}, h("label", { for: q.id }, t("jobs.search")), q),
    h("div", {}, h("label", { for: status.id }, t("jobs.status")), status)), list, more);
  await page(0);
  return () => clearTimeout(typing);
};
