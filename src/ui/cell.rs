//! A cell: the mark of a position, and the words of it.

use super::Shown;
use super::mark::{CELL, marked};
use super::piece::{Element, Piece, el, of_class};
use crate::record::{BlocIx, GroupIx, MemberIx};
use crate::view::{Cell, Column, Open};
use crate::words;

/// The button of a cell among what is in it.
const BUTTON: u32 = 1;

/// A cell of the matrix. In a browser it is a button that opens the cell in place, and that may
/// stay as it is `drawn`; in the prerendered page the words stand in it unseen.
///
/// Cells without buttons would be laid out and painted in two thirds of the time, but screen readers
/// that go through a table tell a cell by what is in it and pass over a label of its own
/// (nvaccess/nvda issue 5567).
pub fn cell(
    shown: &Shown,
    group: GroupIx,
    column: &Column,
    cell: &Cell,
    first: bool,
    drawn: bool,
) -> Element {
    let record = &shown.model.record;
    let Cell {
        bloc,
        member,
        stance,
        ..
    } = cell;
    let td = el("td")
        .set(
            "data-bloc",
            record.bloc(*bloc).map_or("", |bloc| &bloc.code),
        )
        .set(
            "data-group",
            record.group(group).map_or("", |group| &group.code),
        )
        .maybe(
            "data-member",
            member.and_then(|m| record.member(*bloc, m)).map(|m| &*m.id),
        );
    let td = marked(td, stance)
        .flag("data-supposed", cell.supposed)
        .flag("data-changed", cell.was.is_some())
        .flag("data-first", first)
        .flag("data-uncounted", !column.counted && member.is_none());
    let note = shown.notes.as_ref().and_then(|notes| notes.of(stance));
    let td = match note {
        Some(note) => td.set("data-note", words::number(note)),
        None => td,
    };
    if !shown.live {
        let mut words = words::cell_brief(record, group, stance);
        words.push_str(&words::cell_marks(&shown.model.record, shown.table, cell));
        return td.child(of_class("span", CELL).text(words));
    }
    if drawn {
        return td.push(Piece::Kept(BUTTON));
    }
    let mut words = words::cell_sentence(record, *bloc, *member, group, stance);
    words.push_str(&words::cell_marks(&shown.model.record, shown.table, cell));
    let button = opener(shown, CELL, Open::Cell(*bloc, group)).key(BUTTON);
    td.child(button.set("aria-label", words))
}

/// What a head, or what stands under it, is among its siblings: its column, wherever that moves.
pub fn key(bloc: BlocIx, member: Option<MemberIx>) -> u32 {
    let member = member.map_or(0, |member| u32::from(member.0) + 1);
    (u32::from(bloc.0) + 1) << 16 | member
}

/// A button that opens something in place. Of all in a table the tab key reaches one, which the
/// page's script chooses: see `src/embed/grid_keys.js`.
pub fn opener(shown: &Shown, class: &'static str, open: Open) -> Element {
    of_class("button", class)
        .set("type", "button")
        .set("tabindex", "-1")
        .set("data-open", open.write(&shown.model.record))
        .state("aria-expanded", shown.view.open == Some(open))
}
