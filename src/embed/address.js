// The address of the page: its query is written, all else in it stays.

/** Gives the page another query, without `?`, by `pushState` or `replaceState`. */
export function writeQuery(method, state, query) {
  // The whole address: a part of one would start from the page's base, which may be elsewhere.
  const page = location.href.split(/[?#]/)[0];
  try {
    history[method](state, "", `${page}${query && "?"}${query}${location.hash}`);
  } catch {
    // A browser may refuse, as Safari does after a hundred in half a minute: that costs the link,
    // never the page.
  }
}
