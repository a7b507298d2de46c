//! An open cell: the position in words, who holds what inside a bloc, and the whole history.

use super::{State, claim::claim, mark::mark, matrix::close};
use crate::record::{BlocIx, Claim, GroupIx};
use crate::stance::{Cell, VoiceStance};
use crate::words::{self, Label};
use leptos::prelude::*;

/// The panel of a bloc's position on a group.
pub fn cell_panel(state: State, bloc: BlocIx, group: GroupIx) -> AnyView {
    let model = state.model;
    let inside = move || {
        let (at, evidence) = state.of(|view| (view.at, view.evidence));
        let cell = model.ledger.cell(&model.record, bloc, group, at, evidence);
        view! {
            <h3>{words::cell_title(&model.record, bloc, None, group, &cell.stance)}</h3>
            <p class="dm-why">{words::why(&model.record, &cell.stance)}</p>
            {voices(state, bloc, group, &cell)}
            {history(state, bloc, group, at)}
        }
    };
    frame(state, inside.into_any())
}

/// The frame around what is open, with the button that closes it.
pub fn frame(state: State, inside: AnyView) -> AnyView {
    let shut = move |event: leptos::ev::MouseEvent| close(state, &event_target(&event));
    view! {
        <section class="dm-panel">
            <button type="button" class="dm-close" aria-label=Label::Close.name() on:click=shut>
                "×"
            </button>
            {inside}
        </section>
    }
    .into_any()
}

/// Who holds what inside a bloc of several states.
fn voices(state: State, bloc: BlocIx, group: GroupIx, cell: &Cell) -> Option<AnyView> {
    let record = &state.model.record;
    if cell.voices.is_empty() {
        return None;
    }
    let voice = |voice: &VoiceStance| {
        let member = voice.member.and_then(|m| record.member(bloc, m)).map(|m| &*m.id);
        view! {
            <li
                data-member=member
                data-position=voice.stance.position.map_or("none", |position| position.name())
                data-by-conduct=voice.stance.by_conduct
                data-weak=voice.stance.weak
            >
                {mark(&voice.stance)}
                <b>{words::voice_name(record, bloc, voice.member)}</b>
                ": "
                {words::cell_brief(record, group, &voice.stance)}
            </li>
        }
    };
    let list = cell.voices.iter().map(voice).collect_view();
    Some(
        view! {
            <h4>{words::voices_title(record, bloc)}</h4>
            <ul class="dm-voices">{list}</ul>
        }
        .into_any(),
    )
}

/// Every claim of the cell, oldest first; those after the day stand apart.
fn history(state: State, bloc: BlocIx, group: GroupIx, at: crate::record::Day) -> AnyView {
    let model = state.model;
    let claims = model.ledger.history(bloc, group).iter();
    let claims: Vec<&'static Claim> =
        claims.filter_map(|ix| model.record.claims.get(*ix as usize)).collect();
    let (by_now, later): (Vec<&Claim>, Vec<&Claim>) =
        claims.into_iter().partition(|claim| claim.date.day <= at);
    let list = |class, claims: Vec<&'static Claim>| {
        let items = claims.into_iter().map(|one| claim(state, one)).collect_view();
        view! { <ol class=class>{items}</ol> }.into_any()
    };
    let later = (!later.is_empty()).then(|| {
        view! {
            <h4>{words::later_title(later.len())}</h4>
            {list("dm-history dm-after", later)}
        }
    });
    view! {
        <h4>{words::history_title(by_now.len())}</h4>
        {list("dm-history", by_now)}
        {later}
    }
    .into_any()
}
