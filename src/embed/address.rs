//! The page's address: read at the start and on back and forward, written after each step.

use crate::ui::{Model, State, Step};
use crate::view::View;
use crate::words;
use gloo_events::EventListener;
use gloo_utils::{document, window};
use wasm_bindgen::JsValue;

/// The query string of the page, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Writes the view into the address after a step of the reader. A link that was only read stays
/// as it is, with what was not understood in it.
pub fn show(model: &Model, view: &View, step: Step) {
    document().set_title(&words::document_title(&model.record, view));
    if step == Step::Restored {
        return;
    }
    let old = query();
    let new = view.write(&model.record, &model.default, &old);
    if new != old.trim_start_matches('?') {
        write(&new, step);
    }
}

/// Reads the address anew on back and forward.
pub fn restore_on_back(state: State) {
    EventListener::new(&window(), "popstate", move |_| state.restore(&query())).forget();
}

/// One history entry for a discrete step, none while typing or inside a frame. A browser that
/// refuses (Safari does after a hundred in half a minute) costs the link, never the page.
fn write(query: &str, step: Step) {
    let Ok(history) = window().history() else {
        return;
    };
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
