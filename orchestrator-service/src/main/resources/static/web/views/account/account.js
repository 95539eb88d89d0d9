// What the LinkedIn account has used of what it may do, when it works, and who works with it.
import { get, jobView, post } from "../../api.js";
import { button, fill, h, keepingFocus } from "../../components/dom.js";
import { day, number, t, when, words } from "../../texts.js";

const share = (kind, stretch, { used, cap, next_free_at: nextFreeAt }) => {
  const text = t("account.used", number(used), number(cap), t(`account.${stretch}`));
  return [h("div", { class: "row apart" }, h("span", {}, t(`account.${stretch}.name`)), h("span", { class: "number" }, `${number(used)} / ${number(cap)}`)),
    h("progress", { max: cap, value: used, "aria-label": `${words(kind)}: ${text}` }),
    nextFreeAt ? h("p", { class: "quiet" }, t("account.next", when(nextFreeAt))) : null];
};

const budget = ({ kind, day: today, week }) => h("section", { class: "card" }, h("h2", {}, words(`${kind}.many`)),
  ...share(kind, "day", today), ...share(kind, "week", week));

const hours = ({ from, until, days, zone, open, opens_at: opensAt }) => h("section", { class: "card" }, h("h2", {}, t("account.hours")),
  h("p", {}, h("span", { class: open ? "status good" : "status wait" }, t(open ? "account.open" : "account.closed"))),
  h("p", {}, from === until ? t("account.always") : `${from.slice(0, 5)}–${until.slice(0, 5)}`, ` (${zone})`),
  h("p", {}, days.map(day).join(", ")), opensAt ? h("p", { class: "quiet" }, t("account.opens", when(opensAt))) : null);

const lease = ({ held, since }) => h("section", { class: "card" }, h("h2", {}, t("account.lease")),
  h("p", {}, held ? t("account.held", when(since)) : t("account.free")));

const incident = (root, setup, { reason, job_id: jobId, since, until }) => h("section", { class: "card" }, h("h2", { class: "bad" }, t("account.stopped", when(since))),
  h("p", { class: "notice bad" }, reason), h("p", {}, h("a", { href: jobView(jobId) }, t("account.stopper")), until ? ` ${t("account.until", when(until))}` : ""),
  h("div", { class: "row" }, button(t("account.resume"), async () => {
    await post("/account/resume");
    draw(root, setup, await get("/account"));
  }, "first")));

/** What is true of the log-in now: a class of the pill and the key of its words. */
const session = ({ incident: stop, session: known }, hasAccount) => {
  if (stop) return stop.kind === "challenge" ? ["wait", "account.asks"] : ["bad", "account.stands"];
  if (known) return known.state === "signed_in" ? ["good", "account.signed.in"] : ["wait", "account.expired"];
  return hasAccount ? ["", "account.never"] : ["wait", "account.none"];
};

const linkedIn = ({ linked_in: place, account: hasAccount }, account) => {
  const [kind, key] = session(account, hasAccount);
  const since = account.incident?.since ?? account.session?.since;
  return h("section", { class: "card" }, h("h2", {}, t("account.session")),
    h("p", {}, h("span", { class: `status ${kind}`, "data-session": key }, t(key)), since ? h("span", { class: "quiet" }, ` ${t("account.since", when(since))}`) : null),
    key === "account.asks" ? h("p", {}, h("a", { href: "#/approvals" }, t("account.answer"))) : null,
    h("p", {}, account.account), h("p", { class: "quiet" }, place.real ? t("real") : t("account.practice", place.address)),
    h("p", { class: "quiet" }, t(hasAccount ? "account.credentials" : "account.no.credentials")));
};

const draw = (root, setup, account) => keepingFocus(root, () => fill(root,
  account.incident ? incident(root, setup, account.incident) : null,
  account.in_doubt > 0 ? h("p", { class: "notice bad" }, t("account.doubt", account.in_doubt), " ", h("a", { href: "/ledger?state=unknown" }, t("account.ledger"))) : null,
  h("div", { class: "grid" }, linkedIn(setup, account), hours(account.working_hours), lease(account.lease), ...account.budgets.map(budget))));

/**
 * Draw the account and keep it as it is.
 * @param root where
 * @return what ends it
 */
export const watchAccount = async (root) => {
  const setup = await get("/setup");
  draw(root, setup, await get("/account"));
  const timer = setInterval(() => {
    if (!document.hidden) get("/account").then((account) => draw(root, setup, account)).catch(() => {});
  }, 10000);
  return () => clearInterval(timer);
};

export default (view) => {
  const root = h("div");
  fill(view, h("h1", {}, t("account")), root);
  return watchAccount(root);
};
