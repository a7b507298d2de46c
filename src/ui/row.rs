//! A group's row: its name, its cells, its tally and who blocks.

use super::cell::{cell, key, opener};
use super::heads::starts_camp;
use super::piece::{Element, Piece, el, of_class};
use super::{DrawnRow, Shown, sight};
use crate::consensus::Finding;
use crate::record::GroupIx;
use crate::view::{Open, Row};
use crate::words;

/// The row of a group, by its index among the rows and its place among all lines. It is kept as long as the group is shown, wherever it moves.
pub fn row(shown: &Shown, row: &Row, ix: usize, place: usize) -> Piece {
    let key = u32::from(row.group.0) + 1;
    let before = shown.drawn_row(ix, row.group);
    if before.is_some_and(|before| before.is(&shown.table.columns, row)) {
        Piece::Kept(key)
    } else {
        let drawn = drawn(shown, row, before).key(key);
        Piece::Element(shown.placed(drawn, sight::ROW, place))
    }
}

/// The row anew, but for cells that stand in it already.
fn drawn(shown: &Shown, row: &Row, before: Option<DrawnRow>) -> Element {
    let columns = &shown.table.columns;
    let code = shown
        .model
        .record
        .group(row.group)
        .map_or("", |group| &*group.code);
    let line = el("tr")
        .set("data-group", code)
        .set("data-verdict", row.finding.verdict.name())
        .child(el("th").set("scope", "row").child(name(shown, row.group)));
    let line = sight::along(shown, columns.len(), line, &mut |ix| {
        let (column, held) = (columns.get(ix)?, row.cells.get(ix)?);
        let key = key(held.bloc, held.member);
        let first = starts_camp(columns, ix);
        let drawn = before.and_then(|before| before.has(column, held));
        if drawn == Some(first) {
            return Some(Piece::Kept(key));
        }
        let cell = cell(shown, row.group, column, held, first, drawn.is_some());
        Some(Piece::Element(shown.placed(
            cell.key(key),
            sight::COLUMN,
            ix + 2,
        )))
    });
    let end = end(shown, &row.finding);
    line.child(shown.placed(end, sight::COLUMN, columns.len() + 2))
}

/// The group's name: in full, and short for a narrow column where that differs.
fn name(shown: &Shown, group: GroupIx) -> Element {
    let name = if shown.live {
        opener(shown, "dm-name", Open::Group(group))
    } else {
        of_class("span", "dm-name")
    };
    match shown.model.record.group(group) {
        None => name,
        Some(group) if group.name == group.short => name.text(&*group.name),
        Some(group) => name
            .child(of_class("span", "dm-full").text(&*group.name))
            .child(of_class("span", "dm-short").text(&*group.short)),
    }
}

/// How many blocks of the bar one element holds, as the attribute that the style sheet draws by:
/// fewer elements are fewer to lay out when rows move.
const BLOCKS: [&str; 4] = ["1", "2", "3", "4"];

/// The bar, one block a voice on record, and the words.
fn end(shown: &Shown, finding: &Finding) -> Element {
    let tally = &finding.tally;
    let mut end = of_class("td", "dm-end")
        .set("role", if shown.live { "gridcell" } else { "cell" })
        .set("title", words::tally(&shown.model.record, finding));
    for (class, mut left) in [
        ("t", tally.terrorist),
        ("d", tally.divided),
        ("o", tally.opposition),
    ] {
        while let Some(count) = BLOCKS.iter().take(left).next_back() {
            end = end.child(of_class("i", class).set("data-count", *count));
            left = left.saturating_sub(BLOCKS.len());
        }
    }
    end.text(words::row_end(&shown.model.record, finding))
}
