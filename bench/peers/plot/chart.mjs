// The matrix as a cell chart: groups down, blocs across, a mark for each kind of position.

import * as Plot from "@observablehq/plot";
import { attributes } from "../../shared/engine.mjs";
import { camps } from "../../shared/heads.mjs";
import * as words from "../../shared/words.mjs";

const ROW = 32;
const WIDTH = 880;
const NAMES = 240;
const ENDS = 240;
const RED = "var(--terrorist)";
const BLUE = "var(--opposition)";
const SPLIT = "url(#dm-divided)";

/** Sections and rows as lines, and all that stands on them. */
function laidOut(model, shown) {
  const lines = [];
  const cells = [];
  for (const { verdict, rows } of shown.sections) {
    if (verdict) lines.push({ line: verdict, section: verdict, text: words.SECTIONS[verdict], count: rows.length });
    for (const row of rows) {
      lines.push({ line: row.group.code, row, text: row.group.name });
      row.cells.forEach((held, b) => cells.push({ line: row.group.code, bloc: model.record.blocs[b].code, held, row, b }));
    }
  }
  return { lines, cells };
}

/** A mark's elements bear attributes of their own, one set for each datum. */
const withAttributes = (data, all) => (index, scales, values, dimensions, context, next) => {
  const drawn = next(index, scales, values, dimensions, context);
  index.forEach((datum, ix) => {
    for (const [name, value] of Object.entries(all(data[datum]))) drawn.children[ix].setAttribute(name, value);
  });
  return drawn;
};

/** Half one colour, half the other, as a paint to fill with. */
function divided() {
  const defs = document.createElementNS("http://www.w3.org/2000/svg", "defs");
  defs.innerHTML = `<linearGradient id="dm-divided" x2="1" y2="1"><stop offset="0.47" style="stop-color: ${RED}"/>`
    + `<stop offset="0.48" style="stop-color: ${BLUE}"/><stop offset="0.53" style="stop-color: ${BLUE}"/>`
    + `<stop offset="0.54" stop-color="transparent"/></linearGradient>`;
  return defs;
}

function marksOf(cells) {
  const at = { x: "bloc", y: "line" };
  const square = { ...at, insetLeft: 11.5, insetRight: 11.5, insetTop: 7.5, insetBottom: 7.5 };
  const of = (position, byConduct) =>
    cells.filter(({ held }) => held.position === position && held.byConduct === byConduct);
  const sign = (data, text, more) => Plot.text(data, { ...at, text: () => text, fontSize: 13, ...more });
  const none = cells.filter(({ held }) => !held.position);
  return [
    Plot.cell(of("terrorist", false), { ...square, fill: RED }),
    sign(of("terrorist", false), "×", { fill: "var(--on-mark)", fontSize: 18 }),
    Plot.cell(of("terrorist", true), { ...square, fill: "none", stroke: RED, strokeWidth: 1.8, strokeDasharray: "3 2" }),
    sign(of("terrorist", true), "×", { fill: RED, fontSize: 18 }),
    Plot.cell(of("opposition", false), { ...square, fill: "none", stroke: BLUE, strokeWidth: 3, rx: 9 }),
    Plot.cell(of("opposition", true), { ...square, fill: "none", stroke: BLUE, strokeWidth: 3, strokeDasharray: "4 3", rx: 9 }),
    Plot.cell(of("divided", false), { ...square, fill: SPLIT, stroke: BLUE }),
    Plot.cell(of("divided", true), { ...square, fill: SPLIT, stroke: BLUE, strokeDasharray: "3 2" }),
    sign(none.filter(({ held }) => !held.weak), "–", { fill: "var(--faint)" }),
    sign(none.filter(({ held }) => held.weak), "?", { fill: "var(--soft)", fontWeight: 600 }),
    Plot.dot(cells.filter(({ held }) => held.conductDiffers), { ...at, dx: 9, dy: -8, r: 3.5, fill: "currentColor" }),
  ];
}

