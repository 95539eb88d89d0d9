// What somebody new does first: try it with practice data, connect what is real, start a campaign. Each step says whether
// it is done. It is open until somebody has closed it once.
import { get, getPage } from "../../api.js";
import { button, h } from "../../components/dom.js";
import { t } from "../../texts.js";

/** Whether there is anything of a kind. */
const isAny = (path) => getPage(path).then(({ data }) => data.length > 0, () => false);

const connection = (name, isReal, real, practice, ...values) => h("li", {}, h("strong", {}, `${t(name)}: `), isReal ? t(real) : t(practice, ...values));

const connections = (setup) => h("ul", {}, connection("setup.linkedin", setup.linked_in.real, "setup.linkedin.real", "setup.linkedin.practice", setup.linked_in.address),
  connection("setup.sheets", setup.sheets.real, "setup.sheets.real", "setup.sheets.practice", setup.sheets.address),
  connection("setup.planner", setup.planner !== "offline", "setup.planner.real", "setup.planner.practice"));

const step = (key, isDone, ...content) => h("li", { "data-first-step": key, "data-done": isDone ? "yes" : "no" },
  h("p", {}, h("strong", {}, t(`first.${key}`)), " ", h("span", { class: isDone ? "status good" : "status" }, t(isDone ? "first.done" : "first.open"))), ...content);

/**
 * The steps.
 * @param setup what is real here
 * @param choose called with a sentence to try
 */
export const firstSteps = async (setup, choose) => {
  const [hasJob, campaigns] = await Promise.all([isAny("/jobs?status=completed&limit=1"), get("/campaigns?limit=20").catch(() => [])]);
  const hasCampaign = campaigns.some(({ status }) => status !== "draft");
  const isConnected = setup.linked_in.real && setup.sheets.real && setup.planner !== "offline";
  const seen = localStorage.getItem("setup-seen") !== null;
  return h("details", { class: "card", id: "setup", open: !seen, ontoggle: ({ currentTarget }) => {
    if (!currentTarget.open) localStorage.setItem("setup-seen", "yes");
  } }, h("summary", {}, t("setup.title")), h("p", {}, t("setup.how")), h("ol", { class: "sequence" },
    step("try", hasJob, h("p", {}, t("first.try.what")), hasJob ? null : h("p", {}, button(t("first.try.go"), () => choose(t("example.1"))))),
    step("connect", isConnected, connections(setup), h("p", { class: "quiet" }, t("setup.env"), " ", h("a", { href: "#/settings" }, t("first.test")))),
    step("campaign", hasCampaign, h("p", {}, t("first.campaign.what")), hasCampaign ? null : h("p", {}, h("a", { class: "button", href: "#/campaigns/new" }, t("campaigns.new"))))));
};
