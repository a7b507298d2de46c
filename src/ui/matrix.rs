//! The matrix: a real table, its sections, and what is open in it.

use super::cell::key;
use super::piece::{Element, Piece, el, of_class};
use super::{
    Shown, bloc_panel::bloc_panel, cell_panel::cell_panel, group_panel::group_panel, heads::heads,
    pair_panel::pair_panel, row::row, sight,
};
use crate::consensus::Verdict;
use crate::record::GroupIx;
use crate::view::{Open, Stand};
use crate::words::{self, Key};

/// Keys of the lines that are no group's row; a row's key is its group's index and one.
const SECTION: u32 = 1 << 17;
const PANEL: u32 = 1 << 18;
/// The key of the heads of columns, which stay as they are in most steps.
const HEADS: u32 = 1;

/// The table.
pub fn matrix(shown: &Shown) -> Element {
    let caption = of_class("caption", "dm-unseen").text(Key::LabelCaption.text());
    let table = grid(shown, lines(shown), span(shown))
        .child(caption)
        .push(shown.part(HEADS, |was, is| was.open == is.open, heads))
        .child(body(shown))
        .child(foot(shown));
    window(shown, "dm-scroll", !shown.view.members.is_empty()).child(table)
}

/// What a table scrolls in: along where it is wide, both ways where it is large.
pub fn window(shown: &Shown, class: &'static str, wide: bool) -> Element {
    let large = shown.seen.is_some();
    of_class("div", class)
        .flag("data-wide", wide || large)
        .flag("data-large", large)
}

/// A table of so many lines and columns, whose cells the arrow keys go to, once there is a script
/// that listens for them.
pub fn grid(shown: &Shown, lines: usize, columns: usize) -> Element {
    let table = el("table");
    if !shown.live {
        return table;
    }
    let table = table
        .set("role", "grid")
        .set("aria-description", Key::LabelGrid.text());
    let table = shown.placed(table, "aria-rowcount", lines);
    shown.placed(table, "aria-colcount", columns)
}

/// All lines: two of heads, the body's, and two at the foot.
fn lines(shown: &Shown) -> usize {
    let sections = shown.table.sections.iter();
    let heads = sections.filter(|section| section.verdict.is_some()).count();
    4 + heads + shown.table.counts.shown + usize::from(shown.view.open.is_some())
}

/// The lines: heads of sections, rows, and what is open under its row, or on top without one.
fn body(shown: &Shown) -> Element {
    let open = shown.view.open;
    let under = open
        .and_then(Open::group)
        .filter(|group| shown.table.row(*group).is_some());
    let span = span(shown);
    let panel = |open: Option<Open>| open.map(|open| panel_row(shown, open, span));
    let mut body = el("tbody");
    // The heads are two lines; places are counted from 1.
    let mut place = 3;
    let mut ix = 0;
    if under.is_none() {
        body = body.all(panel(open));
        place += usize::from(open.is_some());
    }
    for section in &shown.table.sections {
        if let Some(verdict) = section.verdict {
            let head = head(shown, verdict, section.rows.len());
            body = body.child(shown.placed(head, sight::ROW, place));
            place += 1;
        }
        let mut gap = 0;
        for line in &section.rows {
            if shown.sees_row(ix, under == Some(line.group)) {
                body = body.all(sight::high(std::mem::take(&mut gap), span));
                body = body.push(row(shown, line, ix, place));
            } else {
                gap += 1;
            }
            ix += 1;
            place += 1;
            if under == Some(line.group) {
                body = body.all(panel(open));
                place += 1;
            }
        }
        body = body.all(sight::high(gap, span));
    }
    body
}

fn head(shown: &Shown, verdict: Verdict, rows: usize) -> Element {
    // One element, which stays in sight where a large table scrolls along.
    let title = el("span")
        .text(words::section_title(&shown.model.record, verdict))
        .text(" ")
        .child(of_class("span", "dm-count").text(words::section_count(rows)));
    let head = el("th")
        .set("scope", "rowgroup")
        .set("colspan", span(shown))
        .child(title);
    of_class("tr", "dm-section")
        .key(SECTION + verdict as u32)
        .set("data-section", verdict.name())
        .child(head)
}

/// What is open, as a line of a table across all its columns.
pub fn panel_row(shown: &Shown, open: Open, span: usize) -> Element {
    let panel = match open {
        Open::Cell(bloc, group) => cell_panel(shown, bloc, group),
        Open::Group(group) => group_panel(shown, group),
        Open::Bloc(bloc) => bloc_panel(shown, bloc),
        Open::Pair(one, other) => pair_panel(shown, one, other),
    };
    of_class("tr", "dm-panel-row")
        .key(PANEL)
        .child(el("td").set("colspan", span).child(panel))
}

/// Where each bloc stands: how many groups it alone blocks, and on how many it holds what fewer
/// hold. A voice that is not counted has neither. Of no groups at all nothing is said.
fn foot(shown: &Shown) -> Element {
    if shown.table.counts.shown == 0 {
        return el("tfoot");
    }
    let columns = &shown.table.columns;
    let stands = shown.table.stands();
    let line = |title: Key, of: fn(&Stand) -> &[GroupIx]| {
        let title = el("th")
            .set("scope", "row")
            .text(words::of_shown(title, shown.table.counts.shown));
        let line = of_class("tr", "dm-stands").child(title);
        let line = sight::along(shown, columns.len(), line, &mut |ix| {
            let column = columns.get(ix)?;
            let cell = el("td").key(key(column.bloc, column.member));
            let count = of(stands.get(column.bloc.ix())?).len();
            Some(Piece::Element(match column.counted {
                false => cell,
                true => cell
                    .text(words::number(count))
                    .flag("data-none", count == 0),
            }))
        });
        line.child(el("td"))
    };
    el("tfoot")
        .child(line(Key::LabelAlone, |stand| &stand.alone))
        .child(line(Key::LabelMinority, |stand| &stand.minority))
}

/// All columns: the names, the blocs and members, the tally.
fn span(shown: &Shown) -> usize {
    shown.table.columns.len() + 2
}
