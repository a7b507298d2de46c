//! The finer controls: which blocs and groups are shown, and whose voices are counted.

use super::{State, chips, choices::evidence};
use crate::record::{BlocIx, GroupIx};
use crate::view::View;
use crate::words::Label;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;
use std::sync::Arc;

/// A disclosure with three lists of boxes.
pub fn more(state: State) -> impl IntoView {
    let record = &state.model.record;
    let blocs = || record.blocs.iter().enumerate().map(|(ix, b)| (BlocIx(ix as u16), b));
    let shown = blocs().map(|(ix, bloc)| {
        let on = move |view: &View| view.blocs.contains(&ix);
        tick(state, "blocs", &bloc.code, &bloc.name, on, move |view| view.toggle_bloc(ix))
    });
    let counted = blocs().map(|(ix, bloc)| {
        let on = move |view: &View| view.count.contains(&ix);
        tick(state, "count", &bloc.code, &bloc.name, on, move |view| view.toggle_count(ix))
    });
    let groups = record.groups.iter().enumerate().map(|(ix, group)| {
        let index = GroupIx(ix as u16);
        let on = move |view: &View| view.holds_group(record, index);
        let press = move |view: &mut View| view.toggle_group(record, index);
        tick(state, "groups", &group.code, &group.name, on, press)
    });
    view! {
        <details class="dm-more">
            <summary>{Label::More.name()}</summary>
            {chips::kinds(state)}
            {chips::camps(state)}
            {evidence(state)}
            <div class="dm-lists">
                <fieldset>
                    <legend>{Label::Blocs.name()}</legend>
                    {shown.collect_view()}
                </fieldset>
                <fieldset>
                    <legend>{Label::Count.name()}</legend>
                    {counted.collect_view()}
                </fieldset>
                <fieldset class="dm-wide">
                    <legend>{Label::Groups.name()}</legend>
                    {groups.collect_view()}
                </fieldset>
            </div>
        </details>
    }
}

fn tick(
    state: State,
    name: &'static str,
    value: &'static str,
    text: &'static str,
    on: impl Fn(&View) -> bool + Send + Sync + 'static,
    press: impl Fn(&mut View) + Copy + Send + Sync + 'static,
) -> AnyView {
    let on = Arc::new(on);
    let ticked = { let on = on.clone(); move || state.of(|view| on(view)) };
    let change = move |event: leptos::ev::Event| {
        state.step(press);
        // The last box of a list stays ticked: show what the view says, not what was clicked.
        event_target::<HtmlInputElement>(&event).set_checked(on(&state.now()));
    };
    view! {
        <label class="dm-tick">
            <input type="checkbox" name=name value=value prop:checked=ticked on:change=change />
            {text}
        </label>
    }
    .into_any()
}
