//! Places in spreadsheets, as messages name them: `claims.csv line 12, column "basis"`.

use super::reader::fault::{Fault, Faults};
use super::tables::LISTS;
use std::collections::BTreeMap;

/// A fault of a place as a whole.
pub fn fault(place: String, found: impl Into<String>, allowed: impl Into<String>) -> Fault {
    Fault {
        place,
        field: String::new(),
        found: found.into(),
        allowed: allowed.into(),
    }
}

/// A line of a file, counted from 1 as spreadsheets do.
pub fn line(file: &str, line: usize) -> String {
    format!("{file} line {line}")
}

/// A cell.
pub fn line_column(file: &str, at: usize, column: &str) -> String {
    format!("{}, column {column:?}", line(file, at))
}

/// The reader's faults with their places in the spreadsheets. `keys` are the lines of record.csv.
pub fn placed(faults: &Faults, keys: &BTreeMap<String, usize>) -> Faults {
    let mut placed = Faults::default();
    for fault in faults.listed() {
        placed.note(|| Fault {
            place: place(fault, keys),
            field: String::new(),
            ..fault.clone()
        });
    }
    // What was only counted stays counted.
    for _ in faults.listed().len()..faults.count() {
        placed.note(|| Fault {
            place: String::new(),
            field: String::new(),
            found: String::new(),
            allowed: String::new(),
        });
    }
    placed
}

fn place(fault: &Fault, keys: &BTreeMap<String, usize>) -> String {
    let Fault { place, field, .. } = fault;
    if place != super::tables::RECORD.file {
        return match field.is_empty() {
            true => place.clone(),
            false => format!("{place}, column {field:?}"),
        };
    }
    if let Some(table) = LISTS.iter().find(|table| table.list == field) {
        return table.file.to_owned();
    }
    match keys.get(field) {
        Some(at) => format!("{}, key {field:?}", line(place, *at)),
        None => format!("{place}, key {field:?}"),
    }
}
