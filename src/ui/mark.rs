//! The marks: a shape as well as a colour for each position.

use super::piece::{Element, of_class};
use crate::record::Position;
use crate::stance::Stance;

/// The two outlines of a mark on a 16 by 16 grid: what is filled, and what is drawn as a line.
/// The style sheet gives both their colours by the attributes of what bears the mark.
fn outlines(stance: &Stance) -> (&'static str, &'static str) {
    match stance.position {
        Some(Position::Terrorist) => ("M1.5 1.5h13v13h-13z", "M5 5l6 6M11 5l-6 6"),
        Some(Position::Opposition) => ("", "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z"),
        Some(Position::Divided) => ("M1.5 1.5h13l-13 13z", "M1.5 1.5h13v13h-13zM1.5 14.5l13-13"),
        None if stance.weak => ("", "M6 6.2a2.1 2.1 0 1 1 2.9 2Q8 8.7 8 9.8M8 12.2v.3"),
        None => ("", "M5.5 8h5"),
    }
}

/// The mark of a position. It says nothing by itself to a screen reader: the cell has the words.
pub fn mark(stance: &Stance) -> Element {
    let (fill, line) = outlines(stance);
    of_class("svg", "dm-mark")
        .set("viewBox", "0 0 16 16")
        .set("aria-hidden", "true")
        .child(of_class("path", "f").set("d", fill))
        .child(of_class("path", "l").set("d", line))
}

/// The attributes that tell a mark's position and its further marks.
pub fn marked(bearer: Element, stance: &Stance) -> Element {
    bearer
        .set(
            "data-position",
            stance.position.map_or("none", |position| position.name()),
        )
        .maybe(
            "data-confidence",
            stance.confidence.map(|confidence| confidence.name()),
        )
        .flag("data-by-conduct", stance.by_conduct)
        .flag("data-conduct-differs", stance.conduct_differs)
        .flag("data-weak", stance.weak)
}
