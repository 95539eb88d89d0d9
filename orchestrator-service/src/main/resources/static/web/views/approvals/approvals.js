// Everything that waits for a yes, in all jobs, word for word. A yes names the hash of what was seen, so words that were
// changed are looked at again before they are approved.
import { get, jobPath, jobView, personView, post, put } from "../../api.js";
import { button, fill, h, link, say } from "../../components/dom.js";
import { drafted, forget } from "../../components/drafts.js";
import { t, when, words } from "../../texts.js";
import { changed, draftOf, templateOf, textOf } from "./approval-text.js";
import { asked as askedCard } from "../job/job.js";
import { stopContact } from "../person/person-decisions.js";

/** What is known of the people of a job, by the addresses of their profiles. */
const peopleOf = async (jobId) => new Map((await get(jobPath(jobId, "/prospects"))).map((person) => [person.profile_url, person]));

const headline = ({ headline: said, title, company } = {}) => said || [title, company].filter(Boolean).join(", ");

/** What is known of somebody before they are written to: how far away they are, and what they were sent last. */
const known = ({ degree, last_contact: last }) => [degree ? t(`degree.${degree}`) : null,
  last ? t("approvals.last", words(last.kind), words(last.state), when(last.at)) : null].filter(Boolean).join(" · ");

const who = (entry, person) => h("p", { class: "quiet" }, headline(person), " ", link(entry.recipient, entry.recipient.replace("https://www.", "")),
  " · ", h("a", { href: personView(entry.recipient), "aria-label": t("person.open.name", entry.name) }, t("person.open")),
  known(entry) ? h("span", { "data-known": entry.recipient }, ` · ${known(entry)}`) : null);

const idOf = (approval, entry) => `${approval.job_id}-${approval.step_id}-${encodeURIComponent(entry.recipient)}`;

const item = (approval, entry, person, rules, redraw) => {
  if (!entry.recipient) return h("p", { class: "item" }, entry.text);
  const tick = h("input", { type: "checkbox", id: `${idOf(approval, entry)}-tick`, "data-recipient": entry.recipient });
  tick.checked = true;
  const stop = button(t("people.stop"), async () => {
    if (await stopContact({ profile_url: entry.recipient, full_name: entry.name })) await redraw();
  }, "link bad");
  stop.setAttribute("aria-label", t("people.stop.name", entry.name));
  return h("div", { class: "item" }, h("div", { class: "row apart" }, h("label", { class: "check", for: tick.id }, tick, entry.name),
    h("div", { class: "row" }, stop, h("span", { class: "status" }, words(entry.kind)))),
  who(entry, person), ...textOf(approval, entry, idOf(approval, entry), rules));
};

/** Other words bring back whom only their words keep out. */
const ABOUT_TEXT = ["too_long", "unresolved_placeholder", "no_text"];

const leftOut = (approval, entry, person, rules) => h("div", { class: "left-out" }, h("p", {}, h("strong", {}, entry.name)), who(entry, person),
  h("p", { class: "notice" }, entry.reason), ...(ABOUT_TEXT.includes(entry.code) ? textOf(approval, entry, idOf(approval, entry), rules) : []));

/** Who cannot be reached, and why. */
const allLeftOut = (approval, people, rules) => approval.left_out.length === 0 ? null
  : h("details", { class: "all-left-out", open: approval.items.length === 0 || approval.left_out.some(({ code }) => ABOUT_TEXT.includes(code)) },
    h("summary", {}, t("approvals.left.out", approval.left_out.length)),
    ...approval.left_out.map((entry) => leftOut(approval, entry, people.get(entry.recipient), rules)));

const address = (approval) => `/approvals/${encodeURIComponent(approval.job_id)}/${encodeURIComponent(approval.step_id)}`;

/** The template, and the button that applies it to all whose words were not edited. */
const template = (approval, rules, redraw) => templateOf(approval, rules, (text) => button(t("approvals.apply"), async () => {
  if (changed(text.closest("section")).length > 0) throw new Error(t("approvals.unsaved"));
  await put(address(approval), { hash: approval.hash, template: text.value });
  forget(draftOf(approval, "template"));
  await redraw();
  say(t("approvals.saved"));
}));

/** The button that says yes; it says to how many. */
const yes = (approval, items, isForPeople, redraw) => {
  const ticked = () => [...items.querySelectorAll("input:checked")].map((tick) => tick.dataset.recipient);
  const approve = button("", async () => {
    if (changed(items).length > 0) throw new Error(t("approvals.unsaved"));
    const recipients = ticked();
    if (recipients.length === 0) throw new Error(t("approvals.nobody"));
    await post(jobPath(approval.job_id, "/approve"), isForPeople ? { hash: approval.hash, recipients } : { hash: approval.hash });
    forget(draftOf(approval));
    say(t("approvals.done"));
    await redraw();
  }, "first");
  const count = () => fill(approve, isForPeople ? t("approvals.yes", ticked().length, approval.items.length) : t("approvals.yes.step"));
  items.addEventListener("change", count);
  count();
  return { approve, count };
};

