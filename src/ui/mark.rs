//! The marks: a shape as well as a colour for each position.

use super::piece::{Element, of_class};
use crate::stance::Stance;

/// The class of a cell whose background is the mark of the position that its parent bears.
pub const CELL: &str = "dm-cell dm-mark";

/// The mark of a position in a line of a list, which the style sheet draws by the attributes of
/// the line. It says nothing by itself to a screen reader: the line has the words.
pub fn mark() -> Element {
    of_class("i", "dm-mark").set("aria-hidden", "true")
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
