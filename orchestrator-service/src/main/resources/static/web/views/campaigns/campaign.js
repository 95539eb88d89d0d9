// One campaign: what it does, what it has brought, where everybody in it is and why, and what a person may decide.
import { campaignPath, campaignView, get, getPage, jobView, post, scheduleView, slugOf } from "../../api.js";
import { button, confirmed, fill, h, keepingFocus, named, pill, say } from "../../components/dom.js";
import { number, peopleCount, t, when, words } from "../../texts.js";
import { everybody, funnel, stepCards, stepName } from "./campaign-words.js";
import { personLink } from "../people/people.js";

const PAGE = 50;
const MOST = 500;
const EVERY = 4000;
const COLUMNS = ["people.name", "jobs.status", "campaign.next", "people.reason", "people.decide"];

/** What comes next for somebody, and when. */
const next = (campaign, person) => {
  const step = campaign.steps.find(({ id }) => id === person.step);
  if (!step) return null;
  const time = !person.due_at || new Date(person.due_at) <= new Date() ? t("campaign.due.now")
    : h("time", { datetime: person.due_at }, when(person.due_at));
  return [stepName(campaign.steps, step), h("p", { class: "quiet" }, campaign.status === "draft" ? t("campaign.due.start") : time)];
};

const why = (person) => [person.reason ? h("p", {}, person.reason) : null,
  person.job_id ? h("p", {}, h("a", { href: jobView(person.job_id) }, t("people.job"))) : null].filter(Boolean);

/** What may be decided about one person: whoever was written to by hand goes on only when somebody says so. */
const decisions = (campaign, person, redraw) => {
  const decide = (verb, said) => async () => {
    await post(campaignPath(campaign.id, `/people/${encodeURIComponent(slugOf(person.profile_url))}/${verb}`));
    say(t(said, person.name));
    await redraw();
  };
  const stop = async () => {
    if (await confirmed(t("campaign.person.stop.name", person.name), t("campaign.person.stop.what"), t("campaign.person.stop"), { isDangerous: true })) await decide("stop", "campaign.person.stopped")();
  };
  const isOver = Boolean(person.ended_at) || !["active", "paused"].includes(campaign.status);
  return h("div", { class: "decisions" }, person.held && !isOver ? named(button(t("campaign.person.resume"), decide("resume", "campaign.person.resumed"), "link"), t("campaign.person.resume.name", person.name)) : null,
    isOver ? null : named(button(t("campaign.person.stop"), stop, "link bad"), t("campaign.person.stop.name", person.name)));
};

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const personRow = (campaign, redraw) => (person) => h("tr", { role: "row" },
  h("th", { scope: "row", role: "rowheader" }, personLink(person.profile_url, person.name)),
  h("td", { role: "cell" }, pill(person.state), person.held ? [" ", pill("held")] : null),
  h("td", { role: "cell" }, next(campaign, person)), h("td", { role: "cell" }, ...why(person)), h("td", { role: "cell" }, decisions(campaign, person, redraw)));

const table = (campaign, people, redraw) => h("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": t("people") }, h("table", { class: "people", role: "table" },
  h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...COLUMNS.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))),
  h("tbody", { role: "rowgroup" }, ...people.map(personRow(campaign, redraw)))));

/** Who would be left out, because another campaign of the account has them. */
const conflicts = (campaign, names) => (campaign.conflicts ?? []).length === 0 ? null
  : h("details", { class: "notice", open: true }, h("summary", {}, t(`campaign.conflicts.${campaign.conflicts.length === 1 ? "one" : "many"}`, number(campaign.conflicts.length))),
    h("ul", {}, ...campaign.conflicts.map(({ profile_url: who, name, campaign_id: other }) => h("li", {}, personLink(who, name), ": ", h("a", { href: campaignView(other) }, names.get(other) ?? t("campaigns"))))));

/** The names of the campaigns that conflict, by their ids. */
const namesOf = async (campaign) => new Map(await Promise.all([...new Set((campaign.conflicts ?? []).map(({ campaign_id: id }) => id))]
  .map((id) => get(campaignPath(id)).then(({ name }) => [id, name], () => [id, undefined]))));

