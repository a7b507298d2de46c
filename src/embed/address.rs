//! The page's address: read at the start and on back and forward, written after each step.

use crate::ui::{Asked, State, Step};
use gloo_events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The query string of the page, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Writes the view into the address after each step, and restores it on back and forward.
pub fn follow(state: State) {
    Effect::new(move |before: Option<()>| {
        let Asked { view, step, .. } = state.asked.get();
        let model = state.model;
        document().set_title(&crate::words::document_title(&model.record, view.at));
        // The first run is the link itself: what it did not understand stays in it.
        if before.is_some() && step != Step::Restored {
            let old = query();
            let new = view.write(&model.record, &model.default, &old);
            if new != old.trim_start_matches('?') {
                write(&new, step);
            }
        }
    });
    let on_back = EventListener::new(&window(), "popstate", move |_| state.restore(&query()));
    on_back.forget();
}

/// One history entry for a discrete step, none while typing or inside a frame. A browser that
/// refuses (Safari does after a hundred in half a minute) costs the link, never the page.
fn write(query: &str, step: Step) {
    let Ok(history) = window().history() else { return };
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = [&path, mark, query, &hash].concat();
    let refused = if step == Step::Discrete && !framed() {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    drop(refused);
}

/// Whether the page is inside a frame, where the history belongs to the host.
fn framed() -> bool {
    match window().parent() {
        Ok(Some(parent)) => parent != window(),
        _ => true,
    }
}
