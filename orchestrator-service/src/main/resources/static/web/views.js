// The views of the page in the order of the navigation; each is a module of its name in views/.
export const VIEWS = ["ask", "approvals", "inbox", "jobs", "campaigns", "schedules", "people", "lists", "settings"];
// Views that the command palette and other views lead to.
export const MORE = ["report", "account", "agents"];
