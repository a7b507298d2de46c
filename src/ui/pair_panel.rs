//! An open pair: how far two blocs agree, and where they do not; or the members of one bloc.

use super::Shown;
use super::cell_panel::frame;
use super::group_panel::position_line;
use super::piece::{Element, el, of_class};
use crate::consensus::Pair;
use crate::record::{BlocIx, Confidence, Position};
use crate::text::together;
use crate::view::{Cell, Open, Row};
use crate::words::{self, Key};

/// The panel of a pair.
pub fn pair_panel(shown: &Shown, one: BlocIx, other: BlocIx) -> Element {
    let record = &shown.model.record;
    let frame = frame(words::pair_title(record, one, other));
    let sentence = |text: String| of_class("p", "dm-why").text(text);
    if one == other {
        let cohesion = shown.cohesion(one);
        return frame.all(cohesion.map(|cohesion| sentence(words::cohesion(&cohesion))));
    }
    let agreement = shown.agreement();
    let (Some(row), Some(column)) = (agreement.place(one), agreement.place(other)) else {
        return frame.child(sentence(words::orphan().into()));
    };
    let pair = agreement.pair(row, column);
    frame
        .child(sentence(words::pair_sentence(record, one, other, &pair)))
        .child(counts(shown, one, other, &pair))
        .all(apart(
            shown,
            (one, other),
            Key::LabelClashes,
            Pair::disagreed,
        ))
        .all(apart(
            shown,
            (one, other),
            Key::LabelHalfClashes,
            Pair::divided,
        ))
        .child(of_class("p", "dm-note").text(words::kappa(&pair)))
}

/// The three by three table: the one's positions are rows, the other's are columns.
fn counts(shown: &Shown, one: BlocIx, other: BlocIx, pair: &Pair) -> Element {
    let name = |bloc| {
        shown
            .model
            .record
            .bloc(bloc)
            .map_or("", |bloc| &*bloc.short)
    };
    let head = |bloc, position: &Position, scope| {
        let held = words::position(&shown.model.record, Some(*position));
        let text = together(&[name(bloc), &words::after(Key::ListColon, held)]);
        el("th").set("scope", scope).text(text)
    };
    let heads = Position::ALL
        .iter()
        .map(|position| head(other, position, "col"));
    let rows = Position::ALL
        .iter()
        .zip(&pair.table)
        .map(|(position, counts)| {
            let counts = counts
                .iter()
                .map(|count| el("td").text(words::number(*count as usize)));
            el("tr").child(head(one, position, "row")).all(counts)
        });
    of_class("table", "dm-counts")
        .child(el("caption").text(Key::LabelPairTable.text()))
        .child(el("thead").child(el("tr").child(el("td")).all(heads)))
        .child(el("tbody").all(rows))
}

/// The groups that count in the pair as `counts` says, each with both cells to open, the surest
/// record first; nothing without any.
fn apart(
    shown: &Shown,
    (one, other): (BlocIx, BlocIx),
    title: Key,
    counts: fn(&Pair) -> u32,
) -> Vec<Element> {
    let mut lines: Vec<(Option<Confidence>, Element)> = Vec::new();
    for row in shown.table.rows() {
        let (Some(left), Some(right)) = (row.cell(one), row.cell(other)) else {
            continue;
        };
        let mut pair = Pair::default();
        pair.add(left.stance.position, right.stance.position);
        if counts(&pair) > 0 {
            let sure = left.stance.confidence.min(right.stance.confidence);
            let at = lines.partition_point(|(surer, _)| *surer >= sure);
            lines.insert(at, (sure, both(shown, row, [left, right])));
        }
    }
    if lines.is_empty() {
        return Vec::new();
    }
    let items = lines.into_iter().map(|(_, line)| line);
    vec![
        el("h3").text(title.text()),
        of_class("ul", "dm-apart").all(items),
    ]
}

/// A group with both blocs' positions.
fn both(shown: &Shown, row: &Row, cells: [&Cell; 2]) -> Element {
    let record = &shown.model.record;
    let name = record.group_name(row.group);
    let line = |cell: &Cell| {
        let bloc = record.bloc_name(cell.bloc);
        position_line(
            shown,
            Open::Cell(cell.bloc, row.group),
            row.group,
            bloc,
            &cell.stance,
        )
        .text(words::cell_marks(&shown.model.record, shown.table, cell))
    };
    let lines = of_class("ul", "dm-positions").all(cells.into_iter().map(line));
    el("li").child(el("b").text(name)).child(lines)
}
