const due = [];

/** Each for itself: none keeps another from what it does. */
function actAll() {
  for (const act of due.splice(0)) queueMicrotask(act);
}

/**
 * After the next frame: what a browser does for longer than some frames does not hold that one up.
 * All of a frame is done in one go, in its order; where nobody sees the page there are no frames.
 */
export function afterFrame(act) {
  due.push(act);
  if (document.hidden) actAll();
  else if (due.length === 1) requestAnimationFrame(() => setTimeout(actAll));
}
