// Somebody, in a drawer over the view from which they were opened: who they are, what was done with them, what may be decided.
import { campaignView, get, jobView, personPath, slugOf } from "../../api.js";
import { button, fill, h, link, pill } from "../../components/dom.js";
import { ago, field, t, when, words } from "../../texts.js";
import { personNote } from "./person-note.js";
import { eraseEverywhere, allowContact, reportOf, stopContact } from "./person-decisions.js";

const FACTS = ["title", "company", "location", "email", "phone", "websites"];

/** Everything that happened with somebody, newest first: what, when, with which words, what proves it. */
const eventsOf = (person, ledger, campaigns) => [
  ...ledger.map((entry) => ({ at: entry.settled_at ?? entry.armed_at ?? entry.intended_at, what: `${words(entry.kind)}: ${words(entry.state)}`,
    words: entry.words, proof: entry.note, job: entry.job_id })),
  ...campaigns.flatMap(({ campaign_id: id, name, person: one }) => [["accepted_at", "person.accepted"], ["replied_at", "person.replied"]]
    .filter(([moment]) => one[moment]).map(([moment, text]) => ({ at: one[moment], what: t(text), campaign: { id, name } }))),
  ...(person ? [{ at: person.collected_at, what: t("person.found"), job: person.job_id }] : []),
].sort((one, other) => other.at.localeCompare(one.at));

const event = (one) => h("li", {}, h("p", {}, h("strong", {}, one.what), " ", h("time", { class: "quiet", datetime: one.at, title: when(one.at) }, ago(one.at)),
  one.job ? [" · ", h("a", { href: jobView(one.job) }, t("people.job"))] : null, one.campaign ? [" · ", h("a", { href: campaignView(one.campaign.id) }, one.campaign.name)] : null),
one.words ? h("blockquote", {}, one.words) : null, one.proof ? h("p", { class: "quiet" }, t("person.proof", one.proof)) : null);

const membership = ({ campaign_id: id, name, status, person }) => h("li", {}, h("a", { href: campaignView(id) }, name), " ", pill(person.state),
  status === "active" && person.due_at ? h("span", { class: "quiet" }, ` ${t("person.next", when(person.due_at))}`) : null, person.reason ? h("p", { class: "quiet" }, person.reason) : null);

const section = (title, content) => [h("h3", {}, title), content];

const facts = (person) => h("dl", { class: "facts" }, ...FACTS.filter((name) => person[name]).map((name) =>
  h("div", {}, h("dt", {}, field(name)), h("dd", {}, person[name].split(/,\s+/).flatMap((text, i) => [i > 0 ? ", " : null, link(text, text)])))));

const decisions = (someone, isStopped, redraw, report) => h("div", { class: "row" },
  isStopped ? button(t("people.allow"), async () => { await allowContact(someone); await redraw(); })
    : button(t("people.stop"), async () => { if (await stopContact(someone)) await redraw(); }),
  button(t("people.erase"), async () => {
    const erased = await eraseEverywhere(someone);
    if (erased) fill(report, reportOf(someone, erased));
    if (erased) await redraw(true);
  }, "danger"));

/** Somebody nobody has found yet, or whom nobody is to know any more. */
const orNull = (asked) => asked.catch((error) => {
  if (error.status === 404) return null;
  throw error;
});

const draw = async (heading, place, note, slug, address, report, redraw) => {
  const [person, ledger, campaigns] = await Promise.all([orNull(get(personPath(slug))), get(`/ledger?recipient=${encodeURIComponent(address)}&limit=100`),
    get(`/campaigns/people/${encodeURIComponent(slug)}`)]);
  const name = person?.full_name ?? ledger[0]?.name ?? campaigns[0]?.person.name ?? slug;
  const events = eventsOf(person, ledger, campaigns);
  heading.textContent = name;
  fill(place, person?.headline ? h("p", {}, person.headline) : null,
    h("p", { class: "row" }, person ? pill(person.status) : null, link(address, t("person.linkedin"))),
    person?.do_not_contact ? h("p", { class: "notice" }, person.do_not_contact) : null,
    person ? [facts(person), decisions({ profile_url: address, full_name: name }, person.status === "do_not_contact", redraw, report)] : h("p", { class: "quiet" }, t("person.unknown")),
    note, campaigns.length > 0 ? section(t("campaigns"), h("ul", { class: "timeline" }, ...campaigns.map(membership))) : null,
    section(t("person.timeline"), events.length === 0 ? h("p", { class: "quiet" }, t("person.nothing")) : h("ol", { class: "timeline" }, ...events.map(event))));
};

/**
 * Open the drawer.
 * @param close called when somebody closes it; with true when something was decided, so that what lies beneath is old
 * @return what takes it away
 */
export default (slug, close) => {
  const heading = h("h2", { id: "person-name" }, slug);
  const place = h("div");
  const report = h("div");
  const note = h("section", { class: "note" });
  let hasChanged = false;
  const shut = () => close(hasChanged);
  const dialog = h("dialog", { class: "drawer", "aria-labelledby": "person-name", oncancel: (cancel) => {
    if (cancel.target !== dialog) return;
    cancel.preventDefault();
    shut();
  }, onclick: ({ target }) => { if (target === dialog) shut(); } },
  h("div", { class: "inside" }, h("div", { class: "row apart" }, heading, button(t("person.close"), shut)), report, place));
  const address = `https://www.linkedin.com/in/${slugOf(slug)}`;
  const load = () => draw(heading, place, note, slug, address, report, async (isErased = false) => {
    hasChanged = true;
    if (isErased) fill(note);
    await load();
  }).catch((error) => fill(place, h("p", { class: "notice bad", role: "alert" }, error.message)));
  document.body.append(dialog);
  dialog.showModal();
  load();
  // Drawn once: what is typed is not taken away when something else is decided.
  personNote(note, slugOf(slug), () => { hasChanged = true; }).catch((error) => fill(note, h("p", { class: "notice bad" }, error.message)));
  // Closed before it is taken away, so that the focus goes back to where it came from.
  return () => {
    dialog.close();
    dialog.remove();
  };
};
