"use strict";
// Nothing is a form: what somebody has typed goes with the last button, and what the site says stands below the fields.
const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
const typed = new WeakSet();
document.addEventListener("input", (event) => { if (event.isTrusted) typed.add(event.target); });
const { csrfToken } = JSON.parse(document.querySelector("code").firstChild.data);
const signIn = shown("main button").at(-1);
const said = signIn.parentElement.insertBefore(document.createElement("div"), signIn);
signIn.addEventListener("click", async () => {
  const fields = shown("input[autocomplete]");
  if (!fields.every((field) => typed.has(field))) return;
  const [username, password] = fields.map((field) => field.value);
  const body = new URLSearchParams({ session_key: username, session_password: password, loginCsrfParam: csrfToken });
  const { next, text } = await (await fetch("/checkpoint/lg/sign-in", { method: "POST", body })).json();
  if (next) location.href = next;
  said.textContent = text ?? "";
});
