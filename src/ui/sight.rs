//! What of a large table is drawn: what is in sight and a little around it. A small table is drawn
//! whole, and so is every table on paper.

use super::Shown;
use super::piece::{Element, Piece, el, of_class};
use crate::view::{Open, Picture, Table};
use std::ops::Range;

/// A table of more cells than this is large: a browser takes longer to lay them out than a reader
/// waits for a step.
pub const LARGE: usize = 2_000;

/// Rows and columns that are drawn on either side of what is in sight.
const AROUND: [usize; 2] = [24, 16];

/// As many on either side are always there: the keys go by eight rows.
const NEAR: [usize; 2] = [8, 8];

/// What is drawn at first, before the page's script tells what is in sight.
const AT_FIRST: [usize; 2] = [40, 30];

/// What of a large table a reader sees and uses.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// The rows that are drawn for it, counted through all sections.
    pub rows: Range<usize>,
    /// The columns of blocs and members.
    pub columns: Range<usize>,
    /// What has the focus: it stays with what is around it, however far the reader scrolls.
    pub focus: Option<Open>,
}

impl Default for Sight {
    fn default() -> Sight {
        let [rows, columns] = AT_FIRST;
        Sight {
            rows: 0..rows,
            columns: 0..columns,
            focus: None,
        }
    }
}

impl Sight {
    /// What is drawn where these are in sight.
    pub fn around(rows: Range<usize>, columns: Range<usize>, focus: Option<Open>) -> Sight {
        Sight {
            rows: wider(rows, AROUND[0]),
            columns: wider(columns, AROUND[1]),
            focus,
        }
    }

    /// Whether these rows and columns are drawn, and what keys can reach from them.
    pub fn covers(&self, rows: Range<usize>, columns: Range<usize>) -> bool {
        covers(&self.rows, wider(rows, NEAR[0])) && covers(&self.columns, wider(columns, NEAR[1]))
    }

    /// What is drawn of a table, or of the picture of who agrees with whom in it.
    pub fn of(&self, table: &Table, picture: Picture) -> Seen {
        let own = |bloc| table.blocs().position(|column| column.bloc == bloc);
        let [row, column] = match (picture, self.focus) {
            (Picture::Matrix, Some(focus)) => {
                let row = focus.group().and_then(|group| {
                    let mut rows = table.rows();
                    rows.position(|row| row.group == group)
                });
                let column = match focus {
                    Open::Cell(bloc, _) | Open::Bloc(bloc) => {
                        let mut columns = table.columns.iter();
                        columns.position(|column| column.bloc == bloc)
                    }
                    _ => None,
                };
                [row, column]
            }
            (Picture::Agreement, Some(Open::Pair(one, other))) => [own(one), own(other)],
            (Picture::Agreement, Some(Open::Bloc(bloc))) => [own(bloc), own(bloc)],
            _ => [None, None],
        };
        Seen {
            rows: [self.rows.clone(), near(row, NEAR[0])],
            columns: [self.columns.clone(), near(column, NEAR[1])],
        }
    }
}

fn wider(range: Range<usize>, by: usize) -> Range<usize> {
    range.start.saturating_sub(by)..range.end.saturating_add(by)
}

fn covers(drawn: &Range<usize>, seen: Range<usize>) -> bool {
    drawn.start <= seen.start && drawn.end >= seen.end
}

fn near(at: Option<usize>, by: usize) -> Range<usize> {
    at.map_or(0..0, |at| wider(at..at + 1, by))
}

/// The rows and columns of a large table that are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    rows: [Range<usize>; 2],
    columns: [Range<usize>; 2],
}

impl Seen {
    /// Whether a row is drawn.
    pub fn row(&self, ix: usize) -> bool {
        self.rows.iter().any(|range| range.contains(&ix))
    }

    /// Whether the same columns are drawn.
    pub fn as_wide_as(&self, other: &Seen) -> bool {
        self.columns == other.columns
    }

    /// Whether a column is drawn.
    pub fn column(&self, ix: usize) -> bool {
        self.columns.iter().any(|range| range.contains(&ix))
    }
}

impl Shown<'_> {
    /// Whether a row is drawn. What is open in it is never taken away.
    pub fn sees_row(&self, ix: usize, open: bool) -> bool {
        open || self.seen.is_none_or(|seen| seen.row(ix))
    }

    /// Whether a column is drawn.
    fn sees_column(&self, ix: usize) -> bool {
        self.seen.is_none_or(|seen| seen.column(ix))
    }

    /// An element of a large table with its place in the whole, counted from 1, for readers who
    /// hear it: [`ROW`] or [`COLUMN`].
    pub fn placed(&self, element: Element, what: &'static str, at: usize) -> Element {
        match self.seen {
            Some(_) => element.set(what, at),
            None => element,
        }
    }
}

/// The place of a row among all.
pub const ROW: &str = "aria-rowindex";
/// The place of a column among all.
pub const COLUMN: &str = "aria-colindex";

/// Adds to a line what each of so many columns has that is in sight, and one wide cell for each run of
/// those that are not.
pub fn along(
    shown: &Shown,
    columns: usize,
    mut line: Element,
    part: &mut dyn FnMut(usize) -> Option<Piece>,
) -> Element {
    let mut gap = 0;
    for ix in 0..columns {
        if !shown.sees_column(ix) {
            gap += 1;
            continue;
        }
        line = line.all(wide(std::mem::take(&mut gap)));
        if let Some(part) = part(ix) {
            line = line.push(part);
        }
    }
    line.all(wide(gap))
}

fn wide(columns: usize) -> Option<Element> {
    let cell = || {
        of_class("td", "dm-gap")
            .set("colspan", columns)
            .set("data-count", columns)
    };
    (columns > 0).then(cell)
}

/// A line in place of rows that are not in sight; none for none. The page's script gives it their
/// height.
pub fn high(rows: usize, span: usize) -> Option<Element> {
    let line = || {
        of_class("tr", "dm-gap")
            .set("data-count", rows)
            .set("aria-hidden", "true")
            .child(el("td").set("colspan", span))
    };
    (rows > 0).then(line)
}
