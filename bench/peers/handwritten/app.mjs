// The hand-written version in the page: one listener to each kind of event, and the least change
// of the document that an act asks for.

import { bringUp, listen, set } from "../../shared/controls.mjs";
import { attributes, open, openedCell, table } from "../../shared/engine.mjs";
import * as html from "../../shared/html.mjs";
import { first } from "../../shared/view.mjs";
import * as words from "../../shared/words.mjs";
import { inOrder } from "./order.mjs";

const root = document.getElementById("dispute-matrix");
const body = root.querySelector("tbody");

/** An element of the text of a row. */
function made(text) {
  const template = document.createElement("template");
  template.innerHTML = text;
  return template.content.firstChild;
}

const rows = new Map([...body.querySelectorAll("tr[data-group]")].map((row) => [row.dataset.group, row]));
const heads = new Map([...body.querySelectorAll("[data-section]")].map((row) => [row.dataset.section, row]));
/** The stances that each row shows, to see what another day changes. */
const drawn = new Map();
const MARKS = ["data-position", "data-confidence", "data-by-conduct", "data-conduct-differs", "data-weak"];
let opened = null;

function mark(model, td, row, b) {
  const all = attributes(model, row, b);
  for (const name of MARKS) {
    if (name in all) set(td, name, all[name]);
    else td.removeAttribute(name);
  }
  td.firstChild.setAttribute("aria-label", words.cellWords(model, row.cells[b]));
}

/** A group's row, brought up to date where its day has changed. */
function rowOf(model, row) {
  const tr = rows.get(row.group.code);
  const before = drawn.get(tr);
  if (before === row) return tr;
  drawn.set(tr, row);
  row.cells.forEach((held, b) => {
    const was = before?.cells[b];
    if (was && was.deciding === held.deciding && was.position === held.position && was.confidence === held.confidence
      && was.conductDiffers === held.conductDiffers && was.byConduct === held.byConduct && was.weak === held.weak) return;
    mark(model, tr.children[b + 1], row, b);
  });
  set(tr, "data-verdict", row.finding.verdict);
  const end = html.end(model, row.finding);
  if (!before || html.end(model, before.finding) !== end) {
    tr.lastChild.innerHTML = end;
    tr.lastChild.title = words.tally(row.finding);
  }
  return tr;
}

function headOf(model, section) {
  if (!section.verdict) return [];
  let head = heads.get(section.verdict);
  if (!head) heads.set(section.verdict, (head = made(html.section(model, section))));
  const count = head.querySelector(".dm-count");
  const text = words.sectionCount(section.rows.length);
  if (count.textContent !== text) count.textContent = text;
  return [head];
}

/** Puts the body's rows in order: what is not wanted goes, and as few as can be move. */
function place(wanted) {
  const kept = new Set(wanted);
  const before = new Map();
  for (const row of [...body.children]) {
    if (kept.has(row)) before.set(row, before.size);
    else row.remove();
  }
  const stay = inOrder(wanted.map((row) => before.get(row) ?? -1));
  let after = null;
  for (let ix = wanted.length - 1; ix >= 0; ix -= 1) {
    if (!stay.has(ix)) body.insertBefore(wanted[ix], after);
    after = wanted[ix];
  }
}

function panelOf(model, view, before) {
  if (!before || before.open !== view.open || before.at !== view.at) {
    const cell = openedCell(model, view.open);
    opened = cell && made(html.panelRow(model, cell, view.at));
    for (const button of body.querySelectorAll("[aria-expanded]")) button.removeAttribute("aria-expanded");
    if (cell) body.querySelector(`[data-open="${view.open}"]`)?.setAttribute("aria-expanded", "true");
  }
  return opened;
}

/** Shows a view in place of the one before. */
function show(model, view, before) {
  const shown = table(model, view);
  const group = view.open.split(".")[1];
  bringUp(root, model, view, shown, before);
  const panel = panelOf(model, view, before);
  place(shown.sections.flatMap((section) => [
    ...headOf(model, section),
    ...section.rows.flatMap((row) => (panel && row.group.code === group ? [rowOf(model, row), panel] : [rowOf(model, row)])),
  ]));
}

const answer = await fetch(root.dataset.record);
const model = open(await answer.json());
const view = first(model.record);
// The page came with this view: what it shows is known and need not be drawn.
for (const { rows: own } of table(model, view).sections) for (const row of own) drawn.set(rows.get(row.group.code), row);

listen(root, view, (next, before) => show(model, next, before));
root.dataset.state = "ready";
