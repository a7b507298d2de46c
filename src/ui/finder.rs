//! Words to find, and the way back from all filters.

use super::State;
use crate::words::Label;
use leptos::prelude::*;

/// The search field and the reset button.
pub fn finder(state: State) -> impl IntoView {
    let filtered = move || state.of(|view| view.is_filtered(&state.model.default));
    let typed = move |event| {
        let words = event_target_value(&event);
        state.slide(|view| view.q = words);
    };
    view! {
        <input
            type="search"
            name="q"
            placeholder=Label::Find.name()
            aria-label=Label::Find.name()
            autocomplete="off"
            prop:value=move || state.of(|view| view.q.clone())
            on:input=typed
        />
        <button
            type="button"
            class="dm-reset"
            disabled=move || !filtered()
            on:click=move |_| state.step(|view| view.reset(&state.model.default))
        >
            {Label::Reset.name()}
        </button>
    }
}
