import de from "./texts/de.js";
import en from "./texts/en.js";

const language = navigator.language.startsWith("de") ? "de" : "en";
const catalog = { de, en }[language];
document.documentElement.lang = language;

/** A text in the reader's language; {0}, {1} stand for the values. */
export const t = (key, ...values) => (catalog[key] ?? en[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

/** A moment as people write it. */
export const when = (instant) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));

/** An action or a status in words. */
export const words = (key) => catalog[key] ?? key.replaceAll("_", " ");
