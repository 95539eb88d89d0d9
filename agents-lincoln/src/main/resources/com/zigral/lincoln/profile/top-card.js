// The head of a profile: who it is, how far away they are, their headline and where they live.
const APART = "aside, dialog, [role=dialog], [role=alertdialog]";
const isApart = (element) => element.closest(APART) !== null;
const headingOf = (card) => [...(card?.querySelectorAll("h1, h2") ?? [])].find((heading) => isVisible(heading) && shown(heading));

/** Sections that a profile has besides its head; a head without a key must not be taken for one of them. */
const OTHER_SECTION = "[componentkey*='.profile.card.'], :has(> [id=about], > [id=experience], > [id=education], > [id=skills], > [id=languages])";
const headed = (heading) => [...document.querySelectorAll(`main section:has(${heading})`)]
  .find((section) => !isApart(section) && !section.matches(OTHER_SECTION) && headingOf(section));
const findTopCard = () =>
  one(document, "main [componentkey$=Topcard]", "main [data-view-name=profile-top-card]") ?? headed("h1") ?? headed("h2") ?? null;
/** Found when the script starts; readers that wait for it look again. */
let topCard = findTopCard();

const title = () => /^(?:\(\d+\+?\)\s*)?(.+)\s\|\sLinkedIn$/.exec(document.title)?.[1];
const fullName = () => first({
  "top card heading": () => shown(headingOf(topCard)),
  "page title": () => title(),
});

// --- The line of the location, which the link to the contact info stands in ---

const isSeparator = (text) => /^[·•|\s]+$/.test(text);
const ownText = (element) => shown(element).replace(/^[·•|\s]+|[·•|\s]+$/g, "");
/** A link that has no address of its own is told by where it stands: alone in a paragraph, or after a separator. */
const linkWithoutAddress = () => [...(topCard?.querySelectorAll("a[href$='#']") ?? [])].find((link) =>
  !link.querySelector("svg, img") && !link.hasAttribute("aria-label") && (link.parentElement.matches("p")
    || [...link.parentElement.children].some((sibling) => isSeparator(shown(sibling)))));
const contactLink = () =>
  one(topCard, "a[href*='/overlay/contact-info']", "a[id$=contact-info]") ?? linkWithoutAddress() ?? null;

/** What stands in one line with the link: its siblings, once wrappers that hold nothing else are left. */
const besideContactLink = () => {
  let branch = contactLink();
  if (!branch) return [];
  while (branch.parentElement !== topCard && branch.parentElement.children.length === 1) branch = branch.parentElement;
  const siblings = [...branch.parentElement.children].filter((sibling) => sibling !== branch && isVisible(sibling));
  const isOneLine = siblings.some((sibling) => isSeparator(shown(sibling)));
  return siblings.filter((sibling) => (isOneLine || sibling.tagName === branch.tagName) && !sibling.querySelector("a, h1, h2"));
};

// --- The lines between the name and that line ---

