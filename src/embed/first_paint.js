// The page as it stands is painted before the widget takes its place: where the module comes at
// once, a browser would otherwise hold the answer back until the widget has been laid out.

import { afterFrame } from "./after_frame.js";

/** In milliseconds: a frame that is scrolled out of sight is not painted for as long as it is. */
const LONGEST = 100;

/** Waits until the page has been painted, where it has not. */
export async function firstPaint() {
  if (performance.getEntriesByType("paint").length) return;
  await new Promise((done) => {
    afterFrame(done);
    setTimeout(done, LONGEST);
  });
}
