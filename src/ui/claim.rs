//! One claim: what was said or done, on what basis, when, how surely, and where it was read.

use super::State;
use crate::record::Claim;
use crate::words::{self, Label};
use leptos::prelude::*;

/// A claim in a cell's history.
pub fn claim(state: State, claim: &'static Claim) -> AnyView {
    let record = &state.model.record;
    let who = claim.member.and_then(|member| record.member(claim.bloc, member));
    let held = words::position_for(record, claim.group, Some(claim.position));
    let source = record.source(claim.source).map(|source| {
        view! {
            <a
                class="dm-source"
                href=&*source.url
                target="_blank"
                rel="noopener noreferrer"
                title=&*source.title
            >
                {words::source_name(source)}
                <span class="dm-unseen">{[" (", Label::NewTab.name(), ")"].concat()}</span>
            </a>
        }
    });
    let note = claim.note.as_ref().map(|note| {
        view! { <p class="dm-note"><b>{Label::Note.name()}": "</b>{&**note}</p> }
    });
    view! {
        <li class="dm-claim" data-claim=&*claim.id data-position=claim.position.name()>
            <p class="dm-facts">
                <time datetime=claim.date.to_string()>{words::when_short(claim.date)}</time>
                " · "
                {who.map(|who| [&*who.name, ": "].concat())}
                <b>{held}</b>
                " · "
                {words::basis(claim.basis)}
                " · "
                {words::confidence(claim.confidence)}
            </p>
            <p class="dm-summary">{&*claim.summary}</p>
            {note}
            <p class="dm-facts">{source}</p>
        </li>
    }
    .into_any()
}
