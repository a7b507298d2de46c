//! What a cell holds on record, beside what it shows.

use super::Export;
use crate::record::{GroupIx, Position};
use crate::view::Cell;

/// The position on record: another than the one shown only where that is supposed.
pub(super) fn on_record(export: &Export, group: GroupIx, cell: &Cell) -> Option<Position> {
    if !cell.supposed {
        return cell.stance.position;
    }
    let Export {
        record,
        ledger,
        view,
        ..
    } = *export;
    let held = ledger.cell(record, cell.bloc, group, view.at, view.evidence);
    held.stance.position
}
