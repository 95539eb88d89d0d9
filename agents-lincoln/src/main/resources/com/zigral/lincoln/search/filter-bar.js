// The filters above the results. E24 and E26 name their buttons (searchFilter_geoUrn) and keep each box in the page, behind
// the button or before it; S26 renders a tool bar late, outside main, whose buttons have random keys and translated labels.
const NAMES = {
  geoUrn: ["locations", "location", "lokalizacje", "lieux", "lieu", "orte", "standorte", "ubicaciones", "localidades", "locais", "località", "locaties",
    "platser", "lokationer", "steder", "sijainnit", "lokality", "helyszínek", "locații", "konumlar", "местоположения", "місця розташування",
    "τοποθεσίες", "場所", "지역", "위치", "地点", "地區", "المواقع", "מיקומים", "lokasi", "สถานที่", "địa điểm", "mga lokasyon"],
  currentCompany: ["current companies", "current company", "obecne firmy", "obecna firma", "entreprises actuelles", "aktuelle unternehmen",
    "empresas actuales", "empresas atuais", "aziende attuali", "huidige bedrijven", "nuvarande företag", "nuværende virksomheder",
    "nåværende bedrifter", "nykyiset yritykset", "současné společnosti", "jelenlegi cégek", "companii actuale", "mevcut şirketler",
    "текущие компании", "поточні компанії", "現在の勤務先", "현재 회사", "目前就职", "目前公司"],
  pastCompany: ["past companies", "past company", "poprzednie firmy", "entreprises précédentes", "frühere unternehmen", "früheres unternehmen", "empresas anteriores",
    "aziende precedenti", "vorige bedrijven", "tidigare företag"],
  schoolFilter: ["schools", "school", "uczelnie", "szkoły", "écoles", "hochschulen", "schulen", "instituciones educativas", "instituições de ensino",
    "scuole", "opleidingsinstellingen", "skolor"],
  industry: ["industries", "industry", "branże", "secteurs", "branchen", "sectores", "setores", "settori", "bedrijfstakken", "branscher"],
};
const BAR = "[role=toolbar], [componentkey$=FilterBar], #search-reusables__filters-bar, .search-reusables__filters-bar";
const ALL_FILTERS = ["button[componentkey=searchFilter_allFilters]", ".search-reusables__all-filters-pill-button"];
const INPUTS = "input[role=combobox], input[aria-autocomplete], input[type=text], input[type=search], input:not([type])";

const labelOf = (control) => [control.getAttribute("aria-label"), one(control, "[aria-label]")?.getAttribute("aria-label"), control.textContent]
  .filter((text) => text).join(" ").replace(/\s+/gu, " ").trim().toLowerCase();
const isNamed = (control, facet) => NAMES[facet].some((name) => labelOf(control).includes(name));
/** The buttons that open a box, in their order. */
const openers = () => [...document.querySelectorAll(BAR)].flatMap((bar) => [...bar.querySelectorAll("[aria-expanded]")])
  .filter((control) => control.matches("button, [role=button]"));
/** S26 shows, in every language: what is searched for, the degrees, what costs extra, the places, the companies. */
const inPlace = (facet) => {
  const degrees = [...document.querySelectorAll("[role=toolbar] [role=radio]")];
  const after = openers().filter((control) => degrees.length > 0 && !one(control, "svg[id^=premium]")
    && degrees.every((degree) => degree.matches("a") || degree.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING));
  return after.length === 2 ? after[["geoUrn", "currentCompany"].indexOf(facet)] : null;
};
const PANEL = ":is([role=dialog], [componentkey=SearchResults_AllFilters])";
/** A section among all filters, known by the ids of the values that it offers. */
const offered = (facet) => {
  const values = document.querySelector(`${PANEL} input[id*='${facet}-']`);
  const section = values?.closest("fieldset, li:has(h3)");
  return one(section, "button[aria-expanded], button") ?? one(section, INPUTS);
};
const HEADINGS = "h2, h3, h4, legend";
/** A section among all filters, known by its heading: the field in it may only say "Add a company". */
const headed = (facet) => {
  const heading = [...document.querySelectorAll(`${PANEL} :is(${HEADINGS})`)].find((title) => isShown(title) && isNamed(title, facet));
  let section = heading;
  while (section && !one(section, INPUTS)) section = section.parentElement;
  return section && section.querySelectorAll(HEADINGS).length === 1 ? one(section, INPUTS) : null;
};
const button = (facet) => {
  const strategies = [
    () => one(document, `button#searchFilter_${facet}`, `button[componentkey=searchFilter_${facet}]`),
    () => openers().find((control) => isNamed(control, facet)),
    () => inPlace(facet),
    () => offered(facet),
    () => headed(facet),
    () => [...document.querySelectorAll(`${PANEL} :is(button, [role=button], input[role=combobox], input[aria-autocomplete])`)]
      .find((control) => isShown(control) && isNamed(control, facet)),
  ];
  for (const strategy of strategies) {
    const control = strategy();
    if (control) return control;
  }
  return null;
};
/** The last button of the tool bar that opens no box of its own is "All filters" in every language. */
const allFilters = () => one(document, ...ALL_FILTERS)
  ?? [...document.querySelectorAll("[role=toolbar] button:not([aria-expanded])")].at(-1) ?? null;

