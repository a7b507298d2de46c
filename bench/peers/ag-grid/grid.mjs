// The grid: its columns, its rows, and what it draws in them.

import { ClientSideRowModelModule, ModuleRegistry, createGrid } from "ag-grid-community";
import { attributes } from "../../shared/engine.mjs";
import { camps } from "../../shared/heads.mjs";
import { end, panel } from "../../shared/html.mjs";
import * as words from "../../shared/words.mjs";

ModuleRegistry.registerModules([ClientSideRowModelModule]);

const ROW = 32;
/** What is open scrolls in a row of this height: full-width rows do not take that of their content. */
const PANEL = 420;

/** An element with attributes and markup. */
function made(name, all, markup) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(all)) element.setAttribute(key, value);
  element.innerHTML = markup;
  return element;
}

function cell(model, b, { data: { row } }) {
  const name = `${model.record.blocs[b].code}.${row.group.code}`;
  const around = made("div", attributes(model, row, b), "");
  around.append(made("button", { class: "dm-cell dm-mark", "data-open": name, "aria-label": words.cellWords(model, row.cells[b]) }, ""));
  return around;
}

/** The same stance needs no new drawing. */
const alike = (a, b) =>
  a.deciding === b.deciding && a.position === b.position && a.confidence === b.confidence
  && a.byConduct === b.byConduct && a.conductDiffers === b.conductDiffers && a.weak === b.weak;

const isSame = (a, b) => a.verdict === b.verdict && a.terrorist === b.terrorist && a.opposition === b.opposition
  && a.divided === b.divided && String(a.notTerrorist) === String(b.notTerrorist) && String(a.notOpposition) === String(b.notOpposition);

function columns(model) {
  const bloc = (b) => ({
    colId: model.record.blocs[b].code,
    headerName: model.record.blocs[b].short,
    width: 44,
    valueGetter: ({ data }) => data.row.cells[b],
    equals: alike,
    cellRenderer: (params) => cell(model, b, params),
  });
  return [
    {
      colId: "group", headerName: words.SAID.group, width: 236, equals: isSame,
      valueGetter: ({ data }) => data.row.finding,
      cellRenderer: ({ data: { row } }) =>
        made("span", { "data-group": row.group.code, "data-verdict": row.finding.verdict }, row.group.name),
    },
    ...camps(model).map(({ name, from, width }) => ({
      headerName: name, children: Array.from({ length: width }, (_, ix) => bloc(from + ix)),
    })),
    {
      colId: "end", headerName: words.SAID.end, flex: 1, equals: isSame,
      valueGetter: ({ data }) => data.row.finding,
      cellRenderer: ({ value }) => made("span", { class: "dm-end", title: words.tally(value) }, end(model, value)),
    },
  ];
}

/** The full width of the grid: a section's head, or what is open. */
function wide(model, { data }) {
  if (data.section) {
    const { verdict, rows } = data.section;
    return made("div", { class: "dm-section", "data-section": verdict },
      `${words.SECTIONS[verdict]} <span class="dm-count">${words.sectionCount(rows.length)}</span>`);
  }
  return made("div", { class: "dm-open" }, panel(model, data.cell, data.at));
}

/** The grid's rows for what is shown. */
function rowData({ sections }, cell, at) {
  return sections.flatMap((section) => [
    ...(section.verdict ? [{ id: `section.${section.verdict}.${section.rows.length}`, section }] : []),
    ...section.rows.flatMap((row) => [
      { id: row.group.code, row },
      ...(cell?.g === row.g ? [{ id: `open.${cell.b}.${cell.g}.${at}`, cell, at }] : []),
    ]),
  ]);
}

/** Makes the grid in an element; what it returns shows a table. */
export function grid(model, element, onReady) {
  const api = createGrid(element, {
    columnDefs: columns(model),
    defaultColDef: { sortable: false, resizable: false, suppressMovable: true },
    rowData: [],
    getRowId: ({ data }) => data.id,
    isFullWidthRow: ({ rowNode }) => !rowNode.data.row,
    fullWidthCellRenderer: (params) => wide(model, params),
    getRowHeight: ({ data }) => (data.cell ? PANEL : ROW),
    headerHeight: 40,
    groupHeaderHeight: 32,
    domLayout: "autoHeight",
    ensureDomOrder: true,
    suppressColumnVirtualisation: true,
    suppressRowVirtualisation: true,
    onFirstDataRendered: onReady,
  });
  return (shown, cell, at) => api.setGridOption("rowData", rowData(shown, cell, at));
}