const save = (approval, items, redraw) => button(t("approvals.save"), async () => {
  const texts = Object.fromEntries(changed(items).map((text) => [text.dataset.recipient, text.value]));
  if (Object.keys(texts).length === 0) return;
  await put(address(approval), { hash: approval.hash, texts });
  for (const recipient of Object.keys(texts)) forget(draftOf(approval, recipient));
  await redraw();
  say(t("approvals.saved"));
});

const no = (approval, redraw) => {
  const reason = drafted(draftOf(approval, "reason"), h("input", { id: `${approval.job_id}-reason`, maxlength: 1000, autocomplete: "off" }));
  return h("details", {}, h("summary", {}, t("approvals.refuse")), h("label", { for: reason.id }, t("approvals.reason")), reason,
    h("div", { class: "row" }, button(t("approvals.no"), async () => {
      if (reason.value.trim() === "") throw new Error(t("approvals.reason.needed"));
      await post(jobPath(approval.job_id, "/reject"), { reason: reason.value });
      forget(draftOf(approval));
      say(t("approvals.rejected"));
      await redraw();
    })));
};

/** j and k go from person to person, e to their words and Escape back, Enter to the button that approves. */
const keys = (items, approve) => items.addEventListener("keydown", (event) => {
  const ticks = [...items.querySelectorAll("input[type=checkbox]")];
  const here = event.target.closest(".item");
  const tick = here?.querySelector("input[type=checkbox]");
  if (!tick || event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target.matches("textarea");
  const next = { j: 1, k: -1 }[event.key];
  let target = null;
  if (isTyping) target = event.key === "Escape" ? tick : null;
  else if (next) target = ticks[ticks.indexOf(tick) + next] ?? null;
  else if (event.key === "e") target = here.querySelector("textarea");
  else if (event.key === "Enter" && event.target === tick) target = approve;
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.closest(".item")?.scrollIntoView({ block: "nearest" });
});

/** What the action of a step says of its words: how long they may be, whether there must be any. */
const rulesOf = (agents, job, stepId) => {
  const step = (job.steps ?? []).find(({ id }) => id === stepId);
  return agents.find(({ name }) => name === step?.agent)?.actions.find(({ name }) => name === step?.action)?.text;
};

const card = async (approval, agents, redraw) => {
  const [job, people] = await Promise.all([get(jobPath(approval.job_id)).catch(() => ({})), peopleOf(approval.job_id).catch(() => new Map())]);
  const rules = rulesOf(agents, job, approval.step_id);
  const items = h("div", {}, template(approval, rules, redraw), ...approval.items.map((entry) => item(approval, entry, people.get(entry.recipient), rules, redraw)),
    allLeftOut(approval, people, rules));
  const isForPeople = approval.items.every((entry) => entry.recipient !== "");
  const { approve, count } = yes(approval, items, isForPeople, redraw);
  keys(items, approve);
  const tickAll = (value) => button(t(value ? "approvals.all" : "approvals.nobody.ticked"), () => {
    for (const tick of items.querySelectorAll("input[type=checkbox]:not(:disabled)")) tick.checked = value;
    count();
  }, "link");
  return h("section", { class: "card", "data-job": approval.job_id },
    h("h2", {}, h("a", { href: jobView(approval.job_id) }, job.command || approval.job_id)),
    h("p", { class: "quiet" }, t("approvals.until", when(approval.expires_at))),
    approval.items.length > 0 && isForPeople ? h("p", { class: "row" }, t("approvals.tick"), tickAll(true), tickAll(false), h("span", { class: "keys" }, t("approvals.keys"))) : null, items,
    h("div", { class: "row decide" }, approval.items.length > 0 ? approve : null, isForPeople ? save(approval, items, redraw) : null), no(approval, redraw));
};

export default async (view) => {
  const root = h("div");
  const redraw = async () => {
    const [asked, waiting, agents] = await Promise.all([get("/approvals"), get("/jobs?status=waiting_for_input&limit=100"), get("/agents")]);
    const cards = await Promise.all([...waiting.map(async ({ job_id: id }) => askedCard(await get(jobPath(id)), redraw)),
      ...asked.map((approval) => card(approval, agents, redraw))]);
    const unticked = [...root.querySelectorAll("input[type=checkbox]:not(:checked)")].map(({ id }) => id);
    fill(root, ...(cards.length === 0 ? [h("p", { class: "card" }, t("approvals.none"))] : cards));
    // Whom somebody has left out stays left out.
    for (const tick of root.querySelectorAll("input[type=checkbox]")) if (unticked.includes(tick.id) && tick.checked) tick.click();
    document.dispatchEvent(new CustomEvent("approvals-changed"));
  };
  view.append(h("h1", {}, t("approvals.title")), root);
  await redraw();
};
