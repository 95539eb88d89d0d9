// Lists of people that somebody brings along: a preview with columns to change, then the people. Who has no address is looked
// for by a job; a person picks among the candidates, and nobody is picked before.
import { campaignOf, get, getPage, jobView, post, put, remove } from "../../api.js";
import { button, confirmed, fill, h, keepingFocus, link, pill, say } from "../../components/dom.js";
import { drafted, forget } from "../../components/drafts.js";
import { ago, field as named, number, peopleCount, t, when } from "../../texts.js";
import { peopleTable } from "../people/people.js";

const PAGE = 50;
const FIELDS = ["full_name", "first_name", "last_name", "profile_url", "company", "title", "location", "email", "phone", "websites",
  "headline", "industry", "about", "connection", "status", "notes", "source", "collected_at"];
const OVERVIEW = ["lists.name", "jobs.status", "lists.rows", "jobs.age"];

const path = (id, rest = "") => `/lists/${encodeURIComponent(id)}${rest}`;

// The roles are said because narrow screens show a row as a block, which by itself would end the table.
const overviewRow = (list) => h("tr", { role: "row" },
  h("td", { role: "cell" }, h("a", { href: `#/lists/${encodeURIComponent(list.id)}` }, list.name)), h("td", { role: "cell" }, pill(list.status)),
  h("td", { role: "cell", class: "number" }, number(list.rows)),
  h("td", { role: "cell" }, h("time", { datetime: list.created_at, title: when(list.created_at) }, ago(list.created_at))));

const importForm = () => {
  const file = h("input", { id: "list-file", type: "file", accept: ".csv,.tsv,.txt,.xlsx" });
  const sheet = drafted("list/sheet", h("input", { id: "list-sheet", autocomplete: "off", maxlength: 2000 }));
  const name = drafted("list/name", h("input", { id: "list-name", autocomplete: "off", maxlength: 200 }));
  const look = button(t("lists.look"), async () => {
    const list = await brought(file.files[0], sheet.value.trim(), name.value.trim());
    forget("list/");
    location.hash = `#/lists/${encodeURIComponent(list.id)}`;
  }, "first");
  // Only files: text that is dragged goes into the field below it.
  const drop = (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) file.files = event.dataTransfer.files;
  };
  return h("form", { class: "card", ondragover: drop, ondrop: drop,
    onsubmit: (event) => { event.preventDefault(); look.click(); } }, h("h2", {}, t("lists.import")), h("p", { class: "quiet" }, t("lists.drop")),
    h("div", { class: "fields" }, h("div", {}, h("label", { for: file.id }, t("lists.file")), file),
      h("div", {}, h("label", { for: sheet.id }, t("lists.spreadsheet")), sheet), h("div", {}, h("label", { for: name.id }, t("lists.name")), name)),
    h("p", {}, look));
};

const brought = (file, spreadsheet, name) => {
  if (!file && spreadsheet === "") throw new Error(t("lists.needed"));
  if (!file) return post("/lists", name === "" ? { spreadsheet } : { spreadsheet, name });
  const form = new FormData();
  form.set("file", file);
  if (name !== "") form.set("name", name);
  return post("/lists", form);
};

const overview = async (view) => {
  const rows = h("tbody", { role: "rowgroup" });
  const more = h("div");
  const page = async (skip) => {
    const lists = await get(`/lists?limit=${PAGE}&skip=${skip}`);
    rows.append(...lists.map(overviewRow));
    fill(more, lists.length === PAGE ? button(t("people.more"), () => page(skip + PAGE)) : null);
  };
  await page(0);
  fill(view, h("h1", {}, t("lists")), importForm(), h("div", { class: "card scroll" }, rows.childElementCount === 0 ? h("p", {}, t("lists.none"))
    : h("table", { class: "jobs", role: "table" }, h("thead", { role: "rowgroup" }, h("tr", { role: "row" },
      ...OVERVIEW.map((key) => h("th", { scope: "col", role: "columnheader" }, t(key))))), rows)), more);
};

const counts = (list) => h("dl", { class: "facts" }, ...Object.entries(list.counts).filter(([, { count }]) => count > 0).map(([kind, { count, rows }]) =>
  h("div", {}, h("dt", {}, t(`lists.count.${kind}`)), h("dd", {}, number(count),
    h("span", { class: "quiet" }, ` ${t("lists.in.rows", rows.length > 60 ? `${rows.slice(0, 60)} …` : rows)}`)))));

const columnField = (list, column, redraw) => {
  const id = `column-${column.position}`;
  const field = h("select", { id, onchange: async () => {
    try {
      await redraw(await put(path(list.id, "/columns"), { columns: { [column.position]: field.value || null } }));
    } catch (error) {
      field.value = column.field ?? "";
      say(error.message);
    }
  } }, h("option", { value: "" }, t("lists.column.none")), ...FIELDS.map((name) => h("option", { value: name }, named(name))));
  field.value = column.field ?? "";
  return h("div", {}, h("label", { for: id }, column.header || t("lists.column", column.position)), field);
};

