//! Focus is never lost: a step may move or take away the very control that was pressed.

use crate::ui::focus_on;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// What had the focus inside the widget before a step.
pub struct Focus(Option<HtmlElement>);

impl Focus {
    /// Before the step.
    pub fn of(root: &Element) -> Focus {
        Focus(focused(root))
    }

    /// After the step: what was focused has the focus still, wherever it was moved; where it is
    /// gone, what is open takes the focus, or else the choice of pictures.
    pub fn keep(self, root: &Element) {
        let Some(before) = self.0 else { return };
        // To look for it takes longer than to ask what had it.
        if before.matches(":focus") == Ok(true) || focused(root).is_some() {
            return;
        }
        if before.is_connected() {
            let refused: Result<(), JsValue> = before.focus();
            drop(refused);
        } else if !focus_on(root, ".dm-close") {
            focus_on(root, "[name=view]");
        }
    }
}

/// What has the focus inside: `:focus` is found in the document and in a shadow root alike.
fn focused(root: &Element) -> Option<HtmlElement> {
    root.query_selector(":focus").ok()??.dyn_into().ok()
}

/// What has the focus in a table, as the link's `open` names it.
pub fn place_of_focus(root: &Element) -> Option<String> {
    let place = focused(root)?.closest("[data-open], tr").ok()??;
    let open = place.get_attribute("data-open");
    open.or_else(|| place.get_attribute("data-group"))
}
