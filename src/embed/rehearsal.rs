//! Acts rehearsed out of sight: a browser compiles what is called when it is first called, and without
//! this a reader's first act would take it half as long again as the second.

use super::widget::{Drawing, state};
use crate::ui::Step;
use crate::ui::sight::LARGE;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// What is rehearsed, one after another, by names and values of controls: few rows are drawn, more
/// come, they change places, another day changes their cells, and some go.
const ACTS: [(&str, &str); 5] = [
    ("verdicts", "disputed"),
    ("verdicts", "agreed-terrorist"),
    ("order", "name"),
    ("stop", "0"),
    ("verdicts", "disputed"),
];

/// Draws what acts lead to, from a widget's view on, in `root`, which never comes into the page. A large
/// record is spared: to work its tables out takes far longer than what is compiled for them.
#[wasm_bindgen]
pub fn rehearse(number: usize, root: &Element) {
    let Some((state, _)) = state(number, "") else {
        return;
    };
    let record = &state.model.record;
    if record.groups.len() * record.blocs.len() > LARGE {
        return;
    }
    let mut asked = state.asked.get();
    asked.step = Step::Discrete;
    let mut drawing = Drawing::default();
    for (name, value) in ACTS {
        asked.view.act(name, value, record, &asked.author);
        drawing.draw(root, &state, &asked);
    }
}
