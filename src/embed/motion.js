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

/** Where a widget's rows or columns stand; nothing for readers who ask for less motion. */
export function placesOf(root, columns) {
  if (document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const [what, side] = columns ? COLUMNS : ROWS;
  return { columns, side, all: Array.from(root.querySelectorAll(what), (element) => [element, element[side]]) };
}

/** Of rows that moved, and by how much, those that come through the window. */
function seen(moved) {
  if (!moved[0]) return moved;
  const [first] = moved[0];
  const zero = first.getBoundingClientRect().top - first.offsetTop;
  return moved.filter(([{ offsetTop }, by]) => {
    const now = zero + offsetTop;
    return now + Math.min(by, 0) < innerHeight && now + Math.max(by, 0) > -ROW;
  });
}

function animate(element, from) {
  const animation = element.animate?.({ translate: [from, "0 0"] }, DURATION);
  // One that has ended costs the browser time with each change of styles, until it is collected.
  if (animation) animation.onfinish = () => animation.cancel();
  gliding.set(element, animation);
}

/**
 * Lets what stands elsewhere than it did glide there; what went away or came anew just does. All
 * places are read before anything moves: a place read after that would cost a layout.
 */
export function glide(places) {
  if (!places) return;
  const { columns, side, all } = places;
  const there = all.filter(([element]) => element.isConnected);
  const moved = there.map(([element, was]) => [element, was - element[side]]).filter(([, by]) => by);
  const glides = (columns ? moved : seen(moved)).map(([element, by]) => [element, columns ? `${by}px 0` : `0 ${by}px`]);
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
