import { Fragment, memo } from "react";
import { attributes } from "../../shared/engine.mjs";
import { camps, startsCamp } from "../../shared/heads.mjs";
import * as words from "../../shared/words.mjs";
import { Panel } from "./Panel.jsx";

const { SAID } = words;

export function Matrix({ model, shown, at, cell, onAct }) {
  const wide = model.record.blocs.length + 2;
  return (
    <table>
      <caption className="dm-unseen">{SAID.caption}</caption>
      <Heads model={model} />
      <tbody>
        {shown.sections.map((section) => (
          <Fragment key={section.verdict ?? "all"}>
            {section.verdict && (
              <tr className="dm-section" data-section={section.verdict}>
                <th scope="rowgroup" colSpan={wide}>
                  {words.SECTIONS[section.verdict]} <span className="dm-count">{words.sectionCount(section.rows.length)}</span>
                </th>
              </tr>
            )}
            {section.rows.map((row) => (
              <Fragment key={row.g}>
                <Row model={model} row={row} opened={cell?.g === row.g ? cell.b : -1} onAct={onAct} />
                {cell?.g === row.g && (
                  <tr className="dm-panel-row">
                    <td colSpan={wide}><Panel model={model} cell={cell} at={at} onAct={onAct} /></td>
                  </tr>
                )}
              </Fragment>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

const Heads = memo(function Heads({ model }) {
  return (
    <thead>
      <tr className="dm-camps">
        <td />
        {camps(model).map(({ name, width }) => <th key={name} scope="colgroup" colSpan={width} data-first="">{name}</th>)}
        <td />
      </tr>
      <tr className="dm-blocs">
        <th className="dm-corner" scope="col">{SAID.group}</th>
        {model.record.blocs.map((bloc, b) => (
          <th key={bloc.code} scope="col" data-first={startsCamp(model, b) ? "" : undefined}
            data-uncounted={bloc.counted ? undefined : ""}>
            <span className="dm-upright">{bloc.short}</span>
            {!bloc.counted && <span className="dm-unseen">{SAID.notCounted}</span>}
          </th>
        ))}
        <th className="dm-end" scope="col">{SAID.end}</th>
      </tr>
    </thead>
  );
});

const Row = memo(function Row({ model, row, opened, onAct }) {
  const { finding, group } = row;
  return (
    <tr data-group={group.code} data-verdict={finding.verdict}>
      <th scope="row">{group.name}</th>
      {row.cells.map((held, b) => {
        const name = `${model.record.blocs[b].code}.${group.code}`;
        return (
          <td key={b} {...attributes(model, row, b)} data-first={startsCamp(model, b) ? "" : undefined}>
            <button className="dm-cell dm-mark" data-open={name} aria-label={words.cellWords(model, held)}
              aria-expanded={opened === b || undefined} onClick={() => onAct("open", name)} />
          </td>
        );
      })}
      <td className="dm-end" title={words.tally(finding)}>
        {[["t", "terrorist"], ["d", "divided"], ["o", "opposition"]].map(([sign, held]) =>
          Array.from({ length: finding[held] }, (_, ix) => <i key={sign + ix} className={sign} />))}
        {words.rowEnd(model, finding)}
      </td>
    </tr>
  );
});
