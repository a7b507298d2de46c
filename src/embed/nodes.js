// Nodes for the module, many at once: a call for each of them, with its texts one by one, took most
// of the time until a widget is ready.

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
