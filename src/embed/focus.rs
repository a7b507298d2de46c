//! Focus is never lost: a step may take away the very control that was pressed.

use crate::ui::focus_on;
use gloo_utils::document;
use web_sys::Element;

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
        if !focus_on(root, ".dm-close") {
            focus_on(root, "[name=view]");
        }
    }
}
