// What of a large table is in sight. The module draws that and a little around it, and gaps in place
// of the rest: this file gives the gaps their size, and tells when something else comes into sight.

/** How many rows or columns an element stands for. */
const units = ({ dataset: { count, group, bloc, voice } }) => +(count ?? (group ?? bloc ?? voice) != null);

/** The first of the rows or columns between two places, and the one after the last. */
function between(elements, length, from, to) {
  let [place, at, first, last] = [0, 0, 0, 0];
  for (const element of elements) {
    const count = units(element);
    const until = (end) => at + Math.min(count, ((end - place) / element[length]) * count);
    if (count && place <= from) first = Math.floor(until(from));
    if (count && place < to) last = Math.ceil(until(to));
    place += element[length];
    at += count;
  }
  return [first, last];
}

/**
 * Watches a widget's table; `look` takes the first row in sight and the one after the last, and the
 * same of columns. Gives what is to be called after each drawing.
 */
export function sight(root, look) {
  const all = (parts) => [...root.querySelectorAll("[data-large]" + parts)];
  const rows = () => [all(" tbody > tr"), "offsetHeight"];
  const columns = () => [all(" .dm-blocs > *"), "offsetWidth"];
  /** How high a row is, and how wide a column: those that are drawn, on average. */
  const one = {};
  const fit = (elements, length, attribute) => {
    for (const gap of elements) {
      if (gap.dataset.count) (gap.lastChild ?? gap)[attribute] = one[length] * gap.dataset.count;
    }
  };
  const size = (elements, length, attribute) => {
    // Where gaps are too small for the moment in which they are measured the table scrolls.
    fit(elements, length, attribute);
    const drawn = elements.filter((element) => units(element) && !element.dataset.count);
    one[length] = drawn.reduce((sum, element) => sum + element[length], 0) / drawn.length;
    fit(elements, length, attribute);
  };
  const sizes = () => {
    size(...rows(), "height");
    size(...columns(), "width");
  };
  const see = () => {
    // Among the parts of the widget: to look for it in all of them takes some of the time of each act.
    const box = Array.from(root.firstElementChild?.children ?? []).find((part) => part.hasAttribute("data-large"));
    if (!box) return;
    sizes();
    const { scrollTop, clientHeight, clientWidth } = box;
    // From right to left it is negative.
    const start = Math.abs(box.scrollLeft);
    look(
      ...between(...rows(), scrollTop, scrollTop + clientHeight),
      ...between(...columns(), start, start + clientWidth),
    );
    // What is drawn for it is drawn before this.
    queueMicrotask(sizes);
  };
  root.addEventListener("scroll", see, true);
  new ResizeObserver(see).observe(root);
  return see;
}
