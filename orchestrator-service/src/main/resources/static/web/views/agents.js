// Who can do what: the catalog.
import { get } from "../api.js";
import { fill, h } from "../dom.js";
import { t, words } from "../texts.js";

const kind = ({ type, enum: choices }) => choices ? choices.join(" | ") : [type ?? "object"].flat().join(" | ");

const parameter = (required) => ([name, schema]) => h("li", {}, h("strong", {}, words(name)), ` (${kind(schema)}${required.includes(name) ? `, ${t("agents.required")}` : ""})`,
  schema.description ? `: ${schema.description}` : null);

const action = ({ name, description, parameters, effect }) => h("section", { class: "item" }, h("h3", {}, words(name)),
  h("p", {}, h("span", { class: "status" }, t(`effect.${String(effect).toLowerCase()}`))), h("p", {}, description),
  h("ul", {}, ...Object.entries(parameters.properties ?? {}).map(parameter(parameters.required ?? []))));

export default async (view) => {
  const agents = await get("/agents");
  fill(view, h("h1", {}, t("agents")), ...agents.map((agent) => h("section", { class: "card" }, h("h2", {}, agent.name), h("p", {}, agent.description),
    ...agent.actions.map(action))));
};
