//! A record ready to be asked, as the areas of tests need it: each adds what it asks.

use dispute_matrix::record::Record;
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::View;

/// A record with its claims by cell and its default view.
pub struct Setting {
    /// The record.
    pub record: Record,
    /// Its claims by cell.
    pub ledger: Ledger,
    /// The view of an empty link.
    pub default: View,
}

impl Setting {
    /// A record made ready.
    pub fn of(record: Record) -> Setting {
        Setting {
            ledger: Ledger::new(&record),
            default: View::of(&record),
            record,
        }
    }
}
