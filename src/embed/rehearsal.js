// What acts need is made ready before the first one: see rehearsal.rs.

/** In milliseconds, where a browser does not say when it is idle: the page has been painted by then. */
const LATER = 300;

let rehearsed = false;

/** Has acts rehearsed from the view of a widget on, when there is nothing else to do; once for a page. */
export function rehearse(glue, id) {
  if (rehearsed) return;
  rehearsed = true;
  const act = () => glue.rehearse(id, document.createElement("div"));
  if (globalThis.requestIdleCallback) requestIdleCallback(act);
  else setTimeout(act, LATER);
}
