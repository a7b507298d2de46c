// From the record's claims to positions and verdicts, by the numbered rules of data/README.md, at
// the widget's defaults: claims of medium or high confidence, unanimity, the Support Group's voices.

/** Verdicts in the order of their sections. */
export const VERDICTS = ["disputed", "wavering", "agreed-terrorist", "agreed-opposition", "thin"];

const POSITIONS = { t: "terrorist", o: "opposition", d: "divided" };
const CONFIDENCE = { l: "low", m: "medium", h: "high" };
const BASIS = { l: "listed", s: "stated", r: "reported", a: "acted" };
/** Letters by what they stand for, the stronger the later. */
const SURE = "lmh";
const STRENGTH = "arsl";
const HELD = "tod";
const DIVIDED = HELD.indexOf("d");

const NOTHING = { position: null, confidence: null, byConduct: false, conductDiffers: false, weak: false, deciding: -1 };
const WEAK = { ...NOTHING, weak: true };

/** A day as a number that sorts; "2015-12" counts from the first day of its month. */
const dayOf = (date) => {
  const [year, month = 1, day = 1] = date.split("-");
  return year * 10_000 + month * 100 + Number(day);
};

/** A packed record made ready to be asked: where each cell's claims are, and what the rules weigh of them. */
export function open(record) {
  const { bloc, group, date, position, basis, confidence } = record.claims;
  const width = record.groups.length;
  const runs = Array.from({ length: record.blocs.length * width }, () => [0, 0]);
  const days = Int32Array.from(date, dayOf);
  // Rule 4 in one number: the newest day, then the highest confidence, then the strongest basis.
  const ranks = days.map((day, ix) => day * 16 + SURE.indexOf(confidence[ix]) * 4 + STRENGTH.indexOf(basis[ix]));
  const held = Uint8Array.from(position, (letter) => HELD.indexOf(letter));
  for (let claim = 0; claim < bloc.length; claim += 1) {
    const run = runs[bloc[claim] * width + group[claim]];
    if (run[1] === 0) run[0] = claim;
    run[1] = claim + 1;
  }
  return { record, runs, days, ranks, held, kept: { at: "", rows: [] } };
}

/** One claim, spelled out. */
export function claimAt({ record }, ix) {
  const { claims, blocs, publishers } = record;
  return {
    member: claims.member[ix] ? blocs[claims.bloc[ix]].members[claims.member[ix] - 1] : "",
    position: POSITIONS[claims.position[ix]],
    basis: BASIS[claims.basis[ix]],
    confidence: CONFIDENCE[claims.confidence[ix]],
    date: claims.date[ix],
    summary: claims.summary[ix],
    note: claims.note[ix],
    source: claims.source[ix],
    publisher: publishers[claims.publisher[ix]],
    published: claims.published[ix],
    url: claims.url[ix],
  };
}

/** All claims of a cell, oldest first: those by the day, and those after it. */
export function history(model, bloc, group, at) {
  const [from, to] = model.runs[bloc * model.record.groups.length + group];
  const day = dayOf(at);
  let split = from;
  while (split < to && model.days[split] <= day) split += 1;
  const spelled = (start, end) => Array.from({ length: end - start }, (_, ix) => claimAt(model, start + ix));
  return { byNow: spelled(from, split), later: spelled(split, to) };
}

/** One voice's scales, empty: the strongest words and deeds, and the positions of all deeds, a bit each. */
const scales = () => ({ words: -1, worded: 0, deeds: -1, done: 0, conduct: 0, below: false });

/** Puts a claim of the voice on its scales: rules 1, 2 and 4. */
function weigh(model, on, ix) {
  const { ranks, held } = model;
  const { basis, confidence } = model.record.claims;
  if (confidence[ix] === "l") {
    on.below = true;
  } else if (basis[ix] === "a") {
    on.conduct |= 1 << held[ix];
    if (on.deeds < 0 || ranks[ix] > ranks[on.deeds]) {
      on.deeds = ix;
      on.done = held[ix];
    } else if (ranks[ix] === ranks[on.deeds] && held[ix] !== on.done) on.done = DIVIDED;
  } else if (on.words < 0 || ranks[ix] > ranks[on.words]) {
    on.words = ix;
    on.worded = held[ix];
  } else if (ranks[ix] === ranks[on.words] && held[ix] !== on.worded) on.worded = DIVIDED;
}

/** What the voice holds by its scales: rules 2 and 5. */
function read(model, on) {
  const byConduct = on.words < 0;
  const deciding = byConduct ? on.deeds : on.words;
  if (deciding < 0) return on.below ? WEAK : NOTHING;
  const held = byConduct ? on.done : on.worded;
  return {
    position: POSITIONS[HELD[held]],
    confidence: CONFIDENCE[model.record.claims.confidence[deciding]],
    byConduct,
    conductDiffers: !byConduct && (on.conduct & ~(1 << held)) !== 0,
    weak: false,
    deciding,
  };
}

/** Newest day first, then highest confidence, strongest basis and first id. */
const isNewer = ({ ranks }, a, b) => ranks[a] > ranks[b] || (ranks[a] === ranks[b] && a < b);

