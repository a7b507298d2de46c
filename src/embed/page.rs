//! The standalone page: the live widget takes the place of the prerendered one.

use super::address;
use super::focus::Focus;
use crate::ui::{Ask, Drawn, Model, Places, State, listen, piece::Piece, widget};
use crate::view::View;
use gloo_timers::callback::Timeout;
use leptos::effect::RenderEffect;
use leptos::owner::Owner;
use leptos::traits::Get;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Milliseconds between stops while they are played through: time to read a headline.
const PACE: u32 = 1800;

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
        let drawing = RenderEffect::new(move |before: Option<Drawing>| {
            let asked = state.asked.get();
            address::show(model, &asked.view, asked.step);
            let ask = Ask {
                view: &asked.view,
                ignored: &asked.ignored,
                live: true,
                playing: asked.playing,
            };
            let drawn = before.and_then(|before| before.drawn.ok());
            Drawing {
                drawn: redraw(&drawn_in, drawn, || Piece::Element(widget(model, &ask))),
                _next: asked
                    .playing
                    .then(|| Timeout::new(PACE, move || state.play_on())),
            }
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

/// What is drawn, and the next stop's alarm while it plays: one that is dropped never rings.
struct Drawing {
    drawn: Result<Drawn, JsValue>,
    _next: Option<Timeout>,
}

/// Patches what is drawn. The first time, and where the document is no longer as it was left (a
/// translating browser moves texts), all is drawn anew and put in place in one step.
fn redraw(
    root: &Element,
    before: Option<Drawn>,
    piece: impl Fn() -> Piece,
) -> Result<Drawn, JsValue> {
    if let Some(mut drawn) = before {
        let places = Places::of(root);
        let focus = Focus::of(root);
        if drawn.patch(piece()).is_ok() {
            if let Some(places) = places {
                places.glide();
            }
            focus.keep(root);
            return Ok(drawn);
        }
    }
    let drawn = Drawn::new(piece())?;
    root.replace_children_with_node_1(drawn.node());
    root.set_attribute("data-state", "ready")?;
    Ok(drawn)
}
