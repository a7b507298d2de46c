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
 * A script that is loaded when it is needed, checked like all others: the link that fetches it
 * carries its hash, and `import` then takes what the link has fetched. The link stands in the
 * document until then: a widget, where it could stand, may be taken away while others wait.
 */
export async function later(name, integrity) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  // A page keeps it for good that an address gave no module: each try is of another.
  link.href = beside(`${name}#${(tries += 1)}`);
  link.integrity = integrity;
  if (link.relList?.supports?.("modulepreload")) {
    await new Promise((done, failed) => {
      link.onload = done;
      link.onerror = () => failed(new Told("not-as-built", link.href));
      document.head.append(link);
    }).finally(() => link.remove());
  }
  // Half a script is no script: a browser may tell so only now.
  return import(link.href).catch(() => {
    throw new Told("not-as-built", link.href);
  });
}
