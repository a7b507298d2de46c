//! The embedded record as its default view has it, on a day.

use dispute_matrix::consensus::{Finding, Rule, judge};
use dispute_matrix::record::{BlocIx, Confidence, Day, Position, Record, embedded};
use dispute_matrix::stance::{Cell, Ledger};

/// The record at a date, in the default view.
pub struct View {
    pub record: Record,
    ledger: Ledger,
    at: Day,
}

impl View {
    pub fn at(date: &str) -> View {
        let record = embedded();
        View {
            ledger: Ledger::new(&record),
            record,
            at: Day::parse(date).unwrap(),
        }
    }

    pub fn bloc(&self, code: &str) -> BlocIx {
        self.record.find_bloc(code).unwrap()
    }

    /// A bloc on a group, from medium evidence.
    pub fn cell(&self, bloc: &str, group: &str) -> Cell {
        let (bloc, group) = (self.bloc(bloc), self.record.find_group(group).unwrap());
        self.ledger
            .cell(&self.record, bloc, group, self.at, Confidence::Medium)
    }

    /// Counted blocs with what they hold.
    fn voices(&self, group: &str) -> Vec<(BlocIx, Option<Position>)> {
        let counted = self
            .record
            .blocs
            .iter()
            .filter(|b| self.record.seats[b.seat.ix()].counted);
        counted
            .map(|bloc| {
                (
                    self.bloc(&bloc.code),
                    self.cell(&bloc.code, group).stance.position,
                )
            })
            .collect()
    }

    /// The finding on a group, under unanimity.
    pub fn finding(&self, group: &str) -> Finding {
        judge(&self.voices(group), Rule::Unanimity)
    }

    /// Codes of the groups in the default view, in editorial order.
    pub fn shown(&self) -> Vec<&str> {
        let shown = |kind: usize| self.record.kinds[kind].shown;
        let groups = self
            .record
            .groups
            .iter()
            .filter(|group| shown(group.kind.ix()));
        groups.map(|group| group.code.as_ref()).collect()
    }
}
