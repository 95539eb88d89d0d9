// The words of an approval: what goes to each person, the template for all, and what is wrong with them while they are typed.
import { h } from "../../components/dom.js";
import { drafted } from "../../components/drafts.js";
import { t } from "../../texts.js";

const PLACEHOLDER = /\{[^{}\n]{0,60}\}/g;

/** The key under which something typed for an approval is kept. */
export const draftOf = (approval, rest = "") => `approval/${approval.job_id}/${approval.step_id}/${rest}`;

/** The fields of people whose words differ from what was saved. */
export const changed = (root) => [...root.querySelectorAll("textarea[data-recipient]")].filter((text) => text.value !== text.defaultValue);

const isKnown = (placeholder, rules) => (rules?.placeholders ?? []).includes(placeholder.replace(/[{}]/g, "").trim().replaceAll(" ", "_").toLowerCase());

/** What of words counts: what stands for a placeholder is not known yet. */
const sent = (text, isTemplate) => (isTemplate ? text.replace(PLACEHOLDER, "") : text);

/** What would keep words from being sent, or null. */
const problem = (text, rules, isTemplate) => {
  const open = (text.match(PLACEHOLDER) ?? []).find((placeholder) => !isTemplate || !isKnown(placeholder, rules));
  if (open) return t("approvals.open.placeholder", open);
  if (rules?.max_length && sent(text, isTemplate).length > rules.max_length) return t("why.too_long");
  return rules?.required && text.trim() === "" ? t("why.no_text") : null;
};

/** A field for words with its count of characters, which turns into what is wrong with them. */
export const counted = (field, rules, isTemplate) => {
  const count = h("p", { class: "quiet count-of", id: `${field.id}-count` });
  const update = () => {
    const wrong = problem(field.value, rules, isTemplate);
    const { length: characters } = sent(field.value, isTemplate);
    const length = rules?.max_length ? `${characters} / ${rules.max_length}` : String(characters);
    count.textContent = wrong ? `${length} · ${wrong}` : length;
    count.classList.toggle("bad", wrong !== null);
    field.setAttribute("aria-invalid", String(wrong !== null));
    const isChanged = field.value !== field.defaultValue;
    field.classList.toggle("changed", isChanged);
  };
  field.setAttribute("aria-describedby", count.id);
  field.addEventListener("input", update);
  update();
  return [field, count];
};

/** What goes to one person. */
export const textOf = (approval, entry, id, rules) => {
  const text = h("textarea", { id, "data-recipient": entry.recipient, placeholder: t("approvals.without") });
  text.value = entry.text;
  text.defaultValue = entry.text;
  drafted(draftOf(approval, entry.recipient), text);
  return [h("label", { for: text.id }, t(entry.edited ? "approvals.words.edited" : "approvals.words", entry.name)), ...counted(text, rules, false)];
};

/** The template for all whose own words nobody has changed; `apply` makes the button that uses it. */
export const templateOf = (approval, rules, apply) => {
  if (approval.template === undefined) return null;
  const text = h("textarea", { id: `${approval.job_id}-${approval.step_id}-template` });
  text.value = approval.template;
  text.defaultValue = approval.template;
  drafted(draftOf(approval, "template"), text);
  return h("div", { class: "template" }, h("label", { for: text.id }, t("approvals.template")), ...counted(text, rules, true),
    h("div", { class: "row" }, apply(text), h("span", { class: "quiet" }, t("approvals.placeholders", "{first_name}, {full_name}, {company}, {title}"))));
};
