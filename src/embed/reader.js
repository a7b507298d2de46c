// The reader of records given at run time: a module of its own, loaded only for them.

import { initSync, read } from "glue";
import { compile, once } from "./compile.js";

/** The module, compiled and started. */
export const reader = once(async () => {
  initSync({ module: await compile(READER_WASM, READER_WASM_INTEGRITY) });
  return { read };
});
