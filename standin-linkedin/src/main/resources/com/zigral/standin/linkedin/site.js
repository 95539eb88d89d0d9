"use strict";
// Results further down come when somebody scrolls to them.
for (const rest of document.querySelectorAll("[data-lazy]")) {
  if (!rest.dataset.lazy) continue;
  new IntersectionObserver(async (entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    const response = await fetch(rest.dataset.lazy);
    if (response.ok) rest.outerHTML = await response.text();
  }).observe(rest);
}
// The filters without a button of their own are on a panel.
document.querySelector("[data-panel]")?.addEventListener("click", (event) => {
  const panel = event.currentTarget.nextElementSibling;
  panel.hidden = !panel.hidden;
});
// Filters: a button opens a box in which a name is looked up and chosen.
for (const box of document.querySelectorAll("[role=dialog][data-type]")) {
  const input = box.querySelector("input[role=combobox]");
  const list = box.querySelector("[role=listbox]");
  const chosen = list.nextElementSibling;
  let timer;
  box.previousElementSibling.addEventListener("click", (event) => {
    box.hidden = !box.hidden;
    event.currentTarget.setAttribute("aria-expanded", String(!box.hidden));
  });
  const choose = (element) => {
    const id = element.urn.split(":").pop();
    const label = document.createElement("label");
    const checkbox = Object.assign(document.createElement("input"), { type: "checkbox", value: id, checked: true });
    checkbox.name = `${box.dataset.parameter}-filter-value`;
    label.append(checkbox, element.text);
    chosen.append(label);
    list.replaceChildren();
    input.value = "";
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const query = new URLSearchParams({ type: box.dataset.type, q: input.value });
      const { elements } = await (await fetch(`/voyager/api/typeahead?${query}`)).json();
      list.replaceChildren(...elements.map((element) => {
        const option = document.createElement("div");
        option.setAttribute("role", "option");
        if (box.dataset.optionUrns) option.dataset.urn = element.urn;
        option.textContent = element.text;
        option.addEventListener("click", () => choose(element));
        return option;
      }));
    }, 100);
  });
  box.querySelector("button:last-of-type").addEventListener("click", () => {
    const ids = [...chosen.querySelectorAll("input:checked")].map((checkbox) => checkbox.value);
    const address = new URL(location.href);
    address.searchParams.delete("page");
    address.searchParams.set(box.dataset.parameter, JSON.stringify(ids));
    location.href = address.href;
  });
}
// The pager goes to the next page of the same search.
document.querySelector("[data-testid=pagination-controls-next-button-visible], .artdeco-pagination__button--next:not([disabled])")
  ?.addEventListener("click", () => {
    const address = new URL(location.href);
    address.searchParams.set("page", String(Number(address.searchParams.get("page") ?? 1) + 1));
    location.href = address.href;
  });
