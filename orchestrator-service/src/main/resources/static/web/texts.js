import de from "./texts/de.js";
import en from "./texts/en.js";

const language = navigator.language.startsWith("de") ? "de" : "en";
const catalog = { de, en }[language];
document.documentElement.lang = language;

/** A text in the reader's language; {0}, {1} stand for the values. */
export const t = (key, ...values) => (catalog[key] ?? en[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

/** A moment as people write it. */
export const when = (instant) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));

/** A day of the week, by its English name in capitals. */
export const day = (name) => {
  const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
  return new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + days.indexOf(name))));
};

/** An action or a status in words. */
export const words = (key) => catalog[key] ?? key.replaceAll("_", " ");
