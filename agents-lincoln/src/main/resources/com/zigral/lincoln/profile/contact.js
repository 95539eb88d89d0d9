// Contact info, which opens over a profile. It always has the profile's own address, and that comes with all the rest.
const box = () => trees(document)
  .flatMap((tree) => [...tree.querySelectorAll("dialog[open], [role=dialog], .pv-contact-info")])
  .find((dialog) => dialog.querySelector("a[href*='/in/']") && isVisible(dialog));
/** Links to the outside lead through a page that warns of it. */
const outside = (link) => {
  const url = new URL(link.getAttribute("href"), location.href);
  const target = url.searchParams.get("url");
  return target && /\/(safety\/go|redir\/redirect)/.test(url.pathname) ? target : url.href;
};
const isWebsite = (address) => /^https?:/.test(address) && !/^https?:\/\/([\w-]+\.)*linkedin\.com\//.test(address)
  && new URL(address).host !== location.host;
const PHONE = /^\+?\d[\d\s().\/-]{5,}\d/;
const phoneIn = (line) => PHONE.exec(asciiDigits(line).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ""))?.[0];
const entryWith = (dialog, icon) => one(dialog, `svg[id^=${icon}]`, `svg[data-test-icon^=${icon}]`, `[type^=${icon}]`);

const contactFields = (dialog) => found({
  email: first({ "mail link": () => one(dialog, "a[href^='mailto:']")?.getAttribute("href").slice("mailto:".length).split("?")[0] }),
  phone: first({
    "readable class (2025)": () => shown(one(dialog, ".ci-phone .t-14.t-black")),
    "link or line like a number": () => one(dialog, "a[href^='tel:']")?.getAttribute("href").slice("tel:".length)
      ?? shown(dialog).split("\n").map((line) => phoneIn(line.trim())).find((number) => number),
  }),
  websites: first({
    "links to the outside": () => [...new Set([...dialog.querySelectorAll("a[href]")].map(outside).filter(isWebsite))].join(", "),
  }),
});
/** The icon of each entry is the same in every language. */
const ICONS = { email: "envelope", phone: "phone", websites: "link-" };
const contactInfo = (dialog) => {
  const fields = contactFields(dialog);
  return { fields, unread: Object.keys(ICONS).filter((name) => !fields[name] && entryWith(dialog, ICONS[name])) };
};

/** Click a link that the page itself answers; where it does not, nobody leaves for the address behind the link. */
const isAnswered = (link) => {
  let answered = true;
  const stay = (event) => {
    answered = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener("click", stay);
  link.click();
  window.removeEventListener("click", stay);
  return answered;
};
/** Pages answer clicks as soon as their scripts have started, which is soon or never; in milliseconds. */
const START = 1000;
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const open = async (link, patience) => {
  const end = performance.now() + Math.min(START, patience);
  while (!isAnswered(link)) {
    if (performance.now() >= end) return false;
    await pause();
  }
  return until(box, patience);
};
/** Open the contact info and read it; without patience, only what is open already. */
const contactBehindLink = async (patience) => {
  const link = contactLink();
  if (!box() && link && patience > 0) await open(link, patience);
  if (box()) return contactInfo(box());
  return { fields: {}, unread: link ? ["contact_info"] : [] };
};
