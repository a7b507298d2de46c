//! Brief movement: what stands elsewhere after a step glides there from where it stood.
//!
//! First, last, invert, play: places are measured before and after the document is patched, what
//! moved is set back to where it stood, and the style sheet's transition lets it go. A reader who
//! asks for less motion sees none.

use gloo_utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// What moves: rows up and down, cells and heads of blocs sideways.
const ROWS: &str = "tr[data-group]";
const COLUMNS: &str = "tr > [data-bloc]";

/// Where rows and columns stand.
pub struct Places {
    rows: Vec<(HtmlElement, i32)>,
    columns: Vec<(HtmlElement, i32)>,
}

impl Places {
    /// The places before a step; `None` for readers who ask for less motion.
    pub fn of(root: &Element) -> Option<Places> {
        let still = window()
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()??;
        if still.matches() {
            return None;
        }
        Some(Places {
            rows: places(root, ROWS, HtmlElement::offset_top),
            columns: places(root, COLUMNS, HtmlElement::offset_left),
        })
    }

    /// Lets what stands elsewhere now glide there; what went away or came anew just does.
    pub fn glide(self) {
        let mut moved: Vec<HtmlElement> = Vec::new();
        // Rows that a panel pushes down keep their order, and do not glide.
        if reordered(&self.rows, HtmlElement::offset_top) {
            for (row, before) in self.rows {
                let by = (before - row.offset_top()).to_string();
                hold(row, &["0 ", &by, "px"].concat(), &mut moved);
            }
        }
        if reordered(&self.columns, HtmlElement::offset_left) {
            for (cell, before) in self.columns {
                let by = (before - cell.offset_left()).to_string();
                hold(cell, &[&by, "px 0"].concat(), &mut moved);
            }
        }
        // Reading a place makes the browser take note of where everything is held.
        if let Some(first) = moved.first() {
            let _: i32 = first.offset_top();
        }
        for element in moved {
            for property in ["translate", "transition"] {
                let gone: Result<String, JsValue> = element.style().remove_property(property);
                drop(gone);
            }
        }
    }
}

fn places(root: &Element, what: &str, place: fn(&HtmlElement) -> i32) -> Vec<(HtmlElement, i32)> {
    let Ok(found) = root.query_selector_all(what) else {
        return Vec::new();
    };
    let elements = (0..found.length()).filter_map(|ix| found.get(ix)?.dyn_into().ok());
    elements
        .map(|element: HtmlElement| {
            let place = place(&element);
            (element, place)
        })
        .collect()
}

/// Whether two that stood one before the other stand the other way round.
fn reordered(before: &[(HtmlElement, i32)], place: fn(&HtmlElement) -> i32) -> bool {
    let mut places = before
        .iter()
        .filter(|(element, _)| element.is_connected())
        .map(|(element, before)| (*before, place(element)));
    let Some(mut last) = places.next() else {
        return false;
    };
    places.any(|(before, now)| {
        let turned = (before > last.0 && now < last.1) || (before < last.0 && now > last.1);
        last = (before, now);
        turned
    })
}

/// Holds an element where it stood, until it is let go.
fn hold(element: HtmlElement, at: &str, moved: &mut Vec<HtmlElement>) {
    let style = element.style();
    let held = style.set_property("transition", "none");
    if held
        .and_then(|()| style.set_property("translate", at))
        .is_ok()
    {
        moved.push(element);
    }
}
