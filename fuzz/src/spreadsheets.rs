//! Spreadsheets, by the commands' own reader of them, compiled in from there.

#[allow(dead_code)]
#[path = "../../xtask/src/record/cell.rs"]
mod cell;
#[path = "../../xtask/src/record/from_sheets.rs"]
mod from_sheets;
#[path = "sheets.rs"]
mod fuzzed;
#[path = "../../xtask/src/record/node.rs"]
mod node;
#[path = "../../xtask/src/record/places.rs"]
mod places;
#[allow(dead_code)]
#[path = "../../xtask/src/record/reader.rs"]
mod reader;
#[path = "../../xtask/src/record/sheet.rs"]
mod sheet;
#[path = "../../xtask/src/record/tables.rs"]
mod tables;

pub use fuzzed::record_csv;
use places::fault;
