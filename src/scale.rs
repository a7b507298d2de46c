//! The core as a module to be measured in a browser: `cargo xtask bench --scale`. No reader gets it.

#[path = "../tests/made/judged.rs"]
mod judged;
#[path = "../tests/made/record.rs"]
mod made;

use crate::consensus::Order;
use crate::record::Record;
use crate::stance::Ledger;
use crate::view::{Table, View};
use wasm_bindgen::prelude::wasm_bindgen;

/// A made-up record of a size, and its claims by cell.
#[wasm_bindgen]
pub struct Measured {
    record: Record,
    ledger: Ledger,
}

#[wasm_bindgen]
impl Measured {
    /// Makes a record.
    #[wasm_bindgen(constructor)]
    pub fn new(blocs: usize, groups: usize, claims: usize) -> Measured {
        let record = made::record(made::Size {
            blocs,
            groups,
            claims,
        });
        let ledger = Ledger::new(&record);
        Measured { record, ledger }
    }

    /// Puts its claims into cells.
    pub fn sort(&mut self) {
        self.ledger = Ledger::new(&self.record);
    }

    /// All stances and verdicts.
    pub fn judge(&self) -> usize {
        judged::verdicts(&self.record, &self.ledger)
    }

    /// The table, most contested first. Gives how many rows it has.
    pub fn table(&self) -> usize {
        let view = View {
            order: Order::Dispute,
            ..View::of(&self.record)
        };
        Table::new(&self.record, &self.ledger, &view).rows().count()
    }
}
