//! An open group: what it is, who holds what, and what an agreement would take.

use super::{State, cell_panel::frame, mark::mark};
use crate::record::GroupIx;
use crate::view::{Column, Open};
use crate::words::{self, Label};
use leptos::prelude::*;

/// The panel of a group.
pub fn group_panel(state: State, group: GroupIx) -> AnyView {
    let record = &state.model.record;
    let Some(found) = record.group(group) else { return ().into_any() };
    let sentence = move || match state.table.get().row(group) {
        None => words::orphan().into(),
        Some(row) => {
            let nearest = words::nearest_agreement(record, &row.finding);
            [&words::group_summary(&row.finding), " ", &nearest].concat()
        }
    };
    frame(
        state,
        view! {
            <h3>{&*found.name}</h3>
            <p class="dm-about">{&*found.about}</p>
            <p class="dm-why">{sentence}</p>
            <h4>{Label::Positions.name()}</h4>
            {move || positions(state, group)}
        }
        .into_any(),
    )
}

/// Every shown bloc's position, each leading to its cell.
fn positions(state: State, group: GroupIx) -> AnyView {
    let table = state.table.get();
    let of_bloc = |column: &Column| {
        let cell = state.of(|view| {
            let model = state.model;
            model.ledger.cell(&model.record, column.bloc, group, view.at, view.evidence)
        });
        let name = state.model.record.bloc(column.bloc).map_or("", |bloc| &bloc.name);
        let brief = words::cell_brief(&state.model.record, group, &cell.stance);
        position_line(state, Open::Cell(column.bloc, group), name, &cell.stance, brief)
    };
    let blocs = table.columns.iter().filter(|column| column.member.is_none());
    view! { <ul class="dm-positions">{blocs.map(of_bloc).collect_view()}</ul> }.into_any()
}

/// A line of a list of positions: the mark, whose it is or on what, and the words.
pub fn position_line(
    state: State,
    open: Open,
    name: &'static str,
    stance: &crate::stance::Stance,
    brief: String,
) -> AnyView {
    view! {
        <li
            data-position=stance.position.map_or("none", |position| position.name())
            data-by-conduct=stance.by_conduct
            data-conduct-differs=stance.conduct_differs
            data-weak=stance.weak
        >
            {mark(stance)}
            <button type="button" class="dm-link" data-open=open.write(&state.model.record)>{name}</button>
            ": "
            {brief}
        </li>
    }
    .into_any()
}
