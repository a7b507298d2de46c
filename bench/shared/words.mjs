// Every sentence that peers show, word for word the widget's.

import { stops } from "./view.mjs";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const NUMBERS = "the a two three four five six seven eight nine ten".split(" ");

/** "20 January 2016", "January 2016" or "2016", as the date is written; months may be short. */
export function day(date, short = false) {
  const [year, month, of] = date.split("-");
  const name = month && (short ? MONTHS[month - 1].slice(0, 3) : MONTHS[month - 1]);
  return [of && Number(of), name, year].filter(Boolean).join(" ");
}

const list = (names) => (names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`);
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** ", five days before talks were due in Geneva"; nothing far from the milestone. */
function countdown({ milestone }, at) {
  const days = Math.round((Date.parse(milestone.date) - Date.parse(at)) / 86_400_000);
  const far = Math.abs(days);
  if (far > 60) return "";
  const side = days < 0 ? "after" : "before";
  const said = far > 10 ? `${far} days` : `${NUMBERS[far]} ${far < 2 ? "day" : "days"}`;
  return `, ${said} ${side} ${milestone.clause}`;
}

/** The headline in three parts; the middle one carries the stress. */
export function headline({ record }, view, { groups, counts }) {
  const bar = counts["agreed-terrorist"];
  const agreed = `On ${day(view.at)}${countdown(record, view.at)}, the powers agreed to bar ${bar} of `
    + `${count(groups, "group")} as terrorist and to seat ${counts["agreed-opposition"]} as opposition.`;
  const split = counts.disputed ? `They split over ${counts.disputed}.` : "No labels clash head on.";
  const { wavering, thin } = counts;
  const rest = wavering && thin ? `On ${wavering} someone wavers; on ${thin} too little is on record.`
    : wavering ? `On ${wavering} someone wavers.`
    : thin ? `On ${thin} too little is on record.` : "";
  return { agreed, split, rest };
}

/** Verdicts as chips say them. */
export const CHIPS = {
  disputed: "Disputed", wavering: "Wavering", "agreed-terrorist": "Agreed: terrorist",
  "agreed-opposition": "Agreed: opposition", thin: "Too little",
};

/** Verdicts as the heads of sections say them. */
export const SECTIONS = {
  ...CHIPS,
  disputed: "Disputed: labels clash", wavering: "Wavering: someone is divided", thin: "Too little on record",
};

/** "4 groups". */
export const sectionCount = (rows) => count(rows, "group");

/** The orders to choose among. */
export const ORDERS = { dispute: "most disputed", name: "name" };

/** All other words of the page. */
export const SAID = {
  all: "All groups", asOf: "As of", earlier: "Earlier event", later: "Later event", order: "Order",
  verdict: "Verdict", group: "Group", end: "Who blocks", close: "Close", legend: "Legend", note: "Note",
  caption: "Positions of blocs on groups", filters: "Filters", newTab: "(opens in a new tab)",
  voices: "Who holds what in", notCounted: ", not counted",
};

/** What the marks mean: attributes and words. */
export const LEGEND = [
  [{ "data-position": "terrorist" }, "terrorist"],
  [{ "data-position": "opposition" }, "opposition"],
  [{ "data-position": "divided" }, "divided"],
  [{ "data-position": "none" }, "nothing on record"],
  [{ "data-position": "terrorist", "data-by-conduct": "" }, "dashed: by conduct, no words on record"],
  [{ "data-position": "terrorist", "data-conduct-differs": "" }, "dot: deeds differ from words"],
  [{ "data-position": "none", "data-weak": "" }, "weak record only, not counted"],
];

const onRecord = (of) => `${of.onRecord || "none"} of ${of.counted} on record`;

/** The end of a row: who blocks, or how many are on record. */
export function rowEnd({ record }, of) {
  const names = (blocs) => blocs.map((bloc) => record.blocs[bloc].short);
  const { terrorist: t, opposition: o, divided: d } = of;
  if (of.verdict === "disputed") {
    const objector = loneObjector(of);
    if (objector !== undefined) return `only ${record.blocs[objector].short} objects`;
    if (t === 1 && o === 1 && d === 0) return `${names(of.notOpposition)} against ${names(of.notTerrorist)}`;
    return `${t} against ${o}${d ? `, ${d} divided` : ""}`;
  }
  if (of.verdict === "wavering") {
    const apart = names(t > 0 ? of.notTerrorist : of.notOpposition);
    return apart.length > 2 ? `${apart.length} divided` : `${list(apart)} divided`;
  }
  return onRecord(of);
}

/** The one bloc that alone blocks the nearer agreement by holding the other label. */
function loneObjector({ notTerrorist, notOpposition, terrorist, opposition }) {
  if (notTerrorist.length === notOpposition.length) return undefined;
  const [near, against] = notTerrorist.length < notOpposition.length ? [notTerrorist, opposition] : [notOpposition, terrorist];
  return near.length === 1 && against === 1 ? near[0] : undefined;
}

/** The tally in words, for the title of a row's end. */
export function tally(of) {
  const parts = ["terrorist", "opposition", "divided"].filter((held) => of[held]).map((held) => `${of[held]} ${held}`);
  return parts.length ? `${parts.join(", ")}; ${onRecord(of)}` : onRecord(of);
}

/** A cell in words: "terrorist, stated 20 January 2016, high confidence". */
export function cellWords({ record }, held) {
  const { claims } = record;
  const BASIS = { l: "listed", s: "stated", r: "reported", a: "acted" };
  const parts = [held.position ?? "nothing on record"];
  if (held.deciding >= 0) parts.push(`${BASIS[claims.basis[held.deciding]]} ${day(claims.date[held.deciding])}`);
  if (held.confidence) parts.push(`${held.confidence} confidence`);
  if (held.byConduct) parts.push("by conduct");
  if (held.conductDiffers) parts.push("conduct differs");
  if (held.weak) parts.push("weak record only");
  return parts.join(", ");
}

/** The head of an opened cell. */
export const cellTitle = ({ record }, b, g, held) =>
  `${record.blocs[b].name} on ${record.groups[g].name}: ${held.position ?? "nothing on record"}`;

/** Why the position is what it is. */
export function why({ record }, held) {
  const said = [];
  if (held.deciding >= 0) {
    const decided = cellWords({ record }, held).split(", ")[1];
    said.push(`The newest ${held.byConduct ? "conduct" : "word"} on record decides: ${decided}.`);
  }
  if (held.byConduct) said.push("By conduct: no words on record, so deeds decide.");
  if (held.conductDiffers) said.push("Conduct differs: deeds on record point another way than these words.");
  if (held.weak) said.push("Weak record only: what there is stands below the evidence asked for, so it is not counted.");
  return said.join(" ");
}

/** "France", or "Europe as a whole". */
export function voiceName({ record }, b, member) {
  const bloc = record.blocs[b];
  return member ? bloc.members[member - 1] : `${bloc.name} as a whole`;
}

/** The head of a cell's claims up to the day. */
export const historyTitle = (claims) =>
  claims === 0 ? "Nothing on record by this day. That is not the same as neutral."
  : claims === 1 ? "The record, one claim" : `The record, ${claims} claims, oldest first`;

/** The head of a cell's claims after the day. */
export const laterTitle = (claims) => `Later, not counted here: ${claims === 1 ? "one claim" : `${claims} claims`}`;

/** The facts of a claim in parts: its date, what comes before its position, and what comes after. */
export function facts(claim) {
  return {
    date: day(claim.date, true),
    before: claim.member ? ` · ${claim.member}: ` : " · ",
    after: ` · ${claim.basis} · ${claim.confidence} confidence`,
  };
}

/** The text of a source's link. */
export const sourceName = (claim) => claim.publisher + (claim.published ? `, ${day(claim.published, true)}` : "");

/** The line under the table. */
export const foot = ({ record }) =>
  `${record.claims.date.length} sourced claims, record of ${record.version}, ${record.licence}. What is missing is shown as missing.`;

/** What the step buttons lead to. */
export const steps = ({ record }, at) => {
  const { earlier, later } = stops(record, at);
  return [
    { class: "dm-earlier", sign: "‹", label: SAID.earlier, to: earlier },
    { class: "dm-later", sign: "›", label: SAID.later, to: later },
  ];
};
