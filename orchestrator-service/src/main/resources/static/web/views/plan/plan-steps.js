// The steps of a plan as fields: added from the catalog, removed, put in another order.
import { button, fill, h, named } from "../../components/dom.js";
import { does, field as words, t } from "../../texts.js";
import { kindOf, mistakeIn, parameterField } from "./plan-fields.js";

const MOST = 20;

const schemaOf = (action) => action?.parameters ?? { properties: {}, required: [] };
const isRequired = (action, name) => (schemaOf(action).required ?? []).includes(name);

/** What is wrong with the steps, each with its place as the service names places. */
export const mistakes = (steps, catalog) => steps.flatMap((step, i) => {
  const action = catalog.find(step);
  return Object.entries(schemaOf(action).properties).map(([name, schema]) => ({ field: `steps[${i}].parameters.${name}`,
    message: mistakeIn(schema, step.parameters[name], isRequired(action, name)) })).filter(({ message }) => message !== null);
});

/** The catalog to look actions up in. */
export const catalogOf = (agents) => ({ agents,
  find: ({ agent, action }) => agents.find(({ name }) => name === agent)?.actions.find(({ name }) => name === action) });

const copied = (steps) => steps.map(({ id, agent, action, parameters }) => ({ id, agent, action, parameters: { ...parameters } }));

/** An id that no step has. */
const freeId = (steps) => {
  for (let n = steps.length + 1; ; n++) if (!steps.some(({ id }) => id === `s${n}`)) return `s${n}`;
};

/** The last step of some whose people others can take. */
const lastSource = (steps, catalog) => steps.findLast((step) => (catalog.find(step)?.outputs ?? []).length > 0);

/** A new step at the end; it takes the people of the last step that has some. */
const newStep = (steps, catalog, agent, action) => {
  const source = lastSource(steps, catalog);
  const people = Object.entries(schemaOf(catalog.find({ agent, action })).properties).filter(([name, schema]) =>
    kindOf(schema) === "people" && isRequired(catalog.find({ agent, action }), name));
  return { id: freeId(steps), agent, action, parameters: Object.fromEntries(source ? people.map(([name]) => [name, { from_step: source.id }]) : []) };
};

/** Without a step; who took its people takes those of the last step before that has some. */
const without = (steps, i, catalog) => {
  const source = lastSource(steps.slice(0, i), catalog);
  return copied(steps.filter((_, n) => n !== i)).map((step) => {
    for (const [name, value] of Object.entries(step.parameters)) {
      if (value?.from_step !== steps[i].id) continue;
      if (source) step.parameters[name] = { from_step: source.id };
      else delete step.parameters[name];
    }
    return step;
  });
};

/** From whom a step can take people: steps before it, lists and earlier jobs. */
const sourcesFor = (steps, i, { catalog, lists, jobs }) => [
  ...steps.slice(0, i).map((step, n) => ({ step, n })).filter(({ step }) => (catalog.find(step)?.outputs ?? []).length > 0)
    .map(({ step, n }) => ({ reference: { from_step: step.id }, text: t("from.step", n + 1) })),
  ...lists.map(({ id, name }) => ({ reference: { from_list: id }, text: t("from.list", name) })),
  ...jobs.map(({ id, name }) => ({ reference: { from_job: id }, text: t("from.job", name) })),
];

/** The parameters that nobody has asked for yet. */
const moreFields = (step, rest, i, show) => {
  const field = h("select", { id: `${step.id}-more`, onchange: () => show(field.value) }, h("option", { value: "" }, t("campaign.choose")),
    ...rest.map((name) => h("option", { value: name }, words(name))));
  return h("div", { class: "narrow" }, h("label", { for: field.id }, t("plan.more")), named(field, t("plan.more.name", i + 1)));
};

/**
 * The fields of all steps.
 * @param first the steps at the beginning
 * @param world the `catalog`, and the `lists` and `jobs` from which people can come
 * @param changed called with the steps whenever they are others
 */
