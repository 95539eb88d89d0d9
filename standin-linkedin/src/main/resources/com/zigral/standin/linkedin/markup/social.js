"use strict";
const pause = (millis) => new Promise((done) => setTimeout(done, millis));
const post = (path, fields) => fetch(path, { method: "POST", body: new URLSearchParams(fields) });
/** What the site sends as HTML; null when there is none, as after the session has ended. */
const ask = async (address) => {
  const answer = await fetch(address);
  const isHtml = (answer.headers.get("content-type") ?? "").startsWith("text/html");
  return answer.ok && !answer.redirected && isHtml ? answer.text() : null;
};
// Dialogs: pages with a workspace have them in a tree of their own, where plain selectors do not look.
const outlet = () => {
  if (document.getElementById("workspace")) {
    const host = document.getElementById("interop-outlet");
    return host.shadowRoot ?? host.attachShadow({ mode: "open" });
  }
  const place = document.getElementById("artdeco-modal-outlet") ?? document.createElement("div");
  place.id = "artdeco-modal-outlet";
  if (!place.isConnected) document.body.append(place);
  return place;
};
const close = () => {
  outlet().replaceChildren();
  document.querySelector("[data-practice-shown]")?.remove();
};
const show = (html) => {
  close();
  outlet().innerHTML = html;
  const modal = outlet().querySelector("dialog");
  if (modal) {
    modal.dataset.practiceShown = "";
    document.body.append(modal);
    modal.showModal();
  }
  const box = modal ?? outlet().querySelector("[role=dialog], [role=alertdialog]");
  if (box) prepareDialog(box);
};
const prepareDialog = (box) => {
  const on = (selector, act) => box.querySelectorAll(selector).forEach((element) => element.addEventListener("click", () => act(element)));
  on("[data-dismiss], [data-practice-dismiss]", close);
  on("[data-practice-note]", async (button) => show(await ask(button.dataset.practiceNote)));
  on("[data-practice-send]", (button) => invite(box, button));
  on("[data-practice-withdraw]", (button) => withdraw(button.dataset.practiceWithdraw));
  box.querySelector("textarea")?.addEventListener("input", (event) => {
    if (!event.isTrusted) return;
    const { value } = event.target;
    const count = box.querySelector("[data-practice-count]");
    count.textContent = count.textContent.replace(/^\d+/, value.length);
    box.querySelector("[data-practice-send]").disabled = value.trim() === "";
  });
};
// An invitation: the dialog is gone once the site has taken it, or another says why not.
const invite = async (box, button) => {
  button.disabled = true;
  const message = box.querySelector("textarea")?.value ?? "";
  const answer = await post("/voyager/api/invitations", { vanityName: box.dataset.practiceMember, message });
  if (answer.ok) close();
  else if (answer.status === 400) box.querySelector("[data-practice-said]").innerHTML = await answer.text();
  else show(await answer.text());
};
const openInvitation = async (address) => {
  const html = await ask(`${address}&dialog=1`);
  await pause(150);
  if (html !== null) show(html);
};
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='/preload/'][href*='custom-invite/'], [data-invite], [data-practice-invite]");
  if (!link) return;
  event.preventDefault();
  openInvitation(link.dataset.invite ?? link.dataset.practiceInvite ?? link.getAttribute("href"));
});
// An invitation is taken back after a question.
let asking;
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-practice-ask]");
  if (!button) return;
  asking = button;
  const html = await ask(button.dataset.practiceAsk);
  if (html !== null) show(html);
});
const withdraw = async (vanityName) => {
  await post("/voyager/api/withdrawals", { vanityName });
  close();
  asking.closest("[role=listitem], li").remove();
};
// What comes late: parts of the page, the messages of a conversation, and more of a list when it is scrolled to.
const prepare = (root) => {
  for (const slot of root.querySelectorAll("[data-practice-late]")) fill(slot);
  for (const list of root.querySelectorAll("[data-practice-events]")) pause(250).then(() => events(list));
  for (const next of root.querySelectorAll("[data-practice-next]")) {
    new IntersectionObserver(async (entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      await pause(350);
      const html = await ask(next.dataset.practiceNext);
      if (html === null) return;
      const list = next.parentElement;
      next.outerHTML = html;
      mount(list);
      prepare(list);
    }).observe(next);
  }
};
const fill = async (slot) => {
  await pause(300);
  const html = await ask(slot.dataset.practiceLate);
  if (html === null) return;
  slot.innerHTML = html;
  prepare(slot);
};
const events = async (list, from = "") => {
  const html = await ask(list.dataset.practiceEvents + from);
  if (html === null) return;
  const view = list.parentElement;
  const below = view.scrollHeight - view.scrollTop;
  list.innerHTML = html;
  view.scrollTop = from ? view.scrollHeight - below : view.scrollHeight;
};
// Older messages come when somebody scrolls up.
document.addEventListener("scroll", async ({ target: view }) => {
  const loader = view.querySelector?.(".msg-s-message-list__loader.hidden");
  if (!loader || view.scrollTop > 40 || loader.dataset.practiceFrom === "0") return;
  loader.classList.remove("hidden");
  await pause(250);
  await events(view.querySelector("[data-practice-events]"), `&from=${loader.dataset.practiceBefore}`);
}, true);
// A message: only what somebody types can be sent, and it is shown once the site has taken it.
const isBlock = (node) => node.nodeName === "P" || node.nodeName === "DIV";
const composed = (box) => {
  const lines = [""];
  for (const node of box.childNodes) {
    if (isBlock(node)) lines.push(node.innerText.replace(/\n$/, ""), "");
    else lines[lines.length - 1] += node.nodeName === "BR" ? "\n" : node.textContent;
  }
  return lines.filter((line, index) => line !== "" || index % 2 === 1).join("\n").trim();
};
document.addEventListener("input", (event) => {
  const box = event.target.closest?.(".msg-form__contenteditable");
  if (box && event.isTrusted) box.closest("form").querySelector("[type=submit]").disabled = composed(box) === "";
});
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form.msg-form");
  if (!form) return;
  event.preventDefault();
  const box = form.querySelector("[contenteditable]");
  const send = form.querySelector("[type=submit]");
  if (send.disabled) return;
  send.disabled = true;
  const answer = await post("/voyager/api/messages", { recipient: form.dataset.practiceRecipient, text: composed(box) });
  if (!answer.ok) {
    send.disabled = false;
    return;
  }
  box.innerHTML = "<p><br></p>";
  await events(form.closest(".msg-convo-wrapper").querySelector("[data-practice-events]"));
});
// A thread opens beside the list; what was open stays until it has come.
document.addEventListener("click", async (event) => {
  const entry = event.target.closest("[data-practice-open]");
  const detail = document.querySelector(".msg__detail");
  if (!entry || !detail) return;
  event.preventDefault();
  history.pushState({}, "", `/messaging/thread/2-${encodeURIComponent(entry.dataset.practiceOpen.split("=").pop())}/`);
  detail.dataset.practiceLate = entry.dataset.practiceOpen;
  await fill(detail);
});
// Windows of conversations, in a corner of all pages but the one for messages.
const corner = async () => {
  const html = await ask("/voyager/api/parts/windows");
  if (!html) return;
  document.body.insertAdjacentHTML("beforeend", html);
  prepare(document.getElementById("msg-overlay"));
};
document.addEventListener("click", async (event) => {
  const message = event.target.closest("[data-practice-message]");
  event.target.closest("[data-practice-close-window]")?.closest("[role=dialog]").remove();
  if (!message) return;
  const html = await ask(`/voyager/api/parts/thread?window=1&recipient=${message.dataset.practiceMessage}`);
  if (html === null) return;
  await pause(150);
  if (!document.getElementById("msg-overlay")) document.body.append(Object.assign(document.createElement("aside"), { id: "msg-overlay" }));
  const all = document.getElementById("msg-overlay");
  all.insertAdjacentHTML("beforeend", html);
  prepare(all.lastElementChild);
});
if (document.getElementById("global-nav") && !document.querySelector(".msg__list-detail")) pause(300).then(corner);
prepare(document);
for (const now of document.querySelectorAll("[data-practice-invite-now]")) pause(300).then(() => openInvitation(now.dataset.practiceInviteNow));
