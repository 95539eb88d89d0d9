// What stands behind "More" is made when somebody looks.
for (const button of document.querySelectorAll("[data-menu]")) {
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    if (open) return;
    const template = button.parentElement.querySelector("template");
    button.after(template.content.cloneNode(true));
  });
}
// Dialogs live in a tree of their own, where plain selectors do not look.
const outlet = document.getElementById("interop-outlet");
const dialogs = () => outlet.shadowRoot ?? outlet.attachShadow({ mode: "open" });
const post = (path, fields) => fetch(path, { method: "POST", body: new URLSearchParams(fields) });
const show = (html) => {
  dialogs().innerHTML = html;
  const dialog = dialogs().querySelector("[role=dialog]");
  const send = dialog?.querySelector("[data-send]");
  const note = dialog?.querySelector("textarea");
  note?.addEventListener("input", () => { send.disabled = note.value.trim() === ""; });
  for (const dismiss of dialogs().querySelectorAll("[data-dismiss]")) {
    dismiss.addEventListener("click", () => dialogs().replaceChildren());
  }
  dialog?.querySelector("[data-add-note]")?.addEventListener("click", async (event) => {
    show(await (await fetch(event.target.dataset.addNote)).text());
  });
  send?.addEventListener("click", async () => {
    send.disabled = true;
    const answer = await post("/voyager/api/invitations", { vanityName: dialog.dataset.member, message: note?.value ?? "" });
    if (answer.ok) {
      dialogs().replaceChildren();
    } else {
      const limit = document.createElement("div");
      limit.setAttribute("role", "alertdialog");
      limit.className = "artdeco-modal ip-fuse-limit-alert";
      limit.textContent = dialog.dataset.limit;
      dialogs().replaceChildren(limit);
    }
  });
};
document.addEventListener("click", async (event) => {
  const invite = event.target.closest("a[href^='/preload/custom-invite/'], [data-invite]");
  if (!invite) return;
  event.preventDefault();
  const address = invite.dataset.invite ?? invite.getAttribute("href");
  const answer = await fetch(`${address}&dialog=1`);
  if (answer.headers.get("content-type").startsWith("text/html")) show(await answer.text());
});
// An invitation is taken back after a question.
for (const button of document.querySelectorAll("[data-withdraw]")) {
  button.addEventListener("click", () => {
    const [title, no, yes] = button.dataset.words.split("|");
    const dialog = document.createElement("div");
    dialog.setAttribute("role", "alertdialog");
    const heading = Object.assign(document.createElement("h2"), { textContent: title });
    const cancel = Object.assign(document.createElement("button"), { textContent: no });
    const confirm = Object.assign(document.createElement("button"), { textContent: yes, className: "artdeco-button--primary" });
    cancel.addEventListener("click", () => dialog.remove());
    confirm.addEventListener("click", async () => {
      await post("/voyager/api/withdrawals", { vanityName: button.dataset.withdraw });
      dialog.remove();
      button.closest("li").remove();
    });
    dialog.append(heading, cancel, confirm);
    document.body.append(dialog);
  });
}
// A message is shown once the site has taken it.
for (const form of document.querySelectorAll("form.msg-form")) {
  const box = form.querySelector("[contenteditable]");
  const send = form.querySelector("[type=submit]");
  box.addEventListener("input", () => { send.disabled = box.innerText.trim() === ""; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = box.innerText.trim();
    const answer = await post("/voyager/api/messages", { recipient: form.dataset.recipient, text });
    if (!answer.ok) return;
    const item = Object.assign(document.createElement("li"), { className: "msg-s-event-listitem" });
    item.dataset.eventUrn = (await answer.json()).urn;
    item.append(Object.assign(document.createElement("p"), { className: "msg-s-event-listitem__body", textContent: text }));
    form.previousElementSibling.append(item);
    box.textContent = "";
    send.disabled = true;
  });
}
