// What somebody types is kept in this browser until it is sent, so that neither another view nor a reload takes it away.
// Nothing secret is ever kept: no token and no answer to a question.
const PREFIX = "draft:";
const DAYS = 30;

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
};

/** Keep what is typed into a field; what was typed before stands in it again. */
export const drafted = (key, field) => {
  const original = field.value;
  const before = read(key);
  if (before !== null) field.value = before.text;
  field.addEventListener("input", () => {
    if (field.value === original) forget(key);
    else localStorage.setItem(PREFIX + key, JSON.stringify({ text: field.value, at: Date.now() }));
  });
  return field;
};

/** Keep something that is no single field, such as the rows of a form. */
export const keep = (key, value) => localStorage.setItem(PREFIX + key, JSON.stringify({ text: value, at: Date.now() }));

/** What was kept under this key, or null. */
export const kept = (key) => read(key)?.text ?? null;

/** Whether something was typed under this key and not sent. */
export const hasDraft = (key) => read(key) !== null;

/** Forget the drafts whose keys begin with this, because they were sent or discarded. */
export const forget = (start) => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX + start)) localStorage.removeItem(key);
};

/** Forget drafts that nobody has come back to for a month. */
export const forgetOld = () => {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
    if ((read(key.slice(PREFIX.length))?.at ?? 0) < Date.now() - DAYS * 86400000) localStorage.removeItem(key);
  }
};
