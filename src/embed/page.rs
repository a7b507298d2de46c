//! The standalone page: the live widget takes the place of the prerendered one.

use super::address;
use crate::ui::{Model, State, app};
use crate::view::View;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Puts the live widget into `root` in place of what stands there, in one step, and marks it
/// `data-state="ready"`.
///
/// # Errors
/// Throws where the page cannot make elements or embeds no record; `root` is then as it was.
#[wasm_bindgen]
pub fn mount(root: Element) -> Result<(), JsValue> {
    let model = Model::embedded();
    if model.record.blocs.is_empty() {
        return Err(JsValue::from_str("the record is empty"));
    }
    // Built aside, so that the reader never sees half of it.
    let aside = document().create_element("div")?.dyn_into::<HtmlElement>()?;
    mount_to(aside.clone(), move || {
        let reading = View::read(&address::query(), &model.record, &model.default);
        let state = State::new(model, reading.view, reading.ignored, true);
        address::follow(state);
        app(state)
    })
    .forget();
    let built = aside.first_element_child().ok_or("nothing was drawn")?;
    root.replace_children_with_node_1(&built);
    root.set_attribute("data-state", "ready")
}
