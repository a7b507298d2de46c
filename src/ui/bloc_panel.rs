//! An open bloc: what it holds each shown group to be, and what it alone blocks.

use super::{Model, State, cell_panel::frame, group_panel::position_line};
use crate::record::{BlocIx, GroupIx};
use crate::stance::Stance;
use crate::view::{Open, Table};
use crate::words::{self, Label};
use leptos::prelude::*;

/// The panel of a bloc.
pub fn bloc_panel(state: State, bloc: BlocIx) -> AnyView {
    let record = &state.model.record;
    let Some(found) = record.bloc(bloc) else { return ().into_any() };
    let seat = record.seat(found.seat).map_or("", |seat| &seat.name);
    let members: Vec<&str> = found.members.iter().map(|member| &*member.name).collect();
    let members = (!members.is_empty()).then(|| [": ", &words::list(&members)].concat());
    let sentence = move || {
        let table = state.table.get();
        words::bloc_summary(record, &table, bloc, &held(state, &table, bloc))
    };
    frame(
        state,
        view! {
            <h3>{&*found.name}</h3>
            <p class="dm-about">{seat}{members}</p>
            <p class="dm-why">{sentence}</p>
            <h4>{Label::Positions.name()}</h4>
            {move || positions(state, bloc)}
        }
        .into_any(),
    )
}

/// The bloc's stance on every group shown, in the table's order.
fn held(state: State, table: &Table, bloc: BlocIx) -> Vec<(GroupIx, Stance)> {
    let Model { record, ledger, .. } = state.model;
    let rows = table.sections.iter().flat_map(|section| &section.rows);
    state.of(|view| {
        rows.map(|row| {
            (row.group, ledger.cell(record, bloc, row.group, view.at, view.evidence).stance)
        })
        .collect()
    })
}

/// The bloc's position on every shown group, each leading to its cell.
fn positions(state: State, bloc: BlocIx) -> AnyView {
    let record = &state.model.record;
    let held = held(state, &state.table.get(), bloc);
    let lines = held.into_iter().map(|(group, stance)| {
        let name = record.group(group).map_or("", |group| &group.name);
        let brief = words::cell_brief(record, group, &stance);
        position_line(state, Open::Cell(bloc, group), name, &stance, brief)
    });
    view! { <ul class="dm-positions">{lines.collect_view()}</ul> }.into_any()
}
