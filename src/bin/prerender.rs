//! Prints what the build writes beside the widget. A build step; it ships nothing.
//!
//! - `prerender`: the root element with the default view, drawn by the page's own components.
//! - `prerender head`: the page's title, description, link previews and data.
//! - `prerender fragment`, `oembed`, `amp`, `dataset`: forms of the widget without scripts.
//! - `prerender record-bytes`: the embedded record as it stands in the module, for the size report.
//!
//! `DISPUTE_MATRIX_URL` names the address that the build will be served from.

use dispute_matrix::{prerender, record};
use std::io::{Error, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> std::io::Result<()> {
    let site = prerender::read().map_err(Error::other)?;
    let asked = std::env::args().nth(1);
    let bytes = match asked.as_deref() {
        None => prerender::root().into_bytes(),
        Some("head") => prerender::head(&site).into_bytes(),
        Some("fragment") => prerender::fragment(&site).into_bytes(),
        Some("oembed") => prerender::oembed(&site).into_bytes(),
        Some("amp") => prerender::amp(&site).into_bytes(),
        Some("dataset") => prerender::dataset(&site).into_bytes(),
        Some("record-bytes") => record::embedded_bytes().to_vec(),
        Some(other) => {
            let told = format!(
                "unknown part {other:?}; use none, head, fragment, oembed, amp, dataset \
                 or record-bytes"
            );
            return Err(Error::other(told));
        }
    };
    std::io::stdout().write_all(&bytes)
}