const actions = (campaign, redraw) => {
  const does = (verb, said) => async () => {
    await post(campaignPath(campaign.id, `/${verb}`));
    say(t(said));
    document.dispatchEvent(new CustomEvent("approvals-changed"));
    await redraw();
  };
  const end = async () => {
    if (await confirmed(t("campaign.end.name", campaign.name), t("campaign.end.what"), t("campaign.end"), { isDangerous: true })) await does("end", "campaign.ended")();
  };
  const { status } = campaign;
  const start = button(t("campaign.start"), does("start", "campaign.started"), "first");
  return h("div", { class: "row" }, status === "draft" && everybody(campaign) > 0 ? start : null,
    status === "active" ? button(t("campaign.pause"), does("pause", "campaign.paused")) : null,
    status === "paused" ? button(t("campaign.resume"), does("resume", "campaign.resumed"), "first") : null,
    status === "ended" ? null : h("a", { class: status === "draft" && everybody(campaign) === 0 ? "button first" : "button", href: campaignView(campaign.id, "/edit") }, t("campaign.edit")),
    status === "ended" ? null : button(t("campaign.end"), end, "danger"));
};

// For whoever has cleaned up the inbox: it is never taken for complete when most of it is gone.
const resync = async () => {
  if (!await confirmed(t("inbox.resync"), t("inbox.resync.what"), t("inbox.resync"))) return;
  await post("/inbox/resync");
  say(t("inbox.resynced"));
};

const head = (campaign, names, redraw) => [h("h1", {}, campaign.name),
  h("p", { class: "row" }, pill(campaign.status), h("span", { class: "quiet" }, [peopleCount(everybody(campaign)), campaign.account, campaign.zone,
    campaign.started_at ? t("campaign.since", when(campaign.started_at)) : null, campaign.ended_at ? t("campaign.until", when(campaign.ended_at)) : null].filter(Boolean).join(" · "))),
  (campaign.fed_by ?? []).length > 0 ? h("p", { class: "quiet" }, t("campaign.fed"), " ", campaign.fed_by.map(({ id, name }, i) => [i > 0 ? ", " : null, h("a", { href: scheduleView(id) }, name)])) : null,
  campaign.held ? h("p", { class: "notice", "data-held": true }, t("campaign.held", campaign.held), " ", button(t("inbox.resync"), resync, "link")) : null,
  campaign.status === "draft" ? h("p", { class: "quiet" }, t(everybody(campaign) === 0 ? "campaign.draft.nobody" : "campaign.draft")) : null,
  campaign.people.waiting_approval > 0 ? h("p", { class: "notice" }, t(`campaign.waits.${campaign.people.waiting_approval === 1 ? "one" : "many"}`, number(campaign.people.waiting_approval)), " ", h("a", { href: "#/approvals" }, t("job.approve"))) : null,
  conflicts(campaign, names), actions(campaign, redraw)];

export default async (view, id) => {
  const root = h("div");
  const people = h("div");
  const state = h("select", { id: "campaign-state" });
  view.append(root, h("section", { class: "card" }, h("div", { class: "row apart" }, h("h2", {}, t("people")),
    h("div", { class: "narrow" }, h("label", { for: state.id }, t("jobs.status")), state)), people));
  let limit = PAGE;
  let drawn = "";
  let timer = null;
  let isOver = false;
  const states = (counts) => {
    const chosen = state.value;
    fill(state, h("option", { value: "" }, t("people.all")), ...Object.entries(counts).map(([key, count]) => h("option", { value: key }, `${words(key)} (${number(count)})`)));
    state.value = counts[chosen] ? chosen : "";
  };
  const redraw = async () => {
    const [campaign, report, page] = await Promise.all([get(campaignPath(id)), get(campaignPath(id, "/report")),
      getPage(campaignPath(id, `/people?limit=${limit}${state.value ? `&state=${state.value}` : ""}`))]);
    const told = JSON.stringify([campaign, report, page.data]);
    if (told === drawn || isOver) return;
    drawn = told;
    const names = await namesOf(campaign);
    states(campaign.people);
    keepingFocus(root, () => fill(root, ...head(campaign, names, redraw),
      h("div", { class: "halves" }, h("section", { class: "card" }, h("h2", {}, t("campaign.results")), funnel(report),
        h("p", {}, h("a", { href: campaignPath(id, "/report.csv"), download: true }, t("campaign.report")))),
      h("section", { class: "card" }, h("h2", {}, t("campaign.steps")), stepCards(campaign, report)))));
    keepingFocus(people, () => fill(people, page.data.length === 0 ? h("p", {}, t("campaign.nobody")) : table(campaign, page.data, redraw),
      page.next && limit < MOST ? button(t("people.more"), () => { limit = Math.min(MOST, limit * 3); return redraw(); }) : null));
  };
  // A campaign goes on by itself; whoever looks at it sees that.
  const look = async () => {
    if (!document.hidden) await redraw().catch(() => {});
    if (!isOver) timer = setTimeout(look, EVERY);
  };
  state.addEventListener("change", () => redraw().catch((error) => say(error.message)));
  await redraw();
  timer = setTimeout(look, EVERY);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
};
