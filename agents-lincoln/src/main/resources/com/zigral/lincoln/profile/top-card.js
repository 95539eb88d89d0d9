// The head of a profile: who it is, and how far away they are.
const topCard = one(document, "main [componentkey$=Topcard]", "main [data-view-name=profile-top-card]", "main section:has(h1)");
const DEGREE = /^[·•]?\s*(\d)/;
const title = () => /^(?:\(\d+\+?\)\s*)?(.+)\s\|\sLinkedIn$/.exec(document.title)?.[1];
const fullName = () => first({
  "top card heading": () => shown(one(topCard, "h2", "h1")),
  "page title": () => title(),
});
const connectionDegree = () => first({
  "badge (2025)": () => DEGREE.test(shown(one(topCard, ".dist-value"))) ? shown(one(topCard, ".dist-value")) : "",
  "line after the name": () => lines(topCard).find((line) => DEGREE.test(line)),
});
