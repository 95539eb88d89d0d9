// Dates as every language words them: told by their year and what joins two of them, never by words of one language.
const YEAR = "(?:19|20)\\d\\d";
/** "jun de 2023 - o momento", "2020年1月 - 現在", "2020 to 2023", "2022 – kwi 2025". */
const RANGE = new RegExp(`^\\D{0,18}(?:\\d{1,2}\\D{1,6})?${YEAR}(?!\\d)[^\\d\\p{Pd}]{0,12}(?:\\d{1,2}\\D{0,12})?\\s*[\\p{Pd}−~〜～]\\s*\\S.{0,40}$`, "u");
const TWO_YEARS = new RegExp(`^\\D{0,18}${YEAR}\\D{1,20}${YEAR}(?!\\d)\\D{0,8}$`, "u");
const ONE_YEAR = new RegExp(`^(\\D{0,18})(?<!\\d)${YEAR}(?!\\d)((?:\\D{0,12}\\d{1,2})?\\D{0,12})$`, "u");

/** The languages that the site can be shown in. */
const LANGUAGES = ["en", "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "hi", "hu", "id", "it", "he", "ja", "ko", "mr",
  "ms", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sv", "te", "th", "tl", "tr", "uk", "vi", "zh"];
let months = null;
const isMonth = (word) => {
  months ??= new Set(LANGUAGES.flatMap((language) => ["short", "long"].flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, day: "numeric" });
    return Array.from({ length: 12 }, (_, at) => format.formatToParts(new Date(2020, at, 15)).find(({ type }) => type === "month")?.value);
  })).filter((name) => name).map((name) => name.toLowerCase().replace(/\.$/, "")));
  return months.has(word.toLowerCase().replace(/[.,]$/, ""));
};

/** How long something took follows its dates: "· 6 yrs". */
const withoutLength = (line) => line.split(/\s·\s/)[0].trim();
/** The same with a space on both sides of its dash when there is one on either. */
const spaced = (dates) => dates.replace(/\s+([–-])\s*|\s*([–-])\s+/gu, (_, left, right) => ` ${left ?? right} `);
/** A year alone, or with nothing but a month: "2010", "May 2013", "2020年1月". A name with a year in it is none. */
const isOneDate = (line) => {
  const rest = ONE_YEAR.exec(line);
  return rest !== null && `${rest[1]} ${rest[2]}`.split(/[\s\d年月년월일]+/u).filter((word) => word.length > 2).every(isMonth);
};
const isRange = (line) => RANGE.test(line) || TWO_YEARS.test(line);
/** Which of the lines are the dates; a range before a single date, and the last before others. */
const datesAt = (texts) => {
  const lines = texts.map((text) => asciiDigits(withoutLength(text)).replace(/[\u200e\u200f\u061c]/g, ""));
  const range = lines.findLastIndex(isRange);
  return range >= 0 ? range : lines.findLastIndex(isOneDate);
};
