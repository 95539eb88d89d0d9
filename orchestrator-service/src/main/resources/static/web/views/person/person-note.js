// What is written down about somebody: a note and tags. What is typed is kept until it is saved.
import { get, personPath, put } from "../../api.js";
import { chips } from "../../components/chips.js";
import { button, fill, h, labelled, say } from "../../components/dom.js";
import { drafted, forget, hasDraft, keep, kept } from "../../components/drafts.js";
import { showMistakes } from "../../components/errors.js";
import { ago, t, when } from "../../texts.js";

const LONGEST = 4000;
const LONGEST_TAG = 50;

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const written = ({ written_at: at, written_by: by }) => (at ? h("p", { class: "quiet" }, t(by ? "note.written.by" : "note.written", by ?? ""), " ", h("time", { datetime: at, title: when(at) }, ago(at))) : null);

const draw = (root, slug, known, changed) => {
  const draft = `note/${slug}`;
  const note = h("textarea", { id: "person-note", rows: 3, maxlength: LONGEST, "data-field": "note" });
  note.value = known.note;
  drafted(`${draft}/text`, note);
  let tags = kept(`${draft}/tags`) ?? known.tags;
  const wrong = h("div");
  const unsaved = h("p", { class: "quiet", role: "status" });
  const tell = () => { unsaved.textContent = hasDraft(`${draft}/text`) || hasDraft(`${draft}/tags`) ? t("note.unsaved") : ""; };
  const save = button(t("note.save"), async () => {
    fill(wrong);
    // A tag that is typed and not added yet is meant, too.
    const typed = document.getElementById("person-tags").value.trim();
    const meant = typed === "" ? tags : [...tags, typed];
    try {
      // Over what was seen, and nothing else: a draft may be older than what somebody has written meanwhile.
      const saved = await put(personPath(slug) + "/note", { note: note.value, tags: meant }, { "If-Match": `"${known.version}"` });
      forget(`${draft}/`);
      say(t("note.saved"));
      draw(root, slug, saved, changed);
      changed();
    } catch (error) {
      if (!showMistakes(root, error.fields ?? [])) fill(wrong, h("p", { class: "notice bad", role: "alert" }, error.status === 412 ? t("note.stale") : error.message));
    }
  });
  const field = chips({ id: "person-tags", label: t("note.tags"), values: tags, maxLength: LONGEST_TAG, changed: (all) => {
    tags = all;
    if (same(all, known.tags)) forget(`${draft}/tags`);
    else keep(`${draft}/tags`, all);
    tell();
  } });
  field.dataset.field = "tags";
  note.addEventListener("input", tell);
  tell();
  fill(root, h("h3", {}, t("note")), labelled(note, t("note.text")), h("div", { class: "below" }, field), written(known), wrong, h("div", { class: "row" }, save, unsaved));
};

/**
 * Draw the note and the tags of somebody.
 * @param root where
 * @param slug whose
 * @param changed called when they were saved
 */
export const personNote = async (root, slug, changed) => draw(root, slug, await get(personPath(slug) + "/note"), changed);
