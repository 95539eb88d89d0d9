// The page on which the account and somebody write to each other.
const boxes = () => [...document.querySelectorAll("main form [contenteditable=true][role=textbox]")].filter(isVisible);
const messages = () => [...document.querySelectorAll("main [data-event-urn]")];
const form = () => boxes()[0]?.closest("form");

/** Links to whoever is written to: in the head of a thread, or beside the chips of a new one. */
const people = () => all(document, "main h2 a[href*='/in/']", "main a[href*='/in/']")
  .filter((link) => isVisible(link) && !link.closest("[data-event-urn]"));

return (what) => {
  if (what === "box") return boxes()[0] ?? null;
  if (what === "send") return one(form(), "button[type=submit]");
  return {
    boxes: boxes().length,
    draft: boxes()[0] ? shown(boxes()[0]) : "",
    people: people().map((link) => ({ href: link.getAttribute("href"), name: shown(link) })),
    messages: messages().map((message) => ({
      urn: message.dataset.eventUrn,
      mine: message.matches(".msg-s-event-listitem--other") || one(message, ".msg-s-event-listitem--other") ? "" : "yes",
      text: shown(one(message, ".msg-s-event-listitem__body", "p")),
    })),
  };
};
