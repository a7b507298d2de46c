//! The matrix: a real table, its sections, and what is open in it.

use super::{
    State, bloc_panel::bloc_panel, cell_panel::cell_panel, group_panel::group_panel, heads::heads,
    row::row,
};
use crate::consensus::Verdict;
use crate::record::GroupIx;
use crate::view::{Open, Table};
use crate::words::{self, Label};
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement};
use leptos::wasm_bindgen::JsCast;

/// One line of the table's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    /// What is open: under its row, or on top where it has none.
    Panel(Open),
    /// Head of a section, with how many rows it has.
    Head(Verdict, usize),
    /// A group's row.
    Group(GroupIx),
}

impl Line {
    /// A key that stays while the line stands for the same thing.
    fn key(self) -> (u8, u32, u32) {
        match self {
            Line::Head(verdict, rows) => (0, verdict as u32, rows as u32),
            Line::Group(group) => (1, u32::from(group.0), 0),
            Line::Panel(Open::Cell(bloc, group)) => (2, u32::from(bloc.0), u32::from(group.0)),
            Line::Panel(Open::Group(group)) => (3, u32::from(group.0), 0),
            Line::Panel(Open::Bloc(bloc)) => (4, u32::from(bloc.0), 0),
        }
    }
}

fn lines(table: &Table, open: Option<Open>) -> Vec<Line> {
    let mut lines = Vec::new();
    let under = open.and_then(Open::group).filter(|group| table.row(*group).is_some());
    if let (Some(open), None) = (open, under) {
        lines.push(Line::Panel(open));
    }
    for section in &table.sections {
        lines.extend(section.verdict.map(|verdict| Line::Head(verdict, section.rows.len())));
        for row in &section.rows {
            lines.push(Line::Group(row.group));
            if under == Some(row.group) {
                lines.extend(open.map(Line::Panel));
            }
        }
    }
    lines
}

/// The table, with one listener for all that opens in it.
pub fn matrix(state: State) -> impl IntoView {
    let lines = move || lines(&state.table.get(), state.open());
    let wide = move || state.of(|view| !view.members.is_empty());
    let record = &state.model.record;
    let click = move |event: leptos::ev::MouseEvent| {
        let target: Element = event_target(&event);
        let Ok(Some(opener)) = target.closest("[data-open]") else { return };
        let Some(open) = opener.get_attribute("data-open") else { return };
        if let Some(open) = Open::parse(&open, record) {
            state.step(|view| view.toggle_open(open));
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let target: Element = event_target(&event);
        if event.key() == "Escape" && matches!(target.closest("table"), Ok(Some(_))) {
            close(state, &target);
        }
    };
    view! {
        <div class="dm-scroll" data-wide=wide on:click=click on:keydown=key>
            <table>
                <caption class="dm-unseen">{Label::Caption.name()}</caption>
                {heads(state)}
                <tbody>
                    <For each=lines key=|line| line.key() children=move |line| draw(state, line) />
                </tbody>
            </table>
        </div>
    }
}

/// Closes what is open and gives the focus back to what opened it.
pub fn close(state: State, from: &Element) {
    let Some(open) = state.now().open else { return };
    let table = from.closest("table").ok().flatten();
    let opener = ["button[data-open=\"", &open.write(&state.model.record), "\"]"].concat();
    state.step(|view| view.open = None);
    let opener = table.and_then(|table| table.query_selector(&opener).ok().flatten());
    if let Some(opener) = opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok()) {
        let _ = opener.focus();
    }
}

fn draw(state: State, line: Line) -> AnyView {
    match line {
        Line::Group(group) => row(state, group).into_any(),
        Line::Head(verdict, rows) => view! {
            <tr class="dm-section" data-section=verdict.name()>
                <th scope="rowgroup" colspan=move || span(state)>
                    {words::section_title(verdict)} " "
                    <span class="dm-count">{words::section_count(rows)}</span>
                </th>
            </tr>
        }
        .into_any(),
        Line::Panel(open) => view! {
            <tr class="dm-panel-row">
                <td colspan=move || span(state)>{panel(state, open)}</td>
            </tr>
        }
        .into_any(),
    }
}

fn panel(state: State, open: Open) -> AnyView {
    match open {
        Open::Cell(bloc, group) => cell_panel(state, bloc, group),
        Open::Group(group) => group_panel(state, group),
        Open::Bloc(bloc) => bloc_panel(state, bloc),
    }
}

/// All columns: the names, the blocs and members, the tally.
fn span(state: State) -> String {
    state.table.with(|table| (table.columns.len() + 2).to_string())
}
