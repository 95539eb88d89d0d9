// The rules for JavaScript, few on purpose: what is likely a mistake, and files that grow too long.
const RULES = {
  "array-callback-return": "error",
  "consistent-return": "error",
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-const-assign": "error",
  "no-dupe-else-if": "error",
  "no-dupe-keys": "error",
  "no-duplicate-imports": "error",
  "no-eval": "error",
  "no-fallthrough": "error",
  "no-implied-eval": "error",
  "no-redeclare": "error",
  "no-self-compare": "error",
  "no-shadow": "error",
  "no-unreachable": "error",
  "no-use-before-define": ["error", { functions: false, variables: false }],
  "no-var": "error",
  "prefer-const": "error",
  "use-isnan": "error",
};
const BROWSER = ["CSS", "CustomEvent", "EventSource", "Event", "FormData", "Intl", "Node", "URLSearchParams",
  "clearInterval", "clearTimeout", "document", "fetch", "history", "localStorage", "location", "navigator",
  "scrollTo", "setInterval", "setTimeout", "structuredClone", "window"];
const globals = Object.fromEntries(BROWSER.map((name) => [name, "readonly"]));

export default [
  { ignores: ["**/target/**"] },
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals },
    rules: { ...RULES, "max-lines": ["error", 250], "no-undef": "error", "no-unused-vars": "error" },
  },
  // One file a language, which holds all of its words.
  { files: ["**/texts/*.js"], rules: { "max-lines": "off" } },
  // Lincoln and the practice site join several files into one script: what one declares, another uses.
  {
    files: ["agents-lincoln/**", "standin-linkedin/**"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "no-undef": "off", "no-unused-vars": "off", "prefer-const": "off" },
  },
];
