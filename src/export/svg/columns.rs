//! What stands over the columns of the matrix.

use super::Scene;
use super::grid::{Camps, Grid, Head, Heads};
use crate::view::Column;

impl<'a> Scene<'a> {
    /// The heads of the first columns of the matrix.
    pub(super) fn heads(&self, grid: Grid) -> Heads<'a> {
        let columns = self.table.columns.iter().take(grid.columns);
        Heads::new(grid, columns.map(|column| self.head(column)).collect())
    }

    /// A column's head: a bloc's short name, or its member's.
    pub(super) fn head(&self, column: &Column) -> Head<'a> {
        let record = self.export.record;
        let member = column.member.and_then(|ix| record.member(column.bloc, ix));
        let bloc = record.bloc(column.bloc).map_or("", |bloc| &*bloc.short);
        Head {
            name: member.map_or(bloc, |member| &*member.name),
            counted: column.counted,
        }
    }

    /// The camps over the first columns.
    pub(super) fn camps(&self, grid: Grid) -> Camps<'a> {
        Camps::new(grid, self.runs(grid.columns))
    }

    /// Each run of columns of one camp: its name and how many.
    pub(super) fn runs(&self, columns: usize) -> Vec<(&'a str, usize)> {
        let record = self.export.record;
        let runs = self.table.camps(columns).into_iter();
        let name = |camp| record.camp(camp).map_or("", |camp| &*camp.name);
        runs.map(|(camp, count)| (name(camp), count)).collect()
    }
}
