//! Title and headline: the verdict first.

use super::State;
use crate::words;
use leptos::prelude::*;

/// The question, and the sentence that counts.
pub fn headline(state: State) -> impl IntoView {
    let sentence = move || {
        let table = state.table.get();
        let line = state.of(|view| words::headline(&state.model.record, view, &table));
        view! {
            {line.agreed} " " <strong class="dm-split">{line.split}</strong> " " {line.rest}
        }
    };
    view! {
        <header class="dm-head">
            <h1 class="dm-title">{&*state.model.record.title}</h1>
            <p class="dm-headline">
                {sentence}
            </p>
        </header>
    }
}
