//! A group's row: its name, its cells, its tally and who blocks.

use super::{State, cell::cell, heads::starts_camp};
use crate::consensus::Finding;
use crate::record::GroupIx;
use crate::view::{Open, Row, Table};
use crate::words;
use leptos::prelude::*;

/// The row of a group, kept while the group is shown and patched where a cell changes.
pub fn row(state: State, group: GroupIx) -> impl IntoView {
    let record = &state.model.record;
    let verdict = move || state.table.get().row(group).map(|row| row.finding.verdict.name());
    let cells = move || {
        let table = state.table.get();
        table.row(group).map(|row| cells(state, &table, row))
    };
    let end = move || state.table.get().row(group).map(|row| end(state, &row.finding));
    view! {
        <tr
            data-group=record.group(group).map_or("", |group| &group.code)
            data-verdict=verdict
        >
            <th scope="row">{name(state, group)}</th>
            {cells}
            <td class="dm-end" role="cell">{end}</td>
        </tr>
    }
}

fn cells(state: State, table: &Table, row: &Row) -> Vec<AnyView> {
    let pairs = table.columns.iter().zip(&row.cells).enumerate();
    pairs
        .map(|(ix, (column, held))| {
            cell(state, row.group, column, held, starts_camp(&table.columns, ix)).into_any()
        })
        .collect()
}

/// The group's name: in full, and short for a narrow column where that differs.
fn name(state: State, group: GroupIx) -> AnyView {
    let record = &state.model.record;
    let Some(found) = record.group(group) else { return ().into_any() };
    let names = if found.name == found.short {
        view! { <span>{&*found.name}</span> }.into_any()
    } else {
        view! {
            <span class="dm-full">{&*found.name}</span>
            <span class="dm-short">{&*found.short}</span>
        }
        .into_any()
    };
    if !state.live {
        return names;
    }
    let open = Open::Group(group);
    view! {
        <button
            type="button"
            class="dm-name"
            data-open=open.write(record)
            aria-expanded=move || (state.open() == Some(open)).to_string()
        >
            {names}
        </button>
    }
    .into_any()
}

/// The bar, one block a voice on record, and the words.
fn end(state: State, finding: &Finding) -> impl IntoView + use<> {
    let tally = &finding.tally;
    let blocks = [("t", tally.terrorist), ("d", tally.divided), ("o", tally.opposition)];
    let blocks = blocks.into_iter().flat_map(|(class, count)| std::iter::repeat_n(class, count));
    view! {
        <span class="dm-bar" aria-hidden="true">
            {blocks.map(|class| view! { <i class=class></i> }).collect_view()}
        </span>
        <span class="dm-words" title=words::tally(finding)>
            {words::row_end(&state.model.record, finding)}
        </span>
    }
}
