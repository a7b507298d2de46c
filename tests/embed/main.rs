//! The widget in other people's pages: a page to each case, `tests/embed/<case>/`, as a newsroom
//! would write it, opened in a browser.
//!
//! What a widget must show is asked of the core, as in the browser tests, whose support this uses.

mod accessible;
mod address;
mod attributes;
mod element;
mod heights;
#[path = "../../src/record/host_json.rs"]
mod host_json;
mod hostile;
mod kits;
mod languages;
mod leaks;
mod lifecycle;
#[path = "../made/record.rs"]
mod made;
mod memory;
mod messages;
mod newsroom;
mod policies;
mod records;
mod rehearsal;
mod sharing;
mod standalone;
#[allow(dead_code)]
#[path = "../browser/support/mod.rs"]
mod support;
mod surroundings;
mod widget;
#[path = "../made/written.rs"]
mod written;

use dispute_matrix::record::json;
