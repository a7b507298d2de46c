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
    /// Where a bloc stands on the groups shown. A voice that is not counted stands nowhere.
    pub fn stand(&self, bloc: BlocIx) -> Stand {
        let mut stand = Stand::default();
        for row in self.rows() {
            let finding = &row.finding;
            if finding.lone_blockers().any(|(_, blocker)| blocker == bloc) {
                stand.alone.push(row.group);
            }
            if finding.minority().contains(&bloc) {
                stand.minority.push(row.group);
            }
        }
        stand
    }
}
