//! An open bloc: what it holds each shown group to be, and what it alone blocks.

use super::cell_panel::frame;
use super::group_panel::position_line;
use super::piece::{Element, el, of_class};
use super::{Model, Shown};
use crate::record::{BlocIx, GroupIx};
use crate::stance::Stance;
use crate::view::Open;
use crate::words::{self, Label};

/// The panel of a bloc.
pub fn bloc_panel(shown: &Shown, bloc: BlocIx) -> Element {
    let record = &shown.model.record;
    let Some(found) = record.bloc(bloc) else {
        return frame("");
    };
    let mut about = String::from(record.seat(found.seat).map_or("", |seat| &*seat.name));
    let members: Vec<&str> = found.members.iter().map(|member| &*member.name).collect();
    if !members.is_empty() {
        about.push_str(": ");
        about.push_str(&words::list(&members));
    }
    let held = held(shown, bloc);
    let lines = held.iter().map(|(group, stance)| {
        let name = record.group(*group).map_or("", |group| &*group.name);
        position_line(shown, Open::Cell(bloc, *group), *group, name, stance)
    });
    frame(&*found.name)
        .child(of_class("p", "dm-about").text(about))
        .child(of_class("p", "dm-why").text(words::bloc_summary(record, shown.table, bloc, &held)))
        .child(el("h4").text(Label::Positions.name()))
        .child(of_class("ul", "dm-positions").all(lines))
}

/// The bloc's stance on every group shown, in the table's order.
fn held(shown: &Shown, bloc: BlocIx) -> Vec<(GroupIx, Stance)> {
    let Model { record, ledger, .. } = shown.model;
    let view = shown.view;
    let rows = shown
        .table
        .sections
        .iter()
        .flat_map(|section| &section.rows);
    rows.map(|row| {
        (
            row.group,
            ledger
                .cell(record, bloc, row.group, view.at, view.evidence)
                .stance,
        )
    })
    .collect()
}
