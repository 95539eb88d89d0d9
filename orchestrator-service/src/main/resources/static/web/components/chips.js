// Several values in one field: each a chip, added with Enter or a comma and removed one by one.
import { button, fill, h, named } from "./dom.js";
import { t } from "../texts.js";

/**
 * A field for several texts.
 * @param id the id of the field in which the next one is typed
 * @param label what the field is called
 * @param values what stands in it at first
 * @param changed called with all values when one was added or removed
 * @param choices what may be chosen; anything when there are none
 * @param maxLength how many characters each may have
 */
export const chips = ({ id, label, values, changed, choices = null, maxLength = 500 }) => {
  const list = h("ul", { class: "chips", "aria-label": label });
  const place = h("div");
  let all = [...values];
  const set = (next) => {
    all = next;
    changed([...all]);
    draw();
    document.getElementById(id)?.focus();
  };
  const add = (texts) => {
    const next = [...all, ...texts.map((text) => text.trim()).filter((text) => text !== "")];
    if (next.length > all.length) set([...new Set(next)]);
  };
  const chip = (text) => h("li", {}, h("span", { class: "chip" }, text, named(button("×", () => set(all.filter((other) => other !== text)), "link"), t("chips.remove", text))));
  const typed = () => {
    const field = h("input", { id, autocomplete: "off", maxlength: maxLength, placeholder: all.length === 0 ? null : t("chips.more"), onkeydown: (event) => {
      if (event.isComposing) return;
      if (event.key === "Backspace" && field.value === "" && all.length > 0) set(all.slice(0, -1));
      if (event.key !== "Enter" && event.key !== ",") return;
      event.preventDefault();
      add([field.value]);
    }, onchange: () => add([field.value]), onpaste: (event) => {
      const lines = event.clipboardData.getData("text").split(/\r?\n/);
      if (lines.length < 2) return;
      event.preventDefault();
      add(lines);
    } });
    return field;
  };
  const chosen = () => {
    const field = h("select", { id, onchange: () => add([field.value]) }, h("option", { value: "" }, t("campaign.choose")),
      ...choices.filter((choice) => !all.includes(choice)).map((choice) => h("option", { value: choice }, choice)));
    return field;
  };
  const draw = () => {
    fill(list, ...all.map(chip));
    list.hidden = all.length === 0;
    fill(place, choices ? chosen() : typed());
  };
  draw();
  return h("div", {}, h("label", { for: id }, label), place, list);
};
