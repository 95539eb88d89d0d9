// What the LinkedIn account has used of what it may do, when it works, and who works with it.
import { get, post } from "../api.js";
import { button, fill, h } from "../dom.js";
import { day, t, when, words } from "../texts.js";

const share = (kind, stretch, { used, cap, next_free_at: nextFreeAt }) => {
  const text = t("account.used", used, cap, t(`account.${stretch}`));
  return h("div", {}, h("p", {}, text), h("progress", { max: cap, value: used, "aria-label": `${words(kind)}: ${text}` }),
    nextFreeAt ? h("p", { class: "quiet" }, t("account.next", when(nextFreeAt))) : null);
};

const budget = ({ kind, day: today, week }) => h("section", { class: "card" }, h("h2", {}, words(kind)),
  share(kind, "day", today), share(kind, "week", week));

const hours = ({ from, until, days, zone, open, opens_at: opensAt }) => h("section", { class: "card" }, h("h2", {}, t("account.hours")),
  h("p", {}, h("span", { class: open ? "status good" : "status" }, t(open ? "account.open" : "account.closed"))),
  h("p", {}, from === until ? t("account.always") : `${from.slice(0, 5)}–${until.slice(0, 5)}`, ` (${zone})`),
  h("p", {}, days.map(day).join(", ")), opensAt ? h("p", { class: "quiet" }, t("account.opens", when(opensAt))) : null);

const lease = ({ held, since }) => h("section", { class: "card" }, h("h2", {}, t("account.lease")),
  h("p", {}, held ? t("account.held", when(since)) : t("account.free")));

const incident = (root, setup, { reason, job_id: jobId, since, until }) => h("section", { class: "card" }, h("h2", { class: "bad" }, t("account.stopped", when(since))),
  h("p", {}, reason), h("p", {}, h("a", { href: `#/job/${encodeURIComponent(jobId)}` }, t("account.stopper")), until ? ` ${t("account.until", when(until))}` : ""),
  h("p", {}, button(t("account.resume"), async () => {
    await post("/account/resume");
    draw(root, setup, await get("/account"));
  }, "first")));

const linkedIn = ({ linked_in: place, account }) => h("section", { class: "card" }, h("h2", {}, t("account.session")),
  h("p", {}, t(place.real ? "real" : "practice", place.address)), h("p", {}, t(account ? "account.credentials" : "account.no.credentials")));

const draw = (root, setup, account) => fill(root, h("p", {}, t("account.name", account.account)),
  account.incident ? incident(root, setup, account.incident) : null,
  account.in_doubt > 0 ? h("p", { class: "bad" }, t("account.doubt", account.in_doubt), " ", h("a", { href: "/ledger?state=unknown" }, t("account.ledger"))) : null,
  h("div", { class: "grid" }, ...account.budgets.map(budget), hours(account.working_hours), lease(account.lease), linkedIn(setup)));

export default async (view) => {
  const root = h("div");
  fill(view, h("h1", {}, t("account")), root);
  const setup = await get("/setup");
  draw(root, setup, await get("/account"));
  const timer = setInterval(() => {
    if (!document.hidden) get("/account").then((account) => draw(root, setup, account)).catch(() => {});
  }, 10000);
  return () => clearInterval(timer);
};
