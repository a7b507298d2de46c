// Acts rehearsed out of sight: a browser compiles what is called when it is first called, and without
// this a reader's first act would take it half as long again as the second.

import { keepPlaces } from "./motion.js";

/** In milliseconds, where a browser does not say when it is idle: the page has been painted by then. */
const LATER = 300;
/** In cells: a record with more of them is drawn in part alone (see src/ui/sight.rs). */
const LARGE = 2000;

/**
 * What is rehearsed, one after another: controls, and what is chosen in them. Few rows are drawn, more
 * come, they change places, another day changes their cells, some go, and a cell is opened.
 */
const ACTS = [
  ["[name=verdicts][value=disputed]"],
  ["[name=verdicts][value=agreed-terrorist]"],
  ["[name=order]", "name"],
  ["[name=stop]", "0"],
  ["[name=verdicts][value=disputed]"],
  ["td [data-open]"],
];

const idle = (act) => (globalThis.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, LATER));

function use(control, value) {
  if (value == null) return control?.click();
  control.dispatchEvent(new KeyboardEvent("keydown", { key: "End", bubbles: true }));
  control.value = value;
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
}

let rehearsed = false;

/**
 * Has acts rehearsed when there is nothing else to do, each for itself; once for a page. What is shown in
 * `root` is mounted in an element, too, which never comes into the page: by its record, language, author's
 * view and query. A large record is spared: to work its tables out takes far longer than what is compiled for
 * them.
 */
export function rehearse(glue, root, ...shown) {
  if (rehearsed) return;
  rehearsed = true;
  const listed = (name) => root.querySelectorAll(`[name=${name}]`).length;
  const go = (stage, widget, [act, ...acts]) =>
    idle(() => {
      if (!act) return glue.unmount(widget);
      use(stage.querySelector(act[0]), act[1]);
      go(stage, widget, acts);
    });
  idle(() => {
    const cells = listed("groups") * listed("blocs");
    // A widget that is gone by then has none.
    if (!cells || cells > LARGE) return;
    const stage = document.createElement("div");
    const widget = glue.mount(stage, ...shown, () => {});
    keepPlaces(stage, 1)();
    go(stage, widget, ACTS);
  });
}
