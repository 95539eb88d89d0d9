// The people of all jobs: search, filter, sort, and what a person may decide about each of them. The list comes in pages;
// searching and sorting are the service's work.
import { get, getPage, jobPath, jobView, personView } from "../../api.js";
import { button, fill, h, labelled, link, named, pill, say } from "../../components/dom.js";
import { ago, number, peopleCount, t, when, words } from "../../texts.js";
import { selection } from "./people-selection.js";
import { allowContact, eraseEverywhere, reportOf, stopContact } from "../person/person-decisions.js";

const CHOICES = ["title", "company", "location", "contact", "degree", "found"];
const COLUMNS = ["name", "title", "company", "location"];

/**
 * A table of people; each of `more` is a column: its header and what makes a cell of a person. `header` makes the header of
 * a field: its content and how it is sorted; `before` makes what stands before a name.
 */
export const peopleTable = (people, more = [], header = (field, text) => ({ content: text }), before = () => null) =>
  h("div", { class: "scroll", role: "region", tabindex: 0, "aria-label": t("people") }, h("table", { class: "people", role: "table" },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...COLUMNS.map((key) => {
      const { content, sort } = header(key === "name" ? "full_name" : key, t(`people.${key}`));
      return h("th", { scope: "col", role: "columnheader", "aria-sort": sort }, content);
    }), ...more.map(([text]) => h("th", { scope: "col", role: "columnheader" }, text)))),
    h("tbody", { role: "rowgroup" }, ...people.map((person) => peopleRow(person, more, before)))));

