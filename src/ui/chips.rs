//! The chips: verdicts in view, kinds of group and camps behind the disclosure.

use super::State;
use crate::consensus::Verdict;
use crate::record::{CampIx, KindIx};
use crate::view::View;
use crate::words::{self, Label};
use leptos::prelude::*;

/// "All groups", and a chip for each verdict.
pub fn verdicts(state: State) -> AnyView {
    let model = state.model;
    let all = move |view: &View| {
        view.kinds == model.default.kinds && view.verdicts == model.default.verdicts
    };
    let take_back = move |view: &mut View| {
        view.kinds.clone_from(&model.default.kinds);
        view.verdicts.clone_from(&model.default.verdicts);
    };
    let mut chips = vec![chip(state, "all", "all", Label::AllGroups.name(), all, take_back)];
    chips.extend(Verdict::ALL.iter().map(|verdict| {
        let on = move |view: &View| {
            view.verdicts != model.default.verdicts && view.verdicts.contains(verdict)
        };
        let press = move |view: &mut View| view.toggle_verdict(*verdict);
        chip(state, "verdicts", verdict.name(), words::verdict_short(*verdict), on, press)
    }));
    set(Label::Verdicts, chips)
}

/// A chip for each kind of group.
pub fn kinds(state: State) -> AnyView {
    let model = state.model;
    let kinds = model.record.kinds.iter().enumerate().map(|(ix, kind)| {
        let index = KindIx(ix as u16);
        let on = move |view: &View| view.kinds != model.default.kinds && view.kinds.contains(&index);
        let press = move |view: &mut View| view.toggle_kind(&model.record, index);
        chip(state, "kinds", &kind.id, &kind.name, on, press)
    });
    set(Label::Kinds, kinds.collect())
}

/// A chip for each camp.
pub fn camps(state: State) -> AnyView {
    let model = state.model;
    let camps = model.record.camps.iter().enumerate().map(|(ix, camp)| {
        let index = CampIx(ix as u16);
        let on = move |view: &View| view.camps != model.default.camps && view.camps.contains(&index);
        let press = move |view: &mut View| view.toggle_camp(&model.record, index);
        chip(state, "camps", &camp.id, &camp.name, on, press)
    });
    set(Label::Camps, camps.collect())
}

fn set(label: Label, chips: Vec<AnyView>) -> AnyView {
    view! { <div class="dm-chips" role="group" aria-label=label.name()>{chips}</div> }.into_any()
}

fn chip(
    state: State,
    name: &'static str,
    value: &'static str,
    text: &'static str,
    on: impl Fn(&View) -> bool + Send + Sync + 'static,
    press: impl Fn(&mut View) + Copy + Send + Sync + 'static,
) -> AnyView {
    view! {
        <button
            type="button"
            class="dm-chip"
            name=name
            value=value
            aria-pressed=move || if state.of(&on) { "true" } else { "false" }
            on:click=move |_| state.step(press)
        >
            {text}
        </button>
    }
    .into_any()
}
