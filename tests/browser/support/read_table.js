// The table in the page, in the very lines that support/core.rs makes of the core's.
const table = document.querySelector(".dm table");
if (!table) return ["(no table)"];
const member = (element) => (element.dataset.member ? `/${element.dataset.member}` : "");
const lines = [];
for (const cell of table.closest(".dm-agreement")?.querySelectorAll("td[data-pair]") ?? []) {
  const { pair, shared, agreed } = cell.dataset;
  const thin = "thin" in cell.dataset ? " thin" : "";
  const words = clean(cell.querySelector("button")?.getAttribute("aria-label"));
  lines.push(`pair ${pair} ${agreed ?? "no"} of ${shared ?? "none"}${thin}: ${words}`.trim());
}
if (table.closest(".dm-agreement")) return lines;
for (const camp of table.querySelectorAll("thead th[scope=colgroup]")) {
  lines.push(`camp ${clean(camp.textContent)}: ${camp.colSpan}`);
}
for (const head of table.querySelectorAll("thead th[data-bloc]")) {
  const mark = "uncounted" in head.dataset ? " uncounted" : "";
  lines.push(`column ${head.dataset.bloc}${member(head)}${mark}`);
}
for (const row of table.querySelectorAll(":scope > tbody > tr:not(.dm-panel-row)")) {
  if (row.dataset.section) {
    lines.push(`section ${row.dataset.section}: ${clean(row.textContent)}`);
    continue;
  }
  // A name that has a short form stands there twice.
  const name = text(row, "th .dm-full") || text(row, "th");
  const end = text(row, ".dm-end");
  lines.push(`row ${row.dataset.group} ${row.dataset.verdict}: ${name}, ${end}`);
  for (const cell of row.querySelectorAll("td[data-bloc]")) {
    const { bloc, group, position, confidence } = cell.dataset;
    const marks = [position];
    if (confidence !== undefined) marks.push(confidence);
    for (const mark of ["by-conduct", "conduct-differs", "weak", "supposed", "changed"]) {
      if (cell.hasAttribute(`data-${mark}`)) marks.push(mark);
    }
    const button = cell.querySelector("button.dm-cell");
    const words = button ? clean(button.getAttribute("aria-label")) : text(cell, "span.dm-cell");
    lines.push(`cell ${bloc}${member(cell)}.${group} ${marks.join(" ")}: ${words}`);
  }
}
return lines;
