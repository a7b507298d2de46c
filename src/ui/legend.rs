//! The legend: the marks that stand in the table, in words.

use super::{State, mark::mark};
use crate::record::Position;
use crate::stance::Stance;
use crate::view::Table;
use crate::words::{self, Label};
use leptos::prelude::*;

/// What each mark in the table means.
pub fn legend(state: State) -> impl IntoView {
    let entry = |(stance, text): (Stance, &'static str)| {
        view! {
            <li
                data-position=stance.position.map_or("none", |position| position.name())
                data-by-conduct=stance.by_conduct
                data-conduct-differs=stance.conduct_differs
                data-weak=stance.weak
            >
                <span class="dm-cell">{mark(&stance)}</span>
                {text}
            </li>
        }
    };
    view! {
        <ul class="dm-legend" aria-label=Label::Legend.name()>
            {move || marks(&state.table.get()).into_iter().map(entry).collect_view()}
        </ul>
    }
}

/// The four positions always, and each further mark where a cell bears it.
fn marks(table: &Table) -> Vec<(Stance, &'static str)> {
    let held = |position| Stance { position, ..Stance::NOTHING };
    let terrorist = held(Some(Position::Terrorist));
    let mut marks = vec![
        (terrorist.clone(), words::position(Some(Position::Terrorist))),
        (held(Some(Position::Opposition)), words::position(Some(Position::Opposition))),
        (held(Some(Position::Divided)), words::position(Some(Position::Divided))),
        (held(None), words::position(None)),
    ];
    let rows = || table.sections.iter().flat_map(|section| &section.rows);
    let any = |bears: fn(&Stance) -> bool| rows().any(|row| row.cells.iter().any(|c| bears(&c.stance)));
    if any(|stance| stance.by_conduct) {
        let stance = Stance { by_conduct: true, ..terrorist.clone() };
        marks.push((stance, words::by_conduct_legend()));
    }
    if any(|stance| stance.conduct_differs) {
        let stance = Stance { conduct_differs: true, ..terrorist };
        marks.push((stance, words::conduct_differs_legend()));
    }
    if any(|stance| stance.weak) {
        marks.push((Stance { weak: true, ..Stance::NOTHING }, words::weak_legend()));
    }
    marks
}
