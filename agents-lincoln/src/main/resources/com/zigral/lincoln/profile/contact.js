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

const contactInfo = (dialog) => found({
  email: first({ "mail link": () => one(dialog, "a[href^='mailto:']")?.getAttribute("href").slice("mailto:".length).split("?")[0] }),
  phone: first({
    "readable class (2025)": () => shown(one(dialog, ".ci-phone .t-14.t-black")),
    "link or line like a number": () => one(dialog, "a[href^='tel:']")?.getAttribute("href").slice("tel:".length)
      ?? lines(dialog).map((line) => PHONE.exec(line)?.[0]).find((number) => number),
  }),
  websites: first({
    "links to the outside": () => [...new Set([...dialog.querySelectorAll("a[href]")].map(outside).filter(isWebsite))].join(", "),
  }),
});

const contactBehindLink = async (patience) => {
  const link = one(document, "main a[href*='/overlay/contact-info']");
  link?.click();
  return link && (await until(box, patience)) ? contactInfo(box()) : {};
};
