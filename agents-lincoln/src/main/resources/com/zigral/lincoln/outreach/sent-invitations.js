// The list of invitations that nobody has answered yet.
const slugOf = (link) => {
  const match = /\/in\/([^/?#]+)/.exec(link.getAttribute("href"));
  try {
    return match ? decodeURIComponent(match[1]).toLowerCase() : "";
  } catch {
    return "";
  }
};
const links = () => [...document.querySelectorAll("main a[href*='/in/']")].filter(isVisible);
/** The smallest element around a link that has a button is the link's card, unless others' links are in it, too. */
const withdrawal = (slug) => {
  for (const link of links().filter((other) => slugOf(other) === slug)) {
    let card = link.parentElement;
    while (card && !one(card, "button")) card = card.parentElement;
    const others = [...(card?.querySelectorAll("a[href*='/in/']") ?? [])].some((other) => slugOf(other) !== slug);
    if (card && !others) return one(card, "button");
  }
  return null;
};

return ([what, slug]) => (what === "slugs" ? { slugs: links().map(slugOf) } : withdrawal(slug));
