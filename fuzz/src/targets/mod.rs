//! The targets that need no more than the package itself; the ordinary tests compile them in too.

mod acts;
#[path = "../../../src/record/host_json.rs"]
mod host_json;
mod layout;
mod link;
mod record_json;
mod setting;
mod words;

pub use acts::acts;
pub use layout::layout;
pub use link::link;
#[allow(unused_imports)]
pub use record_json::{laid_out, record_json};
pub use words::words;

use dispute_matrix::record::json;
