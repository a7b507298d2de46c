//! The standalone page: the live widget takes the place of the prerendered one.

use super::address;
use crate::ui::{Drawn, Model, State, listen, piece::Piece, widget};
use crate::view::View;
use leptos::effect::RenderEffect;
use leptos::owner::Owner;
use leptos::traits::Get;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;
use web_sys::Element;

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
    // Fails where another widget of the page has set it already, with the same one.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let drawn_in = root.clone();
    let owner = Owner::new();
    owner.with(move || {
        let reading = View::read(&address::query(), &model.record, &model.default);
        let state = State::new(model, reading.view, reading.ignored);
        address::restore_on_back(state);
        let listeners = listen(&drawn_in, state);
        let drawing = RenderEffect::new(move |before: Option<Result<Drawn, JsValue>>| {
            let asked = state.asked.get();
            address::show(model, &asked.view, asked.step);
            let piece = || Piece::Element(widget(model, &asked.view, &asked.ignored, true));
            redraw(&drawn_in, before, piece)
        });
        std::mem::forget((drawing, listeners));
    });
    // The page keeps its widget as long as it lives.
    std::mem::forget(owner);
    match root.get_attribute("data-state") {
        Some(state) if state == "ready" => Ok(()),
        _ => Err(JsValue::from_str("nothing could be drawn")),
    }
}

/// Patches what is drawn. The first time, and where the document is no longer as it was left (a
/// translating browser moves texts), all is drawn anew and put in place in one step.
fn redraw(
    root: &Element,
    before: Option<Result<Drawn, JsValue>>,
    piece: impl Fn() -> Piece,
) -> Result<Drawn, JsValue> {
    if let Some(Ok(mut drawn)) = before
        && drawn.patch(piece()).is_ok()
    {
        return Ok(drawn);
    }
    let drawn = Drawn::new(piece())?;
    root.replace_children_with_node_1(drawn.node());
    root.set_attribute("data-state", "ready")?;
    Ok(drawn)
}
