// The fields by which somebody logs in or enters a PIN. The page of 2026 has no form, no names and ids that change; it
// begins with a pair of fields that nobody sees. Only what is displayed is filled.
const displayed = (selector) => [...document.querySelectorAll(selector)].filter((field) => !field.disabled && isOpaque(field));
/** Join forms stand before login forms; theirs are new passwords. */
const password = () => displayed("input[autocomplete~=current-password], input[name=session_password], input[type=password]")
  .find((field) => !field.matches("[autocomplete~=new-password]")) ?? null;
const precedes = (one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
const username = () => displayed("input[autocomplete~=username], input[autocomplete~=email], input[name=session_key], "
  + "input[type=email], input#username").filter((field) => password() && precedes(field, password())).at(-1) ?? null;
const pin = () => displayed("input[name=pin], input[autocomplete=one-time-code], input[id$=verification_pin]")[0] ?? null;

const hasSubmit = (form) => form !== null && [...form.elements].some((element) => element.matches("button:not([type]), [type=submit]"));
/** Where Enter would not do: the button after the fields. One in the password's own box only shows what is typed. */
const button = () => {
  const last = password() ?? pin();
  if (!last || hasSubmit(last.form)) return null;
  let own = last;
  while (username() && !own.parentElement.contains(username())) own = own.parentElement;
  for (let box = own.parentElement; box; box = box.parentElement) {
    const found = [...box.querySelectorAll("button, [role=button]")]
      .find((candidate) => !candidate.disabled && isOpaque(candidate) && !own.contains(candidate) && precedes(last, candidate));
    if (found) return found;
  }
  return null;
};

/** What the page says beside the fields, or loudly. */
const referred = (field) => ["aria-describedby", "aria-errormessage"]
  .flatMap((name) => (field?.getAttribute(name) ?? "").split(/\s+/).filter((id) => id !== "").map((id) => document.getElementById(id)));
/** Plain lines around the fields: where the site says it there, nothing but being new tells a complaint. */
const nearby = () => {
  let box = password()?.parentElement;
  while (box && username() && !box.contains(username())) box = box.parentElement;
  return [...(box?.parentElement ?? document).querySelectorAll("p, span, div")]
    .filter((element) => element.children.length === 0 && !element.closest("a, button, [role=button], label"));
};
const complaints = () => [...new Set([
  ...document.querySelectorAll("#error-for-password, #error-for-username, [role=alert], [aria-live=assertive]"),
  ...referred(username()), ...referred(password()), ...nearby(),
])].filter((element) => element && isOpaque(element)).map(shown).filter((text) => text !== "");
const isInvalid = () => [username(), password()].some((field) => field?.getAttribute("aria-invalid") === "true");

return (what) => {
  if (what === "complaints") return { texts: complaints(), invalid: isInvalid() };
  return { username, password, pin, button }[what]();
};
