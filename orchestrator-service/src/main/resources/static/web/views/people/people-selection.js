// Whom somebody has selected in the table of people, and what is done with all of them.
import { get, getPage, post } from "../../api.js";
import { button, confirmed, fill, h, say } from "../../components/dom.js";
import { keep, kept } from "../../components/drafts.js";
import { number, t } from "../../texts.js";
import { stopAll } from "../person/person-decisions.js";

const BATCH = 500;
/** So many people fit into a campaign or a list that is made of them at once. */
const MOST = 10000;

/** Everybody the filter finds, by their addresses. */
const everybody = async (query) => {
  const found = [];
  for (let next = `/people?${query}&limit=${BATCH}`; next && found.length < MOST;) {
    const page = await getPage(next);
    found.push(...page.data.map(({ profile_url: address }) => address));
    next = page.next;
  }
  return found.slice(0, MOST);
};

/** Put addresses into a list of a name, and show it. */
const saveAsList = async (profiles) => {
  const name = await confirmed(t("selection.list"), t("selection.list.what", number(profiles.length)), t("selection.save"), { asked: t("lists.name") });
  if (name === null) return;
  const { id } = await post("/lists", { name, profiles });
  const path = `/lists/${encodeURIComponent(id)}`;
  for (let list = await get(path); list.status !== "committed";) list = await post(`${path}/commit`);
  location.hash = `#/lists/${encodeURIComponent(id)}`;
};

/** Put addresses into a list that is there, by its id; its name is said with what came of it. */
const addToList = async (profiles, list) => {
  const { added, present, erased } = await post(`/lists/${encodeURIComponent(list.id)}/people`, { profiles });
  say([t("selection.added", number(added), list.name), present > 0 ? t("selection.present", number(present)) : null,
    erased > 0 ? t("selection.erased", number(erased)) : null].filter(Boolean).join(" "));
};

/** A choice among the lists; whoever is selected goes into the chosen one. */
const listChoice = (lists, chosen) => {
  const field = h("select", { "aria-label": t("selection.add"), onchange: async () => {
    const list = lists.find(({ id }) => id === field.value);
    field.value = "";
    await addToList(chosen(), list).catch((error) => say(error.message));
  } }, h("option", { value: "" }, t("selection.add")), ...lists.map(({ id, name }) => h("option", { value: id }, name)));
  return h("div", { class: "narrow" }, field);
};

/** Open the form for a campaign with these people; what was typed into it before stays. */
const startCampaign = (profiles) => {
  keep("campaign/new", { ...kept("campaign/new"), source: "profiles", profiles: profiles.join("\n") });
  location.hash = "#/campaigns/new";
};

/**
 * A selection in a table of people.
 * @param list where the table is
 * @param lists the lists to which people can be added
 * @param query makes the query of what is shown now
 * @param reload draws the table again
 * @return `tick`, which makes the tick of a person, `bar`, which says what is selected, and `shown`, called with how many the filter finds
 */
export const selection = (list, lists, query, reload) => {
  const selected = new Set();
  const bar = h("div", { class: "row selected" });
  let last = null;
  let total = 0;

  const ticks = () => [...list.querySelectorAll("input[data-profile]")];
  const mark = (tick, isOn) => {
    tick.checked = isOn;
    if (isOn) selected.add(tick.dataset.profile);
    else selected.delete(tick.dataset.profile);
  };
  const clear = () => {
    selected.clear();
    last = null;
    for (const tick of ticks()) tick.checked = false;
    draw();
  };
  const chosen = () => [...selected];
  const all = button("", async () => {
    for (const address of await everybody(query())) selected.add(address);
    for (const tick of ticks()) tick.checked = selected.has(tick.dataset.profile);
    draw();
  }, "link");
  const stop = async () => {
    const count = await stopAll(chosen());
    if (count === 0) return;
    clear();
    await reload();
    say(t("selection.stopped", number(count)));
  };
  const actions = [button(t("campaign.with"), () => startCampaign(chosen())), button(t("selection.list"), () => saveAsList(chosen())),
    lists.length > 0 ? listChoice(lists, chosen) : null,
    button(t("people.stop"), stop, "danger"), button(t("selection.clear"), clear, "link")];
  const draw = () => {
    fill(all, t("selection.all", number(Math.min(total, MOST))));
    fill(bar, selected.size > 0 ? h("strong", { role: "status" }, t("selection.count", number(selected.size))) : h("span", { class: "quiet" }, t("selection.how")),
      total > 0 && selected.size < Math.min(total, MOST) ? all : null, selected.size > 0 ? actions : null);
    bar.hidden = total === 0 && selected.size === 0;
  };
  /** With shift, everybody between the last one and this one becomes what this one is. */
  const pick = (tick, isRange) => {
    const shown = ticks();
    const [from, to] = [shown.indexOf(last), shown.indexOf(tick)].sort((one, other) => one - other);
    if (isRange && from >= 0) for (const other of shown.slice(from, to + 1)) mark(other, tick.checked);
    else mark(tick, tick.checked);
    last = tick;
    draw();
  };
  const tick = (person) => {
    const field = h("input", { type: "checkbox", "data-profile": person.profile_url, "aria-label": t("selection.tick", person.full_name),
      onclick: ({ currentTarget, shiftKey }) => pick(currentTarget, shiftKey) });
    field.checked = selected.has(person.profile_url);
    return field;
  };
  return { tick, bar, shown: (count) => { total = count; draw(); }, clear };
};
