//! The reader's acts: a few listeners on the root for every control in it.

use super::State;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// Controls are told apart by `name` and `value`, what opens by `data-open`.
const PRESSED: &str = "button[name], [data-open]";

/// Listens on `root` until the listeners are dropped.
pub fn listen(root: &Element, state: State) -> [EventListener; 5] {
    let on = |event: &'static str, act: fn(State, &Event, Element)| {
        EventListener::new_with_options(
            root,
            event,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) {
                    act(state, event, target);
                }
            },
        )
    };
    [
        on("click", pressed),
        on("input", typed),
        on("change", chosen),
        on("keydown", key),
        on("submit", |_, event, _| event.prevent_default()),
    ]
}

fn pressed(state: State, _: &Event, target: Element) {
    let Ok(Some(button)) = target.closest(PRESSED) else {
        return;
    };
    let attribute = |name| button.get_attribute(name).unwrap_or_default();
    match button.get_attribute("data-open") {
        Some(open) => state.act("open", &open),
        None if attribute("name") == "close" => close(state, &button),
        None => state.act(&attribute("name"), &attribute("value")),
    }
}

fn typed(state: State, _: &Event, target: Element) {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>()
        && input.type_() == "search"
    {
        state.type_in(&input.name(), &input.value());
    }
}

fn chosen(state: State, _: &Event, target: Element) {
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        state.act(&select.name(), &select.value());
    } else if let Some(input) = target.dyn_ref::<HtmlInputElement>()
        && input.type_() != "search"
    {
        state.act(&input.name(), &input.value());
    }
}

fn key(state: State, event: &Event, target: Element) {
    let escape = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.key() == "Escape");
    if escape && matches!(target.closest("table"), Ok(Some(_))) {
        close(state, &target);
    }
}

/// Closes what is open and gives the focus back to what opened it.
fn close(state: State, from: &Element) {
    let Some(open) = state.now().open else { return };
    let table = from.closest("table").ok().flatten();
    let opener = [
        "button[data-open=\"",
        &open.write(&state.model.record),
        "\"]",
    ]
    .concat();
    state.act("close", "");
    let opener = table.and_then(|table| table.query_selector(&opener).ok().flatten());
    if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        let refused: Result<(), JsValue> = opener.focus();
        drop(refused);
    }
}