/** A name that opens the drawer about somebody; somebody without an address has none. */
export const personLink = (address, name) => (/\/in\//.test(address ?? "") ? h("a", { href: personView(address) }, name) : h("span", {}, name));

/** The address of the sheet a job has written into, or null. */
export const sheetOf = (job) => job.steps.map(({ summary }) => summary?.match(/https?:\/\/\S+\/spreadsheets\/d\/[\w-]+(\/\w+)?/)?.[0]).find(Boolean) ?? null;

/** By what people find somebody again. */
const tagsOf = ({ tags = [] }) => (tags.length === 0 ? null : h("p", { class: "tags" }, ...tags.map((tag) => h("span", { class: "chip" }, tag))));

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
export const peopleRow = (person, more, before) => h("tr", { role: "row" }, h("th", { scope: "row", role: "rowheader" }, before(person), personLink(person.profile_url, person.full_name), tagsOf(person)),
  ...["title", "company", "location"].map((field) => h("td", { role: "cell" }, person[field] ?? "")),
  ...more.map(([, cell]) => h("td", { role: "cell" }, ...[cell(person)].flat())));

const contact = ({ status, last_contact: last, do_not_contact: reason }) => [
  h("p", {}, pill(status)),
  last ? h("p", { class: "quiet" }, h("span", { title: when(last.at) }, `${words(last.kind)}, ${words(last.state)} ${ago(last.at)}`)) : null,
  reason ? h("p", { class: "quiet" }, reason) : null,
];

const degreeOf = ({ connection_degree: degree }) => [degree ? t(`people.degree.${degree}`) : ""];

const job = ({ job_id: jobId, collected_at: at }) => [h("p", {}, h("a", { href: jobView(jobId) }, t("people.job")),
  h("span", { "data-sheet-of": jobId })), h("p", { class: "quiet" }, h("time", { datetime: at, title: when(at) }, ago(at)))];

/** Lead to the sheets of the jobs in a table; each job is asked for once. */
const linkSheets = async (root, known) => {
  for (const place of root.querySelectorAll("[data-sheet-of]:empty")) {
    const { sheetOf: jobId } = place.dataset;
    if (!known.has(jobId)) known.set(jobId, get(jobPath(jobId)).then(sheetOf, () => null));
    const sheet = await known.get(jobId);
    if (sheet) fill(place, " · ", link(sheet, t("people.sheet")));
  }
};

const HIDDEN = "people-hidden-columns";

/** Which columns are shown; the choice is kept in this browser. The name and the decisions always are. */
const columnChooser = (table) => {
  const hidden = new Set(JSON.parse(localStorage.getItem(HIDDEN) ?? "[]"));
  const apply = () => {
    for (const key of CHOICES) table.classList.toggle(`without-${key}`, hidden.has(key));
  };
  apply();
  return h("details", {}, h("summary", {}, t("people.columns")), h("div", { class: "row" }, ...CHOICES.map((key) => {
    const tick = h("input", { type: "checkbox", id: `column-${key}`, onchange: ({ currentTarget }) => {
      if (currentTarget.checked) hidden.delete(key);
      else hidden.add(key);
      localStorage.setItem(HIDDEN, JSON.stringify([...hidden]));
      apply();
    } });
    tick.checked = !hidden.has(key);
    return h("label", { class: "check", for: tick.id }, tick, t(`people.${key}`));
  })));
};

const decisions = (redraw, erased) => (person) => h("div", { class: "decisions" },
  person.status === "do_not_contact"
    ? named(button(t("people.allow"), async () => {
      await allowContact(person);
      await redraw();
    }, "link"), t("people.allow.name", person.full_name))
    : named(button(t("people.stop"), async () => {
      if (await stopContact(person)) await redraw();
    }, "link"), t("people.stop.name", person.full_name)),
  named(button(t("people.erase"), async () => {
    const report = await eraseEverywhere(person);
    if (report === null) return;
    await redraw();
    erased(person, report);
  }, "link bad"), t("people.erase.name", person.full_name)));

/** What was erased; it stays until the next one. */
const drawReport = (root, person, made) => {
  fill(root, reportOf(person, made));
  root.firstChild.focus();
};

const select = (id, label, options, chosen) => {
  const field = h("select", { id }, ...options.map(([value, text]) => h("option", { value, selected: value === chosen }, text)));
  return { field, labelled: labelled(field, label) };
};

export default async (view) => {
  const q = h("input", { id: "people-q", type: "search", maxlength: 200, autocomplete: "off" });
  const status = select("people-status", t("people.status"), [["", t("people.all")],
    ...["not_contacted", "contacted", "do_not_contact"].map((key) => [key, words(key)])], "");
  const sort = select("people-sort", t("people.sort"), ["newest", "name", "company"].map((key) => [key, t(`people.sort.${key}`)]), "newest");
  const degree = select("people-degree", t("people.degree"), [["", t("people.all")], ...["1st", "2nd", "3rd"].map((key) => [key, t(`people.degree.${key}`)])], "");
  const [lists, campaigns, tags] = await Promise.all([get("/lists?limit=200"), get("/campaigns?limit=100"), get("/tags")]);
  const committed = lists.filter(({ status: state }) => state === "committed");
  const list = select("people-list", t("people.list"), [["", t("people.all")], ...committed.map(({ id, name }) => [id, name])], "");
  const campaign = select("people-campaign", t("people.campaign"), [["", t("people.all")], ...campaigns.map(({ id, name }) => [id, name])], "");
  const tag = select("people-tag", t("people.tag"), [["", t("people.all")], ...tags.map((one) => [one.tag, `${one.tag} (${number(one.people)})`])], "");
  const filters = { status, degree, list, campaign, tag };
  const csv = h("a", { download: "people.csv" }, t("job.csv"));
  const xlsx = h("a", { download: "people.xlsx" }, t("job.xlsx"));
  const count = h("p", { class: "quiet", role: "status" });
  const table = h("div");
  const chooser = columnChooser(table);
  const report = h("div");
  const sheets = new Map();
  let asked = 0;
  let typing = null;

  const query = () => {
    const parts = new URLSearchParams({ sort: sort.field.value });
    if (q.value.trim() !== "") parts.set("q", q.value.trim());
    for (const [name, { field }] of Object.entries(filters)) if (field.value !== "") parts.set(name, field.value);
    return parts;
  };
  const columns = [[t("people.contact"), contact], [t("people.degree"), degreeOf], [t("people.found"), job],
    [t("people.decide"), decisions(() => load(), (person, made) => drawReport(report, person, made))]];
  const selected = selection(table, committed, query, () => load());
  const more = (next) => {
    const again = button(t("people.more"), async () => {
      const page = await getPage(next);
      const body = table.querySelector("tbody");
      const rows = page.data.map((person) => peopleRow(person, columns, selected.tick));
      body.append(...rows);
      again.replaceWith(...(page.next ? [more(page.next)] : []));
      rows[0]?.querySelector("a")?.focus();
      linkSheets(table, sheets);
    });
    return again;
  };
  const load = async () => {
    const mine = ++asked;
    const page = await getPage(`/people?${query()}`);
    if (mine !== asked) return;
    csv.href = `/people.csv?${query()}`;
    xlsx.href = `/people.xlsx?${query()}`;
    count.textContent = peopleCount(page.total);
    selected.shown(page.total);
    fill(table, page.data.length === 0 ? h("p", {}, t("people.none")) : [peopleTable(page.data, columns, undefined, selected.tick), page.next ? more(page.next) : null]);
    linkSheets(table, sheets);
  };
  const reload = () => load().catch((error) => say(error.message));
  q.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(reload, 250);
  });
  for (const { field } of Object.values(filters)) field.addEventListener("change", reload);
  sort.field.addEventListener("change", reload);
  fill(view, h("h1", {}, t("people")), h("div", { class: "card" },
    h("div", { class: "fields" }, h("div", {}, h("label", { for: "people-q" }, t("people.search")), q), status.labelled, degree.labelled,
      committed.length > 0 ? list.labelled : null, campaigns.length > 0 ? campaign.labelled : null, tags.length > 0 ? tag.labelled : null, sort.labelled),
    h("div", { class: "row" }, count, csv, xlsx, chooser), selected.bar), report, h("div", { class: "card" }, table));
  await load();
  return () => clearTimeout(typing);
};
