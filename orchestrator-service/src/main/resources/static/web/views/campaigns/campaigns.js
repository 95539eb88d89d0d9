// All campaigns, newest first, with what each has brought; the form for a new one and the view of one have files of their own.
import { campaignView, get, campaignPath } from "../../api.js";
import { fill, h, pill } from "../../components/dom.js";
import { pages } from "../../components/paging.js";
import { number, t } from "../../texts.js";
import form from "./campaign-form.js";
import { FIGURES, everybody } from "./campaign-words.js";
import campaign from "./campaign.js";

const PAGE = 20;

const figure = (report, name) => {
  const row = report.find((one) => one.step === "" && one.figure === name);
  return h("td", { role: "cell", class: "number", "data-label": t(`campaign.figure.${name}`) }, row ? t("campaign.of.short", number(row.numerator), number(row.denominator)) : "–");
};

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const row = (shown, report) => h("tr", { role: "row" },
  h("td", { role: "cell" }, h("a", { href: campaignView(shown.id) }, shown.name), shown.held ? h("p", { class: "quiet" }, t("campaign.held", shown.held)) : null),
  h("td", { role: "cell" }, pill(shown.status)),
  h("td", { role: "cell", class: "number", "data-label": t("people") }, number(everybody(shown))), ...FIGURES.map((name) => figure(report, name)));

const header = (text, isNumber = false) => h("th", { scope: "col", role: "columnheader", class: isNumber ? "number" : null }, text);

const nothing = () => h("div", { class: "card" }, h("h2", {}, t("campaigns.none")), h("p", {}, t("campaigns.none.what")),
  h("p", { class: "row" }, h("a", { class: "button first", href: "#/campaigns/new" }, t("campaigns.first")), h("a", { class: "button", href: "#/ask" }, t("campaigns.find"))));

const overview = async (view) => {
  const rows = h("tbody", { role: "rowgroup" });
  const { more, first } = pages(() => "/campaigns?", PAGE, async (data) => {
    const reports = await Promise.all(data.map(({ id }) => get(campaignPath(id, "/report"))));
    rows.append(...data.map((shown, i) => row(shown, reports[i])));
  });
  await first();
  const isEmpty = rows.childElementCount === 0;
  fill(view, h("div", { class: "row apart title" }, h("h1", {}, t("campaigns")), isEmpty ? null : h("div", { class: "row" }, h("a", { class: "button", href: "#/report" }, t("report")), h("a", { class: "button first", href: "#/campaigns/new" }, t("campaigns.new")))),
    isEmpty ? nothing() : h("div", { class: "card scroll" }, h("table", { class: "jobs campaigns", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      header(t("people.name")), header(t("jobs.status")), header(t("people"), true), ...FIGURES.map((name) => header(t(`campaign.figure.${name}`), true)))), rows)), more);
};

export default (view, argument) => {
  if (argument === "") return overview(view);
  if (/^new(\/|$)/.test(argument)) return form(view, null, argument.slice("new/".length));
  if (argument.endsWith("/edit")) return form(view, argument.slice(0, -"/edit".length));
  return campaign(view, argument);
};