export const stepEditor = (first, world, changed) => {
  const { catalog } = world;
  const list = h("ol", { class: "steps" });
  const add = h("div", { class: "row" });
  let steps = copied(first);
  const shownToo = new Set();
  const arrange = (next, focus) => {
    steps = next;
    changed(steps);
    draw();
    document.getElementById(focus)?.focus();
  };
  const move = (i, by) => {
    const next = copied(steps);
    next.splice(i + by, 0, ...next.splice(i, 1));
    arrange(next, `${steps[i].id}-${by < 0 ? "up" : "down"}`);
  };
  const fieldOf = (step, i, name, schema) => {
    const root = parameterField({ id: `${step.id}-${name}`, name, schema, value: step.parameters[name], sources: kindOf(schema) === "people" ? sourcesFor(steps, i, world) : [],
      set: (value) => {
        if (value === undefined) delete step.parameters[name];
        else step.parameters[name] = value;
        changed(steps);
      } });
    // The field of several texts is drawn anew with each of them.
    const said = kindOf(schema) === "texts" ? root : root.querySelector("input, select, textarea");
    said.dataset.field = `steps[${i}].parameters.${name}`;
    if (root.querySelector("textarea")) root.classList.add("wide");
    return root;
  };
  const card = (step, i) => {
    const action = catalog.find(step);
    const all = Object.entries(schemaOf(action).properties);
    const isShown = ([name]) => step.parameters[name] !== undefined || isRequired(action, name) || shownToo.has(`${step.id}-${name}`);
    const typed = all.filter(([, schema]) => kindOf(schema) !== null);
    const fixed = Object.entries(step.parameters).filter(([name]) => !typed.some(([other]) => other === name));
    const rest = typed.filter((entry) => !isShown(entry)).map(([name]) => name);
    const small = (id, text, name, act, kind = "link") => {
      const made = named(button(text, act, kind), name);
      made.id = `${step.id}-${id}`;
      return made;
    };
    return h("li", { class: "card step", "data-step": step.id, "data-field": `steps[${i}]` }, h("span", { class: "badge", "aria-hidden": "true" }, String(i + 1)),
      h("div", {}, h("div", { class: "head" }, h("h2", {}, does(step.action)), h("p", { class: "quiet" }, t("step.of", i + 1, words(step.agent)))),
        h("div", { class: "fields" }, ...typed.filter(isShown).map(([name, schema]) => fieldOf(step, i, name, schema))),
        fixed.length === 0 ? null : h("dl", { class: "facts" }, ...fixed.map(([name, value]) => h("div", {}, h("dt", {}, words(name)), h("dd", {}, world.told(value))))),
        h("div", { class: "row" }, rest.length === 0 ? null : moreFields(step, rest, i, (name) => {
          shownToo.add(`${step.id}-${name}`);
          arrange(steps, `${step.id}-${name}`);
        }), i > 0 ? small("up", t("campaign.up"), t("campaign.up.name", i + 1), () => move(i, -1)) : null,
        i < steps.length - 1 ? small("down", t("campaign.down"), t("campaign.down.name", i + 1), () => move(i, 1)) : null,
        steps.length > 1 ? small("remove", t("campaign.remove"), t("campaign.remove.name", i + 1), () => arrange(without(steps, i, catalog), "plan-add"), "link bad") : null),
        ...world.beneath(step)));
  };
  const adding = () => {
    const field = h("select", { id: "plan-add", onchange: () => {
      const [agent, action] = field.value.split(".");
      const step = newStep(steps, catalog, agent, action);
      arrange([...copied(steps), step], `${step.id}-remove`);
    } }, h("option", { value: "" }, t("campaign.choose")), ...catalog.agents.map((agent) => h("optgroup", { label: words(agent.name) },
      ...agent.actions.map(({ name }) => h("option", { value: `${agent.name}.${name}` }, does(name))))));
    return h("div", { class: "narrow" }, h("label", { for: field.id }, t("campaign.add")), field);
  };
  const draw = () => {
    fill(list, ...steps.map(card));
    fill(add, steps.length < MOST ? adding() : null);
  };
  draw();
  return h("div", { "data-field": "steps" }, list, add);
};
