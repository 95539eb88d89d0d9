// What the account and the member of a profile have to do with each other, and the controls that change it. None is told
// by its words: links are told by their address, buttons by their key or icon. Action rows are doubled by a header that
// stays on the screen; only what is displayed counts, and two that do the same for the same person are one.
const isUsable = (element) => isOpaque(element) && !element.closest("[inert], [aria-hidden=true]");
const controls = (root) => [...(root?.querySelectorAll("a, button, [role=button], [role=menuitem]") ?? [])].filter(isUsable);
const folded = (text) => (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
const parameter = (link, name) => {
  try {
    return new URL(link.getAttribute("href"), location.href).searchParams.get(name);
  } catch {
    return null;
  }
};

/** Some profiles list others within their own card: a button that names somebody names its member. */
const isTheirs = (control) => {
  const label = folded(control.getAttribute("aria-label"));
  const name = folded(fullName()?.value);
  return label === "" || name === "" || label.includes(name);
};
const withIcon = (name) => controls(topCard)
  .filter((control) => control.querySelector(`svg[data-test-icon^=${name}], svg[id^=${name}], use[href*='#${name}'], li-icon[type^=${name}]`))
  .filter((control) => !control.querySelector("a, button, [role=button]"));
/** Many languages say "Message Ann" by the first name only, so icons that change nothing need no name. */
const invitingIcon = () => withIcon("connect").find((control) => isTheirs(control) && !isDead(control));
/** Whose invitation was withdrawn is shown a Connect that does nothing for three weeks. */
const isDead = (control) => control.disabled || control.closest("[componentkey$=_withdrawn]") !== null;

/** An invitation link names whom it invites; those of people in the sidebar name others. */
const invitationLink = (slug) => controls(document).find((control) =>
  control.matches("a[href*='/preload/custom-invite/'], a[href*='/preload/search-custom-invite/']")
  && folded(parameter(control, "vanityName")) === folded(slug) && !control.matches("[componentkey$=_pending]"));
const keyed = (suffix) => [...(topCard?.querySelectorAll(`[componentkey$=${suffix}]`) ?? [])].filter(isUsable)
  .find((element) => isTheirs(element));
const messageLink = () => controls(topCard)
  .find((control) => control.matches("a[href*='/messaging/compose/']") && parameter(control, "recipient"));

const strategies = {
  connect: (slug) => ({ "invitation link": () => invitationLink(slug), "icon": invitingIcon }),
  pending: () => ({
    "key": () => keyed("_pending"),
    "icon": () => withIcon("clock")[0],
    "link to withdraw": () => controls(topCard)
      .find((control) => control.matches("a[href*='/invitation-manager/sent'], a[href*='withdraw']") && isTheirs(control)),
  }),
  message: () => ({ "messaging link": messageLink, "icon": () => withIcon("send-privately")[0] }),
  more: () => ({
    "icon": () => withIcon("overflow")[0],
    "button that expands": () => controls(topCard).find((control) => control.matches("button[aria-expanded]")),
  }),
};
const offered = (name, slug) => first(Object.fromEntries(Object.entries(strategies[name](slug))
  .map(([by, strategy]) => [by, () => (strategy() ? "yes" : "")])));

/** Member ids that the card names as its own; ids of others stand in links to others. */
const MEMBER_ID = /\bACoAA[\w-]*/;
const MEMBER_ID_IN_KEY = /profile\.card\.ref(ACoAA[\w-]*?)Topcard$/;
const ids = {
  "messaging link": () => (messageLink() ? [parameter(messageLink(), "recipient")] : []),
  "key": () => [topCard, ...(topCard?.querySelectorAll("[componentkey$=Topcard]") ?? [])]
    .map((element) => MEMBER_ID_IN_KEY.exec(element?.getAttribute("componentkey") ?? "")?.[1]),
  "link to their connections": () => [...(topCard?.querySelectorAll("a[href*='/search/results/people/']") ?? [])]
    .map((link) => MEMBER_ID.exec(parameter(link, "connectionOf") ?? parameter(link, "facetConnectionOf") ?? "")?.[0]),
};
/** An id is only known where everything agrees on it. */
const recipient = () => first(Object.fromEntries(Object.entries(ids).map(([by, strategy]) => [by, () => {
  const known = new Set(strategy().filter((id) => id));
  return known.size === 1 ? [...known][0] : "";
}])));

const relationship = (slug) => {
  const link = messageLink();
  const offers = Object.fromEntries(["connect", "pending", "message"].map((name) => [name, offered(name, slug)]));
  return reading(() => found({
    ...offers,
    full_name: fullName(),
    connection_degree: connectionDegree(),
    compose: link && first({ "messaging link": () => link.getAttribute("href") }),
    recipient: recipient(),
  }));
};

return ([what, slug]) => {
  if (what === "relationship") return relationship(slug);
  return Object.values(strategies[what](slug)).map((strategy) => strategy()).find((element) => element) ?? null;
};
