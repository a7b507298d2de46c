//! From the files of words that people write (`data/words/*.json`) to what the widget fills in.
//!
//! Used while building and in tests alone: it ships nothing. Also a part of `build.rs`: it stands
//! by itself, beside `signs.rs`.

mod catalogue;
mod keys;
mod message;
mod plural;

pub use catalogue::{Catalogue, PARTS};
pub use keys::keys;
pub use message::{Choice, Message, Part};
pub use plural::{digits, plurals};
