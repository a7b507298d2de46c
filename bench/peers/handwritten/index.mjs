// The page of the hand-written version: a table to read before any script has come, and the record
// on its way beside the script.

import { table } from "../../shared/engine.mjs";
import { frame, matrix } from "../../shared/html.mjs";
import { first } from "../../shared/view.mjs";
import * as words from "../../shared/words.mjs";

export function page({ model, files, style, icon }) {
  const view = first(model.record);
  const shown = table(model, view);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${model.record.title} ${words.day(view.at)}</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
<link rel="preload" href="${files.record}" as="fetch" crossorigin>
<script src="${files.script}" type="module"></script>
</head>
<body>
<main class="dm" id="dispute-matrix" data-state="loading" data-record="${files.record}">${frame(model, view, shown, matrix(model, shown))}</main>
</body>
</html>
`;
}
