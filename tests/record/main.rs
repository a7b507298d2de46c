//! The record: reading and its faults, dates, finding, the compact layout, the project's own record.

mod addresses;
mod dates;
mod directions;
mod fault_values;
mod faults;
mod finding;
mod first;
mod fixture;
#[path = "../../src/record/host_json.rs"]
mod host_json;
mod layout;
mod limits;
mod made;
#[path = "../made/record.rs"]
mod made_up;
mod mutation;
mod names;
mod presets;
mod random;
mod schema;
mod schema_check;
mod syria;
#[path = "../made/written.rs"]
mod written;

use dispute_matrix::record::json;
