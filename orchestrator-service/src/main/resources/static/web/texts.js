import de from "./texts/de.js";
import en from "./texts/en.js";

const language = navigator.language.startsWith("de") ? "de" : "en";
const catalog = { de, en }[language];
document.documentElement.lang = language;

/** A text in the reader's language; {0}, {1} stand for the values. */
export const t = (key, ...values) => (catalog[key] ?? en[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

/** A moment as people write it. */
export const when = (instant) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));

/** How long something takes, roughly: seconds below a minute, minutes above. */
export const left = (millis) => {
  const seconds = Math.max(1, Math.round(millis / 1000));
  const [value, unit] = seconds < 60 ? [seconds, "second"] : [Math.round(seconds / 60), "minute"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
};

/** How long ago something was. */
export const ago = (instant) => {
  const minutes = Math.round((new Date(instant) - Date.now()) / 60000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  if (minutes > -60) return format.format(minutes, "minute");
  return minutes > -1440 ? format.format(Math.round(minutes / 60), "hour") : format.format(Math.round(minutes / 1440), "day");
};

/** A day of the week, by its English name in capitals. */
export const day = (name) => {
  const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
  return new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, 1 + days.indexOf(name))));
};

/** An action or a status in words. */
export const words = (key) => catalog[key] ?? key.replaceAll("_", " ");
