// Who has answered, whoever answered last first, with their words and what a person may do next.
import { campaignView, get } from "../../api.js";
import { button, fill, h, link, named, say } from "../../components/dom.js";
import { pages } from "../../components/paging.js";
import { ago, number, t, when } from "../../texts.js";
import { personLink } from "../people/people.js";
import { stopContact } from "../person/person-decisions.js";

const PAGE = 20;

const stop = (reply) => {
  const pressed = button(t("people.stop"), async () => {
    if (await stopContact({ profile_url: reply.profile_url, full_name: reply.name })) pressed.remove();
  }, "link");
  return named(pressed, t("people.stop.name", reply.name));
};

const item = (reply) => {
  const at = reply.written_at ?? reply.replied_at;
  return h("li", { class: "card" }, h("div", { class: "row apart" }, h("h2", {}, personLink(reply.profile_url, reply.name)),
    h("time", { class: "quiet", datetime: at, title: when(at) }, ago(at))),
  reply.words ? h("blockquote", {}, reply.words) : h("p", { class: "quiet" }, t("inbox.no.words")),
  reply.shared_name ? h("p", { class: "notice" }, t("inbox.shared.name", reply.name)) : null,
  h("p", { class: "quiet" }, h("a", { href: campaignView(reply.campaign_id) }, reply.campaign_name),
    ` · ${t(`inbox.after.${reply.sent === 1 ? "one" : "many"}`, number(reply.sent))} · ${t("inbox.over")}`),
  h("div", { class: "row" }, link(reply.profile_url, t("inbox.answer")), stop(reply)));
};

const nothing = (isFiltered) => h("div", { class: "card" }, h("h2", {}, t("inbox.none")), isFiltered ? null : [h("p", {}, t("inbox.none.what")),
  h("p", { class: "row" }, h("a", { class: "button first", href: "#/campaigns" }, t("campaigns")))]);

export default async (view) => {
  const campaigns = await get("/campaigns?limit=100");
  const which = h("select", { id: "inbox-campaign" }, h("option", { value: "" }, t("inbox.all")), ...campaigns.map(({ id, name }) => h("option", { value: id }, name)));
  const replies = h("ul", { class: "plain" });
  const none = h("div");
  const { more, first } = pages(() => `/inbox?campaign=${encodeURIComponent(which.value)}&`, PAGE, (data, skip, total) => {
    if (skip === 0) fill(replies);
    replies.append(...data.map(item));
    fill(none, total === 0 ? nothing(which.value !== "") : null);
  });
  which.addEventListener("change", () => first().catch((error) => say(error.message)));
  await first();
  fill(view, h("div", { class: "row apart title" }, h("h1", {}, t("inbox")),
    campaigns.length === 0 ? null : h("div", { class: "narrow" }, h("label", { for: which.id }, t("inbox.campaign")), which)), replies, none, more);
};
