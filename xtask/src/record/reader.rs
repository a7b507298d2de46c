//! The reader of records, compiled in from the widget's own sources as build.rs does.
//!
//! A dependency on the package would build the record into it first: a fault in the very file that
//! is to be checked would stop this program from being built, and each change of a record or of
//! the widget would build it anew. So these commands start as quickly as the others.

#[allow(dead_code)]
#[path = "../../../src/record/date.rs"]
pub mod date;
#[path = "../../../src/record/fault.rs"]
pub mod fault;
#[path = "../../../src/record/host_json.rs"]
pub mod host_json;
#[path = "../../../src/record/json.rs"]
pub mod json;
#[allow(dead_code)]
#[path = "../../../src/record/limits.rs"]
pub mod limits;
#[allow(dead_code, unused_imports)]
#[path = "../../../src/record/read/mod.rs"]
pub mod read;
#[allow(dead_code, unused_imports, unused_macros)]
#[path = "../../../src/record/types.rs"]
pub mod types;
