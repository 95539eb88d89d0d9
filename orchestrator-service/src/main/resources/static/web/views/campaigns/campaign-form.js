// A campaign to make or to change: its name, its people, and its steps in order, each with its time and its words.
import { campaignPath, campaignView, get, jobName, post, put } from "../../api.js";
import { button, fill, h, labelled } from "../../components/dom.js";
import { forget, keep, kept } from "../../components/drafts.js";
import { showMistakes } from "../../components/errors.js";
import { t } from "../../texts.js";
import { stepFields } from "./campaign-steps.js";

const START = { name: "", zone: "", withoutNote: false, source: "profiles", profiles: "", list: "", job: "", applyTo: "new",
  steps: [{ kind: "invite", delay: 0, unit: "working_days", text: "" }, { kind: "message", delay: 1, unit: "working_days", text: "" }] };

const input = (state, name, attributes = {}) => {
  const field = h(attributes.rows ? "textarea" : "input", { id: `campaign-${name}`, autocomplete: "off", ...attributes, oninput: () => { state[name] = field.value; } });
  field.value = state[name];
  return field;
};

const choice = (state, name, options, attributes = {}) => {
  const field = h("select", { id: `campaign-${name}`, ...attributes, oninput: () => { state[name] = field.value; } },
    h("option", { value: "" }, t("campaign.choose")), ...options.map(([value, text]) => h("option", { value }, text)));
  field.value = state[name];
  return field;
};

/** Where the people come from: addresses, a list or a job. Somebody who changes a campaign may leave them as they are. */
const source = (state, lists, jobs, isNew) => {
  const fields = { none: h("p", { class: "quiet" }, t("campaign.from.none.what")),
    profiles: labelled(input(state, "profiles", { rows: 4, "data-field": "people.profiles", placeholder: "https://www.linkedin.com/in/…" }), t("campaign.profiles")),
    list: lists.length === 0 ? h("p", { class: "quiet" }, t("campaign.lists.none"), " ", h("a", { href: "#/lists" }, t("lists.import")))
      : labelled(choice(state, "list", lists.map(({ id, name }) => [id, name]), { "data-field": "people.from_list" }), t("campaign.list")),
    job: jobs.length === 0 ? h("p", { class: "quiet" }, t("campaign.jobs.none"), " ", h("a", { href: "#/ask" }, t("campaigns.find")))
      : labelled(choice(state, "job", jobs.map((job) => [job.job_id, jobName(job)]), { "data-field": "people.from_job" }), t("campaign.job")) };
  const place = h("div");
  const draw = () => fill(place, fields[state.source]);
  const radios = [...(isNew ? [] : ["none"]), "profiles", "list", "job"].map((key) => {
    const radio = h("input", { type: "radio", name: "source", id: `campaign-from-${key}`, value: key, onchange: () => { state.source = key; draw(); } });
    radio.checked = state.source === key;
    return h("label", { class: "check", for: radio.id }, radio, t(`campaign.from.${key}`));
  });
  draw();
  return h("fieldset", { class: "card", "data-field": "people" }, h("legend", {}, t("people")), h("div", { class: "row" }, ...radios), place);
};

const peopleOf = ({ source: from, profiles, list, job }) => ({ none: () => undefined,
  profiles: () => ({ profiles: profiles.split(/[\s,;]+/).filter((line) => line !== "") }), list: () => ({ from_list: list }), job: () => ({ from_job: job }) })[from]();

const isMissing = (people) => people !== undefined && (people.profiles ?? people.from_list ?? people.from_job).length === 0;

const body = (state) => ({ name: state.name, without_note: state.withoutNote, people: peopleOf(state), apply_to: state.applyTo,
  ...(state.zone.trim() === "" ? {} : { zone: state.zone.trim() }),
  steps: state.steps.map(({ id, kind, delay, unit, text }) => ({ id, kind, unit, delay: Number(delay), text: kind === "withdraw" ? "" : text })) });

const ofCampaign = (campaign) => ({ ...START, source: campaign.status === "draft" && Object.keys(campaign.people).length === 0 ? "profiles" : "none",
  name: campaign.name, zone: campaign.zone, withoutNote: campaign.without_note, steps: campaign.steps });

/** What stands in the form at first: what was typed and not sent, or the campaign, or where the people come from. */
const begin = (draft, campaign, from) => {
  const [kind, ...rest] = from.split("/");
  const before = campaign ? kept(draft) ?? ofCampaign(campaign) : { ...structuredClone(START), ...kept(draft) };
  return ["list", "job"].includes(kind) ? { ...before, source: kind, [kind]: rest.join("/") } : before;
};

const more = (state, campaign) => {
  const tick = h("input", { type: "checkbox", id: "campaign-without-note", onchange: () => { state.withoutNote = tick.checked; } });
  tick.checked = state.withoutNote;
  const whom = h("select", { id: "campaign-apply", "data-field": "apply_to", oninput: () => { state.applyTo = whom.value; } },
    ...["new", "all"].map((value) => h("option", { value, selected: value === state.applyTo }, t(`campaign.apply.${value}`))));
  return h("section", { class: "card" }, ["active", "paused"].includes(campaign?.status) ? labelled(whom, t("campaign.apply")) : null,
    h("div", { class: "fields" }, labelled(input(state, "zone", { "data-field": "zone", placeholder: "Europe/Berlin", maxlength: 100 }), t("campaign.zone")),
      h("label", { class: "check", for: tick.id }, tick, t("campaign.without.note"))));
};

/** The rules for the words of a step's kind, as the agent has them that carries it out. */
const rulesFrom = (agents) => {
  const action = (name) => agents.flatMap(({ actions }) => actions).find((one) => one.name === name)?.text;
  return { invite: action("send_connection_requests"), message: action("send_messages") };
};

export default async (view, id = null, from = "") => {
  const [campaign, agents, lists, jobs] = await Promise.all([id ? get(campaignPath(id)) : null, get("/agents"),
    get("/lists?limit=100"), get("/jobs?status=completed&limit=50")]);
  const draft = `campaign/${id ?? "new"}`;
  const state = begin(draft, campaign, from);
  const wrong = h("div");
  const save = button(t(id ? "plan.save" : "campaign.make"), async () => {
    fill(wrong);
    try {
      const wanted = body(state);
      if (isMissing(wanted.people)) throw Object.assign(new Error(), { fields: [{ field: "people", message: "people are needed" }] });
      const saved = id ? await put(campaignPath(id), wanted) : await post("/campaigns", wanted);
      forget(draft);
      location.hash = campaignView(saved.id);
    } catch (error) {
      const isSaid = showMistakes(form, error.fields ?? []);
      fill(wrong, h("p", { class: "notice bad", role: "alert" }, isSaid ? t("campaign.wrong") : error.message));
    }
  }, "first");
  const form = h("form", { novalidate: true, oninput: () => keep(draft, state), onchange: () => keep(draft, state), onsubmit: (event) => { event.preventDefault(); save.click(); } },
    h("div", { class: "card" }, labelled(input(state, "name", { "data-field": "name", maxlength: 200 }), t("campaign.name"))),
    source(state, lists.filter(({ status }) => status === "committed"), jobs, id === null),
    stepFields(state, rulesFrom(agents), () => keep(draft, state)), more(state, campaign), wrong,
    h("div", { class: "row" }, save, button(t("campaign.discard"), () => { forget(draft); location.hash = id ? campaignView(id) : "#/campaigns"; })));
  fill(view, h("h1", {}, campaign ? campaign.name : t("campaigns.new")), form);
  form.querySelector("input").focus({ preventScroll: true });
};
