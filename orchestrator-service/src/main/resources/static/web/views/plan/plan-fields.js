// The fields of a step's parameters, made from the JSON Schemas that the catalog has of them.
import { chips } from "../../components/chips.js";
import { h, labelled } from "../../components/dom.js";
import { field as named, number, t } from "../../texts.js";

/** Whether a parameter is the people of another step, a list or a job. */
const isReference = ({ anyOf = [] }) => anyOf.some(({ properties }) => properties?.from_step || properties?.from_list || properties?.from_job);

const textOf = ({ anyOf = [] }) => anyOf.find(({ type }) => type === "string");

/** Which kind of field a parameter takes; null for lists of small objects, which are shown and not typed. */
export const kindOf = (schema) => {
  if (isReference(schema)) return "people";
  if (schema.enum) return "choice";
  if (textOf(schema)) return "texts";
  if (schema.type === "array") return schema.items?.type === "string" ? "texts" : null;
  return { boolean: "flag", integer: "number", string: "text" }[schema.type] ?? null;
};

const LONG = 300;

const text = ({ id, name, schema, value, set }) => {
  const isLong = schema.maxLength >= LONG && ["note", "text", "notes"].includes(name);
  const field = h(isLong ? "textarea" : "input", { id, autocomplete: "off", maxlength: schema.maxLength ?? null, rows: isLong ? 3 : null, oninput: () => set(field.value.trim() === "" ? undefined : field.value) });
  field.value = value ?? "";
  return labelled(field, named(name));
};

const whole = ({ id, name, schema, value, set }) => {
  const field = h("input", { id, type: "number", step: 1, min: schema.minimum, max: schema.maximum, oninput: () => set(field.value === "" ? undefined : Number(field.value)) });
  field.value = value ?? "";
  return labelled(field, named(name));
};

const choice = ({ id, name, schema, value, set }) => {
  const field = h("select", { id, onchange: () => set(field.value || undefined) }, h("option", { value: "" }, "–"), ...schema.enum.map((one) => h("option", { value: one }, one)));
  field.value = value ?? "";
  return labelled(field, named(name));
};

const flag = ({ id, name, value, set }) => {
  const field = h("input", { id, type: "checkbox", onchange: () => set(field.checked || undefined) });
  field.checked = value === true;
  return h("label", { class: "check", for: id }, field, named(name));
};

/** One or several texts; one that stood alone stays alone. */
const texts = ({ id, name, schema, value, set }) => {
  const single = textOf(schema);
  const item = single ?? schema.items ?? {};
  const stored = (values) => (values.length === 1 && single ? values[0] : values);
  return chips({ id, label: named(name), values: [value ?? []].flat(), choices: item.enum ?? null, maxLength: item.maxLength,
    changed: (values) => set(values.length === 0 ? undefined : stored(values)) });
};

const people = ({ id, name, value, set, sources }) => {
  const key = (reference) => JSON.stringify(reference);
  const known = sources.some(({ reference }) => key(reference) === key(value));
  const all = value && !known ? [...sources, { reference: value, text: Object.values(value)[0] }] : sources;
  const field = h("select", { id, onchange: () => set(field.value === "" ? undefined : JSON.parse(field.value)) }, h("option", { value: "" }, t("campaign.choose")),
    ...all.map(({ reference, text: words }) => h("option", { value: key(reference) }, words)));
  field.value = value ? key(value) : "";
  return labelled(field, named(name));
};

const MAKERS = { text, number: whole, choice, flag, texts, people };

/**
 * The field of a parameter.
 * @param parameter its `id`, `name`, `schema`, `value`, the `sources` of people, and `set`, called with what it becomes
 */
export const parameterField = (parameter) => MAKERS[kindOf(parameter.schema)](parameter);

/** What is wrong with a value, as far as that can be said here; the service checks the rest. */
export const mistakeIn = (schema, value, isRequired) => {
  if (value === undefined) return isRequired ? "must not be blank" : null;
  if (schema.type !== "integer") return null;
  const isIn = Number.isInteger(value) && value >= schema.minimum && value <= schema.maximum;
  return isIn ? null : t("plan.number", number(schema.minimum), number(schema.maximum));
};
