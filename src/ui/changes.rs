//! What changed between the day compared with and the day shown, in words.

use super::Shown;
use super::group_panel::position_line;
use super::piece::{Element, el, of_class};
use crate::gather::Gather;
use crate::view::{Cell, Open, Row};
use crate::words;

/// The list of changes, where the reader asked for a day to compare with.
pub fn changes(shown: &Shown) -> Option<Element> {
    shown.view.since?;
    let rows = || shown.table.rows();
    let verdicts: Vec<Element> = rows().filter_map(|row| verdict(shown, row)).gather();
    let mut positions = Vec::new();
    for row in rows() {
        let changed = row.cells.iter().filter(|cell| cell.was.is_some());
        positions.extend(changed.map(|cell| position(shown, row, cell)));
    }
    let title = words::changes_title(shown.table, positions.len(), verdicts.len());
    let list = of_class("ul", "dm-positions").all(verdicts).all(positions);
    let panel = of_class("section", "dm-panel").child(el("h2").text(title));
    Some(panel.set("data-changes", "").child(list))
}

fn verdict(shown: &Shown, row: &Row) -> Option<Element> {
    let name = shown.model.record.group_name(row.group);
    let change = words::verdict_change(&shown.model.record, row.recorded, row.was?);
    let line = el("li").set("data-verdict", row.recorded.name());
    Some(line.child(el("b").text(name)).text(change))
}

fn position(shown: &Shown, row: &Row, cell: &Cell) -> Element {
    let record = &shown.model.record;
    let group = record.group_name(row.group);
    let bloc = words::voice_on(record, cell.bloc, cell.member, group);
    let open = Open::Cell(cell.bloc, row.group);
    position_line(shown, open, row.group, bloc, &cell.stance)
        .text(words::was(record, cell.was.flatten()))
}
