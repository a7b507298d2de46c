//! The record: blocs, groups, claims and events, as data.
//!
//! This room knows of nothing else. It holds the types ([`types`]), calendar days ([`date`]),
//! reading with located faults ([`read()`]), how large a record may be ([`limits`]), the compact layout that the widget ships
//! ([`layout`]), and the embedded copy ([`embedded()`]).

pub mod date;
mod embedded;
mod fault;
mod find;
mod first;
pub mod json;
pub mod layout;
pub mod limits;
mod names;
mod read;
pub mod types;

pub use date::{Day, Precision, When};
pub use embedded::{embedded, embedded_bytes, first_bytes};
pub use fault::{Fault, Faults, fault_report};
pub use first::first;
pub use read::{OBJECTS, check_text, is_address, read};
pub use types::*;
