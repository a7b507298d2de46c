import * as words from "../../shared/words.mjs";

const { SAID } = words;

export function Controls({ model, view, onAct }) {
  return (
    <div className="dm-controls" role="group" aria-label={SAID.filters}>
      <div className="dm-date">
        {SAID.asOf} <b>{words.day(view.at)}</b>
        {words.steps(model, view.at).map((step) => (
          <button key={step.class} className={step.class} name="at" value={step.to} aria-label={step.label}
            aria-disabled={step.to === ""} onClick={() => onAct("at", step.to)}>{step.sign}</button>
        ))}
      </div>
      <div role="group" aria-label={SAID.verdict}>
        <Chip name="all" value="all" text={SAID.all} on={view.verdicts.length === 0} onAct={onAct} />
        {Object.entries(words.CHIPS).map(([value, text]) => (
          <Chip key={value} name="verdicts" value={value} text={text} on={view.verdicts.includes(value)} onAct={onAct} />
        ))}
      </div>
      <div>
        <label className="dm-choice">
          {SAID.order}{" "}
          <select name="order" value={view.order} onChange={(event) => onAct("order", event.target.value)}>
            {Object.entries(words.ORDERS).map(([value, text]) => <option key={value} value={value}>{text}</option>)}
          </select>
        </label>
      </div>
    </div>
  );
}

function Chip({ name, value, text, on, onAct }) {
  return (
    <button className="dm-chip" name={name} value={value} aria-pressed={on} onClick={() => onAct(name, value)}>{text}</button>
  );
}
