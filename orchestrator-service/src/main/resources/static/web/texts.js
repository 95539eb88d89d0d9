// What the page says, in the reader's language.
const language = navigator.language.startsWith("de") ? "de" : "en";
// Only the reader's language is loaded; both catalogs have the same keys.
const { default: catalog } = await import(`./texts/${language}.js`);
// Dates and numbers as where the reader lives: British English writes them in another order than American.
const region = navigator.language.startsWith(language) ? navigator.language : language;
document.documentElement.lang = language;

/** A text in the reader's language; {0}, {1} stand for the values. */
export const t = (key, ...values) => (catalog[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

/** A moment as people write it. */
export const when = (instant) => new Intl.DateTimeFormat(region, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));

/** How long something takes, roughly: seconds below a minute, minutes above. */
export const left = (millis) => {
  const seconds = Math.max(1, Math.round(millis / 1000));
  const [value, unit] = seconds < 60 ? [seconds, "second"] : [Math.round(seconds / 60), "minute"];
  return new Intl.NumberFormat(region, { style: "unit", unit, unitDisplay: "long" }).format(value);
};

/** How long ago something was. */
export const ago = (instant) => {
  const minutes = Math.round((new Date(instant) - Date.now()) / 60000);
  const format = new Intl.RelativeTimeFormat(region, { numeric: "auto" });
  if (minutes > -60) return format.format(minutes, "minute");
  return minutes > -1440 ? format.format(Math.round(minutes / 60), "hour") : format.format(Math.round(minutes / 1440), "day");
};

/** A day of the week, by its English name in capitals. */
export const day = (name) => {
  const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
  return new Intl.DateTimeFormat(region, { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + days.indexOf(name))));
};

/** A number as people write it. */
export const number = (value) => new Intl.NumberFormat(region).format(value);

/** So many people. */
export const peopleCount = (count) => t(`people.count.${count === 1 ? "one" : "many"}`, number(count));

/** The name of an agent's parameter in words. */
export const field = (name) => {
  const text = catalog[`field.${name}`] ?? name.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What an action does, as a sentence without its end. */
export const does = (action) => catalog[`does.${action}`] ?? field(action);

/** What became of somebody, in words. */
export const outcome = (result) => catalog[`outcome.${result}`] ?? result.replaceAll("_", " ");

/** Why something was not sent, by its code. */
export const why = (code) => catalog[`why.${code}`] ?? code.replaceAll("_", " ");

/** An action or a status in words. */
export const words = (key) => catalog[key] ?? key.replaceAll("_", " ");

/** What the service says is wrong with a field; what the catalog does not know stays as the service says it. */
export const mistake = (message) => {
  const numbers = [];
  const form = `mistake.${message.replace(/\d+/g, (digits) => `{${numbers.push(number(digits)) - 1}}`)}`;
  return catalog[`mistake.${message}`] ?? (form in catalog ? t(form, ...numbers) : message);
};

/** How long to wait, such as: 2 working days. */
export const delay = (count, unit) => t(`delay.${unit}.${count === 1 ? "one" : "many"}`, number(count));
