//! What is fuzzed: each target takes any bytes, does with them what the widget or a command does
//! with a stranger's, and panics where a rule of the project is broken.
//!
//! `cargo xtask fuzz` runs them under libFuzzer, guided by coverage. The ordinary tests run each over
//! the seeds in `seeds/` (`tests/seeds`, and for spreadsheets the tests of `xtask`), so that an input
//! that once broke something is tried for ever.

mod spreadsheets;
mod targets;

pub use spreadsheets::record_csv;
pub use targets::{acts, layout, link, record_json, words};
