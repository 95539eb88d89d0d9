"use strict";
// What all pages are read with. A strategy is a function that finds a value or nothing; strategies stand in the
// order of trust, and the first that finds something wins.

/** The first element that one of the selectors finds. */
const one = (root, ...selectors) => {
  for (const selector of selectors) {
    const found = root?.querySelector(selector);
    if (found) return found;
  }
  return null;
};

/** All elements of the first selector that finds any. */
const all = (root, ...selectors) => {
  for (const selector of selectors) {
    const found = [...(root?.querySelectorAll(selector) ?? [])];
    if (found.length > 0) return found;
  }
  return [];
};

/** A document and the trees of their own in it, where plain selectors do not look. */
const trees = (root) => [root, ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? trees(element.shadowRoot) : []))];

/** Whether people can see an element at all. */
const isVisible = (element) => element.getClientRects().length > 0;

/** Whether it is not hidden where it stands, either. */
const isDisplayed = (element) => isVisible(element) && element.checkVisibility({ visibilityProperty: true });

/** Whether it is not transparent, either. */
const isOpaque = (element) => isDisplayed(element) && element.checkVisibility({ opacityProperty: true });

/** What people see of an element; texts for screen readers repeat it, buttons do not belong to it. */
const shown = (element) => (element?.innerText ?? "").trim();

/**
 * What the first strategy finds, and which one it was. It is a fallback when one before it found nothing, or when it
 * knows only the markup that ended in 2025.
 */
const first = (strategies) => {
  let missed = false;
  for (const [by, strategy] of Object.entries(strategies)) {
    const isOld = by.endsWith("(2025)");
    const value = strategy();
    if (value && value.length > 0) return { value, by, fallback: missed || isOld };
    missed ||= !isOld;
  }
  return null;
};

/** Only the fields that were found. */
const found = (fields) => Object.fromEntries(Object.entries(fields).filter(([, field]) => field));

/** The digits of every script as 0 to 9. */
const asciiDigits = (text) => text.replace(/\p{Nd}/gu, (digit) => {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) zero--;
  return String(digit.codePointAt(0) - zero);
});

/** The slug that a link leads to, in lower case. */
const slugOf = (link) => {
  const match = /\/in\/([^/?#]+)/.exec(link.getAttribute("href"));
  try {
    return match ? decodeURIComponent(match[1]).toLowerCase() : "";
  } catch {
    return "";
  }
};

/** Wait until something is there, and say whether it came in time. */
const until = async (condition, patience) => {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started >= patience) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
};

/** Read while everything that is not for reading is out of sight. */
const reading = (read) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("main button, .visually-hidden { display: none !important }");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    return read();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  }
};
