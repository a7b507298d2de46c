import { initSync } from "glue";
import { compile, once } from "./compile.js";
const share = once(async () => {
  initSync({ module: await compile(SHARE_WASM, SHARE_WASM_INTEGRITY) });
});
export async function open(root, button, now) { await share(); }
