//! The order of rows and columns.
//!
//! An order is a permutation of places: `rows(..)[0]` is the place, in the editorial order handed
//! in, of the row to draw first. Every order is deterministic, and ties keep the editorial order.

use super::Finding;
use super::similar::{Distances, chain};
use crate::gather::Gather;
use crate::record::{Position, named};
use std::cmp::Ordering;

named! {
    /// How rows and columns are ordered; the reader's choice.
    Order {
        /// By verdict, the most contested first. The default.
        Dispute = "dispute",
        /// As the record has them.
        Editorial = "editorial",
        /// Like stands by like.
        Similar = "similar",
        /// By name.
        Name = "name",
    }
}

/// Positions of the shown rows and columns, both in editorial order.
#[derive(Clone, Copy, Debug)]
pub struct Grid<'a> {
    /// How many columns a row has.
    pub columns: usize,
    /// Row after row; `None` for nothing that counts on record. What is missing at the end is
    /// taken for `None`.
    pub cells: &'a [Option<Position>],
}

impl Grid<'_> {
    /// The position in a cell.
    pub(super) fn at(&self, row: usize, column: usize) -> Option<Position> {
        self.cells
            .get(row * self.columns + column)
            .copied()
            .flatten()
    }
}

/// The order of rows. Findings and names stand in editorial order, one for each row.
///
/// - `dispute`: sections by verdict; inside a section the higher [`contest`] first, then more
///   voices on record.
/// - `similar`: the shortest chain by the distance between rows (see `similar.rs`).
/// - `name`: by the folded name, see [`by_name`].
pub fn rows(order: Order, grid: Grid, findings: &[&Finding], names: &[&str]) -> Vec<usize> {
    let count = names.len();
    match order {
        Order::Dispute => sorted(count, &|a, b| match (findings.get(a), findings.get(b)) {
            (Some(a), Some(b)) => more_disputed(a, b),
            _ => Ordering::Equal,
        }),
        Order::Editorial => (0..count).gather(),
        Order::Similar => chain(&Distances::new(count, grid.columns, &|row, column| {
            grid.at(row, column)
        })),
        Order::Name => by_name(names),
    }
}

/// The order of columns. Only `similar` moves them: an order by dispute or by name is about the
/// groups, and the blocs stay under their camps.
pub fn columns(order: Order, grid: Grid) -> Vec<usize> {
    match order {
        Order::Similar if grid.columns > 0 => {
            let rows = grid.cells.len().div_ceil(grid.columns);
            chain(&Distances::new(grid.columns, rows, &|column, row| {
                grid.at(row, column)
            }))
        }
        _ => (0..grid.columns).gather(),
    }
}

/// How contested a group is: two for each pair of voices that clash head on (as many pairs as the
/// smaller side has voices), and one for each divided voice, which is half on either side.
pub fn contest(finding: &Finding) -> usize {
    let tally = finding.tally;
    2 * tally.terrorist.min(tally.opposition) + tally.divided
}

fn more_disputed(a: &Finding, b: &Finding) -> Ordering {
    let voices = |finding: &Finding| finding.tally.on_record();
    a.verdict
        .cmp(&b.verdict)
        .then_with(|| contest(b).cmp(&contest(a)))
        .then_with(|| voices(b).cmp(&voices(a)))
}

/// The order of names as a reader of a Latin script expects it: upper and lower case alike, and
/// letters with marks (U+00C0 to U+017F) as their base letters. Other scripts stand after, by
/// code point.
pub fn by_name(names: &[&str]) -> Vec<usize> {
    let folded = |ix: usize| names.get(ix).map_or("", |name| name).chars().map(folded);
    sorted(names.len(), &|a, b| folded(a).cmp(folded(b)))
}

/// Places in order; of equal ones the first stays first. One sort for all orders: another copy
/// of it would cost more than the indirect call.
pub fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).gather();
    order.sort_unstable_by(|&a, &b| compare(a, b).then(a.cmp(&b)));
    order
}

/// Base letters of U+00C0 to U+017F, by Unicode decomposition, and by eye where there is none.
const BASE_LETTERS: &[u8; 192] = b"\
    aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
    lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

fn folded(letter: char) -> char {
    let base = (letter as usize)
        .checked_sub(0xC0)
        .and_then(|ix| BASE_LETTERS.get(ix));
    base.map_or(letter.to_ascii_lowercase(), |&base| char::from(base))
}
