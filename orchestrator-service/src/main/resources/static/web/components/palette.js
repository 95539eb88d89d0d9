// The command palette: Ctrl+K finds people, jobs, campaigns, lists and views from anywhere on the page.
import { campaignView, get, jobName, jobView, personView, scheduleView } from "../api.js";
import { fill, h } from "./dom.js";
import { t, words } from "../texts.js";
import { MORE, VIEWS } from "../views.js";

const PAUSE = 120;
const MOST = 6;
const SEARCHED = 100;

const contains = (text, sought) => sought.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word));

const people = async (sought) => (await get(`/people?limit=${MOST}&q=${encodeURIComponent(sought)}`))
  .map((person) => ({ kind: "people", text: person.full_name, more: [person.title, person.company].filter(Boolean).join(", "), to: personView(person.profile_url) }));

/** What is asked for once, when the palette opens: the newest of each kind, which are searched here. */
const rest = async () => {
  const [jobs, campaigns, lists, schedules] = await Promise.all(["jobs", "campaigns", "lists", "schedules"].map((kind) => get(`/${kind}?limit=${SEARCHED}`)));
  return [...[...VIEWS, ...MORE].map((name) => ({ kind: "palette.view", text: t(name), more: "", to: `#/${name}` })),
    ...campaigns.map(({ id, name, status }) => ({ kind: "campaigns", text: name, more: words(status), to: campaignView(id) })),
    ...schedules.map(({ id, name, command }) => ({ kind: "schedules", text: name, more: command, to: scheduleView(id) })),
    ...lists.map(({ id, name }) => ({ kind: "lists", text: name, more: "", to: `#/lists/${encodeURIComponent(id)}` })),
    ...jobs.map((job) => ({ kind: "jobs", text: jobName(job), more: words(job.status), to: jobView(job.job_id) }))];
};

/** At most a few of each kind, so that no kind hides another. */
const few = (entries) => {
  const counts = {};
  return entries.filter(({ kind }) => (counts[kind] = (counts[kind] ?? 0) + 1) <= (kind === "palette.view" ? Infinity : MOST));
};

const option = ({ kind, text, more }, index, isChosen) => h("li", { role: "option", id: `palette-${index}`, "data-index": String(index), "aria-selected": String(isChosen) },
  h("span", { class: "what" }, text, more ? h("span", { class: "quiet" }, ` ${more}`) : null), h("span", { class: "status" }, t(kind)));

/** Open the palette, unless a dialog is open. */
export const openPalette = () => {
  if (document.querySelector("dialog[open]:not(.drawer)")) return;
  const field = h("input", { id: "palette-q", type: "search", role: "combobox", autocomplete: "off", maxlength: 200, "aria-controls": "palette-list", "aria-expanded": "false",
    "aria-autocomplete": "list", placeholder: t("palette.what") });
  const list = h("ul", { id: "palette-list", role: "listbox", "aria-label": t("palette.found"), hidden: true });
  const none = h("p", { class: "quiet", role: "status" });
  let entries = [];
  let chosen = 0;
  let asked = 0;
  let timer = null;
  let known = [];

  const draw = () => {
    fill(list, ...entries.map((entry, index) => option(entry, index, index === chosen)));
    list.hidden = entries.length === 0;
    field.setAttribute("aria-expanded", String(entries.length > 0));
    if (entries.length > 0) field.setAttribute("aria-activedescendant", `palette-${chosen}`);
    else field.removeAttribute("aria-activedescendant");
    list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  };
  const search = async () => {
    const mine = ++asked;
    const sought = field.value.trim();
    const here = few(known.filter(({ text }) => contains(text, sought)));
    const found = sought === "" ? [] : await people(sought);
    if (mine !== asked) return;
    entries = sought === "" ? here.filter(({ kind }) => kind === "palette.view") : [...found, ...here];
    chosen = 0;
    none.textContent = entries.length === 0 ? t("palette.none") : "";
    draw();
  };
  const tried = () => search().catch((error) => { none.textContent = error.message; });
  const go = (index) => {
    const entry = entries[index];
    if (!entry) return;
    dialog.close();
    location.hash = entry.to;
  };
  const move = (by) => {
    if (entries.length === 0) return;
    chosen = (chosen + by + entries.length) % entries.length;
    draw();
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { timer = null; tried(); }, PAUSE);
  });
  // What was typed last counts, even if it is not searched for yet.
  const enter = async () => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
      await search();
    }
    go(chosen);
  };
  field.addEventListener("keydown", (event) => {
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => enter().catch((error) => { none.textContent = error.message; }) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  list.addEventListener("click", ({ target }) => go(Number(target.closest("[data-index]")?.dataset.index ?? -1)));
  const dialog = h("dialog", { class: "palette", "aria-labelledby": "palette-title", onclose: () => { clearTimeout(timer); dialog.remove(); },
    onclick: ({ target }) => { if (target === dialog) dialog.close(); } },
  h("div", { class: "inside" }, h("h2", { id: "palette-title", class: "heard" }, t("palette.open")), h("label", { for: field.id, class: "heard" }, t("palette.what")), field, none, list,
    h("p", { class: "keys" }, t("palette.keys"))));
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  rest().then((all) => { known = all; tried(); }).catch((error) => { none.textContent = error.message; });
};

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return;
  event.preventDefault();
  openPalette();
});
