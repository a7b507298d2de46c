//! The reader's acts: a few listeners on the root for every control in it.

use super::State;
use super::window::window;
use crate::text::together;
use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent,
};

/// Controls are told apart by `name` and `value`, what opens by `data-open`.
const PRESSED: &str = "button[name], [data-open], a[data-preset]";

/// Listens on `root` until the listeners are dropped.
pub fn listen(root: &Element, state: &State) -> [EventListener; 5] {
    let on = |event: &'static str, act: fn(&State, &Event, Element)| {
        let state = state.clone();
        EventListener::new_with_options(
            root,
            event,
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                if let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) {
                    act(&state, event, target);
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

/// Listens for the page to be printed, until the listeners are dropped: a print has its sources as
/// notes, which a screen has in the cells that are opened.
pub fn listen_to_printing(state: &State) -> [EventListener; 2] {
    let on = |event: &'static str, printing: bool| {
        let state = state.clone();
        EventListener::new(&window(), event, move |_| state.print(printing))
    };
    [on("beforeprint", true), on("afterprint", false)]
}

fn pressed(state: &State, event: &Event, target: Element) {
    let Ok(Some(button)) = target.closest(PRESSED) else {
        return;
    };
    let attribute = |name| button.get_attribute(name).unwrap_or_default();
    if let Some(open) = button.get_attribute("data-open") {
        return state.act("open", &open);
    }
    if let Some(preset) = button.get_attribute("data-preset") {
        // Another tab or window gets the link itself.
        let elsewhere = event
            .dyn_ref::<MouseEvent>()
            .is_some_and(|click| click.ctrl_key() || click.meta_key() || click.shift_key());
        if !elsewhere {
            event.prevent_default();
            state.act("preset", &preset);
        }
        return;
    }
    match &*attribute("name") {
        "close" => close(state, &button),
        "play" => state.play_or_pause(),
        name => state.act(name, &attribute("value")),
    }
}

fn typed(state: &State, _: &Event, target: Element) {
    if let Some(input) = target.dyn_ref::<HtmlInputElement>()
        && slides(input)
    {
        state.type_in(&input.name(), &input.value());
    }
}

fn chosen(state: &State, _: &Event, target: Element) {
    if let Some(select) = target.dyn_ref::<HtmlSelectElement>() {
        state.act(&select.name(), &select.value());
    } else if let Some(input) = target.dyn_ref::<HtmlInputElement>()
        && !slides(input)
    {
        state.act(&input.name(), &input.value());
    }
}

/// Whether an input acts while it is typed in or slid.
fn slides(input: &HtmlInputElement) -> bool {
    matches!(&*input.type_(), "search" | "range")
}

fn key(state: &State, event: &Event, target: Element) {
    let escape = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.key() == "Escape");
    if escape && matches!(target.closest("table"), Ok(Some(_))) {
        close(state, &target);
    }
}

/// Closes what is open and gives the focus back to what opened it.
fn close(state: &State, from: &Element) {
    let Some(open) = state.now().open else { return };
    let table = from.closest("table").ok().flatten();
    let opener = together(&[
        "button[data-open=\"",
        &open.write(&state.model.record),
        "\"]",
    ]);
    state.act("close", "");
    if let Some(table) = table {
        focus_on(&table, &opener);
    }
}

/// Gives the focus to the first element of a selector; whether there is one.
pub fn focus_on(within: &Element, selector: &str) -> bool {
    let found = within.query_selector(selector).ok().flatten();
    let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let refused: Result<(), JsValue> = found.focus();
    drop(refused);
    true
}
