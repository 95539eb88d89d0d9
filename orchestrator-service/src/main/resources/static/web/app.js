// Which view is shown: the part of the address after "#/". Each view is a module that draws itself into the page and may
// return a function that ends it.
import { get, post, remove } from "./api.js";
import { button, fill, h, say } from "./components/dom.js";
import { forget, forgetOld } from "./components/drafts.js";
import { openPalette } from "./components/palette.js";
import { t } from "./texts.js";
import { MORE, VIEWS } from "./views.js";

const view = document.getElementById("view");
const nav = document.getElementById("nav");
let end = null;
/** The address and the name of the view that is drawn; a drawer may lie over it. */
let shown = null;
let here = "";
let closeDrawer = null;
/** Whether something was decided in the drawer, so that the view beneath tells something old. */
let isOld = false;
let caller = null;
let waitingBefore = 0;

/** Views without an entry of their own stand under that of another. */
const WITHIN = { job: "jobs", report: "campaigns", account: "settings", agents: "settings" };

const drawNav = (name, waiting) => {
  waitingBefore = waiting;
  const entry = (to, text) => h("a", { href: `#/${to}`, "aria-current": to === (WITHIN[name] ?? name) ? "page" : null }, text);
  const count = waiting > 0 ? h("span", { class: "count" }, String(waiting)) : null;
  fill(nav, ...VIEWS.map((to) => entry(to, [t(to), to === "approvals" ? count : null])),
    h("button", { type: "button", class: "link", title: t("palette.title"), onclick: openPalette }, t("palette.open")),
    caller ? [h("span", { class: "caller", "data-caller": caller, title: t("log.name", caller) }, ...t("log.name", "\n").split("\n").map((text, i) => [i > 0 ? caller : null, text ? h("span", { class: "heard" }, text) : null])),
      button(t("log.out"), async () => { await remove("/session"); forget(""); location.reload(); }, "link")] : null);
  nav.setAttribute("aria-label", t("nav"));
  nav.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  document.title = waiting > 0 ? `(${waiting}) Zigral` : "Zigral";
};

const current = () => {
  const [name, ...rest] = location.hash.replace(/^#\//, "").split("/");
  return [...VIEWS, ...MORE, "job", "person"].includes(name) ? { name, argument: rest.join("/") } : { name: "ask", argument: "" };
};

/** How many recipients wait for a yes and how many questions for an answer, in all jobs. */
const countWaiting = async () => {
  const [asked, questions] = await Promise.all([get("/approvals"), get("/jobs?status=waiting_for_input&limit=100")]);
  drawNav(here, asked.reduce((sum, approval) => sum + Math.max(1, approval.items.length), questions.length));
};
document.addEventListener("approvals-changed", () => countWaiting().catch(() => {}));

const draw = async (name, argument) => {
  end?.();
  end = null;
  shown = location.hash;
  here = name;
  // A view draws into a place of its own, so that one that comes late cannot draw over the next.
  const place = h("div");
  view.replaceChildren(place);
  say("");
  drawNav(name, waitingBefore);
  try {
    const { default: drawView } = await import(`./views/${name}/${name}.js`);
    const ending = await drawView(place, argument ? decodeURIComponent(argument) : "");
    if (!place.isConnected) {
      ending?.();
      return;
    }
    end = ending;
    if (!view.contains(document.activeElement)) view.focus({ preventScroll: true });
    scrollTo(0, 0);
    await countWaiting();
  } catch (error) {
    if (error.status !== 401) place.append(h("p", { class: "notice bad", role: "alert" }, error.message));
  }
};

/** Somebody is shown in a drawer over the view that was there, which stays as it is unless something is decided. */
const showPerson = async (argument) => {
  if (shown === null) {
    await draw("people", "");
    shown = "#/people";
  }
  const { default: openPerson } = await import("./views/person/person.js");
  if (current().name !== "person") return;
  closeDrawer = openPerson(decodeURIComponent(argument), (hasChanged) => {
    isOld = hasChanged;
    location.hash = shown;
  });
};

const show = async () => {
  const { name, argument } = current();
  const wasCovered = closeDrawer !== null && !isOld;
  closeDrawer?.();
  closeDrawer = null;
  isOld = false;
  if (name === "person") await showPerson(argument);
  else if (!wasCovered || location.hash !== shown) await draw(name, argument);
};

const logIn = () => {
  closeDrawer?.();
  closeDrawer = null;
  shown = null;
  const token = h("input", { id: "token", type: "password", autocomplete: "current-password", required: true });
  const form = h("form", { class: "card", onsubmit: async (event) => {
    event.preventDefault();
    try {
      await post("/session", { token: token.value });
      await start();
    } catch (error) {
      say(error.message);
    }
  } }, h("h1", {}, t("login.title")), h("label", { for: "token" }, t("login.token")), token, h("p", { class: "quiet" }, t("login.help")),
  h("p", {}, h("button", { class: "first" }, t("login.go"))));
  view.replaceChildren(form);
  token.focus();
};
document.addEventListener("logged-out", logIn);

const start = async () => {
  caller = (await get("/session")).token ?? null;
  drawNav(current().name, waitingBefore);
  const setup = await get("/setup");
  const state = document.getElementById("practice");
  state.textContent = [t(setup.linked_in.real ? "real" : "practice"), t(setup.sheets.real ? "real.sheets" : "practice.sheets")].join(" ");
  state.classList.toggle("real", setup.linked_in.real);
  state.hidden = false;
  await show();
};

window.addEventListener("hashchange", show);
setInterval(() => { if (!document.hidden) countWaiting().catch(() => {}); }, 10000);
const begin = () => start().catch((error) => {
  if (error.status === 401) return;
  say(error.message);
  setTimeout(begin, 2000);
});
forgetOld();
begin();
