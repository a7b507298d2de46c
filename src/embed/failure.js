// What stands where a widget cannot: the fallback, under a sentence that says why.

const has = () => typeof WebAssembly === "object";

/** Whether a module stopped. An old browser has no name for that. */
export const isTrap = (error) => has() && error instanceof WebAssembly.RuntimeError;

/** A short reason a reader can pass on. */
export function reason(error) {
  if (!has()) return "this browser has no WebAssembly";
  const text = String(error?.message ?? error);
  if (/content.security.policy|blocked by csp|wasm-unsafe-eval|unsafe-eval|disallowed by embedder/i.test(text)) {
    return "the site's security policy does not allow WebAssembly";
  }
  if (error instanceof WebAssembly.CompileError) return "this browser is too old for its WebAssembly";
  if (isTrap(error)) return `it stopped with an error (${text})`;
  return text.slice(0, 160).replace(/\.+$/, "");
}

/**
 * Puts the fallback back, and says why. A record with faults brings a report of one line and a
 * line for each fault: those are listed.
 */
export function fail(root, error, fallback) {
  const sentence = root.dataset.failed ?? "The interactive version could not start ({reason}).";
  const [first, ...faults] = typeof error === "string" ? error.split("\n") : [reason(error)];
  const note = said("p", sentence.replace("{reason}", () => first));
  const list = document.createElement("ul");
  list.append(...faults.map((fault) => Object.assign(document.createElement("li"), { textContent: fault })));
  list.className = "dm-faults";
  root.replaceChildren(note, ...(faults.length ? [list] : []), ...fallback);
  root.dataset.state = "failed";
}

/** A note that screen readers say. */
export function said(tag, text) {
  const note = document.createElement(tag);
  note.className = "dm-failed";
  note.setAttribute("role", "status");
  note.textContent = text;
  return note;
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
