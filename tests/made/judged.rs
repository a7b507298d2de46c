//! The core's whole work on a record: what is measured.

use dispute_matrix::consensus::judge;
use dispute_matrix::record::{BlocIx, Confidence, GroupIx, Position, Record};
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::View;

/// What every bloc holds of every group on the record's last day, and the verdict on each. The sum of
/// the verdicts' places: something to give, so that no compiler leaves the work out.
pub fn verdicts(record: &Record, ledger: &Ledger) -> usize {
    let rule = View::of(record).rule;
    let blocs = (0..record.blocs.len()).map(|ix| BlocIx(ix as u16));
    let groups = (0..record.groups.len()).map(|ix| GroupIx(ix as u16));
    let judged = groups.map(|group| {
        let held = |bloc| {
            let cell = ledger.cell(record, bloc, group, record.as_of, Confidence::Medium);
            (bloc, cell.stance.position)
        };
        let voices: Vec<(BlocIx, Option<Position>)> = blocs.clone().map(held).collect();
        judge(&voices, rule).verdict as usize
    });
    judged.sum()
}