/** What is clicked and spoken: a clear cell over each, with the contract's attributes. */
function hits(model, cells, opened) {
  const all = ({ row, b, held }) => {
    const name = `${model.record.blocs[b].code}.${row.group.code}`;
    return {
      ...attributes(model, row, b), "data-open": name, role: "button", tabindex: 0, "aria-label": words.cellWords(model, held),
      ...(opened === name && { "aria-expanded": "true", stroke: "currentColor" }),
    };
  };
  return Plot.cell(cells, { x: "bloc", y: "line", fill: "transparent", cursor: "pointer", render: withAttributes(cells, all) });
}

/** The tally of a row, a block a voice. */
function tallies(rows) {
  return rows.flatMap(({ line, row }) => {
    const { terrorist, divided, opposition } = row.finding;
    const blocks = [...Array(terrorist).fill(RED), ...Array(divided).fill(SPLIT), ...Array(opposition).fill(BLUE)];
    return blocks.map((fill, ix) => ({ line, fill, ix }));
  });
}

function texts(model, lines) {
  const rows = lines.filter((line) => line.row);
  const heads = lines.filter((line) => line.section);
  const blocks = tallies(rows);
  const wide = (row) => row.finding.onRecord * 6 + (row.finding.onRecord ? 6 : 0);
  return [
    Plot.text(rows, {
      y: "line", frameAnchor: "left", dx: -NAMES, textAnchor: "start", text: "text", fontSize: 14,
      render: withAttributes(rows, ({ row }) => ({ "data-group": row.group.code, "data-verdict": row.finding.verdict })),
    }),
    Plot.text(heads, {
      y: "line", frameAnchor: "left", dx: -NAMES, textAnchor: "start", fontSize: 14, fontWeight: 600,
      text: ({ text, count }) => `${text}  ${words.sectionCount(count)}`,
      render: withAttributes(heads, ({ section }) => ({ "data-section": section })),
    }),
    ...[...Array(10).keys()].map((ix) =>
      Plot.text(blocks.filter((block) => block.ix === ix), {
        y: "line", frameAnchor: "right", dx: 15 + ix * 6, text: () => "▮", fill: ({ fill }) => fill, fontSize: 12,
      })),
    ...[...new Set(rows.map(({ row }) => wide(row)))].map((width) =>
      Plot.text(rows.filter(({ row }) => wide(row) === width), {
        y: "line", frameAnchor: "right", dx: 12 + width, textAnchor: "start", fontSize: 12.5, className: "dm-end",
        fill: "var(--soft)", text: ({ row }) => words.rowEnd(model, row.finding), title: ({ row }) => words.tally(row.finding),
      })),
  ];
}

/** The chart of what is shown. */
export function chart(model, shown, opened) {
  const { lines, cells } = laidOut(model, shown);
  const { blocs } = model.record;
  const short = new Map(blocs.map((bloc) => [bloc.code, bloc.short]));
  const over = camps(model).map(({ name, from }) => ({ name, bloc: blocs[from].code }));
  return Plot.plot({
    width: WIDTH,
    height: lines.length * ROW + 110,
    marginTop: 110,
    marginLeft: NAMES,
    marginRight: ENDS,
    marginBottom: 0,
    style: { fontFamily: "var(--sans)", background: "none", overflow: "visible" },
    ariaLabel: words.SAID.caption,
    x: { domain: blocs.map((bloc) => bloc.code), padding: 0 },
    y: { domain: lines.map(({ line }) => line), axis: null, padding: 0 },
    marks: [
      divided,
      Plot.axisX({ anchor: "top", tickRotate: -90, tickSize: 0, tickFormat: (code) => short.get(code), fontSize: 12, label: null }),
      Plot.text(over, { x: "bloc", frameAnchor: "top", dy: -100, dx: -16, textAnchor: "start", text: "name", lineWidth: 8, fontSize: 11, fill: "var(--soft)" }),
      Plot.ruleY(lines, { y: "line", dy: ROW / 2, insetLeft: -NAMES, insetRight: -ENDS, stroke: "var(--line)" }),
      ...marksOf(cells),
      ...texts(model, lines),
      hits(model, cells, opened),
    ],
  });
}
