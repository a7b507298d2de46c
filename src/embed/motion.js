// Brief movement: what stands elsewhere after a step glides there from where it stood.
//
// First, last, invert, play: where things stand before and after the document is patched is known, and
// the browser animates the difference. A reader who asks for less motion sees none.

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

/** Where rows and columns stood when a widget was last laid out, and how high each row was, by its root. */
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
    // What stands for many rows is as high as they are, however many that will be.
    const lines = [...root.querySelectorAll("tbody > tr:not([data-count])")];
    const { clientWidth: width } = root;
    const before = stood.get(root);
    // Those of lines that are kept out of the table, too, until all are broken anew.
    const heights = before?.width === width ? before.heights : new WeakMap();
    for (const line of lines) heights.set(line, line.getBoundingClientRect().height + by);
    stood.set(root, { all: [places(ROWS), places(COLUMNS)], width, heights, top: lines[0]?.offsetTop });
  };
  // Not in the frame that resized it.
  new ResizeObserver(() => afterFrame(read)).observe(root);
  return read;
}

/** Where a widget's rows or columns stand; nothing for readers who ask for less motion. */
export function placesOf(root, columns) {
  if (document.hidden || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const was = stood.get(root);
  return was && { ...was, root, columns, all: was.all[+columns] };
}

/**
 * Where rows stand now, by the heights that they had; nothing where one is not known. To ask the browser
 * has it lay them out within the step, and work the styles of those that glide out once more.
 */
function tops({ all, heights, top }) {
  const lines = all.find(([row]) => row.isConnected)?.[0].parentNode.children ?? [];
  const now = new Map();
  for (const line of lines) {
    if (!heights.has(line)) return;
    now.set(line, top);
    top += heights.get(line);
  }
  return now;
}

/** Of places before a step, what stands elsewhere now, by how much, and where: as told, or as it is laid out. */
function moved({ root, columns, all }, told) {
  const [, side] = columns ? COLUMNS : ROWS;
  return all
    .filter(([element]) => root.contains(element))
    .map(([element, before]) => [element, before, told ? told.get(element) : element[side]])
    .map(([element, before, now]) => [element, before - now, now])
    .filter(([, by]) => by);
}

/** Of rows that moved those that come through the window. */
function seen(moved) {
  if (!moved[0]) return moved;
  const body = moved[0][0].parentNode;
  const zero = body.getBoundingClientRect().top - body.offsetTop;
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

/**
 * Lets what stands elsewhere than it did glide there; what went away or came anew just does. All
 * places are read before anything moves: a place read after that would cost a layout.
 */
export function glide(places) {
  if (!places) return;
  const { columns } = places;
  const from = (by) => (columns ? `${by}px 0` : `0 ${by}px`);
  const held = moved(places, !columns && tops(places));
  for (const [element, by] of held) {
    gliding.get(element)?.cancel();
    element.style.translate = from(by);
  }
  // The first frame shows all of it where it stood, and the movement starts after it: a browser has to
  // paint each part that moves as a picture of its own first, which takes it as long as the step.
  afterFrame(() => {
    const now = moved(places);
    const glides = columns ? now : seen(now);
    for (const [element] of held) element.style.translate = "";
    for (const [element, by] of glides) animate(element, from(by));
  });
}
