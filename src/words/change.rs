//! What changed between two days, in words.

use super::{Key, after, cell, date, row, say, suppose};
use crate::consensus::Verdict;
use crate::record::{Day, Position, Record};
use crate::view::{Cell, Table, span};

/// "changed since 25 Dec 2015", for the legend and the marks.
pub fn changed_since(day: Day) -> String {
    say!(MarkChanged, &date::day_short(day))
}

/// What a cell's sentence adds: a what-if, or a change since the day compared with.
pub fn cell_marks(record: &Record, table: &Table, cell: &Cell) -> String {
    if cell.supposed {
        return after(Key::ListComma, suppose::supposed());
    }
    match (cell.was, table.compared) {
        (Some(was), Some(day)) => {
            after(Key::ListComma, &changed_since(day)) + &self::was(record, was)
        }
        _ => String::new(),
    }
}

/// What a position or a verdict was before, behind what it is: ", was terrorist".
pub fn was(record: &Record, position: Option<Position>) -> String {
    say!(MarkWas, cell::position(record, position))
}

/// A verdict that changed: ": agreed: terrorist, was wavering".
pub fn verdict_change(record: &Record, now: Verdict, was: Verdict) -> String {
    let [now, was] = [now, was].map(|verdict| row::verdict_short(record, verdict));
    say!(MarkNowWas, &now, &was)
}

/// Head of the list of changes: "What changed from 20 January 2016 to 10 May 2016: 5 positions
/// and 2 verdicts".
pub fn changes_title(table: &Table, positions: usize, verdicts: usize) -> String {
    let compared = table.compared.unwrap_or(table.at);
    let (from, to) = (compared.min(table.at), compared.max(table.at));
    say!(
        ChangeTitle,
        &date::day(from),
        &date::day(to),
        positions,
        verdicts,
    )
}

/// Said where a day lies outside the record; empty inside.
pub fn outside(record: &Record, days: &[Day]) -> String {
    match span(record) {
        Some((first, last)) if days.iter().any(|day| *day < first || *day > last) => {
            say!(NoticeOutside, &date::day(first), &date::day(last))
        }
        _ => String::new(),
    }
}
