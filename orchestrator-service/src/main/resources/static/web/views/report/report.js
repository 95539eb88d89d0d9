// What all campaigns have brought, together and one by one: so many of so many, and how many may still come.
import { campaignView, get } from "../../api.js";
import { fill, h, pill, svg } from "../../components/dom.js";
import { number, t } from "../../texts.js";
import { FIGURES, funnel, shareBar } from "../campaigns/campaign-words.js";

const HEIGHT = 120;
const WIDTH = 90;
const BAR = 52;

const percent = ({ numerator, denominator }) => (denominator > 0 ? `${Math.round(numerator / denominator * 100)} %` : "–");

/** How many people came how far, as columns; what it shows stands in the list beside it, too. */
const chart = (totals) => {
  const most = Math.max(1, ...totals.map(({ numerator }) => numerator));
  const column = (row, i) => {
    const height = Math.round(row.numerator / most * HEIGHT);
    const middle = i * WIDTH + WIDTH / 2;
    return [svg("rect", { class: "reached", x: middle - BAR / 2, y: 20 + HEIGHT - height, width: BAR, height: Math.max(height, 1), rx: 3 }),
      svg("text", { x: middle, y: 12 + HEIGHT - height, "text-anchor": "middle" }, number(row.numerator)),
      svg("text", { class: "below", x: middle, y: HEIGHT + 38, "text-anchor": "middle" }, t(`campaign.figure.${row.figure}`))];
  };
  return svg("svg", { class: "chart", viewBox: `0 0 ${totals.length * WIDTH} ${HEIGHT + 46}`, role: "img",
    "aria-label": totals.map(({ figure, numerator }) => `${t(`campaign.figure.${figure}`)}: ${number(numerator)}`).join(", ") }, ...totals.flatMap(column));
};

/** What a step is called among all campaigns, such as: Message 2. */
const stepName = ({ kind, position }) => t(`campaign.kind.${kind}.nth`, position);

const steps = (rows) => (rows.length === 0 ? h("p", { class: "quiet" }, t("report.steps.none"))
  : h("dl", { class: "funnel" }, ...rows.map((row) => h("div", { "data-step-figure": `${row.kind}-${row.position}` }, h("dt", {}, stepName(row)), h("dd", {}, shareBar(row)),
    h("dd", { class: "number" }, t("campaign.of", number(row.numerator), number(row.denominator))),
    h("dd", { class: "quiet" }, row.open > 0 ? t("campaign.open", number(row.open)) : "")))));

const cell = (rows, figure) => {
  const row = rows.find((one) => one.figure === figure && one.kind === "");
  return h("td", { role: "cell", class: "number", "data-label": t(`campaign.figure.${figure}`) },
    row ? [t("campaign.of.short", number(row.numerator), number(row.denominator)), h("span", { class: "quiet" }, ` ${percent(row)}`)] : "–");
};

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const line = (rows) => h("tr", { role: "row", "data-campaign": rows[0].campaign_id }, h("td", { role: "cell" }, h("a", { href: campaignView(rows[0].campaign_id) }, rows[0].campaign)),
  h("td", { role: "cell" }, pill(rows[0].status)), ...FIGURES.map((figure) => cell(rows, figure)));

const header = (text, isNumber) => h("th", { scope: "col", role: "columnheader", class: isNumber ? "number" : null }, text);

const table = (campaigns) => h("div", { class: "card scroll" }, h("table", { class: "jobs campaigns", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
  header(t("campaigns"), false), header(t("jobs.status"), false), ...FIGURES.map((figure) => header(t(`campaign.figure.${figure}`), true)))),
h("tbody", { role: "rowgroup" }, ...campaigns.map(line))));

export default async (view) => {
  const rows = await get("/campaigns/report");
  const campaigns = [...Map.groupBy(rows.filter(({ campaign_id: id }) => id !== ""), ({ campaign_id: id }) => id).values()];
  const all = rows.filter(({ campaign_id: id }) => id === "");
  const totals = all.filter(({ kind }) => kind === "");
  fill(view, h("div", { class: "row apart title" }, h("h1", {}, t("report")), campaigns.length > 0 ? h("a", { href: "/campaigns/report.csv", download: true }, t("campaign.report")) : null),
    campaigns.length === 0 ? h("div", { class: "card" }, h("h2", {}, t("report.none")), h("p", { class: "row" }, h("a", { class: "button first", href: "#/campaigns" }, t("campaigns")))) : [
      h("p", { class: "quiet" }, t("report.what")),
      h("div", { class: "halves" }, h("section", { class: "card" }, h("h2", {}, t("report.all")), chart(totals), funnel(totals)),
        h("section", { class: "card" }, h("h2", {}, t("report.steps")), h("p", { class: "quiet" }, t("report.steps.what")), steps(all.filter(({ kind }) => kind !== "")))),
      h("h2", {}, t("report.each")), table(campaigns)]);
};
