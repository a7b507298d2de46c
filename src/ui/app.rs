//! The whole widget: its parts in reading order.

use super::{
    State, chips, choices::choices, date_bar::date_bar, finder::finder, headline::headline,
    legend::legend, matrix::matrix, more::more, notices::{footer, notices},
};
use crate::words::Label;
use leptos::prelude::*;

/// The widget of a state.
pub fn app(state: State) -> impl IntoView {
    let plain = move || state.of(|view| view.plain);
    let dark = move || state.of(|view| view.dark.name());
    view! {
        <div class="dm-app" data-dark=dark>
            {headline(state)}
            <form
                class="dm-controls"
                aria-label=Label::Controls.name()
                hidden=plain
                on:submit=|event| event.prevent_default()
            >
                <fieldset disabled=!state.live>
                    {date_bar(state)}
                    {chips::verdicts(state)}
                    <div class="dm-choices">{choices(state)} {finder(state)}</div>
                    {more(state)}
                </fieldset>
            </form>
            {notices(state)}
            {legend(state)}
            {matrix(state)}
            {footer(state)}
        </div>
    }
}
