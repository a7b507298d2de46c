// A widget's part of the host's address: its keys with a prefix, all others left as they stand.

import { writeQuery } from "./address.js";

const parts = (query) => query.replace(/^\?/, "").split("&").filter(Boolean);

/** A query without its mark. */
export const own = (query) => parts(query).join("&");

/** A query that has a key as another query has it, of which the first counts. */
export function withKeyOf(other, key, query) {
  const isKey = (part) => part.startsWith(`${key}=`);
  const rest = parts(query).filter((part) => !isKey(part));
  return [...parts(other).filter(isKey).slice(0, 1), ...rest].join("&");
}

/** The widget's query in the host's; null where there is nothing of it. */
export function readOwn(prefix, query) {
  const ours = parts(query).filter((part) => part.startsWith(prefix));
  return ours.length ? ours.map((part) => part.slice(prefix.length)).join("&") : null;
}

/** Puts the widget's query into the host's address; the history stays the host's. */
export function writeOwn(prefix, query) {
  const foreign = parts(location.search).filter((part) => !part.startsWith(prefix));
  const all = [...foreign, ...parts(query).map((part) => prefix + part)].join("&");
  writeQuery("replaceState", history.state, all);
}
