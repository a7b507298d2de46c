//! What stands over and beside the cells of the matrix, and how much room it takes.

use super::Scene;
use super::grid::{Camps, Grid, Head, Heads};
use super::mark::bar_width;
use super::matrix::Look;
use super::text::{Face, width};
use crate::consensus::Finding;
use crate::view::Column;
use crate::words;

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

    /// The room that the groups' short names take.
    pub(super) fn names(&self, size: i32) -> i32 {
        let groups = self.table.rows();
        let groups = groups.filter_map(|row| self.export.record.group(row.group));
        let wide = groups.map(|group| width(&group.short, Face::Sans, size) + 10);
        wide.max().unwrap_or(0)
    }

    /// The room that the ends of the rows take on one line.
    pub(super) fn ends(&self, look: Look) -> i32 {
        let wide = |finding: &Finding| {
            let words = width(&self.end_words(finding), Face::Sans, look.end());
            bar_width(finding.tally.on_record()) + words + 22
        };
        let wide = self.table.rows().map(|row| wide(&row.finding));
        wide.max().unwrap_or(0)
    }

    /// Who blocks, in words, with the verdict where no section says it.
    pub(super) fn end_words(&self, finding: &Finding) -> String {
        let record = self.export.record;
        if self
            .table
            .sections
            .iter()
            .any(|section| section.verdict.is_some())
        {
            words::row_end(record, finding)
        } else {
            words::verdict_and_end(record, finding)
        }
    }
}
