//! The legend: the marks that stand in the table, in words.

use super::Shown;
use super::mark::{mark, marked};
use super::piece::{Element, el, of_class};
use crate::record::Position;
use crate::stance::Stance;
use crate::view::{Cell, Table};
use crate::words::{self, Label};

/// What each mark in the table means.
pub fn legend(shown: &Shown) -> Element {
    let entries = marks(shown).into_iter().map(|(stance, text)| {
        let sample = of_class("span", "dm-cell").child(mark());
        marked(el("li"), &stance).child(sample).text(text)
    });
    of_class("ul", "dm-legend")
        .set("aria-label", Label::Legend.name())
        .all(entries)
        .all(further(shown.table))
}

/// A change since the day compared with, and a what-if, where a cell bears them.
fn further(table: &Table) -> Vec<Element> {
    let entry = |mark: &'static str, text: String| {
        let sample = of_class("span", "dm-cell");
        el("li").flag(mark, true).child(sample).text(text)
    };
    let mut entries = Vec::new();
    if let Some(day) = table.compared
        && any(table, |cell| cell.was.is_some())
    {
        entries.push(entry("data-changed", words::changed_since(day)));
    }
    if any(table, |cell| cell.supposed) {
        entries.push(entry("data-supposed", words::supposed().into()));
    }
    entries
}

/// The four positions always, and each further mark where a cell bears it.
fn marks(shown: &Shown) -> Vec<(Stance, &'static str)> {
    let (record, table) = (&shown.model.record, shown.table);
    let held = |position| Stance {
        position,
        ..Stance::NOTHING
    };
    let terrorist = held(Some(Position::Terrorist));
    let mut marks = vec![(
        terrorist,
        words::position(record, Some(Position::Terrorist)),
    )];
    for position in [Some(Position::Opposition), Some(Position::Divided), None] {
        marks.push((held(position), words::position(record, position)));
    }
    if any(table, |cell| cell.stance.by_conduct) {
        marks.push((
            Stance {
                by_conduct: true,
                ..terrorist
            },
            words::by_conduct_legend(),
        ));
    }
    if any(table, |cell| cell.stance.conduct_differs) {
        marks.push((
            Stance {
                conduct_differs: true,
                ..terrorist
            },
            words::conduct_differs_legend(),
        ));
    }
    if any(table, |cell| cell.stance.weak) {
        marks.push((
            Stance {
                weak: true,
                ..Stance::NOTHING
            },
            words::weak_legend(),
        ));
    }
    marks
}

/// Whether a cell of the table bears a mark.
fn any(table: &Table, bears: fn(&Cell) -> bool) -> bool {
    table.rows().any(|row| row.cells.iter().any(bears))
}
