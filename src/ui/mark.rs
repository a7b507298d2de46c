//! The marks: a shape as well as a colour for each position.

use super::piece::{Element, of_class};
use crate::stance::Stance;

/// The mark of a position, which the style sheet draws by the attributes of what bears it. It says
/// nothing by itself to a screen reader: the cell has the words.
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
