// Nodes for the module, many at once: a call for each of them, with its texts one by one, took most
// of the time until a widget is ready.

import { afterFrame } from "./after_frame.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Makes the nodes of a piece by its script (see `src/ui/making.rs`), and gives them in its order. The
 * first of them holds the others, and stands nowhere yet.
 */
export function makeNodes(script) {
  const parts = script.split("\0");
  const nodes = [];
  let at = 0;
  let inside;
  const add = (node) => {
    inside?.appendChild(node);
    nodes.push(node);
    return node;
  };
  for (let tag; (tag = parts[at++]); ) {
    if (tag === "/") inside = inside.parentNode;
    else if (tag === "=") add(document.createTextNode(parts[at++]));
    else {
      const node = tag === "svg" || tag === "path" ? document.createElementNS(SVG, tag) : document.createElement(tag);
      for (let name; (name = parts[at++]); ) node.setAttribute(name, parts[at++]);
      inside = add(node);
    }
  }
  return nodes;
}

const choices = new Map();

/**
 * Has a list show a choice, once what else changed is shown: after each choice that a reader caused,
 * the same again too, Chromium reads the whole form for its autofill, which would hold that up.
 */
export function chooseLater(list, value) {
  if (choices.set(list, value).size > 1) return;
  afterFrame(() => {
    for (const [list, value] of choices) if (list.value !== value) list.value = value;
    choices.clear();
  });
}
