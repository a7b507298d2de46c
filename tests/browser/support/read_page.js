// What the page says around its table, in the very lines that support/said.rs makes of the core's.
// `clean` and `text` are read_table.js's.
const lines = [`title ${document.title}`];
for (const part of ["what-if", "headline", "method", "showing", "story"]) lines.push(`${part} ${text(document, `.dm-${part}`)}`);
for (const name of ["at", "stop", "since", "order", "rule", "evidence", "q"]) {
  lines.push(`control ${name} ${document.querySelector(`.dm-controls [name=${name}]`)?.value}`);
}
lines.push(`control event ${document.querySelector("select.dm-event")?.value}`);
for (const chip of document.querySelectorAll(".dm-controls button.dm-chip[aria-pressed=true]")) {
  lines.push(`chip ${chip.name} ${chip.value}`);
}
for (const box of document.querySelectorAll(".dm-more input[type=checkbox]:checked")) {
  lines.push(`box ${box.name} ${box.value}`);
}
lines.push(`reset ${document.querySelector(".dm-reset[aria-disabled=false]") ? "enabled" : "disabled"}`);
const openers = [...document.querySelectorAll("table [data-open][aria-expanded=true]")];
for (const open of new Set(openers.map((opener) => opener.dataset.open))) {
  lines.push(`expanded ${open}`);
}
for (const change of document.querySelectorAll("[data-changes] h2, [data-changes] li")) {
  lines.push(`change ${clean(change.textContent)}`);
}
lines.push(`panels ${document.querySelectorAll(".dm-panel-row").length}`);
return lines;
