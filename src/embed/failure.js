// What stands where a widget cannot: the fallback, under a sentence that says why.

import { tell } from "./told.js";

const has = () => typeof WebAssembly === "object";

/** Whether a module stopped. An old browser has no name for that. */
export const isTrap = (error) => has() && error instanceof WebAssembly.RuntimeError;

/** A short reason a reader can pass on, in a language. */
export function reason(error, tag) {
  if (!has()) return tell(tag, "no-webassembly");
  if (error?.told) return tell(tag, ...error.told);
  const text = String(error?.message ?? error);
  if (/content.security.policy|blocked by csp|wasm-unsafe-eval|unsafe-eval|disallowed by embedder/i.test(text)) {
    return tell(tag, "policy");
  }
  if (error instanceof WebAssembly.CompileError) return tell(tag, "too-old");
  if (isTrap(error)) return tell(tag, "stopped", text);
  return text.slice(0, 160).replace(/\.+$/, "");
}

/**
 * Puts the fallback back, and says why. A record with faults brings a report of one line and a
 * line for each fault: those are listed.
 */
export function fail(root, error, fallback, tag) {
  const sentence = root.dataset.failed ?? tell(tag, "failed", "{reason}");
  const [first, ...faults] = typeof error === "string" ? error.split("\n") : [reason(error, tag)];
  const note = said(sentence.replace("{reason}", () => first), tag);
  const list = document.createElement("ul");
  list.append(...faults.map((fault) => Object.assign(document.createElement("li"), { textContent: fault })));
  list.className = "dm-faults";
  root.replaceChildren(note, ...(faults.length ? [list] : []), ...fallback);
  root.dataset.state = "failed";
}

/** A note that screen readers say, in a language. */
export function said(text, tag) {
  const note = document.createElement("p");
  note.lang = tag;
  note.dir = FROM_THE_RIGHT.includes(tag) ? "rtl" : "ltr";
  note.className = "dm-failed";
  note.setAttribute("role", "status");
  note.textContent = text;
  return note;
}

/**
 * The one note of a kind, by its key among what scripts say: it says at the end of a node what did not
 * come and why, in place of what it said before, and goes where there is no error.
 */
export function noted(key) {
  let note;
  return (node, error, tag) => {
    note?.remove();
    if (error) node.append((note = said(tell(tag, key, reason(error, tag)), tag)));
  };
}

/**
 * Calls back for each trap of a module: it leaves the module unusable, whenever it comes. Other
 * modules of a host page may trap, too: `ours` tells.
 */
export function onTrap(ours, act) {
  const trapped = (error) => {
    if (isTrap(error) && ours(error)) act(error);
  };
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));
}
