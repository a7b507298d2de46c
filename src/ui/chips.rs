//! The chips: verdicts, kinds of group and camps.

use super::State;
use crate::consensus::Verdict;
use crate::record::{CampIx, KindIx};
use crate::view::View;
use crate::words::{self, Label};
use leptos::prelude::*;

/// One row of chips for each: verdicts, kinds, camps.
pub fn chips(state: State) -> impl IntoView {
    let model = state.model;
    let all = move || {
        state.view.with(|v| v.kinds == model.default.kinds && v.verdicts == model.default.verdicts)
    };
    let take_back = move |view: &mut View| {
        view.kinds.clone_from(&model.default.kinds);
        view.verdicts.clone_from(&model.default.verdicts);
    };
    let verdicts = Verdict::ALL.iter().map(|verdict| {
        let on = move |view: &View| view.verdicts != model.default.verdicts && view.verdicts.contains(verdict);
        let press = move |view: &mut View| view.toggle_verdict(*verdict);
        chip(state, "verdicts", verdict.name(), words::verdict_short(*verdict), on, press)
    });
    let kinds = model.record.kinds.iter().enumerate().map(|(ix, kind)| {
        let index = KindIx(ix as u16);
        let on = move |view: &View| view.kinds != model.default.kinds && view.kinds.contains(&index);
        let press = move |view: &mut View| view.toggle_kind(&model.record, index);
        chip(state, "kinds", &kind.id, &kind.name, on, press)
    });
    let camps = model.record.camps.iter().enumerate().map(|(ix, camp)| {
        let index = CampIx(ix as u16);
        let on = move |view: &View| view.camps != model.default.camps && view.camps.contains(&index);
        let press = move |view: &mut View| view.toggle_camp(&model.record, index);
        chip(state, "camps", &camp.id, &camp.name, on, press)
    });
    view! {
        <div class="dm-chips">
            {chip(state, "all", "all", Label::AllGroups.name(), move |_| all(), take_back)}
            <span class="dm-set" role="group" aria-label=Label::Verdicts.name()>{verdicts.collect_view()}</span>
            <span class="dm-set" role="group" aria-label=Label::Kinds.name()>{kinds.collect_view()}</span>
            <span class="dm-set" role="group" aria-label=Label::Camps.name()>{camps.collect_view()}</span>
        </div>
    }
}

fn chip(
    state: State,
    name: &'static str,
    value: &'static str,
    text: &'static str,
    on: impl Fn(&View) -> bool + Send + Sync + 'static,
    press: impl Fn(&mut View) + Copy + Send + Sync + 'static,
) -> AnyView {
    let pressed = state.part(on);
    view! {
        <button
            type="button"
            class="dm-chip"
            name=name
            value=value
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| state.step(press)
        >
            {text}
        </button>
    }
    .into_any()
}
