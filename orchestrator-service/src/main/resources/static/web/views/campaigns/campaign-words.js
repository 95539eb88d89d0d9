// A campaign in words and figures: its steps, what it has brought, so many of so many.
import { h, svg } from "../../components/dom.js";
import { delay, number, t } from "../../texts.js";

/** The figures of a campaign, in the order in which they happen. */
export const FIGURES = ["invited", "accepted", "written_to", "answered"];

/** How many people are in a campaign, in whatever state. */
export const everybody = ({ people }) => Object.values(people).reduce((sum, count) => sum + count, 0);

/** After what the time of a step begins, as the service counts it. */
export const beginsAfter = (steps, index) => {
  const { kind } = steps[index];
  if (kind === "invite") return "enrolled";
  if (kind === "withdraw") return "invited";
  if (steps.slice(0, index).some((step) => step.kind === "message")) return "sent";
  return steps.some((step) => step.kind === "invite") ? "accepted" : "enrolled";
};

/** What a step is called, such as: Message 2. */
export const stepName = (steps, step) => {
  const same = steps.filter(({ kind }) => kind === step.kind);
  return same.length > 1 ? t(`campaign.kind.${step.kind}.nth`, same.indexOf(step) + 1) : t(`campaign.kind.${step.kind}`);
};

/** When a step is due, as a sentence. */
export const stepTime = (steps, index) => {
  const { delay: count, unit } = steps[index];
  const event = beginsAfter(steps, index);
  return Number(count) > 0 ? t(`campaign.after.${event}`, delay(Number(count), unit)) : t(`campaign.at.${event}`);
};

/** So many of so many as a bar: what there is, then what may still come. */
export const shareBar = ({ numerator, denominator, open }) => {
  const part = (count) => (denominator > 0 ? Math.min(100, count / denominator * 100) : 0);
  return svg("svg", { class: "share", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "all", width: 100, height: 8 }), svg("rect", { class: "open", width: part(numerator + open), height: 8 }),
    svg("rect", { class: "reached", width: part(numerator), height: 8 }));
};

const figure = (row) => h("div", { "data-figure": row.figure }, h("dt", {}, t(`campaign.figure.${row.figure}`)), h("dd", {}, shareBar(row)),
  h("dd", { class: "number" }, t("campaign.of", number(row.numerator), number(row.denominator))),
  h("dd", { class: "quiet" }, row.open > 0 ? t("campaign.open", number(row.open)) : ""));

/** What a campaign has brought as a whole. */
export const funnel = (report) => h("dl", { class: "funnel" }, ...report.filter(({ step }) => step === "").map(figure));

/** What a step's words have brought, or null before they went out. */
const brought = (report, step, version) => {
  const row = report.find((one) => one.step === step.id && one.version === version);
  return row ? h("p", { class: "quiet" }, t("campaign.step.answered", number(row.numerator), number(row.denominator)),
    row.open > 0 ? ` · ${t("campaign.open", number(row.open))}` : "") : null;
};

/** The steps of a campaign to read. */
export const stepCards = ({ steps, version }, report) => h("ol", { class: "sequence" }, ...steps.map((step, i) => h("li", {},
  h("p", {}, h("strong", {}, stepName(steps, step)), h("span", { class: "quiet" }, ` · ${stepTime(steps, i)}`)),
  step.text === "" ? (step.kind === "invite" ? h("p", { class: "quiet" }, t("campaign.no.note")) : null) : h("blockquote", {}, step.text),
  brought(report, step, version))));
