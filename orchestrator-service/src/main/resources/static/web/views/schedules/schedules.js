// Sentences that are carried out again and again; the form for one and the view of one have files of their own.
import { scheduleView } from "../../api.js";
import { fill, h, pill } from "../../components/dom.js";
import { pages } from "../../components/paging.js";
import { t, when } from "../../texts.js";
import form from "./schedule-form.js";
import schedule, { outcomeOf, timesOf } from "./schedule.js";

const PAGE = 50;
const COLUMNS = ["people.name", "jobs.status", "schedule.when", "schedule.next", "schedule.last"];

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const row = (shown) => h("tr", { role: "row" },
  h("td", { role: "cell" }, h("a", { href: scheduleView(shown.id) }, shown.name), h("p", { class: "quiet" }, shown.command)),
  h("td", { role: "cell" }, pill(shown.paused ? "paused" : "active")), h("td", { role: "cell" }, timesOf(shown)),
  h("td", { role: "cell", "data-label": t("schedule.next") }, shown.next.length > 0 ? h("time", { datetime: shown.next[0] }, when(shown.next[0])) : "–"),
  h("td", { role: "cell", "data-label": t("schedule.last") }, shown.last ? outcomeOf(shown.last) : "–"));

const nothing = () => h("div", { class: "card" }, h("h2", {}, t("schedules.none")), h("p", {}, t("schedules.none.what")),
  h("p", { class: "row" }, h("a", { class: "button first", href: "#/schedules/new" }, t("schedules.first"))));

const overview = async (view) => {
  const rows = h("tbody", { role: "rowgroup" });
  const { more, first } = pages(() => "/schedules?", PAGE, (data) => rows.append(...data.map(row)));
  await first();
  const isEmpty = rows.childElementCount === 0;
  fill(view, h("div", { class: "row apart title" }, h("h1", {}, t("schedules")), isEmpty ? null : h("a", { class: "button first", href: "#/schedules/new" }, t("schedules.new"))),
    isEmpty ? nothing() : h("div", { class: "card scroll" }, h("table", { class: "jobs schedules", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      ...COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))), rows)), more);
};

export default (view, argument) => {
  if (argument === "") return overview(view);
  if (argument === "new") return form(view);
  if (argument.endsWith("/edit")) return form(view, argument.slice(0, -"/edit".length));
  return schedule(view, argument);
};
