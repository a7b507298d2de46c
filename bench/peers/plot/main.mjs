// Observable Plot's cell chart. The chart is drawn anew for each view, as its documentation has it;
// the controls and the opened cell stand around it.

import record from "record";
import { bringUp, listen } from "../../shared/controls.mjs";
import { open, openedCell, table } from "../../shared/engine.mjs";
import { frame, panel } from "../../shared/html.mjs";
import { first } from "../../shared/view.mjs";
import { chart } from "./chart.mjs";

const root = document.getElementById("dispute-matrix");
const model = open(record);

/** The chart and what is open under it. */
function draw(view, shown) {
  const cell = openedCell(model, view.open);
  const under = document.createElement("div");
  if (cell) under.innerHTML = panel(model, cell, view.at);
  root.querySelector(".dm-scroll").replaceChildren(chart(model, shown, view.open), under);
}

const view = first(model.record);
const shown = table(model, view);
root.innerHTML = frame(model, view, shown, "");
draw(view, shown);
listen(root, view, (next, before) => {
  const shown = table(model, next);
  bringUp(root, model, next, shown, before);
  draw(next, shown);
});
root.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.dataset.open) event.target.dispatchEvent(new MouseEvent("click", { bubbles: true }));
});
root.dataset.state = "ready";
