// The whole embedded record. The module holds what the first view shows of it; what groups are, what
// claims say and their sources come after the module, in a file of their own.

import { built, once } from "./compile.js";
import { reason, said } from "./failure.js";
import { main } from "./main.js";
import { tell } from "./told.js";

/** The number under which the module has the whole record, which is loaded once the module is. */
export const whole = once(async () => {
  const glue = await main();
  const file = await built(RECORD_FILE, RECORD_INTEGRITY);
  return glue.take(new Uint8Array(await file.arrayBuffer()));
});

/** Starts to load it; whoever needs it says why it did not come. */
export const fetchWhole = () => whole().catch(() => 0);

/** The record to start a view with: the whole where it shows texts or is found by them, else 0. */
export async function recordFor(query) {
  const keys = new URLSearchParams(query);
  return keys.has("open") || keys.has("q") ? fetchWhole() : 0;
}

/**
 * What follows each drawing: the whole record, asked for until it is there, and a note where it is
 * not. `speaks` gives the language, or nothing where it is needed no more; `then` takes the number.
 */
export function complete(root, speaks, then) {
  let note;
  return async () => {
    if (!speaks()) return;
    let error;
    const number = await whole().catch((wrong) => (error = wrong));
    const tag = speaks();
    if (!tag) return;
    note?.remove();
    if (!error) return then(number, tag);
    note = said(tell(tag, "texts", reason(error, tag)), tag);
    root.append(note);
  };
}
