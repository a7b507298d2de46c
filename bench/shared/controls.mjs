// The controls and the headline of the peers that change the document by hand.

import { headline } from "./html.mjs";
import { act } from "./view.mjs";
import * as words from "./words.mjs";

/** Sets an attribute where it differs. */
export function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Brings what stands around the table up to a view; `before` is the one it shows, if any. */
export function bringUp(root, model, view, shown, before) {
  if (before?.at !== view.at) {
    root.querySelector(".dm-headline").innerHTML = headline(words.headline(model, view, shown));
    root.querySelector(".dm-date b").textContent = words.day(view.at);
    for (const step of words.steps(model, view.at)) {
      const button = root.querySelector(`.${step.class}`);
      button.value = step.to;
      set(button, "aria-disabled", String(step.to === ""));
    }
  }
  for (const chip of root.querySelectorAll(".dm-chip")) {
    const on = chip.name === "all" ? view.verdicts.length === 0 : view.verdicts.includes(chip.value);
    set(chip, "aria-pressed", String(on));
  }
}

/** Turns clicks and choices into views from now on: one listener to each kind of event. */
export function listen(root, first, show) {
  let view = first;
  const on = (name, value) => {
    const before = view;
    view = act(view, name, value);
    if (view !== before) show(view, before);
  };
  root.addEventListener("click", ({ target }) => {
    const opener = target.closest("[data-open]");
    const button = target.closest("button[name]");
    if (opener) on("open", opener.dataset.open);
    else if (button) on(button.name, button.value);
  });
  root.addEventListener("change", ({ target }) => on(target.name, target.value));
  root.querySelector(".dm-controls").inert = false;
}
