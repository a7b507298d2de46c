// Brief movement: what stands elsewhere after a step glides there from where it stood.
//
// First, last, invert, play: places are measured before and after the document is patched, and the
// browser animates the difference. A reader who asks for less motion sees none.

/**
 * What moves: rows up and down, and the heads of blocs sideways, which their cells just follow:
 * moving every cell would cost more than a frame.
 */
const ROWS = ["tr[data-group]", "offsetTop"];
const COLUMNS = ["thead [data-bloc]", "offsetLeft"];
/** In milliseconds: long enough to follow, short enough not to wait for. */
const DURATION = 280;
/** In pixels: as high as a row gets. */
const ROW = 120;

const placesIn = (root, [what, side]) =>
  Array.from(root.querySelectorAll(what), (element) => [element, element[side]]);

/** Where a widget's rows and columns stand; nothing for readers who ask for less motion. */
export function placesOf(root) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  return [placesIn(root, ROWS), placesIn(root, COLUMNS)];
}

/**
 * What moved, and how far back it stood; nothing where all kept their order, as rows do that an opened
 * panel pushes down.
 */
function moved(places, side) {
  const there = places.filter(([element]) => element.isConnected);
  const all = there.map(([element, was]) => [element, was, element[side]]);
  const turned = all.some(([, was, now], ix) => ix && (was - all[ix - 1][1]) * (now - all[ix - 1][2]) < 0);
  return turned ? all.filter(([, was, now]) => was !== now).map(([element, was, now]) => [element, was - now]) : [];
}

function animate(element, from) {
  const animation = element.animate?.({ translate: [from, "0 0"] }, DURATION);
  // One that has ended costs the browser time with each change of styles, until it is collected.
  if (animation) animation.onfinish = () => animation.cancel();
}

/**
 * Lets what stands elsewhere than it did glide there, as far as it comes through the window; what went
 * away or came anew just does. All places are read before anything moves: a place read after that
 * would cost a layout.
 */
export function glide(places) {
  if (!places) return;
  const columns = moved(places[1], COLUMNS[1]);
  // Nobody can follow both: where columns change places rows just do.
  const rows = columns.length ? [] : moved(places[0], ROWS[1]);
  if (rows.length) {
    const [first] = rows[0];
    const zero = first.getBoundingClientRect().top - first.offsetTop;
    const seen = rows.filter(([{ offsetTop }, by]) => {
      const now = zero + offsetTop;
      return now + Math.min(by, 0) < innerHeight && now + Math.max(by, 0) > -ROW;
    });
    for (const [row, by] of seen) animate(row, `0 ${by}px`);
  }
  for (const [head, by] of columns) animate(head, `${by}px 0`);
}
