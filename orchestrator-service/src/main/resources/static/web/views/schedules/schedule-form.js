// A schedule to make or to change. What is typed is kept until it is saved.
import { get, post, put, schedulePath, scheduleView } from "../../api.js";
import { button, fill, h, labelled } from "../../components/dom.js";
import { forget, keep, kept } from "../../components/drafts.js";
import { showMistakes } from "../../components/errors.js";
import { t } from "../../texts.js";

const START = { name: "", command: "", when: "", zone: "", missed: "skip", onlyNew: true, campaign: "" };

/** The campaign into which whom it finds come; one that has ended stays chosen until somebody chooses another. */
const campaignChoice = (state, campaigns) => {
  const open = campaigns.filter(({ id, status }) => status !== "ended" || id === state.campaign);
  const field = h("select", { id: "schedule-campaign", "data-field": "campaign", oninput: () => { state.campaign = field.value; } },
    h("option", { value: "" }, t("schedule.campaign.none")), ...open.map(({ id, name }) => h("option", { value: id }, name)));
  field.value = state.campaign ?? "";
  return labelled(field, t("schedule.campaign"));
};

/** Plain words have no digits where cron begins: with a minute, a star or a list. */
const isCron = (text) => /^[\d*,/?-]+(\s+\S+){4,5}$/.test(text);

const ofSchedule = (schedule) => ({ name: schedule.name, command: schedule.command, when: schedule.when ?? schedule.cron, zone: schedule.zone,
  missed: schedule.missed, onlyNew: schedule.only_new, campaign: schedule.campaign ?? "" });

const body = (state) => {
  const times = state.when.trim();
  return { name: state.name, command: state.command, missed: state.missed, only_new: state.onlyNew, ...(isCron(times) ? { cron: times } : { when: times }),
    ...(state.zone.trim() === "" ? {} : { zone: state.zone.trim() }), ...(state.campaign ? { campaign: state.campaign } : {}) };
};

const input = (state, name, attributes = {}) => {
  const field = h(attributes.rows ? "textarea" : "input", { id: `schedule-${name}`, "data-field": name, autocomplete: "off", ...attributes, oninput: () => { state[name] = field.value; } });
  field.value = state[name];
  return field;
};

const examples = (field) => h("ul", { class: "chips" }, ...[1, 2, 3].map((n) => h("li", {}, h("button", { type: "button", onclick: () => {
  field.value = t(`schedule.example.${n}`);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
} }, t(`schedule.example.${n}`)))));

const more = (state, campaigns) => {
  const missed = h("select", { id: "schedule-missed", "data-field": "missed", oninput: () => { state.missed = missed.value; } },
    ...["skip", "once"].map((value) => h("option", { value }, t(`schedule.missed.${value}`))));
  missed.value = state.missed;
  const tick = h("input", { type: "checkbox", id: "schedule-new", "data-field": "only_new", onchange: () => { state.onlyNew = tick.checked; } });
  tick.checked = state.onlyNew;
  return h("div", { class: "fields" }, labelled(input(state, "zone", { placeholder: "Europe/Berlin", maxlength: 100 }), t("campaign.zone")),
    labelled(missed, t("schedule.missed")), campaigns.length > 0 ? campaignChoice(state, campaigns) : null, h("label", { class: "check", for: tick.id }, tick, t("schedule.new.yes")));
};

export default async (view, id = null) => {
  const [schedule, campaigns] = await Promise.all([id ? get(schedulePath(id)) : null, get("/campaigns?limit=100")]);
  const draft = `schedule/${id ?? "new"}`;
  const state = kept(draft) ?? (schedule ? ofSchedule(schedule) : { ...START });
  const wrong = h("div");
  const save = button(t(id ? "plan.save" : "schedule.make"), async () => {
    fill(wrong);
    try {
      const saved = id ? await put(schedulePath(id), body(state), { "If-Match": `"${schedule.version}"` }) : await post("/schedules", body(state));
      forget(draft);
      location.hash = scheduleView(saved.id);
    } catch (error) {
      const fields = (error.fields ?? []).map(({ field, message }) => ({ field: field === "cron" ? "when" : field, message }));
      const isSaid = showMistakes(form, fields);
      fill(wrong, h("p", { class: "notice bad", role: "alert" }, isSaid ? t("campaign.wrong") : error.message));
    }
  }, "first");
  const times = input(state, "when", { maxlength: 200, placeholder: t("schedule.example.1") });
  const form = h("form", { novalidate: true, oninput: () => keep(draft, state), onchange: () => keep(draft, state), onsubmit: (event) => { event.preventDefault(); save.click(); } },
    h("div", { class: "card" }, labelled(input(state, "name", { maxlength: 200 }), t("people.name")),
      h("p", {}, labelled(input(state, "command", { rows: 3, maxlength: 4000 }), t("ask.sentence"))), h("p", { class: "quiet" }, t("schedule.sentence.what")),
      labelled(times, t("schedule.when")), h("p", { class: "quiet" }, t("schedule.when.what")), examples(times), more(state, campaigns)), wrong,
    h("div", { class: "row" }, save, button(t("campaign.discard"), () => { forget(draft); location.hash = id ? scheduleView(id) : "#/schedules"; })));
  fill(view, h("h1", {}, schedule ? schedule.name : t("schedules.new")), form);
  form.querySelector("input").focus({ preventScroll: true });
};
