import { attributes, history, stance, voices } from "../../shared/engine.mjs";
import * as words from "../../shared/words.mjs";

const { SAID } = words;

export function Panel({ model, cell, at, onAct }) {
  const { b, g } = cell;
  const held = stance(model, b, g, at);
  const { byNow, later } = history(model, b, g, at);
  return (
    <section className="dm-panel">
      <button className="dm-close" name="close" aria-label={SAID.close} onClick={() => onAct("close", "")}>×</button>
      <h2>{words.cellTitle(model, b, g, held)}</h2>
      <p className="dm-why">{words.why(model, held)}</p>
      <Voices model={model} cell={cell} at={at} />
      <h3>{words.historyTitle(byNow.length)}</h3>
      <ol>{byNow.map((claim, ix) => <Claim key={ix} claim={claim} />)}</ol>
      {later.length > 0 && (
        <>
          <h3>{words.laterTitle(later.length)}</h3>
          <ol className="dm-after">{later.map((claim, ix) => <Claim key={ix} claim={claim} />)}</ol>
        </>
      )}
    </section>
  );
}

function Voices({ model, cell: { b, g }, at }) {
  const bloc = model.record.blocs[b];
  const all = bloc.members.length ? voices(model, b, g, at) : [];
  if (all.length === 0) return null;
  return (
    <>
      <h3>{SAID.voices} {bloc.name}</h3>
      <ul className="dm-voices">
        {all.map(({ member, stance: held }) => {
          const { "data-bloc": _, "data-group": __, ...marks } =
            attributes(model, { group: model.record.groups[g], cells: { [b]: held } }, b);
          return (
            <li key={member} {...marks}>
              <span className="dm-mark" />
              <span><b>{words.voiceName(model, b, member)}</b>: {words.cellWords(model, held)}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Claim({ claim }) {
  const { date, before, after } = words.facts(claim);
  return (
    <li className="dm-claim" data-position={claim.position}>
      <p className="dm-facts"><time>{date}</time>{before}<b>{claim.position}</b>{after}</p>
      <p className="dm-summary">{claim.summary}</p>
      {claim.note && <p className="dm-note"><b>{SAID.note}:</b> {claim.note}</p>}
      <p className="dm-facts">
        <a className="dm-source" href={claim.url} title={claim.source} target="_blank" rel="noopener noreferrer">
          {words.sourceName(claim)}<span className="dm-unseen"> {SAID.newTab}</span>
        </a>
      </p>
    </li>
  );
}
