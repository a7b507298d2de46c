//! Prints what the build writes beside the widget. A build step; it ships nothing.
//!
//! - `prerender`: the root element with the default view, drawn by the page's own components.
//! - `prerender head`: the page's title, description, link previews and data.
//! - `prerender fragment`, `oembed`, `amp`, `dataset`: forms of the widget without scripts.
//! - `prerender export FORMAT [QUERY]`: a file of a view.
//! - `prerender picture FRAME [QUERY]`: a picture of a view, as SVG.
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
        Some("export") => told(prerender::export(&site, &argument(2), &argument(3)))?,
        Some("picture") => told(prerender::frame(&site, &argument(2), &argument(3)))?,
        Some(other) => told(Err(format!(
            "unknown part {other:?}; use none, head, fragment, oembed, amp, dataset, export, picture \
             or record-bytes"
        )))?,
    };
    std::io::stdout().write_all(&bytes)
}

/// An argument of the command line; empty where it is not given.
fn argument(place: usize) -> String {
    std::env::args().nth(place).unwrap_or_default()
}

fn told(text: Result<String, String>) -> std::io::Result<Vec<u8>> {
    let text = text.map_err(Error::other)?;
    Ok(text.into_bytes())
}
