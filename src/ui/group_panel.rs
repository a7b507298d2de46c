//! An open group: what it is, who holds what, and what an agreement would take.

use super::Shown;
use super::cell_panel::frame;
use super::claim::claim;
use super::mark::{mark, marked};
use super::piece::{Element, IntoText, el, of_class};
use super::strip::time_line;
use crate::record::{BlocIx, Day, GroupIx};
use crate::stance::Stance;
use crate::view::{Cell, Column, Open};
use crate::words::{self, Label};

/// The panel of a group.
pub fn group_panel(shown: &Shown, group: GroupIx) -> Element {
    let record = &shown.model.record;
    let Some(found) = record.group(group) else {
        return frame("");
    };
    let sentences = match shown.table.row(group) {
        None => vec![words::orphan().into()],
        Some(row) => {
            let mut sentences = vec![words::group_summary(&row.finding)];
            sentences.extend(words::agreement_paths(record, &row.finding));
            sentences
        }
    };
    let sentences = sentences
        .into_iter()
        .map(|sentence| of_class("p", "dm-why").text(sentence));
    let blocs = shown.table.columns.iter();
    let blocs = blocs.filter(|column| column.member.is_none());
    frame(&*found.name)
        .child(of_class("p", "dm-about").text(&*found.about))
        .all(sentences)
        .child(el("h4").text(Label::Positions.name()))
        .child(of_class("ul", "dm-positions").all(blocs.map(|column| line(shown, column, group))))
        .child(time_line(shown, group))
        .child(every_claim(shown, group))
}

fn line(shown: &Shown, column: &Column, group: GroupIx) -> Element {
    let name = shown
        .model
        .record
        .bloc(column.bloc)
        .map_or("", |bloc| &*bloc.name);
    let cells = shown.table.row(group).map(|row| &row.cells);
    let cell = cells.and_then(|cells| cells.iter().find(|cell| is_of(cell, column.bloc)));
    let stance = match cell {
        Some(cell) => cell.stance,
        None => shown.held(column.bloc, group).stance,
    };
    let line = position_line(shown, Open::Cell(column.bloc, group), group, name, &stance);
    match cell {
        Some(cell) => line
            .flag("data-supposed", cell.supposed)
            .text(words::cell_marks(shown.table, cell)),
        None => line,
    }
}

fn is_of(cell: &Cell, bloc: BlocIx) -> bool {
    cell.bloc == bloc && cell.member.is_none()
}

/// Every claim on the group, whoever made it, with its source.
fn every_claim(shown: &Shown, group: GroupIx) -> Element {
    let record = &shown.model.record;
    let claims = record.claims.iter().zip(0..);
    let of_group = claims.filter(|(claim, _)| claim.group == group);
    let mut by_day: Vec<(Day, u32)> = of_group.map(|(claim, ix)| (claim.date.day, ix)).collect();
    by_day.sort_unstable();
    let claims = by_day
        .iter()
        .filter_map(|(_, ix)| record.claims.get(*ix as usize));
    let items = claims.map(|one| {
        let bloc = record.bloc(one.bloc);
        claim(shown, one, bloc.map_or("", |bloc| &*bloc.name))
    });
    el("details")
        .child(el("summary").text(Label::AllClaims.name()))
        .child(of_class("ol", "dm-history").all(items))
}

/// A line of a list of positions: the mark, whose it is or on what, and the words.
pub fn position_line(
    shown: &Shown,
    open: Open,
    group: GroupIx,
    name: impl IntoText,
    stance: &Stance,
) -> Element {
    let record = &shown.model.record;
    let link = of_class("button", "dm-link")
        .set("type", "button")
        .set("data-open", open.write(record));
    let brief = [": ", &words::cell_brief(record, group, stance)].concat();
    marked(el("li"), stance)
        .child(mark())
        .child(link.text(name))
        .text(brief)
}
