// What the account and the member of a profile have to do with each other, and the controls that change it. None is told
// by its words: links are told by their address, buttons by their key or icon.
const controls = (root) => [...(root?.querySelectorAll("a, button, [role=button], [role=menuitem]") ?? [])].filter(isVisible);
const withIcon = (name) => controls(topCard)
  .find((control) => control.querySelector(`svg[data-test-icon^=${name}], svg[id^=${name}], use[href*='#${name}']`));
const parameter = (link, name) => new URL(link.getAttribute("href"), location.href).searchParams.get(name);

/** An invitation link names whom it invites; those of people in the sidebar name others. */
const invitationLink = (slug) => controls(document)
  .find((control) => control.matches("a[href*='/custom-invite/']") && parameter(control, "vanityName")?.toLowerCase() === slug);
const messageLink = () => controls(topCard)
  .find((control) => control.matches("a[href*='/messaging/compose/']") && parameter(control, "recipient"));

const strategies = {
  connect: (slug) => ({ "invitation link": () => invitationLink(slug), "icon": () => withIcon("connect") }),
  pending: () => ({ "key": () => one(topCard, "[componentkey$=_pending]"), "icon": () => withIcon("clock") }),
  more: () => ({
    "icon": () => withIcon("overflow"),
    "button that expands": () => controls(topCard).find((control) => control.matches("button[aria-expanded]")),
  }),
};
const offered = (name, slug) => first(Object.fromEntries(Object.entries(strategies[name](slug))
  .map(([by, strategy]) => [by, () => (strategy() ? "yes" : "")])));

const relationship = (slug) => {
  const connect = offered("connect", slug);
  const pending = offered("pending", slug);
  const link = messageLink();
  return reading(() => found({
    connect,
    pending,
    full_name: fullName(),
    connection_degree: connectionDegree(),
    compose: link && first({ "messaging link": () => link.getAttribute("href") }),
    recipient: link && first({ "messaging link": () => parameter(link, "recipient") }),
  }));
};

return ([what, slug]) => {
  if (what === "relationship") return relationship(slug);
  return Object.values(strategies[what](slug)).map((strategy) => strategy()).find((element) => element) ?? null;
};
