// Who can do what: the catalog.
import { get } from "../../api.js";
import { fill, h } from "../../components/dom.js";
import { does, field, t } from "../../texts.js";

const kind = ({ type, enum: choices, anyOf }) => anyOf ? anyOf.map(kind).join(" | ")
  : choices ? choices.join(" | ") : [type ?? "object"].flat().join(" | ");

const parameter = (required) => ([name, schema]) => h("li", {}, h("strong", {}, field(name)), ` (${kind(schema)}${required.includes(name) ? `, ${t("agents.required")}` : ""})`,
  schema.description ? `: ${schema.description}` : null);

const action = ({ name, description, parameters, effect }) => h("section", { class: "item" }, h("div", { class: "head" }, h("h3", {}, does(name)),
  h("span", { class: `status ${{ OUTREACH: "wait", WRITE: "busy" }[effect] ?? ""}` }, t(`effect.${String(effect).toLowerCase()}`))), h("p", { class: "quiet" }, name), h("p", {}, description),
  h("ul", {}, ...Object.entries(parameters.properties ?? {}).map(parameter(parameters.required ?? []))));

export default async (view) => {
  const agents = await get("/agents");
  fill(view, h("h1", {}, t("agents")), ...agents.map((agent) => h("section", { class: "card" }, h("h2", {}, field(agent.name)), h("p", {}, agent.description),
    ...agent.actions.map(action))));
};