const state = [[t("lists.row"), ({ row }) => number(row)], [t("jobs.status"), (person) => pill(person.state)]];

const preview = (list, redraw) => [
  h("div", { class: "card" }, h("p", { class: "notice" }, t("lists.columns.what")), counts(list), h("div", { class: "row" },
    button(t("lists.commit"), async () => redraw(await post(path(list.id, "/commit"))), "first"), deletion(list))),
  h("section", { class: "card" }, h("h2", {}, t("lists.columns")), h("div", { class: "fields" }, ...list.columns.map((column) => columnField(list, column, redraw)))),
  h("section", { class: "card" }, h("h2", {}, t("lists.people")), peopleTable(list.people ?? [], state)),
];

const deletion = (list) => button(t("lists.delete"), async () => {
  if (await confirmed(list.name, t("lists.delete.what"), t("lists.delete"), { isDangerous: true }) === null) return;
  await remove(path(list.id));
  location.hash = "#/lists";
}, "link bad");

const reason = ({ field, agreement, row, candidate }) => h("li", { class: { same: "good", different: "bad" }[agreement] ?? null },
  t(`lists.${agreement}`, named(field), candidate, row));

const candidate = (list, person, proposed, redraw) => {
  const pick = button(t("lists.pick"), async () => {
    await post(path(list.id, `/people/${person.row}/resolve`), { profile_url: proposed.profile_url });
    say(t("lists.picked", person.full_name));
    await redraw();
  });
  pick.setAttribute("aria-label", t("lists.pick.name", person.full_name, proposed.full_name));
  return h("div", { class: "item" }, h("div", { class: "row apart" }, link(proposed.profile_url, proposed.full_name), pick),
    proposed.headline ? h("p", {}, proposed.headline) : null, h("ul", { class: "quiet" }, ...proposed.reasons.map(reason)));
};

/** Somebody without an address: the candidates are asked for when somebody wants to see them. */
const openPerson = (list, person, redraw) => {
  const place = h("div");
  const show = button(t("lists.candidates"), async () => {
    const found = await get(path(list.id, `/people/${person.row}/candidates`));
    fill(place, found.candidates.length === 0 ? h("p", { class: "quiet" }, t(`lists.${found.status}`))
      : found.candidates.map((proposed) => candidate(list, person, proposed, redraw)));
  }, "link");
  show.setAttribute("aria-label", t("lists.candidates.name", person.full_name));
  return h("div", { class: "item" }, h("div", { class: "row apart" }, h("h3", {}, person.full_name), show),
    h("p", { class: "quiet" }, [t("lists.row") + " " + number(person.row), person.title, person.company, person.location].filter(Boolean).join(" · ")), place);
};

const openRows = async (list, redraw) => {
  const { data, next, total } = await getPage(path(list.id, `/people?unresolved=true&limit=${PAGE}`));
  if (total === 0) return null;
  const rows = h("div", {}, ...data.map((person) => openPerson(list, person, redraw)));
  const begun = h("p", { role: "status" });
  return h("section", { class: "card" }, h("h2", {}, t("lists.open")), h("p", {}, t("lists.open.what", number(total))),
    h("div", { class: "row" }, button(t("lists.search"), async () => {
      const job = await post(path(list.id, "/candidates"));
      fill(begun, t("lists.searched", number(job.rows.length)), " ", h("a", { href: jobView(job.job_id) }, t("lists.searching.job")));
    }), begun), rows, further(next, (people) => rows.append(...people.map((person) => openPerson(list, person, redraw)))));
};

/** A button for the next page, as long as there is one. */
const further = (next, add) => {
  const place = h("div");
  const draw = (address) => fill(place, address ? button(t("people.more"), async () => {
    const page = await getPage(address);
    add(page.data);
    draw(page.next);
  }) : null);
  draw(next);
  return place;
};

const committed = async (list, redraw) => {
  const { data, next, total } = await getPage(path(list.id, `/people?limit=${PAGE}`));
  const table = peopleTable(data, state);
  return [h("div", { class: "card" }, h("p", {}, t("lists.plan", list.name)), counts(list),
    h("p", { class: "row" }, h("a", { class: "button", href: campaignOf("list", list.id) }, t("campaign.with")), deletion(list))),
    await openRows(list, redraw),
    h("section", { class: "card" }, h("h2", {}, peopleCount(total)), table,
      further(next, (people) => table.querySelector("tbody").append(...peopleTable(people, state).querySelectorAll("tbody tr"))))];
};

export default async (view, id) => {
  if (id === "") return overview(view);
  const root = h("div");
  view.append(root);
  const redraw = async (given = null) => {
    const list = given ?? await get(path(id));
    const parts = list.status === "committed" ? await committed(list, () => redraw()) : preview(list, redraw);
    keepingFocus(root, () => fill(root, h("h1", {}, list.name), h("p", { class: "row" }, pill(list.status), h("span", { class: "quiet" }, list.origin)), ...parts));
  };
  await redraw();
  return null;
};
