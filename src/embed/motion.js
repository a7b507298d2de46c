// Brief movement: what stands elsewhere after a step glides there from where it stood.
//
// First, last, invert, play: places are measured before and after the document is patched, and the
// browser animates the difference. A reader who asks for less motion sees none.

import { afterFrame } from "./after_frame.js";

/**
 * What moves: rows up and down, or the heads of blocs sideways, which their cells just follow: moving
 * every cell would cost more than a frame. Nobody can follow both: where columns change places rows
 * just do.
 */
const ROWS = ["tr[data-group]", "offsetTop"];
const COLUMNS = ["thead [data-bloc]", "offsetLeft"];
/** In milliseconds: long enough to follow, short enough not to wait for. */
const DURATION = 280;
/** In pixels: as high as a row gets. */
const ROW = 120;

/** What glides, by its element. */
const gliding = new WeakMap();

/** Where rows and columns stood when a widget was last laid out, by its root. */
const stood = new WeakMap();

/**
 * Keeps where a widget's rows and columns stand. They are read when they are laid out: to read them
 * when a step begins would have the browser lay out what its control shows since, and then all once
 * more. Gives what is to be called once a drawing is laid out; of the first one they are
 * read by themselves. In a rehearsal, which is not laid out, all stands at zero: what is then kept is
 * `by` pixels from there, so that all moves.
 */
export function keepPlaces(root, by = 0) {
  const read = () => {
    const places = ([what, side]) => Array.from(root.querySelectorAll(what), (element) => [element, element[side] + by]);
    stood.set(root, [places(ROWS), places(COLUMNS)]);
  };
  new ResizeObserver(read).observe(root);
  return read;
}

/** Where a widget's rows or columns stand; nothing for readers who ask for less motion. */
export function placesOf(root, columns) {
  if (document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const all = stood.get(root)?.[+columns];
  return all && { root, columns, all };
}

/** Of rows that moved, by how much, and where they stand, those that come through the window. */
function seen(moved) {
  if (!moved[0]) return moved;
  const [first, , top] = moved[0];
  const zero = first.getBoundingClientRect().top - top;
  return moved.filter(([, by, top]) => {
    const now = zero + top;
    return now + Math.min(by, 0) < innerHeight && now + Math.max(by, 0) > -ROW;
  });
}

function animate(element, from) {
  const animation = element.animate?.({ translate: [from, "0 0"] }, DURATION);
  // One that has ended costs the browser time with each change of styles, until it is collected.
  if (animation) animation.onfinish = () => animation.cancel();
  gliding.set(element, animation);
}

/** Of places before a step, what stands elsewhere now and where it starts to glide. */
function starts({ root, columns, all }) {
  const [, side] = columns ? COLUMNS : ROWS;
  const there = all.filter(([element]) => root.contains(element)).map(([element, was]) => [element, was, element[side]]);
  const moved = there.map(([element, was, now]) => [element, was - now, now]).filter(([, by]) => by);
  return (columns ? moved : seen(moved)).map(([element, by]) => [element, columns ? `${by}px 0` : `0 ${by}px`]);
}

/**
 * Lets what stands elsewhere than it did glide there; what went away or came anew just does. All
 * places are read before anything moves: a place read after that would cost a layout.
 */
export function glide(places) {
  if (!places) return;
  const glides = starts(places);
  for (const [element, from] of glides) {
    gliding.get(element)?.cancel();
    element.style.translate = from;
  }
  // The first frame shows all of it where it stood, and the movement starts after it: a browser has to
  // paint each part that moves as a picture of its own first, which takes it as long as the step.
  afterFrame(() => {
    for (const [element, from] of glides) {
      element.style.translate = "";
      animate(element, from);
    }
  });
}
