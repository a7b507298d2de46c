// The way to links, embed codes and downloads: a module of its own, loaded when it is asked for.

import { later, once } from "./compile.js";
import { noted } from "./failure.js";

const sharing = once(() => later(SHARE_JS, SHARE_INTEGRITY));

/**
 * Opens the dialog for each press of the widget's button. `now` gives what is shown: the record's
 * bytes, the file of the language's words, the view's query, and where it stands: `page` without
 * query, or else the `host` page, the folder of the `build`, the `source` of the record.
 */
export function offerSharing(root, now) {
  const note = noted("sharing");
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-share]");
    if (button && button.ariaBusy !== "true") share(button);
  });
  async function share(button) {
    button.ariaBusy = "true";
    try {
      const { open } = await sharing();
      await open(root, button, await now());
      note();
    } catch (error) {
      note(button.parentNode, error, button.closest("[lang]").lang);
    }
    button.ariaBusy = null;
  }
}