/** Two voices as one: rule 6. */
function joined(model, a, b) {
  const lower = a.confidence === "medium" ? a : b;
  return {
    position: a.position === b.position ? a.position : "divided",
    confidence: lower.confidence,
    byConduct: a.byConduct && b.byConduct,
    conductDiffers: a.conductDiffers || b.conductDiffers,
    weak: false,
    deciding: isNewer(model, b.deciding, a.deciding) ? b.deciding : a.deciding,
  };
}

/** The voices of a bloc with any claim by a day, each with what it holds. */
export function voices(model, bloc, group, at) {
  return voicesOn(model, bloc, group, dayOf(at));
}

function voicesOn(model, bloc, group, day) {
  const [from, to] = model.runs[bloc * model.record.groups.length + group];
  const { member } = model.record.claims;
  const all = [];
  for (let ix = from; ix < to && model.days[ix] <= day; ix += 1) weigh(model, (all[member[ix]] ??= scales()), ix);
  const held = [];
  all.forEach((on, who) => held.push({ member: who, stance: read(model, on) }));
  return held;
}

/** What a bloc holds a group to be on a day. */
export function stance(model, bloc, group, at) {
  return stanceOn(model, bloc, group, dayOf(at));
}

function stanceOn(model, bloc, group, day) {
  let all = NOTHING;
  for (const { stance: one } of voicesOn(model, bloc, group, day)) {
    if (!all.position) all = one.position || one.weak ? one : all;
    else if (one.position) all = joined(model, all, one);
  }
  return all;
}

/** The verdict on a group under unanimity, with the tally and who does not hold either label. */
function judge(counted) {
  const holding = (position) => counted.filter((one) => one.position === position).length;
  const [terrorist, opposition, divided] = ["terrorist", "opposition", "divided"].map(holding);
  const onRecord = terrorist + opposition + divided;
  const verdict =
    onRecord < 2 ? "thin"
    : terrorist === onRecord ? "agreed-terrorist"
    : opposition === onRecord ? "agreed-opposition"
    : terrorist > 0 && opposition > 0 ? "disputed"
    : "wavering";
  const without = (position) =>
    counted.filter((one) => one.position && one.position !== position).map((one) => one.bloc);
  return {
    verdict, terrorist, opposition, divided, onRecord,
    counted: counted.length,
    notTerrorist: without("terrorist"),
    notOpposition: without("opposition"),
  };
}

/** The rows of all groups shown by default on a day, in the record's order. Kept for the next view. */
export function rowsOn(model, at) {
  if (model.kept.at === at) return model.kept.rows;
  const { blocs, groups } = model.record;
  const day = dayOf(at);
  const rows = [];
  groups.forEach((group, g) => {
    if (!group.shown) return;
    const cells = blocs.map((_, b) => stanceOn(model, b, g, day));
    const counted = blocs.flatMap((bloc, b) => (bloc.counted ? [{ bloc: b, position: cells[b].position }] : []));
    rows.push({ g, group, cells, finding: judge(counted) });
  });
  model.kept = { at, rows };
  return rows;
}

/** How contested: two for each pair that clashes head on, one for each divided voice. */
const contest = ({ terrorist, opposition, divided }) => 2 * Math.min(terrorist, opposition) + divided;

const mostDisputed = (a, b) =>
  VERDICTS.indexOf(a.finding.verdict) - VERDICTS.indexOf(b.finding.verdict)
  || contest(b.finding) - contest(a.finding)
  || b.finding.onRecord - a.finding.onRecord
  || a.g - b.g;

const byName = (a, b) => {
  const [one, other] = [a, b].map((row) => row.group.name.toLowerCase());
  return one < other ? -1 : one > other ? 1 : a.g - b.g;
};

/** What a view shows: sections of rows, and how many groups have which verdict. */
export function table(model, view) {
  const rows = rowsOn(model, view.at);
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { finding } of rows) counts[finding.verdict] += 1;
  const shown = rows.filter((row) => view.verdicts.length === 0 || view.verdicts.includes(row.finding.verdict));
  if (view.order === "name") {
    return { groups: rows.length, counts, sections: [{ verdict: null, rows: [...shown].sort(byName) }] };
  }
  const sections = VERDICTS.map((verdict) => ({
    verdict,
    rows: shown.filter((row) => row.finding.verdict === verdict).sort(mostDisputed),
  }));
  return { groups: rows.length, counts, sections: sections.filter((section) => section.rows.length > 0) };
}

/** The data attributes of a cell, as the widget's public contract names them. */
export function attributes(model, row, b) {
  const held = row.cells[b];
  const all = { "data-bloc": model.record.blocs[b].code, "data-group": row.group.code, "data-position": held.position ?? "none" };
  if (held.confidence) all["data-confidence"] = held.confidence;
  if (held.byConduct) all["data-by-conduct"] = "";
  if (held.conductDiffers) all["data-conduct-differs"] = "";
  if (held.weak) all["data-weak"] = "";
  return all;
}

/** The bloc and group of an opened cell, "ru.ahrar", by their places; nothing where it names none. */
export function openedCell(model, open) {
  const [bloc, group] = open.split(".");
  const b = model.record.blocs.findIndex((one) => one.code === bloc);
  const g = model.record.groups.findIndex((one) => one.code === group);
  return b < 0 || g < 0 ? null : { b, g };
}
