//! Brief movement: what stands elsewhere after a step glides there from where it stood.
//!
//! First, last, invert, play: places are measured before and after the document is patched, and
//! the browser animates the difference. A reader who asks for less motion sees none.

use super::globals::window;
use crate::text::together;
use js_sys::JSON;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// An element that the browser can animate: web-sys holds the method back as unstable.
    type Moving;

    #[wasm_bindgen(method, catch)]
    fn animate(this: &Moving, frames: &JsValue, milliseconds: f64) -> Result<JsValue, JsValue>;

    /// Where the element stands in the window.
    #[wasm_bindgen(method, js_name = getBoundingClientRect)]
    fn stands(this: &Moving) -> Stands;

    type Stands;

    /// Pixels below the window's top.
    #[wasm_bindgen(method, getter)]
    fn top(this: &Stands) -> f64;
}

/// What moves: rows up and down, and the heads of blocs sideways, which their cells just follow:
/// moving every cell would cost more than a frame.
const ROWS: &str = "tr[data-group]";
const COLUMNS: &str = "thead [data-bloc]";
/// In milliseconds: long enough to follow, short enough not to wait for.
const DURATION: f64 = 280.0;
/// In pixels: as high as a row gets.
const ROW: f64 = 120.0;

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

    /// Lets what stands elsewhere now glide there, as far as it comes through the window; what
    /// went away or came anew just does. All places are read before anything moves: a place read
    /// after that would cost a layout.
    pub fn glide(self) {
        let columns = moves(self.columns, HtmlElement::offset_left);
        // Nobody can follow both: where columns change places rows just do.
        let mut rows = match columns.is_empty() {
            true => moves(self.rows, HtmlElement::offset_top),
            false => Vec::new(),
        };
        if let Some((row, _)) = rows.first() {
            let zero = row.unchecked_ref::<Moving>().stands().top() - f64::from(row.offset_top());
            let height = window()
                .inner_height()
                .ok()
                .and_then(|height| height.as_f64());
            let height = height.unwrap_or(f64::MAX);
            rows.retain(|(row, by)| {
                let (now, by) = (zero + f64::from(row.offset_top()), f64::from(*by));
                now + by.min(0.0) < height && now + by.max(0.0) > -ROW
            });
        }
        for (row, by) in &rows {
            glide(row, ["0 ", &by.to_string(), "px"]);
        }
        for (cell, by) in &columns {
            glide(cell, ["", &by.to_string(), "px 0"]);
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

/// What moved, and how far back it stood; nothing where all kept their order, as rows do that an
/// opened panel pushes down.
fn moves(
    before: Vec<(HtmlElement, i32)>,
    place: fn(&HtmlElement) -> i32,
) -> Vec<(HtmlElement, i32)> {
    let mut turned = false;
    let mut last: Option<(i32, i32)> = None;
    let mut moved = Vec::new();
    for (element, was) in before {
        if !element.is_connected() {
            continue;
        }
        let now = place(&element);
        turned |= last.is_some_and(|(before, here)| {
            (was > before && now < here) || (was < before && now > here)
        });
        last = Some((was, now));
        if was != now {
            moved.push((element, was - now));
        }
    }
    if turned { moved } else { Vec::new() }
}

/// Starts an element where it stood. A browser that cannot just shows it where it is.
fn glide(element: &HtmlElement, [before, by, after]: [&str; 3]) {
    let frames = together(&["{\"translate\":[\"", before, by, after, "\",\"0 0\"]}"]);
    let started = JSON::parse(&frames)
        .and_then(|frames| element.unchecked_ref::<Moving>().animate(&frames, DURATION));
    drop(started);
}
