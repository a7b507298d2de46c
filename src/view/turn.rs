//! What changes places from one table to the next: what only comes, goes or is pushed down does not.

use super::Table;
use crate::gather::Gather;

/// What changes places with others of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Groups' rows, and no columns.
    Rows,
    /// Blocs' columns, whether or not rows do, too.
    Columns,
}

impl Turn {
    /// From a table to the next; `None` where all that is in both keeps its order.
    pub fn between(was: &Table, is: &Table) -> Option<Turn> {
        let columns = |of: &Table| of.blocs().map(|column| column.bloc.0).gather();
        let rows = |of: &Table| of.rows().map(|row| row.group.0).gather();
        if turned(&columns(was), &columns(is)) {
            Some(Turn::Columns)
        } else {
            turned(&rows(was), &rows(is)).then_some(Turn::Rows)
        }
    }
}

/// Whether some that are in both stand in another order.
fn turned(was: &[u16], is: &[u16]) -> bool {
    let mut rest = was;
    is.iter().any(|one| {
        if let Some(later) = rest.iter().position(|it| it == one) {
            rest = rest.get(later..).unwrap_or(&[]);
            return false;
        }
        // It was passed already.
        was.contains(one)
    })
}
