// Everything that waits for a yes, in all jobs, word for word. A yes names the hash of what was seen, so words that were
// changed are looked at again before they are approved.
import { get, post, put } from "../api.js";
import { button, h, link, say } from "../dom.js";
import { t, when, words } from "../texts.js";
import { asked as askedCard } from "./job.js";

const item = (approval, entry, i) => {
  const id = `${approval.job_id}-${approval.step_id}-${i}`;
  const tick = h("input", { type: "checkbox", id: `${id}-tick`, "data-recipient": entry.recipient });
  tick.checked = !entry.left_out;
  tick.disabled = Boolean(entry.left_out);
  const text = h("textarea", { id, "data-recipient": entry.recipient, placeholder: t("approvals.without") });
  text.value = entry.text;
  text.defaultValue = entry.text;
  return h("div", { class: "item" }, h("div", { class: "row" }, h("label", { class: "check", for: `${id}-tick` }, tick, words(entry.kind), " · ", entry.name),
    entry.recipient ? link(entry.recipient, entry.recipient.replace("https://www.", "")) : null),
  entry.left_out ? h("p", { class: "bad" }, t("approvals.left.out", entry.left_out)) : null,
  h("label", { for: id }, t("approvals.words", entry.name)), text);
};

const card = (approval, redraw) => {
  const path = `/jobs/${encodeURIComponent(approval.job_id)}`;
  const items = h("div", {}, ...approval.items.map((entry, i) => item(approval, entry, i)));
  const reason = h("input", { id: `${approval.job_id}-reason`, maxlength: 1000 });
  const changed = () => [...items.querySelectorAll("textarea")].filter((text) => text.value !== text.defaultValue);
  const ticked = () => [...items.querySelectorAll("input:checked")].map((tick) => tick.dataset.recipient);
  const tickAll = (value) => button(t(value ? "approvals.all" : "approvals.nobody.ticked"), () => {
    for (const tick of items.querySelectorAll("input[type=checkbox]:not(:disabled)")) tick.checked = value;
  }, "link");
  const isForPeople = approval.items.every((entry) => entry.recipient !== "");
  const root = h("section", { class: "card", "data-job": approval.job_id },
    h("h2", {}, h("a", { href: `#/job/${encodeURIComponent(approval.job_id)}` }, approval.job_id)),
    h("p", { class: "quiet" }, t("approvals.until", when(approval.expires_at))),
    isForPeople ? h("p", { class: "row" }, t("approvals.tick"), tickAll(true), tickAll(false)) : null, items,
    h("div", { class: "row" },
      button(t("approvals.yes"), async () => {
        if (changed().length > 0) throw new Error(t("approvals.unsaved"));
        const recipients = ticked();
        if (recipients.length === 0) throw new Error(t("approvals.nobody"));
        await post(`${path}/approve`, isForPeople ? { hash: approval.hash, recipients } : { hash: approval.hash });
        say(t("approvals.done"));
        await redraw();
      }, "first"),
      isForPeople ? button(t("approvals.save"), async () => {
        const texts = Object.fromEntries(changed().map((text) => [text.dataset.recipient, text.value]));
        if (Object.keys(texts).length === 0) return;
        await put(`/approvals/${encodeURIComponent(approval.job_id)}/${encodeURIComponent(approval.step_id)}`, { hash: approval.hash, texts });
        await redraw();
        say(t("approvals.saved"));
      }) : null),
    h("label", { for: reason.id }, t("approvals.reason")), reason,
    h("p", {}, button(t("approvals.no"), async () => {
      if (reason.value.trim() === "") throw new Error(t("approvals.reason.needed"));
      await post(`${path}/reject`, { reason: reason.value });
      say(t("approvals.rejected"));
      await redraw();
    })));
  return root;
};

export default async (view) => {
  const root = h("div");
  const redraw = async () => {
    const [asked, waiting] = await Promise.all([get("/approvals"), get("/jobs?status=waiting_for_input&limit=100")]);
    const questions = await Promise.all(waiting.map(({ job_id: id }) => get(`/jobs/${encodeURIComponent(id)}`)));
    const cards = [...questions.map((job) => askedCard(job, redraw)), ...asked.map((approval) => card(approval, redraw))];
    const unticked = [...root.querySelectorAll("input[type=checkbox]:not(:checked)")].map(({ id }) => id);
    root.replaceChildren(...(cards.length === 0 ? [h("p", {}, t("approvals.none"))] : cards));
    // Whom somebody has left out stays left out.
    for (const tick of root.querySelectorAll("input[type=checkbox]")) if (unticked.includes(tick.id)) tick.checked = false;
    document.dispatchEvent(new CustomEvent("approvals-changed"));
  };
  view.append(h("h1", {}, t("approvals.title")), root);
  await redraw();
};
