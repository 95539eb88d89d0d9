// Who may call: tokens with their scopes, made and revoked. A token is shown once and kept nowhere on the page.
import { get, post, remove } from "../../api.js";
import { button, confirmed, fill, h, labelled, named, say } from "../../components/dom.js";
import { drafted, forget, keep, kept } from "../../components/drafts.js";
import { showMistakes } from "../../components/errors.js";
import { ago, t, when } from "../../texts.js";

const SCOPES = ["read", "plan", "run", "approve", "administer"];

const time = (instant) => h("time", { datetime: instant, title: when(instant) }, ago(instant));

const since = ({ variable, created_at: at, created_by: by, last_used_at: last }) => (variable ? t("tokens.variable", variable)
  : [t("tokens.made.by", by), " ", time(at), " · ", last ? [t("tokens.used"), " ", time(last)] : t("tokens.unused")]);

const revoke = (name, isOwn, redraw) => async () => {
  if (await confirmed(t("tokens.revoke.name", name), t(isOwn ? "tokens.revoke.own" : "tokens.revoke.what"), t("tokens.revoke"), { isDangerous: true }) === null) return;
  await remove(`/tokens/${encodeURIComponent(name)}`);
  say(t("tokens.revoked", name));
  if (isOwn) location.reload();
  else await redraw();
};

const row = (own, redraw) => (token) => h("li", { class: "item", "data-token": token.name }, h("div", { class: "head" }, h("h3", {}, token.name),
  token.name === own ? h("span", { class: "quiet" }, t("tokens.own")) : null,
  token.variable ? h("span", { class: "status" }, t("tokens.set")) : null),
h("p", {}, ...token.scopes.map((scope) => [h("span", { class: "status busy" }, t(`scope.${scope}`)), " "])),
h("div", { class: "row apart" }, h("span", { class: "quiet" }, since(token)),
  token.variable ? null : named(button(t("tokens.revoke"), revoke(token.name, token.name === own, redraw), "link bad"), t("tokens.revoke.name", token.name))));

/** The token that was just made, to be copied now. */
const shown = ({ name, token }, hide) => {
  const field = h("input", { id: "token-made", readonly: true, value: token, autocomplete: "off", spellcheck: "false", onfocus: () => field.select() });
  return h("div", { class: "notice", role: "status" }, labelled(field, t("tokens.made", name)), h("p", {}, t("tokens.once")),
    h("div", { class: "row" }, button(t("tokens.copy"), async () => {
      field.select();
      // Only pages of this machine or behind TLS may write to the clipboard.
      if (navigator.clipboard) await navigator.clipboard.writeText(token).then(() => say(t("tokens.copied")));
    }, "first"), button(t("tokens.hide"), hide)));
};

const scopeChoice = (own, state) => h("fieldset", { class: "plain-fields", "data-field": "scopes" }, h("legend", {}, t("tokens.scopes")), ...SCOPES.map((scope) => {
  const tick = h("input", { type: "checkbox", id: `scope-${scope}`, disabled: !own.includes(scope), onchange: () => {
    state.scopes = SCOPES.filter((one) => (one === scope ? tick.checked : state.scopes.includes(one)));
    keep("token/scopes", state.scopes);
  } });
  tick.checked = state.scopes.includes(scope);
  return h("p", {}, h("label", { class: "check", for: tick.id }, tick, h("strong", {}, t(`scope.${scope}`)), h("span", { class: "quiet" }, t(own.includes(scope) ? `scope.${scope}.what` : "scope.not.yours"))));
}));

const maker = (own, made) => {
  const state = { scopes: (kept("token/scopes") ?? ["read"]).filter((scope) => own.includes(scope)) };
  const name = drafted("token/name", h("input", { id: "token-name", maxlength: 40, autocomplete: "off", "data-field": "name" }));
  const wrong = h("div");
  const make = button(t("tokens.make"), async () => {
    fill(wrong);
    try {
      const token = await post("/tokens", { name: name.value.trim(), scopes: state.scopes });
      forget("token/");
      await made(token);
    } catch (error) {
      if (!showMistakes(form, error.fields ?? [])) fill(wrong, h("p", { class: "notice bad", role: "alert" }, error.message));
    }
  }, "first");
  const form = h("form", { novalidate: true, onsubmit: (event) => { event.preventDefault(); make.click(); } }, h("h3", {}, t("tokens.new")),
    labelled(name, t("tokens.name")), scopeChoice(own, state), wrong, h("div", { class: "row" }, make));
  return form;
};

/**
 * Draw the tokens and the form for a new one.
 * @param root where
 */
export const tokens = async (root) => {
  const [caller, setup] = await Promise.all([get("/session"), get("/setup")]);
  const head = [h("h2", {}, t("access")), h("p", { class: "quiet" }, t("tokens.what"))];
  if (!caller.scopes.includes("administer")) {
    fill(root, head, h("p", {}, t("tokens.not.yours")));
    return;
  }
  const redraw = async (made = null) => {
    const all = await get("/tokens");
    fill(root, head, setup.log_in ? null : h("p", { class: "notice", "data-tokens": "none" }, t("tokens.none.set")),
      made ? shown(made, () => redraw()) : null, h("ul", { class: "plain" }, ...all.map(row(caller.token, redraw))),
      setup.log_in ? h("div", { class: "left-out" }, maker(caller.scopes, redraw)) : null);
    root.querySelector("#token-made")?.focus();
  };
  await redraw();
};
