// A profile and the pages behind its sections, put together from the readers of their parts.
const aboutText = (root) => shown(one(root, BOX)) || shown(one(root, "[class*=inline-show-more-text] span[aria-hidden=true]"))
  || [...root.querySelectorAll(LINE)].filter((line) => isVisible(line) && !line.closest("h2, li")).map(shown).filter((line) => line).join("\n");

/** What each way to find a section reads in it; a way that finds the section but no entry leaves it to the next. */
const inSection = (name, read) => first(Object.fromEntries(Object.entries(WAYS)
  .map(([by, way]) => [by, () => {
    const root = way(name);
    return root ? read(root) : "";
  }])));
/** A section's entries, and whether all of them could be read. */
const listed = (name) => {
  const field = inSection(name, (root) => itemsIn(root, name));
  const value = field?.value.filter(READERS[name].isRead) ?? [];
  return { field: value.length > 0 ? { ...field, value } : null, isWhole: value.length === field?.value.length };
};
/** Whether the page shows that a section is there, or may come, of which nothing was read. */
const isUnread = (name) => section(name) !== null || (!hasPlace(name) && missingParts().some((part) => mayBeIn(part).includes(name)));
const more = (name) => first({ "show all": () => showAll(name)?.getAttribute("href") });

const profile = (contact) => {
  const head = { headline: headline(), location: profileLocation(), connection_degree: connectionDegree() };
  const about = inSection("about", aboutText);
  const lists = LISTS.map((name) => [name, listed(name)]);
  const unread = [
    ...(topCard ? [] : Object.keys(head)),
    ...(head.location || !hasUnreadLocation() ? [] : ["location"]),
    ...(head.connection_degree || !hasUnreadDegree() ? [] : ["connection_degree"]),
    ...(about || !isUnread("about") ? [] : ["about"]),
    ...lists.filter(([name, { field, isWhole }]) => (field ? !isWhole : isUnread(name))).map(([name]) => name),
    ...contact.unread,
  ];
  return found({
    full_name: fullName(),
    ...head,
    about,
    ...Object.fromEntries(lists.map(([name, { field }]) => [name, field])),
    ...Object.fromEntries(LISTS.map((name) => [`all_${name}`, more(name)])),
    ...contact.fields,
    unread: first({ "shown, but not read": () => unread }),
  });
};

/** The one section of a page behind "Show all": what is not beside it. */
const detailsRoot = () => one(document, "main [componentkey*=DetailsSection]") ?? inMain("section").find((root) => entities(root).length > 0)
  ?? document.querySelector("main");
const details = (name) => found({ [name]: first({ "details": () => itemsIn(detailsRoot(), name).filter(READERS[name].isRead) }) });
/** Long lists come in pieces, as far as the page has been scrolled; the first piece has ten entries or more. */
const FIRST_PIECE = 10;
/** The next piece of a list may take three times as long as the slowest before it, within these bounds in milliseconds. */
const AT_LEAST = 1500;
const AT_MOST = 3000;
const scrollDetails = async (patience) => {
  // The roles in one company are as many entries as the companies are.
  const listItems = () => [...detailsRoot().querySelectorAll([...ENTITIES, "ul > li"].join())];
  let slowest = 0;
  const come = async (condition, limit) => {
    const started = performance.now();
    const isThere = await until(condition, limit);
    if (isThere) slowest = Math.max(slowest, performance.now() - started);
    return isThere;
  };
  const nextPiece = () => Math.min(patience, AT_MOST, Math.max(AT_LEAST, 3 * slowest));
  await come(() => listItems().length > 0, patience);
  let items = listItems();
  while (items.length >= FIRST_PIECE) {
    const count = items.length;
    items.at(-1).scrollIntoView();
    if (!(await come(() => listItems().length > count, nextPiece()))) return;
    items = listItems();
  }
};

return async ([which, timeout, patience]) => {
  if (!(await until(() => one(document, "main"), timeout))) return {};
  if (which !== "profile") {
    await scrollDetails(patience);
    return reading(() => details(which));
  }
  await until(() => (topCard = findTopCard())?.querySelector("h1, h2")?.textContent.trim(), patience);
  await scrollToSections(patience);
  const contact = await contactBehindLink(patience);
  return reading(() => profile(contact));
};
