// What the reader asked for, and how each control changes it.

import { VERDICTS } from "./engine.mjs";

/** The view that a page begins with. */
export const first = (record) => ({ at: record.asOf, order: "dispute", verdicts: [], open: "" });

/** The stop before a day and the one after it; empty where there is none. */
export function stops(record, at) {
  const before = record.stops.filter((stop) => stop < at);
  return { earlier: before.at(-1) ?? "", later: record.stops.find((stop) => stop > at) ?? "" };
}

/** The view after an act: the name and the value of a control. */
export function act(view, name, value) {
  switch (name) {
    case "at": return value ? { ...view, at: value } : view;
    case "order": return { ...view, order: value };
    case "all": return { ...view, verdicts: [] };
    case "verdicts": return { ...view, verdicts: switched(view.verdicts, value) };
    case "open": return { ...view, open: view.open === value ? "" : value };
    case "close": return { ...view, open: "" };
    default: return view;
  }
}

/** None and all are the same: every group is shown. */
function switched(verdicts, value) {
  const next = verdicts.includes(value) ? verdicts.filter((one) => one !== value) : [...verdicts, value];
  return next.length === VERDICTS.length ? [] : next;
}
