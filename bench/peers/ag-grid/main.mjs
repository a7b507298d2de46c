// AG Grid's community edition with its default theme: rows are its row data, sections and the
// opened cell its full-width rows.

import record from "record";
import { bringUp, listen } from "../../shared/controls.mjs";
import { open, openedCell, table } from "../../shared/engine.mjs";
import { frame } from "../../shared/html.mjs";
import { first } from "../../shared/view.mjs";
import { grid } from "./grid.mjs";

const root = document.getElementById("dispute-matrix");
const model = open(record);
const view = first(model.record);
const shown = table(model, view);
root.innerHTML = frame(model, view, shown, "");
const show = grid(model, root.querySelector(".dm-scroll"), () => { root.dataset.state = "ready"; });
show(shown, null, view.at);
listen(root, view, (next, before) => {
  const shown = table(model, next);
  bringUp(root, model, next, shown, before);
  show(shown, openedCell(model, next.open), next.at);
});
