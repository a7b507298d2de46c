//! Prints what the page shows before and without WebAssembly. A build step; it ships nothing.
//!
//! - `prerender`: the root element with the default view, drawn by the page's own components.
//! - `prerender head`: the page's title and description.
//! - `prerender export FORMAT [QUERY]`: a file of a view; `DISPUTE_MATRIX_URL` is the page it links to.
//! - `prerender picture FRAME [QUERY]`: a picture of a view, as SVG.
//! - `prerender record-bytes`: the embedded record as it stands in the module, for the size report.

use dispute_matrix::{prerender, record};
use std::io::Write;

fn main() -> std::io::Result<()> {
    let asked = std::env::args().nth(1);
    let bytes = match asked.as_deref() {
        None => prerender::root().into_bytes(),
        Some("head") => prerender::head().into_bytes(),
        Some("record-bytes") => record::embedded_bytes().to_vec(),
        Some("export") => told(prerender::export(&argument(2), &argument(3)))?,
        Some("picture") => told(prerender::frame(&argument(2), &argument(3)))?,
        Some(other) => told(Err(format!(
            "unknown part {other:?}; use none, head, export, picture or record-bytes"
        )))?,
    };
    std::io::stdout().write_all(&bytes)
}

/// An argument of the command line; empty where it is not given.
fn argument(place: usize) -> String {
    std::env::args().nth(place).unwrap_or_default()
}

fn told(text: Result<String, String>) -> std::io::Result<Vec<u8>> {
    let text = text.map_err(|error| std::io::Error::other(format!("prerender: {error}")))?;
    Ok(text.into_bytes())
}