const seenLines = (root) => [...(root?.querySelectorAll("p") ?? [])].filter((line) => isVisible(line) && shown(line));
const isBefore = (element, other) => (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
/** Where a card goes on to what people can do and whom they know. */
const AFTER_HEADLINE = "a[href*='/preload/'], a[href*='/messaging/'], a[href*='/search/results/']";
const linesAfterName = () => {
  const heading = headingOf(topCard);
  if (!heading) return [];
  const ends = [contactLink(), ...besideContactLink(), one(topCard, AFTER_HEADLINE)].filter((end) => end && isBefore(heading, end));
  return seenLines(topCard).filter((line) => isBefore(heading, line)
    && ends.every((end) => !end.contains(line) && !line.contains(end) && isBefore(line, end)));
};

/** The box with the name and what stands beside it, if the page has one for them. */
const nameBox = () => {
  const heading = headingOf(topCard);
  let box = heading;
  while (box && box !== topCard && seenLines(box).length === 0) box = box.parentElement;
  const link = contactLink();
  return !box || box === topCard || (link && box.contains(link)) || seenLines(box).some((line) => isBefore(line, heading)) ? null : box;
};

/** "· 2nd", "· 2.", "• 3+", "· 3e et plus": a separator, the digit and its ending. Words after a space are counted. */
const DEGREE = /^[·•]\s*([123])(?:[^\s\d]\D{0,11}|\s[^\s\d]{1,2})?$/;
const degreeOf = (line) => DEGREE.exec(asciiDigits(shown(line)))?.[1];
/** "She/Her", "er/ihm", "(él/él)": short words with a slash, but no "CEO/CTO". */
const PRONOUNS = /^\(?\p{L}[\p{L}\p{M}'’]{0,5}(?:\s?\/\s?\p{L}[\p{L}\p{M}'’]{0,5}){1,3}\)?$/u;
const isPronouns = (text) => PRONOUNS.test(text) && (text !== text.toUpperCase() || text === text.toLowerCase());

/** How many lines after the name its degree can stand: after the pronouns, and once more for what is hidden. */
const BESIDE_NAME = 4;
const badge = () => [...(topCard?.querySelectorAll(".dist-value") ?? [])].filter((value) => isVisible(value) && shown(value));
const degreeBadges = () => badge().map((value) => /^\D{0,3}([123])\D{0,12}$/.exec(asciiDigits(shown(value)))?.[1])
  .filter((digit) => digit);
const degreeLines = () => linesAfterName().slice(0, BESIDE_NAME).map(degreeOf).filter((digit) => digit);
/** A degree that is shown twice and not as the same is no degree. */
const connectionDegree = () => {
  const badges = degreeBadges();
  const inLines = degreeLines();
  return new Set([...badges, ...inLines]).size > 1 ? null : first({
    "badge (2025)": () => badges[0],
    "line after the name": () => inLines[0],
  });
};
/** Something beside the name that looks like a degree. */
const hasUnreadDegree = () => badge().length > 0
  || linesAfterName().slice(0, BESIDE_NAME).some((line) => /^[·•]\s*\S/.test(shown(line)));

/** The names beside the pictures of companies and schools, which some pages repeat in a line under the headline. */
const isEmployers = (text) => {
  const names = [...topCard.querySelectorAll("figure ~ div")].map(shown);
  return names.length > 0 && text.split(" · ").every((name) => names.includes(name));
};
const lineAfterName = () => {
  const after = linesAfterName();
  const box = nameBox();
  const isOther = (text) => isSeparator(text) || /^[·•]/.test(text) || isPronouns(text) || isEmployers(text);
  const own = (lines) => lines.find((line) => !box?.contains(line) && !isOther(shown(line)));
  return own(after.slice(after.findLastIndex((line) => degreeOf(line)) + 1)) ?? own(after);
};
const headline = () => first({
  "readable class (2025)": () => shown(one(topCard, ".text-body-medium.break-words")),
  "line after the name": () => shown(lineAfterName()),
});

/** A box of its own after the headline, for profiles without the link; counts of people have digits. */
const boxAfterHeadline = () => {
  let box = contactLink() ? null : lineAfterName();
  while ((box = box?.nextElementSibling) && !box.matches("div:has(p)"));
  const line = box && !box.querySelector("a, button, figure, svg") ? seenLines(box)[0] : null;
  return /\p{Nd}/u.test(shown(line)) ? "" : shown(line);
};
const profileLocation = () => first({
  "beside contact info": () => besideContactLink().map(ownText).find((text) => /\p{L}/u.test(text)),
  "readable class (2025)": () => shown(one(topCard, ".text-body-small.inline.t-black--light.break-words")),
  "box after the headline": () => boxAfterHeadline(),
});
/** A separator, a picture or anything else beside the link says that something is there. */
const hasUnreadLocation = () => besideContactLink().length > 0;
