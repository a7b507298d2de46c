// From the record's claims to positions and verdicts, by the numbered rules of data/README.md, at
// the widget's defaults: claims of medium or high confidence, unanimity, the Support Group's voices.

/** Verdicts in the order of their sections. */
export const VERDICTS = ["disputed", "wavering", "agreed-terrorist", "agreed-opposition", "thin"];

const POSITIONS = { t: "terrorist", o: "opposition", d: "divided" };
const CONFIDENCE = { l: "low", m: "medium", h: "high" };
const BASIS = { l: "listed", s: "stated", r: "reported", a: "acted" };
/** Greater is stronger. */
const SURE = { l: 0, m: 1, h: 2 };
const STRENGTH = { a: 0, r: 1, s: 2, l: 3 };

const NOTHING = { position: null, confidence: null, byConduct: false, conductDiffers: false, weak: false, deciding: -1 };

/** A packed record made ready to be asked: its claims by cell. */
export function open(record) {
  const { bloc, group, date } = record.claims;
  const width = record.groups.length;
  const runs = Array.from({ length: record.blocs.length * width }, () => [0, 0]);
  const days = date.map((text) => `${text}-01-01`.slice(0, 10));
  for (let claim = 0; claim < bloc.length; claim += 1) {
    const run = runs[bloc[claim] * width + group[claim]];
    if (run[1] === 0) run[0] = claim;
    run[1] = claim + 1;
  }
  return { record, runs, days, kept: { at: "", rows: [] } };
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
  let split = from;
  while (split < to && model.days[split] <= at) split += 1;
  const spelled = (start, end) => Array.from({ length: end - start }, (_, ix) => claimAt(model, start + ix));
  return { byNow: spelled(from, split), later: spelled(split, to) };
}

/** What one voice holds by claims of its own: rules 1, 2, 4 and 5. */
function voice(model, claims) {
  const { position, basis, confidence } = model.record.claims;
  const counted = claims.filter((ix) => SURE[confidence[ix]] >= SURE.m);
  if (counted.length === 0) return claims.length === 0 ? NOTHING : { ...NOTHING, weak: true };
  const words = counted.filter((ix) => basis[ix] !== "a");
  const byConduct = words.length === 0;
  const rank = (a, b) =>
    (model.days[a] < model.days[b] ? -1 : model.days[a] > model.days[b] ? 1 : 0)
    || SURE[confidence[a]] - SURE[confidence[b]]
    || STRENGTH[basis[a]] - STRENGTH[basis[b]];
  const pool = byConduct ? counted : words;
  const top = pool.reduce((best, ix) => (rank(ix, best) > 0 ? ix : best));
  const agree = pool.every((ix) => rank(ix, top) !== 0 || position[ix] === position[top]);
  const held = agree ? position[top] : "d";
  return {
    position: POSITIONS[held],
    confidence: CONFIDENCE[confidence[top]],
    byConduct,
    conductDiffers: !byConduct && counted.some((ix) => basis[ix] === "a" && position[ix] !== held),
    weak: false,
    deciding: top,
  };
}

/** Newest day first, then highest confidence, strongest basis and first id. */
function isNewer(model, a, b) {
  const { basis, confidence } = model.record.claims;
  if (model.days[a] !== model.days[b]) return model.days[a] > model.days[b];
  const by = SURE[confidence[a]] - SURE[confidence[b]] || STRENGTH[basis[a]] - STRENGTH[basis[b]];
  return by === 0 ? a < b : by > 0;
}

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
  const [from, to] = model.runs[bloc * model.record.groups.length + group];
  const { member } = model.record.claims;
  const byMember = model.record.blocs[bloc].members.length ? new Map() : new Map([[0, []]]);
  for (let ix = from; ix < to && model.days[ix] <= at; ix += 1) {
    if (!byMember.has(member[ix])) byMember.set(member[ix], []);
    byMember.get(member[ix]).push(ix);
  }
  const inOrder = [...byMember].sort(([a], [b]) => a - b);
  return inOrder.map(([who, claims]) => ({ member: who, stance: voice(model, claims) }));
}

/** What a bloc holds a group to be on a day. */
export function stance(model, bloc, group, at) {
  const held = voices(model, bloc, group, at).map((one) => one.stance);
  const onRecord = held.filter((one) => one.position);
  if (onRecord.length > 0) return onRecord.reduce((a, b) => joined(model, a, b));
  return held.some((one) => one.weak) ? { ...NOTHING, weak: true } : NOTHING;
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
  const rows = [];
  groups.forEach((group, g) => {
    if (!group.shown) return;
    const cells = blocs.map((_, b) => stance(model, b, g, at));
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
