//! An open group: what it is, who holds what, and what an agreement would take.

use super::Shown;
use super::cell_panel::frame;
use super::mark::{mark, marked};
use super::piece::{Element, el, of_class};
use crate::record::GroupIx;
use crate::stance::Stance;
use crate::view::{Column, Open};
use crate::words::{self, Label};

/// The panel of a group.
pub fn group_panel(shown: &Shown, group: GroupIx) -> Element {
    let (model, view) = (shown.model, shown.view);
    let record = &model.record;
    let sentence = match shown.table.row(group) {
        None => words::orphan().into(),
        Some(row) => {
            let nearest = words::nearest_agreement(record, &row.finding);
            [&words::group_summary(&row.finding), " ", &nearest].concat()
        }
    };
    let line = |column: &Column| {
        let cell = model
            .ledger
            .cell(record, column.bloc, group, view.at, view.evidence);
        let name = record.bloc(column.bloc).map_or("", |bloc| &*bloc.name);
        position_line(
            shown,
            Open::Cell(column.bloc, group),
            group,
            name,
            &cell.stance,
        )
    };
    let blocs = shown
        .table
        .columns
        .iter()
        .filter(|column| column.member.is_none());
    frame(record.group(group).map_or("", |group| &*group.name))
        .child(
            of_class("p", "dm-about").text(record.group(group).map_or("", |group| &*group.about)),
        )
        .child(of_class("p", "dm-why").text(sentence))
        .child(el("h4").text(Label::Positions.name()))
        .child(of_class("ul", "dm-positions").all(blocs.map(line)))
}

/// A line of a list of positions: the mark, whose it is or on what, and the words.
pub fn position_line(
    shown: &Shown,
    open: Open,
    group: GroupIx,
    name: &'static str,
    stance: &Stance,
) -> Element {
    let record = &shown.model.record;
    let link = of_class("button", "dm-link")
        .set("type", "button")
        .set("data-open", open.write(record));
    let brief = [": ", &words::cell_brief(record, group, stance)].concat();
    marked(el("li"), stance)
        .child(mark(stance))
        .child(link.text(name))
        .text(brief)
}
