//! The legend in words.

use super::{by_conduct_legend, conduct_differs_legend, position, weak_legend};
use crate::record::{Position, Record};
use crate::stance::Stance;
use crate::view::Table;

/// The four positions always, and each further mark where a cell bears it.
pub fn legend_marks<'r>(record: &'r Record, table: &Table) -> Vec<(Stance, &'r str)> {
    let held = |position| Stance {
        position,
        ..Stance::NOTHING
    };
    let terrorist = held(Some(Position::Terrorist));
    let mut marks = vec![(terrorist, position(record, Some(Position::Terrorist)))];
    for held_to_be in [Some(Position::Opposition), Some(Position::Divided), None] {
        marks.push((held(held_to_be), position(record, held_to_be)));
    }
    if table.bears(|cell| cell.stance.by_conduct) {
        marks.push((
            Stance {
                by_conduct: true,
                ..terrorist
            },
            by_conduct_legend(),
        ));
    }
    if table.bears(|cell| cell.stance.conduct_differs) {
        marks.push((
            Stance {
                conduct_differs: true,
                ..terrorist
            },
            conduct_differs_legend(),
        ));
    }
    if table.bears(|cell| cell.stance.weak) {
        marks.push((
            Stance {
                weak: true,
                ..Stance::NOTHING
            },
            weak_legend(),
        ));
    }
    marks
}