const inputs = () => trees(document).flatMap((tree) => [...tree.querySelectorAll(INPUTS)])
  .filter((input) => isShown(input) && !input.matches("[data-testid=typeahead-input]") && input.closest("header, nav:not(:has([data-basic-filter-parameter-name]))") === null);
/** The field of the box that a button opens: what it says it controls, what stands with it, or what was not there before. */
const input = (facet, control, before) => {
  if (control.matches("input")) return control;
  const controlled = document.getElementById(control.getAttribute("aria-controls") ?? "");
  const around = control.closest(`[data-basic-filter-parameter-name='${facet}']`) ?? control.parentElement;
  return [...(controlled?.querySelectorAll(INPUTS) ?? []), ...around.querySelectorAll(INPUTS)].find((field) => isShown(field) && !field.matches("[type=checkbox]"))
    ?? inputs().find((field) => !before.includes(field)) ?? null;
};
/** The box of a field: what is opened and closed with it. */
const box = (field) => field.closest("[role=dialog], [role=tooltip], [popover], form, fieldset")
  ?? field.parentElement.closest("div:has(button)") ?? field.parentElement;
const options = (field) => {
  const list = document.getElementById(field.getAttribute("aria-controls") ?? field.getAttribute("aria-owns") ?? "");
  const found = [list, box(field)].map((root) => [...(root?.querySelectorAll("[role=option]") ?? [])].filter(isShown)).find((several) => several.length > 0);
  return found ?? [...(list?.querySelectorAll("li") ?? [])].filter(isShown);
};
const optionLabel = (option) => (option.innerText ?? "").split("\n").map((line) => line.trim()).find((line) => line !== "") ?? "";
/** The number in what an option carries: an urn, the id or the value of its check box. */
const idIn = (element, facet) => element.outerHTML.match(/urn:li:\w+:(\d+)/u)?.[1]
  ?? element.outerHTML.match(new RegExp(`${facet}-(\\d+)`, "u"))?.[1]
  ?? one(element, "input[type=checkbox][value]")?.value.match(/^\d+$/u)?.[0] ?? "";
const checked = (field, facet) => [...box(field).querySelectorAll("input[type=checkbox]:checked")]
  .map((value) => value.value.match(/^\d+$/u)?.[0] ?? idIn(value, facet)).filter((id) => id !== "");
/** "Show results" is the button that stands out, else the last one of the box. */
const submit = (field) => one(box(field), "button.artdeco-button--primary", "button[type=submit]")
  ?? [...box(field).querySelectorAll("button")].filter(isShown).at(-1) ?? null;
const bar = () => {
  const labels = openers().map(labelOf).filter((label) => label !== "");
  return labels.length > 0 ? `filters ${labels.map((label) => `'${label.slice(0, 60)}'`).join(", ")}` : "no filters";
};

return async ([what, facet, ...rest]) => {
  switch (what) {
    case "button": {
      const [timeout] = rest;
      await watch(() => button(facet) ?? allFilters(), timeout);
      return button(facet);
    }
    case "all filters": return allFilters();
    case "later button": return await watch(() => button(facet) !== null && isShown(button(facet)), rest[0]) ? button(facet) : null;
    case "inputs": return inputs();
    case "input": {
      const [control, before, patience] = rest;
      await watch(() => input(facet, control, before) !== null, patience);
      return input(facet, control, before);
    }
    case "labels": return { labels: options(rest[0]).map(optionLabel) };
    case "options": {
      const [field, patience] = rest;
      await watch(() => options(field).length > 0, patience);
      return { labels: options(field).map(optionLabel), ids: options(field).map((option) => idIn(option, facet)) };
    }
    case "option": return options(rest[0])[rest[1]];
    case "checked": return { ids: checked(rest[0], facet) };
    case "submit": return submit(rest[0]);
    default: return { seen: `${bar()}; ${seen()}` };
  }
};
