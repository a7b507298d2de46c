// The whole embedded record. The module holds what the first view shows of it; what groups are, what
// claims say and their sources come after the module, in a file of their own.

import { built, once } from "./compile.js";
import { noted } from "./failure.js";
import { main } from "./main.js";

/** The number under which the module has the whole record, which is loaded once the module is. */
export const whole = once(async () => {
  const glue = await main();
  const file = await built(RECORD_FILE, RECORD_INTEGRITY);
  return glue.take(new Uint8Array(await file.arrayBuffer()));
});

/**
 * Starts to load it, and gives the record to start a view with: the whole where the view shows texts
 * or is found by them, else 0. Whoever needs it later says why it did not come.
 */
export function recordFor(query) {
  const coming = whole().catch(() => 0);
  const keys = new URLSearchParams(query);
  return keys.has("open") || keys.has("q") ? coming : 0;
}

/**
 * What follows each drawing: the whole record, asked for until it is there, and a note where it is
 * not. `speaks` gives the language, or nothing where it is needed no more; `then` takes the number.
 */
export function complete(root, speaks, then) {
  const note = noted("texts");
  return async () => {
    if (!speaks()) return;
    const come = await whole().catch((error) => ({ error }));
    const tag = speaks();
    if (!tag) return;
    note(root, come.error, tag);
    if (!come.error) then(come);
  };
}
