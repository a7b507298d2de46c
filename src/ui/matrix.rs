//! The matrix: a real table, its sections, and what is open in it.

use super::piece::{Element, el, of_class};
use super::{
    Shown, bloc_panel::bloc_panel, cell_panel::cell_panel, group_panel::group_panel, heads::heads,
    row::row,
};
use crate::consensus::Verdict;
use crate::view::Open;
use crate::words::{self, Label};

/// Keys of the lines that are no group's row; a row's key is its group's index and one.
const SECTION: u32 = 1 << 17;
const PANEL: u32 = 1 << 18;

/// The table.
pub fn matrix(shown: &Shown) -> Element {
    let caption = of_class("caption", "dm-unseen").text(Label::Caption.name());
    let table = el("table")
        .child(caption)
        .child(heads(shown))
        .child(body(shown));
    of_class("div", "dm-scroll")
        .flag("data-wide", !shown.view.members.is_empty())
        .child(table)
}

/// The lines: heads of sections, rows, and what is open under its row, or on top without one.
fn body(shown: &Shown) -> Element {
    let open = shown.view.open;
    let under = open
        .and_then(Open::group)
        .filter(|group| shown.table.row(*group).is_some());
    let mut body = el("tbody");
    if under.is_none() {
        body = body.all(open.map(|open| panel(shown, open)));
    }
    for section in &shown.table.sections {
        body = body.all(
            section
                .verdict
                .map(|verdict| head(shown, verdict, section.rows.len())),
        );
        for line in &section.rows {
            body = body.child(row(shown, line));
            if under == Some(line.group) {
                body = body.all(open.map(|open| panel(shown, open)));
            }
        }
    }
    body
}

fn head(shown: &Shown, verdict: Verdict, rows: usize) -> Element {
    let title = el("th")
        .set("scope", "rowgroup")
        .set("colspan", span(shown))
        .text(words::section_title(verdict))
        .text(" ")
        .child(of_class("span", "dm-count").text(words::section_count(rows)));
    of_class("tr", "dm-section")
        .key(SECTION + verdict as u32)
        .set("data-section", verdict.name())
        .child(title)
}

fn panel(shown: &Shown, open: Open) -> Element {
    let panel = match open {
        Open::Cell(bloc, group) => cell_panel(shown, bloc, group),
        Open::Group(group) => group_panel(shown, group),
        Open::Bloc(bloc) => bloc_panel(shown, bloc),
    };
    of_class("tr", "dm-panel-row")
        .key(PANEL)
        .child(el("td").set("colspan", span(shown)).child(panel))
}

/// All columns: the names, the blocs and members, the tally.
fn span(shown: &Shown) -> String {
    (shown.table.columns.len() + 2).to_string()
}
