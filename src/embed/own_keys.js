// A widget's part of the host's address: its keys with a prefix, all others left as they stand.

const parts = (query) => query.replace(/^\?/, "").split("&").filter(Boolean);

/** A query without its mark. */
export const own = (query) => parts(query).join("&");

/** The widget's query in the host's; null where there is nothing of it. */
export function readOwn(prefix, query) {
  const ours = parts(query).filter((part) => part.startsWith(prefix));
  return ours.length ? ours.map((part) => part.slice(prefix.length)).join("&") : null;
}

/** Puts the widget's query into the host's address; the history stays the host's. */
export function writeOwn(prefix, query) {
  const foreign = parts(location.search).filter((part) => !part.startsWith(prefix));
  const all = [...foreign, ...parts(query).map((part) => prefix + part)].join("&");
  try {
    history.replaceState(history.state, "", `${location.pathname}${all && "?"}${all}${location.hash}`);
  } catch {
    // A browser may refuse: that costs the link, never the page.
  }
}
