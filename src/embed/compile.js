// Fetching what the widget is made of, each file checked against the hash that the build gave it.

import { Told } from "./told.js";

const WASM_TYPE = "application/wasm";

/** The address of a file that lies beside this script. */
export const beside = (name) => new URL(name, import.meta.url).href;

/** An answer of a host, or an error that says what it answered. */
export async function ask(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Told("answered", response.status, address);
  return response;
}

/** A file of this build, checked; an error says what the host answered in its place. */
export async function built(name, integrity) {
  const address = beside(name);
  try {
    return await ask(address, { integrity });
  } catch {
    // Browsers do not tell a wrong hash from a host out of reach. Asked without, the host says.
    await ask(address);
    throw new Told("not-as-built", address);
  }
}

/** Compiles a module while it downloads; from its bytes if the host mislabels it. */
export async function compile(name, integrity) {
  const response = await built(name, integrity);
  const type = response.headers.get("content-type") ?? "";
  if (WebAssembly.compileStreaming && type.startsWith(WASM_TYPE)) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Does a thing once, however often it is asked for; again where it failed. */
export function once(work) {
  let done;
  return () =>
    (done ??= work().catch((error) => {
      done = undefined;
      throw error;
    }));
}

/** How often a script was asked for. */
let tries = 0;

/**
 * A script that is loaded when it is needed, checked like all others. It is fetched with its hash
 * first, and `import` takes it from what the browser keeps: a link that loads modules early could
 * carry the hash, but WebKit does not check it there, and no browser says there what went wrong.
 */
export async function later(name, integrity) {
  await built(name, integrity);
  // A page keeps it for good that an address gave no module: each try is of another.
  const address = beside(`${name}#${(tries += 1)}`);
  // It may have gone out of reach since.
  return import(address).catch(() => {
    throw new Told("not-as-built", address);
  });
}
