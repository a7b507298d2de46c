// The page's markup as text, for the peers that have no templates of their own: the build writes
// the first page of the hand-written version with it, and scripts make of it what is new.

import { attributes, history, stance, voices } from "./engine.mjs";
import { camps, startsCamp } from "./heads.mjs";
import * as words from "./words.mjs";

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const safe = (text) => String(text).replace(/[&<>"]/g, (sign) => SIGNS[sign]);
const written = (all) =>
  Object.entries(all).map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${safe(value)}"`)).join("");

/** The name of what opens a cell: "ru.ahrar". */
export const opens = ({ record }, row, b) => `${record.blocs[b].code}.${row.group.code}`;

function cell(model, row, b) {
  const all = { ...attributes(model, row, b), ...(startsCamp(model, b) && { "data-first": "" }) };
  return `<td${written(all)}><button class="dm-cell dm-mark" data-open="${opens(model, row, b)}" `
    + `aria-label="${safe(words.cellWords(model, row.cells[b]))}"></button></td>`;
}

/** What stands at the end of a row: a block a voice, and who blocks. */
export function end(model, finding) {
  const blocks = [["t", "terrorist"], ["d", "divided"], ["o", "opposition"]]
    .map(([sign, held]) => `<i class="${sign}"></i>`.repeat(finding[held])).join("");
  return blocks + safe(words.rowEnd(model, finding));
}

/** The row of a group. */
function row(model, of) {
  const cells = of.cells.map((_, b) => cell(model, of, b)).join("");
  return `<tr data-group="${of.group.code}" data-verdict="${of.finding.verdict}">`
    + `<th scope="row">${safe(of.group.name)}</th>${cells}`
    + `<td class="dm-end" title="${safe(words.tally(of.finding))}">${end(model, of.finding)}</td></tr>`;
}

/** The head of a section. */
export const section = (model, { verdict, rows }) =>
  `<tr class="dm-section" data-section="${verdict}"><th scope="rowgroup" colspan="${model.record.blocs.length + 2}">`
  + `${words.SECTIONS[verdict]} <span class="dm-count">${words.sectionCount(rows.length)}</span></th></tr>`;

/** All rows of a table. */
const body = (model, { sections }) =>
  sections.map((one) => (one.verdict ? section(model, one) : "") + one.rows.map((of) => row(model, of)).join("")).join("");

/** The headline's three parts. */
export const headline = ({ agreed, split, rest }) => `${safe(agreed)} <b class="dm-split">${safe(split)}</b> ${safe(rest)}`;

function heads(model) {
  const { blocs } = model.record;
  const over = camps(model).map(({ name, width }) => `<th scope="colgroup" colspan="${width}" data-first>${safe(name)}</th>`);
  const under = blocs.map((bloc, b) =>
    `<th scope="col"${startsCamp(model, b) ? " data-first" : ""}${bloc.counted ? "" : " data-uncounted"}>`
    + `<span class="dm-upright">${safe(bloc.short)}</span>`
    + (bloc.counted ? "" : `<span class="dm-unseen">${words.SAID.notCounted}</span>`) + "</th>");
  return `<thead><tr class="dm-camps"><td></td>${over.join("")}<td></td></tr><tr class="dm-blocs">`
    + `<th class="dm-corner" scope="col">${words.SAID.group}</th>${under.join("")}`
    + `<th class="dm-end" scope="col">${words.SAID.end}</th></tr></thead>`;
}

function controls(model, view) {
  const { SAID } = words;
  const step = (one) => `<button class="${one.class}" name="at" value="${one.to}" aria-label="${one.label}" `
    + `aria-disabled="${one.to === ""}">${one.sign}</button>`;
  const chip = (name, value, text, on) =>
    `<button class="dm-chip" name="${name}" value="${value}" aria-pressed="${on}">${text}</button>`;
  const options = Object.entries(words.ORDERS).map(([value, text]) => `<option value="${value}">${text}</option>`);
  const chips = Object.entries(words.CHIPS).map(([value, text]) => chip("verdicts", value, text, false));
  const [earlier, later] = words.steps(model, view.at).map(step);
  return `<div class="dm-controls" role="group" aria-label="${SAID.filters}" inert>`
    + `<div class="dm-date">${SAID.asOf} <b>${words.day(view.at)}</b>${earlier}${later}</div>`
    + `<div role="group" aria-label="${SAID.verdict}">${chip("all", "all", SAID.all, true)}${chips.join("")}</div>`
    + `<div><label class="dm-choice">${SAID.order} <select name="order">${options.join("")}</select></label></div></div>`;
}

const legend = () => words.LEGEND.map(([all, text]) => `<li${written(all)}><span class="dm-mark"></span>${text}</li>`).join("");

/** The whole table. */
export const matrix = (model, shown) =>
  `<table><caption class="dm-unseen">${words.SAID.caption}</caption>${heads(model)}<tbody>${body(model, shown)}</tbody></table>`;

/** The whole of the root element, around a picture of the table. */
export function frame(model, view, shown, picture) {
  return `<div class="dm-app"><h1 class="dm-title">${safe(model.record.title)}</h1>`
    + `<p class="dm-headline" aria-live="polite">${headline(words.headline(model, view, shown))}</p>${controls(model, view)}`
    + `<ul class="dm-legend" aria-label="${words.SAID.legend}">${legend()}</ul><div class="dm-scroll">${picture}</div>`
    + `<footer class="dm-foot"><p>${words.foot(model)}</p></footer></div>`;
}

function claim(one) {
  const { date, before, after } = words.facts(one);
  return `<li class="dm-claim" data-position="${one.position}"><p class="dm-facts"><time>${date}</time>${safe(before)}`
    + `<b>${one.position}</b>${after}</p><p class="dm-summary">${safe(one.summary)}</p>`
    + (one.note ? `<p class="dm-note"><b>${words.SAID.note}:</b> ${safe(one.note)}</p>` : "")
    + `<p class="dm-facts"><a class="dm-source" href="${safe(one.url)}" title="${safe(one.source)}" target="_blank" `
    + `rel="noopener noreferrer">${safe(words.sourceName(one))}<span class="dm-unseen"> ${words.SAID.newTab}</span></a></p></li>`;
}

function whoHolds(model, { b, g }, at) {
  if (model.record.blocs[b].members.length === 0) return "";
  const each = voices(model, b, g, at).map(({ member, stance: held }) =>
    `<li${written(attributes(model, { group: model.record.groups[g], cells: { [b]: held } }, b))
      .replace(/ data-(bloc|group)="[^"]*"/g, "")}><span class="dm-mark"></span><span><b>${safe(words.voiceName(model, b, member))}</b>: `
    + `${words.cellWords(model, held)}</span></li>`);
  const title = `<h3>${words.SAID.voices} ${safe(model.record.blocs[b].name)}</h3>`;
  return each.length ? `${title}<ul class="dm-voices">${each.join("")}</ul>` : "";
}

/** What is shown of an opened cell: what is held and why, then its claims, oldest first. */
export function panel(model, cell, at) {
  const held = stance(model, cell.b, cell.g, at);
  const { byNow, later } = history(model, cell.b, cell.g, at);
  const items = (claims) => claims.map(claim).join("");
  return `<section class="dm-panel"><button class="dm-close" name="close" aria-label="${words.SAID.close}">×</button>`
    + `<h2>${safe(words.cellTitle(model, cell.b, cell.g, held))}</h2><p class="dm-why">${words.why(model, held)}</p>`
    + whoHolds(model, cell, at)
    + `<h3>${words.historyTitle(byNow.length)}</h3><ol>${items(byNow)}</ol>`
    + (later.length ? `<h3>${words.laterTitle(later.length)}</h3><ol class="dm-after">${items(later)}</ol>` : "")
    + "</section>";
}

/** The row of an opened cell. */
export const panelRow = (model, cell, at) =>
  `<tr class="dm-panel-row"><td colspan="${model.record.blocs.length + 2}">${panel(model, cell, at)}</td></tr>`;
