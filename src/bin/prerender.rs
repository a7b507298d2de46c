//! Prints what the page shows before and without WebAssembly. A build step; it ships nothing.
//!
//! - `prerender`: the root element with the default view, drawn by the page's own components.
//! - `prerender head`: the page's title and description.
//! - `prerender record-bytes`: the embedded record as it stands in the module, for the size report.

use dispute_matrix::{prerender, record};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let asked = std::env::args().nth(1);
    let bytes = match asked.as_deref() {
        None => prerender::root().into_bytes(),
        Some("head") => prerender::head().into_bytes(),
        Some("record-bytes") => record::embedded_bytes().to_vec(),
        Some(other) => {
            let told = format!("prerender: unknown part {other:?}; use none, head or record-bytes");
            return Err(std::io::Error::other(told));
        }
    };
    std::io::stdout().write_all(&bytes)
}
