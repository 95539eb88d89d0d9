// Waiting for lists that come late, page by page or when somebody scrolls.

/** Whether people can see an element; one that lays out nothing itself is seen with what is around it. */
const isShown = (element) => getComputedStyle(element).display === "contents" ? isShown(element.parentElement)
  : element.checkVisibility({ visibilityProperty: true });

/**
 * Wait until a condition holds, which is asked again whenever the page changes.
 * @returns whether it holds in the end: not when time is up or nothing has changed for a while
 */
const watch = (condition, timeout, quiet = timeout) => {
  if (condition()) return true;
  if (timeout <= 0) return false;
  return new Promise((resolve) => {
    const started = performance.now();
    let changed = started;
    let timer = 0;
    const end = (holds) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(holds);
    };
    const ask = () => {
      clearTimeout(timer);
      const now = performance.now();
      if (condition()) end(true);
      else if (now - started >= timeout || now - changed >= quiet) end(false);
      else timer = setTimeout(ask, Math.max(10, Math.min(100, quiet / 4)));
    };
    const observer = new MutationObserver(() => {
      changed = performance.now();
      ask();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    ask();
  });
};

/** Bring what is still to come into sight: the first empty place, else the end of the list. */
const scrollOn = (places) => {
  const empty = places.find((place) => place.textContent.trim() === "");
  (empty ?? places.at(-1))?.scrollIntoView();
  if (empty) return;
  [document.scrollingElement, ...document.querySelectorAll("main#workspace, #search-results-container")]
    .forEach((scroller) => { if (scroller) scroller.scrollTop = scroller.scrollHeight; });
};

/** What East Asian languages count in. */
const UNITS = { "万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8 };

/** The one number of a text such as "About 1,200 results"; nothing for none, for several, and for "2.5K+". */
const numberIn = (text) => {
  const found = [...asciiDigits(text).matchAll(/\d+(?:[.,'’٬،\s\u00A0\u202F]\d{2,3})*(?!\d)\s*([万萬만億亿억]|\p{L}*)/gu)];
  if (found.length !== 1) return "";
  const [whole, unit] = found[0];
  const digits = whole.slice(0, whole.length - unit.length).trim();
  if (/^[KMB]$|^(?:tys|mln|mil|rb|jt)$/iu.test(unit) || /[.,]\d{2}$/u.test(digits)) return "";
  return String(Number(digits.replace(/\D/gu, "")) * (UNITS[unit] ?? 1));
};

/** What a page shows, for people who have to find out why it could not be read. */
const seen = () => {
  const main = one(document, "main") ?? document.body;
  const headings = [...main.querySelectorAll("h1, h2")].map(shown).filter((text) => text !== "").slice(0, 3);
  return [
    `screen ${one(document, "[data-sdui-screen]")?.dataset.sduiScreen ?? "unnamed"}`,
    `${main.querySelectorAll("[role=listitem], li").length} list items`,
    `${main.querySelectorAll("a[href*='/in/']").length} links to profiles`,
    headings.length > 0 ? `headings ${headings.map((text) => `'${text.slice(0, 80)}'`).join(", ")}` : "no headings",
  ].join("; ");
};
