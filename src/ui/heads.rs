//! The heads of the columns: camps over blocs over members.

use super::State;
use crate::record::CampIx;
use crate::view::{Column, Open};
use crate::words::{self, Label};
use leptos::prelude::*;

/// Whether a column is the first of its camp: it has a rule on its left.
pub fn starts_camp(columns: &[Column], at: usize) -> bool {
    let camp = |ix: usize| columns.get(ix).map(|column| column.camp);
    at == 0 || camp(at) != camp(at - 1)
}

/// Both head rows.
pub fn heads(state: State) -> impl IntoView {
    view! {
        <thead>
            <tr class="dm-camps">
                <td></td>
                {move || camps(state, &state.table.get().columns)}
                <td></td>
            </tr>
            <tr class="dm-blocs">
                <th scope="col" class="dm-corner">{Label::Group.name()}</th>
                {move || {
                    let columns = &state.table.get().columns;
                    let heads = columns.iter().enumerate();
                    heads.map(|(ix, c)| head(state, c, starts_camp(columns, ix))).collect_view()
                }}
                <th scope="col" class="dm-end">{Label::Tally.name()}</th>
            </tr>
        </thead>
    }
}

/// One head for each run of columns of one camp.
fn camps(state: State, columns: &[Column]) -> Vec<AnyView> {
    let mut runs: Vec<(CampIx, usize)> = Vec::new();
    for column in columns {
        match runs.last_mut() {
            Some((camp, width)) if *camp == column.camp => *width += 1,
            _ => runs.push((column.camp, 1)),
        }
    }
    let head = |(camp, width): (CampIx, usize)| {
        let name = state.model.record.camp(camp).map_or("", |camp| &camp.name);
        view! { <th scope="colgroup" colspan=width.to_string() data-first=true>{name}</th> }.into_any()
    };
    runs.into_iter().map(head).collect()
}

fn head(state: State, column: &Column, first: bool) -> AnyView {
    let record = &state.model.record;
    let bloc = column.bloc;
    let Some(found) = record.bloc(bloc) else { return ().into_any() };
    if let Some(member) = column.member {
        let member = record.member(bloc, member);
        let id = member.map_or("", |member| &member.id);
        let name = member.map_or("", |member| &member.name);
        return view! {
            <th scope="col" class="dm-member" data-bloc=&*found.code data-member=id>
                <span class="dm-name">{name}</span>
            </th>
        }
        .into_any();
    }
    let open = Open::Bloc(bloc);
    let not_counted = (!column.counted)
        .then(|| view! { <span class="dm-unseen">{[", ", Label::NotCounted.name()].concat()}</span> });
    let name = if state.live {
        view! {
            <button
                type="button"
                class="dm-name"
                data-open=open.write(record)
                aria-expanded=move || (state.open() == Some(open)).to_string()
                title=&*found.name
            >
                {&*found.short}
                {not_counted}
            </button>
        }
        .into_any()
    } else {
        view! { <span class="dm-name">{&*found.short}{not_counted}</span> }.into_any()
    };
    let expand = (!found.members.is_empty() && state.live).then(|| {
        let shown = move || state.of(|view| view.members.contains(&bloc));
        view! {
            <button
                type="button"
                class="dm-expand"
                data-bloc=&*found.code
                aria-expanded=move || shown().to_string()
                aria-label=move || words::expand_members(found, shown())
                title=move || words::expand_members(found, shown())
                on:click=move |_| state.step(|view| view.toggle_members(bloc))
            >
                {move || if shown() { "−" } else { "+" }}
            </button>
        }
    });
    view! {
        <th
            scope="col"
            data-bloc=&*found.code
            data-first=first
            data-uncounted=!column.counted
        >
            <div class="dm-heading">{name} {expand}</div>
        </th>
    }
    .into_any()
}
