// The page of a lead in Sales Navigator. Other people's links are beside and below the lead's own card.
const name = () => one(document, "main h1[data-anonymize=person-name]", "main [data-x--lead--name]", "main h1");
const card = () => name()?.closest("section") ?? null;
const head = () => found({
  full_name: first({ "name of the lead": () => shown(name()) }),
  profile: first({
    "link on the card": () => one(card(), "a[href*='linkedin.com/in/']", "a[href^='/in/']")?.getAttribute("href"),
    "link in the open menu": () => one(document, "[id^=hue-menu] a[href*='linkedin.com/in/']")?.getAttribute("href"),
  }),
});

return async ([what, timeout]) => {
  await watch(() => shown(name()) !== "", timeout);
  return what === "head" ? head() : one(document, "button[data-x--lead-actions-bar-overflow-menu]") ?? one(card(), "button[aria-expanded]");
};
