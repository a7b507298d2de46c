import { useCallback, useMemo, useReducer } from "react";
import { openedCell, table } from "../../shared/engine.mjs";
import { act, first } from "../../shared/view.mjs";
import * as words from "../../shared/words.mjs";
import { Controls } from "./Controls.jsx";
import { Matrix } from "./Matrix.jsx";

export function App({ model }) {
  const [view, dispatch] = useReducer((view, { name, value }) => act(view, name, value), first(model.record));
  const onAct = useCallback((name, value) => dispatch({ name, value }), []);
  const shown = useMemo(() => table(model, view), [model, view]);
  const cell = useMemo(() => openedCell(model, view.open), [model, view.open]);
  const { agreed, split, rest } = words.headline(model, view, shown);
  return (
    <main className="dm" id="dispute-matrix" data-state="ready">
      <div className="dm-app">
        <h1 className="dm-title">{model.record.title}</h1>
        <p className="dm-headline" aria-live="polite">
          {agreed} <b className="dm-split">{split}</b> {rest}
        </p>
        <Controls model={model} view={view} onAct={onAct} />
        <ul className="dm-legend" aria-label={words.SAID.legend}>
          {words.LEGEND.map(([all, text]) => (
            <li key={text} {...all}><span className="dm-mark" />{text}</li>
          ))}
        </ul>
        <div className="dm-scroll">
          <Matrix model={model} shown={shown} at={view.at} cell={cell} onAct={onAct} />
        </div>
        <footer className="dm-foot"><p>{words.foot(model)}</p></footer>
      </div>
    </main>
  );
}
