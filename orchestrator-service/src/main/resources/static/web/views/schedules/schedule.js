// One schedule: its sentence, its next times, and what came of those that were.
import { campaignView, get, jobView, post, remove, schedulePath, scheduleView } from "../../api.js";
import { button, confirmed, fill, h, keepingFocus, pill, say } from "../../components/dom.js";
import { pages } from "../../components/paging.js";
import { number, t, when } from "../../texts.js";
import { cards } from "../plan/plan.js";

const PAGE = 20;
const COLUMNS = ["schedule.due", "schedule.outcome", "people.job"];

/** When it is due, as somebody has said it. */
export const timesOf = ({ when: spoken, cron, zone }) => [spoken ?? h("code", {}, cron), h("p", { class: "quiet" }, zone)];

/** What came of one of its times: how its job stands, or why there is none. */
export const outcomeOf = (time) => [h("span", { class: "status", "data-time": time.result }, t(`schedule.${time.result}`)),
  time.job_status ? [" ", pill(time.job_status)] : null, time.reason ? h("p", { class: "quiet" }, time.reason) : null,
  time.enrolled === undefined ? null : h("p", { class: "quiet" }, t("schedule.enrolled", number(time.enrolled)), time.not_enrolled ? `: ${time.not_enrolled}` : null)];

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const row = (time) => h("tr", { role: "row" }, h("td", { role: "cell" }, h("time", { datetime: time.due_at }, when(time.due_at))),
  h("td", { role: "cell" }, outcomeOf(time)), h("td", { role: "cell" }, time.job_id ? h("a", { href: jobView(time.job_id) }, t("people.job")) : null));

const actions = (shown, redraw) => {
  const does = (verb, said) => async () => {
    await post(schedulePath(shown.id, `/${verb}`));
    say(t(said));
    await redraw();
  };
  const plan = h("div", { "aria-live": "polite" });
  const tried = async () => {
    fill(plan);
    try {
      const { objective, steps } = await post(schedulePath(shown.id, "/plan"));
      fill(plan, h("p", {}, objective), cards(steps, () => []));
    } catch (error) {
      fill(plan, h("p", { class: "notice bad", role: "alert" }, error.message));
    }
  };
  const deleted = async () => {
    if (await confirmed(shown.name, t("schedule.delete.what"), t("schedule.delete"), { isDangerous: true }) === null) return;
    await remove(schedulePath(shown.id));
    location.hash = "#/schedules";
  };
  return [h("div", { class: "row" }, shown.paused ? button(t("campaign.resume"), does("resume", "schedule.resumed"), "first") : button(t("campaign.pause"), does("pause", "schedule.paused")),
    h("a", { class: "button", href: scheduleView(shown.id, "/edit") }, t("campaign.edit")), button(t("schedule.try"), tried), button(t("schedule.delete"), deleted, "link bad")), plan];
};

const times = async (id) => {
  const rows = h("tbody", { role: "rowgroup" });
  const { more, first } = pages(() => schedulePath(id, "/times?"), PAGE, (data) => rows.append(...data.map(row)));
  await first();
  return rows.childElementCount === 0 ? h("p", { class: "quiet" }, t("schedule.times.none"))
    : h("div", { class: "scroll" }, h("table", { class: "jobs", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      ...COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))), rows), more);
};

const fact = (name, ...content) => h("div", {}, h("dt", {}, t(name)), h("dd", {}, ...content));

export default async (view, id) => {
  const root = h("div");
  view.append(root);
  const redraw = async () => {
    const [shown, past] = await Promise.all([get(schedulePath(id)), times(id)]);
    keepingFocus(root, () => fill(root, h("h1", {}, shown.name), h("p", { class: "row" }, pill(shown.paused ? "paused" : "active")), ...actions(shown, redraw),
      h("section", { class: "card" }, h("blockquote", {}, shown.command), h("dl", { class: "facts" }, fact("schedule.when", ...timesOf(shown)),
        fact("schedule.next", shown.next.length === 0 ? t("schedule.next.none") : h("ol", { class: "plain" }, ...shown.next.map((time) => h("li", {}, h("time", { datetime: time }, when(time)))))),
        shown.campaign ? fact("schedule.campaign", h("a", { href: campaignView(shown.campaign) }, shown.campaign_name ?? shown.campaign), ` · ${t("schedule.enrolled", number(shown.enrolled ?? 0))}`) : null,
        fact("schedule.missed", t(`schedule.missed.${shown.missed}`)), fact("schedule.new", t(shown.only_new ? "schedule.new.yes" : "schedule.new.no")))),
      h("section", { class: "card" }, h("h2", {}, t("schedule.times")), past)));
  };
  await redraw();
};
