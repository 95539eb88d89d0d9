// The views of the page in the order of the navigation; each has a folder of its name in views/,
// with a module of that name.
export const VIEWS = ["ask", "approvals", "inbox", "jobs", "campaigns", "schedules", "people", "lists", "settings"];
// Views that the command palette and other views lead to.
export const MORE = ["report", "account", "agents"];
