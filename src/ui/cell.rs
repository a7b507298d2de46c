//! A cell: the mark of a position, and the words of it.

use super::{State, mark::mark};
use crate::record::GroupIx;
use crate::view::{Cell, Column, Open};
use crate::words;
use leptos::prelude::*;

/// A cell of the matrix. In a browser it is a button that opens the cell in place; in the
/// prerendered page the words stand in it unseen.
pub fn cell(state: State, group: GroupIx, column: &Column, cell: &Cell, first: bool) -> impl IntoView + use<> {
    let record = &state.model.record;
    let Cell { bloc, member, stance } = cell;
    let (bloc, member) = (*bloc, *member);
    let open = Open::Cell(bloc, group);
    let is_open = move || state.open() == Some(open);
    let inside = if state.live {
        let words = words::cell_sentence(record, bloc, member, group, stance);
        view! {
            <button
                type="button"
                class="dm-cell"
                data-open=open.write(record)
                aria-expanded=move || is_open().to_string()
                aria-label=words
            >
                {mark(stance)}
            </button>
        }
        .into_any()
    } else {
        let words = words::cell_brief(record, group, stance);
        view! { <span class="dm-cell">{mark(stance)}<span class="dm-unseen">{words}</span></span> }
            .into_any()
    };
    view! {
        <td
            data-bloc=record.bloc(bloc).map_or("", |bloc| &bloc.code)
            data-group=record.group(group).map_or("", |group| &group.code)
            data-member=member.and_then(|m| record.member(bloc, m)).map(|member| &*member.id)
            data-position=stance.position.map_or("none", |position| position.name())
            data-confidence=stance.confidence.map(|confidence| confidence.name())
            data-by-conduct=stance.by_conduct
            data-conduct-differs=stance.conduct_differs
            data-weak=stance.weak
            data-first=first
            data-uncounted=!column.counted && member.is_none()
        >
            {inside}
        </td>
    }
}
