// The keys of a table that is a grid: one tab stop in it, and arrows from cell to cell.
//
// The module draws each button of a cell with `tabindex="-1"`; the one that the tab key reaches is
// chosen here. What is open stands in a cell of its own whose controls have no `tabindex`: in there
// all keys are the browser's.

/** As many rows as Page Up and Page Down go by. */
const PAGE = 8;

/** Where a key goes in a row of the stops, from one of them. */
const ALONG = { ArrowLeft: -1, ArrowRight: 1 };
/** How many rows down a key goes. */
const DOWN = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE };

/** What can be reached in a row, in reading order: a cell's buttons, or the cell for its words. */
const stops = (row) =>
  [...row.cells].flatMap((cell) => {
    const buttons = [...cell.querySelectorAll("[tabindex]")];
    return (buttons[0] || !cell.textContent ? buttons : [cell]).filter((stop) => stop.offsetWidth);
  });

/** The columns before a stop's cell, and those up to its end. */
function columns(stop) {
  let cell = stop.closest("td, th");
  const width = cell.colSpan;
  let before = 0;
  while ((cell = cell.previousElementSibling)) before += cell.colSpan;
  return [before, before + width];
}

/** Has the first or the last of a table drawn of which only what is in sight is: see sight.js. */
async function toEnd(box, last) {
  const end = last ? 1e7 : 0;
  const { direction } = getComputedStyle(box);
  box.scrollTo({ left: direction === "rtl" ? -end : end, top: end, behavior: "instant" });
  box.dispatchEvent(new Event("scroll"));
  await new Promise((done) => setTimeout(done));
}

const between = (least, at, most) => Math.max(least, Math.min(at, most));

/** Listens in a widget; gives what is to be called after each drawing. */
export function gridKeys(root) {
  /** The column that the reader goes up and down in, through cells that are wider, too. */
  let column = 0;

  /** What the tab key reaches: it goes with its row, and must not come back as one of two. */
  let stop;
  const choose = (next) => {
    if (stop === next) return;
    if (stop?.matches("button")) stop.tabIndex = -1;
    else stop?.removeAttribute("tabindex");
    stop = next;
    if (next) next.tabIndex = 0;
  };

  root.addEventListener("focusin", ({ target }) => {
    if (!target.closest("[role=grid]") || !target.hasAttribute("tabindex")) return;
    choose(target);
    const [from, to] = columns(target);
    if (to - from < 2) column = from;
  });

  const go = async (event, grid) => {
    const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (altKey || metaKey || shiftKey) return;
    const large = ctrlKey && /^(Home|End)$/.test(key) && grid.closest("[data-large]");
    if (large) {
      event.preventDefault();
      await toEnd(large, key === "End");
    }
    const rows = [...grid.rows].map(stops).filter((row) => row[0]);
    const y = rows.findIndex((row) => row.includes(target));
    if (y < 0) return;
    const row = rows[y];
    let to;
    if (/^(Home|End)$/.test(key)) {
      const end = key === "End" ? -1 : 0;
      to = (ctrlKey ? rows.at(end) : row).at(end);
    } else if (!ctrlKey && ALONG[key]) {
      const { direction } = getComputedStyle(grid);
      const by = direction === "rtl" ? -ALONG[key] : ALONG[key];
      to = row[between(0, row.indexOf(target) + by, row.length - 1)];
    } else if (!ctrlKey && DOWN[key]) {
      const other = rows[between(0, y + DOWN[key], rows.length - 1)];
      to = other.find((stop) => columns(stop)[1] > column) ?? other.at(-1);
    }
    if (!to) return;
    event.preventDefault();
    to.tabIndex = 0;
    to.focus();
  };

  // A key elsewhere does not have a browser compile what one in the grid does.
  root.addEventListener("keydown", (event) => {
    const grid = event.target.closest("[role=grid]");
    if (grid) go(event, grid);
  });

  return () => {
    if (!stop?.isConnected) choose(root.querySelector("[role=grid] tbody [tabindex]"));
  };
}
