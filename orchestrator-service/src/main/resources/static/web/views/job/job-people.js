// The people of a job, one by one, with what each step did for them; the list comes in pages from the service.
import { campaignOf, get, getPage, jobPath } from "../../api.js";
import { button, fill, h, keepingFocus, labelled, link, linked, say } from "../../components/dom.js";
import { does, outcome, peopleCount, t, why } from "../../texts.js";
import { peopleRow, peopleTable, sheetOf } from "../people/people.js";

const PAGE = 50;
const PAUSE = 250;
const TONES = { found: "", read: "", sent: "good", added: "good", updated: "good", enrolled: "good", replied: "good", connected: "good", skipped: "wait", not_read: "wait", pending: "wait", unknown: "bad" };

/** What one step did for somebody: which step it was, how it went, and why or where. */
const line = (job) => ({ run, step, action, result, code, reason }) => {
  const place = run === job.run ? job.steps.findIndex(({ id }) => id === step) + 1 : 0;
  return h("li", {}, h("span", { class: "quiet" }, `${place > 0 ? `${place} · ` : `${t("job.run", run)} · `}${does(action)} `),
    h("span", { class: `status ${TONES[result] ?? ""}`, "data-did": result }, code ? `${outcome(result)}: ${why(code)}` : outcome(result)),
    reason ? h("span", { class: "quiet" }, " ", ...linked(reason)) : null);
};

/** What the people of a job came to, most often first, to choose from. */
const results = (job) => [...new Set(["found", ...job.steps.flatMap((step) => (step.people ?? []).map(({ result }) => result))])];

const table = (job, address, csv) => {
  const q = h("input", { type: "search", id: "job-people-q", autocomplete: "off", maxlength: 200 });
  const only = h("select", { id: "job-people-result" }, h("option", { value: "" }, t("people.all")), ...results(job).map((result) => h("option", { value: result }, outcome(result))));
  const count = h("p", { class: "row" });
  const place = h("div");
  const columns = [[t("job.outcome"), (person) => [h("ul", { class: "plain" }, ...person.steps.map(line(job)))]]];
  let by = "found";
  let asked = 0;
  let typing = null;
  const query = (skip) => `${address}?${new URLSearchParams({ q: q.value.trim(), result: only.value, sort: by, skip, limit: PAGE })}`;
  const header = (name, text) => {
    const key = name === "full_name" ? "name" : name;
    return { sort: by === key ? "ascending" : by === `-${key}` ? "descending" : "none", content: h("button", { type: "button", onclick: () => {
      by = by === key ? `-${key}` : key;
      load().catch((error) => say(error.message));
    } }, text) };
  };
  const more = (skip, total) => (skip >= total ? null : button(t("people.more"), async (pressed = place.querySelector(":scope > button")) => {
    const { data } = await getPage(query(skip));
    const rows = data.map((person) => peopleRow(person, columns, () => null));
    place.querySelector("tbody").append(...rows);
    pressed.replaceWith(more(skip + data.length, total) ?? "");
    rows[0]?.querySelector("a")?.focus();
  }));
  const load = async () => {
    const mine = ++asked;
    const { data, total } = await getPage(query(0));
    if (mine !== asked) return;
    fill(count, h("span", { role: "status" }, peopleCount(total)), ...csv);
    keepingFocus(place, () => fill(place, data.length === 0 ? h("p", {}, t("people.none")) : peopleTable(data, columns, header), more(data.length, total)));
  };
  q.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => load().catch((error) => say(error.message)), PAUSE);
  });
  only.addEventListener("change", () => load().catch((error) => say(error.message)));
  return { element: [count, h("div", { class: "fields" }, labelled(q, t("people.search")), labelled(only, t("job.outcome"))), place], load };
};

/** The people of a job: shown when somebody asks for them, and by itself when the job is done. */
export const jobPeople = (jobId) => {
  const list = jobPath(jobId, "/prospects");
  const root = h("div");
  const show = async (known = null) => {
    const job = known ?? await get(jobPath(jobId));
    const { total } = await getPage(jobPath(jobId, "/people?limit=1"));
    const sheet = sheetOf(job);
    const shown = table(job, jobPath(jobId, "/people"), [h("a", { href: `${list}.csv`, download: true }, t("job.csv")),
      h("a", { href: `${list}.xlsx`, download: true }, t("job.xlsx")), sheet ? link(sheet, t("job.sheet")) : null,
      h("a", { href: campaignOf("job", jobId) }, t("campaign.with"))].filter(Boolean));
    if (total > 0) await shown.load();
    fill(root, total === 0 ? h("p", {}, t("job.people.none")) : shown.element);
    section.querySelector("button").textContent = t("job.people.again");
  };
  const section = h("section", { class: "card" }, h("div", { class: "row apart" }, h("h2", {}, t("people")), button(t("job.people"), () => show())), root);
  return { section, show };
};
