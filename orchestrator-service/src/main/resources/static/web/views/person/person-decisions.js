// What a person may decide about somebody: that nobody contacts them any more, or that everything about them is erased.
import { personPath, put, remove, slugOf } from "../../api.js";
import { confirmed, h, link, say } from "../../components/dom.js";
import { forget } from "../../components/drafts.js";
import { t } from "../../texts.js";

const blocked = ({ profile_url: address }) => `/do-not-contact/${encodeURIComponent(slugOf(address))}`;

/** Ask why somebody must not be contacted and see to it; false when it shall not be done. */
export const stopContact = async (person) => {
  const reason = await confirmed(t("people.stop.name", person.full_name), t("people.stop.what"), t("people.stop"), { asked: t("people.reason") });
  if (reason === null) return false;
  await put(blocked(person), { reason });
  say(t("people.stopped", person.full_name));
  return true;
};

/** So many people are kept from contact at once; each is a call of its own. */
const MOST_STOPPED = 50;

/** Ask why some people must not be contacted and see to it: how many they were, none when it shall not be done. */
export const stopAll = async (addresses) => {
  if (addresses.length > MOST_STOPPED) throw new Error(t("selection.stop.many", MOST_STOPPED));
  const reason = await confirmed(t("selection.stop", addresses.length), t("people.stop.what"), t("people.stop"), { asked: t("people.reason"), isDangerous: true });
  if (reason === null) return 0;
  for (const address of addresses) await put(blocked({ profile_url: address }), { reason });
  return addresses.length;
};

/** Somebody may be contacted again. */
export const allowContact = (person) => remove(blocked(person));

/** Ask whether somebody is to be erased and do it: what was erased, or null when it shall not be done. */
export const eraseEverywhere = async (person) => {
  if (await confirmed(t("people.erase.name", person.full_name), t("people.erase.what"), t("people.erase"), { isDangerous: true }) === null) return null;
  const erased = await remove(personPath(slugOf(person.profile_url)));
  forget(`note/${slugOf(person.profile_url)}/`);
  return erased;
};

/** What was erased, and where a person must look. */
export const reportOf = (person, { erased, not_reached: places }) => h("section", { class: "card", tabindex: -1 }, h("h2", {}, t("people.erased", person.full_name)),
  h("ul", {}, ...Object.entries(erased).filter(([, count]) => count > 0).map(([place, count]) => h("li", {}, `${t(`erased.${place}`)}: ${count}`))),
  h("h3", {}, t("people.left")),
  h("ul", {}, ...places.map(({ where, todo }) => h("li", {}, link(where, where), ` – ${todo}`))));
