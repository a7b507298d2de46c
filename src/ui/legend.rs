//! The legend: the marks that stand in the table, in words.

use super::Shown;
use super::mark::{CELL, marked};
use super::piece::{Element, el, of_class};
use crate::view::Table;
use crate::words::{self, Key};

/// What each mark in the table means.
pub fn legend(shown: &Shown) -> Element {
    let entries = words::legend_marks(&shown.model.record, shown.table)
        .into_iter()
        .map(|(stance, text)| {
            let sample = of_class("span", CELL);
            marked(el("li"), &stance).child(sample).text(text)
        });
    of_class("ul", "dm-legend")
        .set("aria-label", Key::LabelLegend.text())
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
        && table.bears(|cell| cell.was.is_some())
    {
        entries.push(entry("data-changed", words::changed_since(day)));
    }
    if table.bears(|cell| cell.supposed) {
        entries.push(entry("data-supposed", words::supposed().into()));
    }
    entries
}
