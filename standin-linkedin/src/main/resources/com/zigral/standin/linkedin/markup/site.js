"use strict";
// What is rendered late or fetched on scrolling is put into the page by mount().
const mount = (root) => {
  // Links in links cannot be said in HTML; they are sent as XML and built here.
  for (const script of root.querySelectorAll("script[type='application/xhtml+xml']")) {
    const xml = new DOMParser().parseFromString(script.textContent, script.type).documentElement;
    script.replaceWith(document.importNode(xml, true));
  }
  for (const late of root.querySelectorAll("template[data-practice-after]")) {
    setTimeout(() => replace(late, late.content), Number(late.dataset.practiceAfter));
  }
  for (const rest of root.querySelectorAll("[data-practice-more]")) {
    new IntersectionObserver(async (entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      const answer = await fetch(rest.dataset.practiceMore);
      if (answer.ok) replace(rest, parsed(await answer.text()));
    }).observe(rest);
  }
};
const parsed = (html) => Object.assign(document.createElement("template"), { innerHTML: html }).content;
const replace = (old, content) => {
  const parent = old.parentElement;
  old.replaceWith(content);
  if (parent) mount(parent);
};
const on = (selector, handler) => document.addEventListener("click", (event) => {
  const element = event.target.closest?.(selector);
  if (element) handler(element, event);
});
const toggle = (element, name) => element.setAttribute(name, String(element.getAttribute(name) !== "true"));
// The real site's addresses lead to this one.
on("a[href^='https://www.linkedin.com/']", (link, event) => {
  if (event.defaultPrevented || !link.pathname.startsWith("/in/")) return;
  event.preventDefault();
  location.href = link.pathname;
});
// A button that leads to a page.
on("[data-practice-visit]", (button) => { location.href = button.dataset.practiceVisit; });
// The row of actions that is displayed when the profile has been scrolled.
const workspace = document.getElementById("workspace") ?? document;
workspace.addEventListener("scroll", () => {
  const scrolled = (document.getElementById("workspace") ?? document.documentElement).scrollTop > 200;
  for (const row of document.querySelectorAll("[data-practice-sticky]")) row.style.display = scrolled ? "block" : "";
}, { passive: true });
// What stands behind "More" is made when somebody looks; in S26 it floats outside the page's main part.
on("[data-practice-menu]", (button) => {
  toggle(button, "aria-expanded");
  if (button.practiceMenu) {
    button.practiceMenu.remove();
    button.practiceMenu = undefined;
    return;
  }
  const shown = button.parentElement.querySelector(".artdeco-dropdown__content");
  if (shown) {
    toggle(shown, "aria-hidden");
    return;
  }
  const menu = button.parentElement.querySelector("template").content.cloneNode(true).firstElementChild;
  button.practiceMenu = menu;
  if (menu.matches("[data-floating-ui-portal]")) document.body.append(menu);
  else button.after(menu);
});
// Contact info opens over the profile.
const contactDialog = async (path) => {
  const markup = document.getElementById("workspace") ? "S26" : "E24";
  const answer = await fetch(`${path}?dialog=1&markup=${markup}`);
  if (!answer.ok) return;
  const outlet = markup === "S26" ? document.body : document.getElementById("artdeco-modal-outlet");
  outlet.append(parsed(await answer.text()));
};
on("a[href*='/overlay/contact-info/'], [data-practice-contact]", (link, event) => {
  event.preventDefault();
  const path = link.dataset.practiceContact ?? link.getAttribute("href");
  if (!link.dataset.practiceContact) history.pushState({}, "", path);
  contactDialog(path);
});
on("[data-practice-close]", (button) => {
  button.closest("dialog, [role=dialog]").remove();
  if (location.pathname.includes("/overlay/")) history.back();
});
if (location.pathname.endsWith("/overlay/contact-info/")) contactDialog(location.pathname);
// Filters of S26: what opens stands at the end of the page.
on("[role=button][aria-expanded]", (pill) => {
  const content = pill.nextElementSibling;
  toggle(pill, "aria-expanded");
  if (pill.practiceBox) {
    pill.practiceBox.remove();
    pill.practiceBox = undefined;
  } else if (content?.matches("template")) {
    pill.practiceBox = content.content.cloneNode(true).firstElementChild;
    document.body.append(pill.practiceBox);
  }
});
// Filters of Ember: what opens is in the page.
on("[id^=searchFilter_]", (button) => {
  toggle(button, "aria-expanded");
  toggle(document.getElementById(button.getAttribute("aria-controls")), "aria-hidden");
});
on("[data-practice-panel]", (button) => {
  const panel = document.querySelector("aside[inert]");
  if (panel) {
    panel.removeAttribute("inert");
    panel.setAttribute("aria-hidden", "false");
  } else if (!document.querySelector("#artdeco-modal-outlet [role=dialog]") && button.nextElementSibling) {
    document.getElementById("artdeco-modal-outlet").append(button.nextElementSibling.content.cloneNode(true));
  }
});
// In a filter a name is looked up and chosen.
const choose = (box, element) => {
  const id = element.urn.split(":").pop();
  const shown = box.dataset.practiceIds;
  const checkbox = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
  checkbox.id = shown ? shown + id : `:r${Math.random().toString(36).slice(2, 5)}:`;
  checkbox.practiceId = id;
  if (shown) Object.assign(checkbox, { name: box.dataset.practiceName, value: id });
  const label = Object.assign(document.createElement("label"), { htmlFor: checkbox.id, textContent: element.text });
  const item = document.createElement(shown ? "li" : "div");
  item.append(checkbox, label);
  box.querySelector("[data-practice-chosen]").prepend(item);
  box.querySelector("[role=listbox]").replaceChildren();
  box.querySelector("input[role=combobox]").value = "";
};
let timer;
document.addEventListener("input", (event) => {
  const input = event.target.closest?.("[data-practice-box] input[role=combobox]");
  if (!input) return;
  const box = input.closest("[data-practice-box]");
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const query = new URLSearchParams({ type: box.dataset.practiceBox, q: input.value });
    const { elements } = await (await fetch(`/voyager/api/typeahead?${query}`)).json();
    box.querySelector("[role=listbox]").replaceChildren(...elements.map((element) => {
      const option = Object.assign(document.createElement("div"), { textContent: element.text });
      option.setAttribute("role", "option");
      option.addEventListener("click", () => choose(box, element));
      return option;
    }));
  }, 100);
});
on("[data-practice-apply]", (button) => {
  const address = new URL(location.href);
  const around = button.closest("form, aside, [role=dialog]") ?? button.parentElement;
  for (const box of [...around.querySelectorAll("[data-practice-box]"), around]) {
    const ids = [...box.querySelectorAll("input:checked")].map((checkbox) => checkbox.practiceId ?? checkbox.value);
    if (!box.dataset.practiceBox || ids.length === 0) continue;
    address.searchParams.set(box.dataset.practiceParameter, JSON.stringify(ids));
  }
  address.searchParams.delete("page");
  location.href = address.href;
});
// The pager goes to another page of the same search.
const turn = (by) => {
  const address = new URL(location.href);
  address.searchParams.set("page", String(Number(address.searchParams.get("page") ?? 1) + by));
  location.href = address.href;
};
on("[data-testid=pagination-controls-next-button-visible], .artdeco-pagination__button--next:not([disabled])", () => turn(1));
on("[data-testid=pagination-controls-prev-button-visible], .artdeco-pagination__button--previous:not([disabled])", () => turn(-1));
mount(document);
