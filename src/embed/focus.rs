//! Focus is never lost: a step may take away the very control that was pressed.

use gloo_utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Whether the focus was inside the widget before a step.
pub struct Focus(bool);

impl Focus {
    /// Before the step.
    pub fn of(root: &Element) -> Focus {
        Focus(root.contains(document().active_element().as_deref()))
    }

    /// After the step: where the focused control is gone, what is open takes the focus, or else
    /// the choice of pictures.
    pub fn keep(self, root: &Element) {
        if !self.0 || root.contains(document().active_element().as_deref()) {
            return;
        }
        let next = [".dm-close", "[name=view]"].iter();
        let next = next
            .filter_map(|what| root.query_selector(what).ok().flatten())
            .next();
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            drop(next.focus());
        }
    }
}
