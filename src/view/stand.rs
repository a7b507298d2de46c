//! Where one bloc stands among the voices counted.

use super::Table;
use crate::record::{BlocIx, GroupIx};

/// The groups shown on which a bloc stands apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Groups whose agreement it alone blocks.
    pub alone: Vec<GroupIx>,
    /// Groups on which it holds the label that fewer of the voices counted hold.
    pub minority: Vec<GroupIx>,
}

impl Table {
    /// Where the blocs with a column stand on the groups shown, each at its index in the record.
    pub fn stands(&self) -> Vec<Stand> {
        let shown = self.columns.iter().map(|column| column.bloc.ix() + 1);
        self.first_stands(shown.max().unwrap_or(0))
    }

    /// Where a bloc stands on the groups shown. A voice that is not counted stands nowhere.
    pub fn stand(&self, bloc: BlocIx) -> Stand {
        self.first_stands(bloc.ix() + 1).pop().unwrap_or_default()
    }

    /// Where the first so many blocs stand: all in one go, as long as a large table is.
    fn first_stands(&self, blocs: usize) -> Vec<Stand> {
        let mut stands = vec![Stand::default(); blocs];
        for row in self.rows() {
            for (_, bloc) in row.finding.lone_blockers() {
                if let Some(stand) = stands.get_mut(bloc.ix())
                    // One that blocks either label blocks one group.
                    && stand.alone.last() != Some(&row.group)
                {
                    stand.alone.push(row.group);
                }
            }
            for bloc in row.finding.minority() {
                if let Some(stand) = stands.get_mut(bloc.ix()) {
                    stand.minority.push(row.group);
                }
            }
        }
        stands
    }
}
