//! Focus is never lost: a step may take away the very control that was pressed.

use crate::ui::focus_on;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Whether the focus was inside the widget before a step.
pub struct Focus(bool);

impl Focus {
    /// Before the step.
    pub fn of(root: &Element) -> Focus {
        Focus(has_focus(root))
    }

    /// After the step: where the focused control is gone, what is open takes the focus, or else
    /// the choice of pictures.
    pub fn keep(self, root: &Element) {
        if !self.0 || has_focus(root) {
            return;
        }
        if !focus_on(root, ".dm-close") {
            focus_on(root, "[name=view]");
        }
    }
}

/// Whether the focus is inside: `:focus` is true in the document and in a shadow root alike.
fn has_focus(root: &Element) -> bool {
    let focused: Result<_, JsValue> = root.query_selector(":focus");
    matches!(focused, Ok(Some(_)))
}
