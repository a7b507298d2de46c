//! What-ifs in words: each says that it is none of the record.

use super::row::names;
use super::{Key, cell, list, say};
use crate::gather::Gather;
use crate::record::{Position, Record};
use crate::text::together;
use crate::view::{Supposed, View};

/// Most positions that a headline names before it counts them instead.
const NAMED: usize = 4;

/// "Russia held Ahrar al-Sham and Jaysh al-Islam to be opposition"; empty without what-ifs.
fn clause(record: &Record, suppose: &[Supposed]) -> String {
    let mut clauses: Vec<String> = Vec::new();
    let mut left = suppose;
    while let Some(first) = left.first() {
        let alike = |one: &Supposed| one.bloc == first.bloc && one.position == first.position;
        let run = left.iter().take_while(|one| alike(one)).count();
        let (these, rest) = left.split_at(run);
        left = rest;
        let groups = these.iter().filter_map(|one| record.group(one.group));
        let groups: Vec<&str> = groups.map(|group| &*group.name).gather();
        let bloc = together(&names(record, &[first.bloc]));
        let held = cell::position_for(record, first.group, Some(first.position));
        clauses.push(match first.position {
            Position::Divided => say!(SupposeDivided, &bloc, &list(&groups)),
            _ => say!(SupposeHeld, &bloc, &list(&groups), held),
        });
    }
    let clauses: Vec<&str> = clauses.iter().map(String::as_str).gather();
    list(&clauses)
}

/// The what-ifs as a headline takes them up: in full, or counted where they are many.
pub(super) fn condition(record: &Record, view: &View) -> String {
    match view.suppose.len() {
        0..=NAMED => clause(record, &view.suppose),
        many => say!(SupposeMany, many),
    }
}

/// What stands over everything that what-ifs change: "What if, not on record: Russia held …".
pub fn what_if(record: &Record, view: &View) -> String {
    let clause = clause(record, &view.suppose);
    say!(SupposeBanner, &clause)
}

/// Mark of a supposed position.
pub fn supposed() -> &'static str {
    Key::MarkSupposed.text()
}

/// Said in an open cell that a what-if changes.
pub fn supposed_here(held: &str) -> String {
    say!(CellSupposed, held)
}
