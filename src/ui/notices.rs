//! What is shown, how it was counted, and the quiet notice of a link's leftovers.

use super::State;
use crate::words;
use leptos::prelude::*;

/// The sentence of what is shown, and the notice where a link held what the record does not know.
pub fn notices(state: State) -> impl IntoView {
    let record = &state.model.record;
    let showing = Memo::new(move |_| {
        state.view.with(|view| state.table.with(|table| words::showing(record, view, table)))
    });
    let notice = move || {
        let ignored = state.ignored.get();
        (!ignored.is_empty()).then(|| view! { <p class="dm-notice">{words::ignored(&ignored)}</p> })
    };
    let empty = move || {
        let empty = state.table.with(|table| table.sections.is_empty() || table.columns.is_empty());
        empty.then(|| view! { <p class="dm-nothing">{words::nothing_matches()}</p> })
    };
    view! {
        <div class="dm-notices" role="status">
            <p class="dm-showing">{move || showing.get()}</p>
            {notice}
            {empty}
        </div>
    }
}

/// How it was counted, and what the record is.
pub fn footer(state: State) -> impl IntoView {
    let record = &state.model.record;
    let method = Memo::new(move |_| state.view.with(|view| words::method(record, view)));
    view! {
        <footer class="dm-foot">
            <p class="dm-method">{move || method.get()}</p>
            <p>{words::record_line(record)}</p>
        </footer>
    }
}
