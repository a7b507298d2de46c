//! What is shown, how it was counted, and the quiet notice of a link's leftovers.

use super::State;
use crate::words;
use leptos::prelude::*;

/// The sentence of what is shown, and the notice where a link held what the record does not know.
pub fn notices(state: State) -> impl IntoView {
    let record = &state.model.record;
    let showing = move || {
        let table = state.table.get();
        state.of(|view| words::showing(record, view, &table))
    };
    let notice = move || {
        let text = state.asked.with(|asked| words::ignored(&asked.ignored));
        (!text.is_empty()).then(|| view! { <p class="dm-notice">{text}</p> })
    };
    let empty = move || {
        let empty = state.table.with(|table| table.sections.is_empty() || table.columns.is_empty());
        empty.then(|| view! { <p class="dm-nothing">{words::nothing_matches()}</p> })
    };
    view! {
        <div class="dm-notices" role="status">
            <p class="dm-showing">{showing}</p>
            {notice}
            {empty}
        </div>
    }
}

/// How it was counted, and what the record is.
pub fn footer(state: State) -> impl IntoView {
    let record = &state.model.record;
    let method = move || state.of(|view| words::method(record, view));
    view! {
        <footer class="dm-foot">
            <p class="dm-method">{method}</p>
            <p>{words::record_line(record)}</p>
        </footer>
    }
}
