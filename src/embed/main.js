// The widget's module: one for all widgets of a page.

import { ask, initSync, learn, look, mount, record, speak, take, tell_by, unmount } from "glue";
import { compile, once } from "./compile.js";

const glue = { ask, learn, look, mount, record, speak, take, tell_by, unmount };

/** The module, compiled and started. */
export const main = once(async () => {
  initSync({ module: await compile(MAIN_WASM, MAIN_INTEGRITY) });
  return glue;
});
