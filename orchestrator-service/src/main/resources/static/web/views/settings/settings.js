// What Zigral works with here and whether it works, what the account may do, and who has a token.
import { get, post } from "../../api.js";
import { button, fill, h, keepingFocus, named, say } from "../../components/dom.js";
import { field, t, when } from "../../texts.js";
import { watchAccount } from "../account/account.js";
import { tokens } from "./settings-tokens.js";

const EVERY = 1000;
const VERDICTS = { pass: "good", fallback: "wait", absent: "", fail: "bad", not_opened: "bad" };

const known = (key, ...values) => (t(key, ...values) === key ? "" : t(key, ...values));

/** How a test went: in the reader's language by its code, then in the service's own words. */
const told = (name, { code, message }) => [h("p", {}, known(`connection.${name}.${code}`) || t(`connection.${code}`)),
  message ? h("p", { class: "quiet", lang: "en" }, message) : null];

const finding = ({ page, field: name, verdict, detail }) => h("li", {}, h("span", { class: `status ${VERDICTS[verdict] ?? ""}` }, t(`finding.${verdict}`)),
  ` ${t(`finding.page.${page}`)} · ${name === "page" || name === "generation" ? t(`finding.${name}`) : field(name)}`, detail ? h("span", { class: "quiet" }, ` ${detail}`) : null);

const findings = (test) => (test.findings.length === 0 ? null
  : h("details", {}, h("summary", {}, t("connection.findings", test.findings.length)), h("ul", { class: "plain findings" }, ...test.findings.map(finding))));

const result = (name, test) => {
  if (!test) return h("p", { class: "quiet" }, t("connection.untested"));
  if (test.state === "running") return [h("progress", { "aria-label": t("connection.running") }), h("p", { class: "quiet" }, t("connection.running"))];
  if (test.state === "lost") return h("p", { class: "quiet" }, t("connection.lost"));
  return [h("p", {}, h("span", { class: test.passed ? "status good" : "status bad", "data-passed": test.passed ? "yes" : "no" }, t(test.passed ? "connection.passed" : "connection.failed")),
    h("span", { class: "quiet" }, ` ${when(test.finished_at)}`)), ...told(name, test), findings(test)];
};

/** What a connection leads to, such as: practice, 127.0.0.1:8090. */
const place = ({ name, real, host, detail }) => h("p", {}, name === "context-manager" ? null
  : h("span", { class: real ? "status good" : "status wait", "data-real": real ? "yes" : "no" }, t(name === "model" && !real ? "connection.rules" : real ? "connection.real" : "connection.practice")),
[detail, host].filter(Boolean).map((text) => ` ${text}`).join(" ·"));

const card = (connection, redraw) => {
  const { name, test } = connection;
  const press = named(button(t("connection.test"), async () => {
    await post(`/connections/${name}/test`);
    await redraw();
  }), t("connection.test.name", t(`connection.${name}`)));
  press.id = `test-${name}`;
  return h("section", { class: "card", "data-connection": name }, h("h3", {}, t(`connection.${name}`)), place(connection),
    known(`connection.${name}.${connection.real ? "real" : "set"}`) ? h("p", { class: "quiet" }, t(`connection.${name}.${connection.real ? "real" : "set"}`)) : null,
    result(name, test), test?.state === "running" ? null : h("div", { class: "row" }, press));
};

export default async (view) => {
  const connections = h("div", { class: "grid connections" });
  const account = h("div");
  const access = h("section", { class: "card" });
  let timer = null;
  let isOver = false;
  const redraw = async () => {
    const all = await get("/connections");
    if (isOver) return;
    const open = new Set([...connections.querySelectorAll("details[open]")].map((one) => one.closest("[data-connection]").dataset.connection));
    keepingFocus(connections, () => fill(connections, ...all.map((one) => card(one, redraw))));
    for (const name of open) connections.querySelector(`[data-connection="${name}"] details`)?.setAttribute("open", "");
    clearTimeout(timer);
    if (all.some(({ test }) => test?.state === "running")) timer = setTimeout(() => redraw().catch(() => {}), EVERY);
  };
  fill(view, h("h1", {}, t("settings")), h("h2", {}, t("settings.connections")), h("p", { class: "quiet" }, t("settings.connections.what")),
    h("div", { class: "part" }, connections), h("h2", {}, t("account")), h("div", { class: "part" }, account), access,
    h("section", { class: "card" }, h("h2", {}, t("settings.more")), h("ul", {}, h("li", {}, h("a", { href: "#/agents" }, t("agents")), ` – ${t("settings.agents")}`),
      h("li", {}, h("a", { href: "/docs" }, t("api")), ` – ${t("settings.api")}`))));
  const [, ending] = await Promise.all([redraw(), watchAccount(account), tokens(access).catch((error) => say(error.message))]);
  return () => {
    isOver = true;
    clearTimeout(timer);
    ending();
  };
};
