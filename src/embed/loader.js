// Starts the widget in the page it is part of. The page is readable as it stands; the widget takes
// its place in one step when it is ready. If it cannot start, or stops later, the page is put back
// as it was and says why. Nothing here needs eval, inline scripts or innerHTML, so it runs under a
// strict policy and under Trusted Types.

const WASM_TYPE = "application/wasm";

/** Compiles the module while it downloads; from its bytes if the host mislabels it. */
async function compile(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  const type = response.headers.get("content-type") ?? "";
  if (WebAssembly.compileStreaming && type.startsWith(WASM_TYPE)) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** A short reason a reader can pass on. */
function reason(error) {
  if (typeof WebAssembly !== "object") return "this browser has no WebAssembly";
  const text = String(error?.message ?? error);
  if (/content security policy|wasm-unsafe-eval|unsafe-eval|disallowed by embedder/i.test(text)) {
    return "the site's security policy does not allow WebAssembly";
  }
  if (error instanceof WebAssembly.RuntimeError) return `it stopped with an error (${text})`;
  return text.slice(0, 160).replace(/\.+$/, "");
}

/** Runs the widget in its root element. */
async function start(root, addresses) {
  const fallback = Array.from(root.childNodes, (node) => node.cloneNode(true));
  let failed = false;

  const fail = (error) => {
    if (failed) return;
    failed = true;
    const note = document.createElement("p");
    note.className = "dm-failed";
    note.setAttribute("role", "status");
    const sentence = root.dataset.failed ?? "The interactive version could not start: {reason}.";
    note.textContent = sentence.replace("{reason}", () => reason(error));
    root.replaceChildren(note, ...fallback);
    root.dataset.state = "failed";
  };

  // A trap leaves the module unusable, whenever it comes.
  const trapped = (error) => {
    if (error instanceof WebAssembly.RuntimeError) fail(error);
  };
  addEventListener("error", (event) => trapped(event.error));
  addEventListener("unhandledrejection", (event) => trapped(event.reason));

  try {
    const [glue, module] = await Promise.all([import(addresses.glue), compile(addresses.wasm)]);
    await glue.default({ module_or_path: module });
    glue.mount(root);
  } catch (error) {
    fail(error);
  }
}

const root = document.getElementById("dispute-matrix");
const script = document.querySelector("script[data-glue][data-wasm]");
if (root && script) {
  const absolute = (address) => new URL(address, document.baseURI).href;
  start(root, { glue: absolute(script.dataset.glue), wasm: absolute(script.dataset.wasm) });
}
