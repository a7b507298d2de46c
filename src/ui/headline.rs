//! Title and headline: the verdict first.

use super::State;
use crate::words;
use leptos::prelude::*;

/// The question, and the sentence that counts.
pub fn headline(state: State) -> impl IntoView {
    let sentence = Memo::new(move |_| {
        state.view.with(|view| {
            state.table.with(|table| words::headline(&state.model.record, view, table))
        })
    });
    view! {
        <header class="dm-head">
            <h1 class="dm-title">{&*state.model.record.title}</h1>
            <p class="dm-headline">
                {move || sentence.get().agreed} " "
                <strong class="dm-split">{move || sentence.get().split}</strong> " "
                {move || sentence.get().rest}
            </p>
        </header>
    }
}
