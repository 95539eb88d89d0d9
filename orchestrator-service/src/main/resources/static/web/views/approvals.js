// Everything that waits for a yes, in all jobs, word for word. A yes names the hash of what was seen, so words that were
// changed are looked at again before they are approved.
import { get, post, put } from "../api.js";
import { button, fill, h, link, say } from "../dom.js";
import { t, when, words } from "../texts.js";
import { asked as askedCard } from "./job.js";
import { stopContact } from "./people.js";

const path = (jobId, rest = "") => `/jobs/${encodeURIComponent(jobId)}${rest}`;

/** What is known of the people of a job, by the addresses of their profiles. */
const known = async (jobId) => new Map((await get(path(jobId, "/prospects"))).map((person) => [person.profile_url, person]));

const headline = ({ headline: said, title, company } = {}) => said || [title, company].filter(Boolean).join(", ");

const item = (approval, entry, i, person, redraw) => {
  if (!entry.recipient) return h("p", { class: "item" }, entry.text);
  const id = `${approval.job_id}-${approval.step_id}-${i}`;
  const tick = h("input", { type: "checkbox", id: `${id}-tick`, "data-recipient": entry.recipient });
  tick.checked = !entry.left_out;
  tick.disabled = Boolean(entry.left_out);
  const text = h("textarea", { id, "data-recipient": entry.recipient, placeholder: t("approvals.without") });
  text.value = entry.text;
  text.defaultValue = entry.text;
  const stop = !entry.left_out ? button(t("people.stop"), async () => {
    if (await stopContact({ profile_url: entry.recipient, full_name: entry.name })) await redraw();
  }, "link bad") : null;
  stop?.setAttribute("aria-label", t("people.stop.name", entry.name));
  return h("div", { class: "item" }, h("div", { class: "row apart" }, h("label", { class: "check", for: `${id}-tick` }, tick, entry.name),
    h("div", { class: "row" }, stop, h("span", { class: "status" }, words(entry.kind)))),
  h("p", { class: "quiet" }, headline(person), " ", link(entry.recipient, entry.recipient.replace("https://www.", ""))),
  entry.left_out ? h("p", { class: "notice bad" }, t("approvals.left.out", entry.left_out)) : null,
  h("label", { for: id }, t("approvals.words", entry.name)), text);
};

/** The button that says yes; it says to how many. */
const yes = (approval, items, isForPeople, redraw) => {
  const ticked = () => [...items.querySelectorAll("input:checked")].map((tick) => tick.dataset.recipient);
  const approve = button("", async () => {
    if (changed(items).length > 0) throw new Error(t("approvals.unsaved"));
    const recipients = ticked();
    if (recipients.length === 0) throw new Error(t("approvals.nobody"));
    await post(path(approval.job_id, "/approve"), isForPeople ? { hash: approval.hash, recipients } : { hash: approval.hash });
    say(t("approvals.done"));
    await redraw();
  }, "first");
  const count = () => fill(approve, isForPeople ? t("approvals.yes", ticked().length, approval.items.length) : t("approvals.yes.step"));
  items.addEventListener("change", count);
  count();
  return { approve, count };
};

const changed = (items) => [...items.querySelectorAll("textarea")].filter((text) => text.value !== text.defaultValue);

const save = (approval, items, redraw) => button(t("approvals.save"), async () => {
  const texts = Object.fromEntries(changed(items).map((text) => [text.dataset.recipient, text.value]));
  if (Object.keys(texts).length === 0) return;
  await put(`/approvals/${encodeURIComponent(approval.job_id)}/${encodeURIComponent(approval.step_id)}`, { hash: approval.hash, texts });
  await redraw();
  say(t("approvals.saved"));
});

const no = (approval, redraw) => {
  const reason = h("input", { id: `${approval.job_id}-reason`, maxlength: 1000, autocomplete: "off" });
  return h("details", {}, h("summary", {}, t("approvals.refuse")), h("label", { for: reason.id }, t("approvals.reason")), reason,
    h("div", { class: "row" }, button(t("approvals.no"), async () => {
      if (reason.value.trim() === "") throw new Error(t("approvals.reason.needed"));
      await post(path(approval.job_id, "/reject"), { reason: reason.value });
      say(t("approvals.rejected"));
      await redraw();
    })));
};

const card = async (approval, redraw) => {
  const [job, people] = await Promise.all([get(path(approval.job_id)).catch(() => ({})), known(approval.job_id).catch(() => new Map())]);
  const items = h("div", {}, ...approval.items.map((entry, i) => item(approval, entry, i, people.get(entry.recipient), redraw)));
  const isForPeople = approval.items.every((entry) => entry.recipient !== "");
  const { approve, count } = yes(approval, items, isForPeople, redraw);
  const tickAll = (value) => button(t(value ? "approvals.all" : "approvals.nobody.ticked"), () => {
    for (const tick of items.querySelectorAll("input[type=checkbox]:not(:disabled)")) tick.checked = value;
    count();
  }, "link");
  return h("section", { class: "card", "data-job": approval.job_id },
    h("h2", {}, h("a", { href: `#/job/${encodeURIComponent(approval.job_id)}` }, job.command || approval.job_id)),
    h("p", { class: "quiet" }, t("approvals.until", when(approval.expires_at))),
    isForPeople ? h("p", { class: "row" }, t("approvals.tick"), tickAll(true), tickAll(false)) : null, items,
    h("div", { class: "row" }, approve, isForPeople ? save(approval, items, redraw) : null), no(approval, redraw));
};

export default async (view) => {
  const root = h("div");
  const redraw = async () => {
    const [asked, waiting] = await Promise.all([get("/approvals"), get("/jobs?status=waiting_for_input&limit=100")]);
    const cards = await Promise.all([...waiting.map(async ({ job_id: id }) => askedCard(await get(path(id)), redraw)),
      ...asked.map((approval) => card(approval, redraw))]);
    const unticked = [...root.querySelectorAll("input[type=checkbox]:not(:checked)")].map(({ id }) => id);
    fill(root, ...(cards.length === 0 ? [h("p", { class: "card" }, t("approvals.none"))] : cards));
    // Whom somebody has left out stays left out.
    for (const tick of root.querySelectorAll("input[type=checkbox]")) if (unticked.includes(tick.id) && tick.checked) tick.click();
    document.dispatchEvent(new CustomEvent("approvals-changed"));
  };
  view.append(h("h1", {}, t("approvals.title")), root);
  await redraw();
};
