// Builds each peer into dist/<name>/: index.html, a script and a style sheet, minified, and a
// brotli copy beside each. `node build.mjs`, with the widget's own build in the folder that
// DISPUTE_MATRIX_DIST names (or ../dist) for the page without scripts.

import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";
import { compile } from "svelte/compiler";
import { page as handwritten } from "./peers/handwritten/index.mjs";
import { open } from "./shared/engine.mjs";
import { pack } from "./shared/pack.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const top = dirname(here);
const dist = join(here, "dist");
const widget = process.env.DISPUTE_MATRIX_DIST ?? join(top, "dist");

/** As the widget has it: no request for an icon. */
const ICON = "data:,";

const record = pack(JSON.parse(await readFile(join(top, "data", "syria-2016.json"), "utf8")));

/** Where a peer's page and its scripts mount. */
const PEERS = {
  react: { entry: "main.jsx", body: '<div id="root"></div>' },
  svelte: { entry: "main.js", body: '<div id="app"></div>' },
  plot: { entry: "main.mjs", body: '<main class="dm" id="dispute-matrix" data-state="loading"></main>' },
  "ag-grid": { entry: "main.mjs", body: '<main class="dm" id="dispute-matrix" data-state="loading"></main>', own: "style.css" },
};

/** `import record from "record"`: the packed record, parsed from text, which is faster than a literal. */
const theRecord = {
  name: "record",
  setup(build) {
    build.onResolve({ filter: /^record$/ }, () => ({ path: "record", namespace: "record" }));
    build.onLoad({ filter: /.*/, namespace: "record" }, () => ({
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(record))})`,
    }));
  },
};

/** Svelte's own compiler. */
const svelte = {
  name: "svelte",
  setup(build) {
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const made = compile(await readFile(path, "utf8"), { filename: path, generate: "client", dev: false });
      return { contents: made.js.code, loader: "js", resolveDir: dirname(path) };
    });
  },
};

async function bundled(folder, entry) {
  const built = await esbuild.build({
    entryPoints: [join(here, "peers", folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    jsx: "automatic",
    conditions: ["svelte", "browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [theRecord, svelte],
  });
  return built.outputFiles[0].contents;
}

async function minifiedStyle(...files) {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const made = await esbuild.transform(texts.join("\n"), { loader: "css", minify: true });
  return made.code.trim();
}

const hashed = (name, bytes) => name.replace("-*", `-${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}`);

/** Writes a file, and its brotli copy, under a name with its hash; tells the name. */
async function put(folder, pattern, content) {
  const bytes = Buffer.from(content);
  const name = hashed(pattern, bytes);
  const path = join(dist, folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }));
  return name;
}

const shell = ({ style, script, body }) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${record.title}</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body>
${body}
</body>
</html>
`;

async function peer(name, { entry, body, own }) {
  const styles = [join(here, "shared", "style.css"), ...(own ? [join(here, "peers", name, own)] : [])];
  const style = await put(name, "style-*.css", await minifiedStyle(...styles));
  const script = await put(name, "main-*.js", await bundled(name, entry));
  await put(name, "index.html", shell({ style, script, body }));
}

async function byHand() {
  const files = {
    script: await put("handwritten", "main-*.js", await bundled("handwritten", "app.mjs")),
    record: await put("handwritten", "record-*.json", JSON.stringify(record)),
  };
  const style = await minifiedStyle(join(here, "shared", "style.css"));
  await put("handwritten", "index.html", handwritten({ model: open(record), files, style, icon: ICON }));
}

/** The widget's own page without its scripts: how soon a static page of the table is painted. */
async function still() {
  const page = await readFile(join(widget, "index.html"), "utf8");
  const scripts = /<script[^>]* src=[^>]*><\/script>|<link rel="(?:modulepreload|preload)"[^>]*>/g;
  if (!scripts.test(page)) throw new Error("the widget's page has no script to take out: build it first");
  await put("static", "index.html", page.replace(scripts, ""));
}

async function widgetItself() {
  for (const name of await readdir(widget)) {
    const used = /^(index\.html|csp\.txt|page-.*\.js|dispute-matrix-.*\.wasm|record-.*\.txt)(\.br)?$/;
    if (used.test(name)) await cp(join(widget, name), join(dist, "widget", name));
  }
}

await rm(dist, { recursive: true, force: true });
await mkdir(join(dist, "widget"), { recursive: true });
await Promise.all([byHand(), still(), widgetItself(), ...Object.entries(PEERS).map(([name, how]) => peer(name, how))]);
