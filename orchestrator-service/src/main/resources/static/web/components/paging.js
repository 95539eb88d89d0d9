// Lists that are read a page at a time.
import { getPage } from "../api.js";
import { button, fill, h } from "./dom.js";
import { t } from "../texts.js";

/**
 * The pages of a list, one below the other, with a button for the next one in `more`. `address` gives what is asked for, up
 * to its last "?" or "&"; `show` is given the entries of a page, how many come before them and how many there are. Of two
 * answers that overlap only the later question's is shown.
 */
export const pages = (address, size, show) => {
  const more = h("div");
  let asked = 0;
  const page = async (skip) => {
    const mine = ++asked;
    const { data, total } = await getPage(`${address()}limit=${size}&skip=${skip}`);
    if (mine !== asked) return;
    await show(data, skip, total);
    const shown = skip + data.length;
    fill(more, shown < total ? button(t("people.more"), () => page(shown)) : null);
  };
  return { more, first: () => page(0) };
};
