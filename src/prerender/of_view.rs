//! Files and pictures of a view, by the query that asks for it.

use super::Site;
use crate::export::{Export, Format, Frame, picture, write};
use crate::ui::Model;
use crate::view::View;
use crate::words;

/// A file of the view that a query asks for, by the name of its format.
///
/// # Errors
/// Says which formats there are where the name is unknown, or what the query holds that is unknown.
pub fn export(site: &Site, format: &str, query: &str) -> Result<String, String> {
    let known = Format::parse(format)
        .ok_or_else(|| unknown("format", format, Format::ALL, Format::name))?;
    asked(site, query, |export| write(export, known))
}

/// A picture of the view that a query asks for, by the name of its frame.
///
/// # Errors
/// As [`export()`].
pub fn frame(site: &Site, frame: &str, query: &str) -> Result<String, String> {
    let known =
        Frame::parse(frame).ok_or_else(|| unknown("frame", frame, Frame::ALL, Frame::name))?;
    asked(site, query, |export| picture(export, known))
}

fn asked(site: &Site, query: &str, write: impl Fn(&Export) -> String) -> Result<String, String> {
    let Model {
        record,
        ledger,
        default,
        ..
    } = Model::embedded();
    let reading = View::read(query, record, default);
    if !reading.ignored.is_empty() {
        return Err(words::ignored(&reading.ignored));
    }
    Ok(write(&Export {
        record,
        ledger,
        view: &reading.view,
        author: default,
        page: site.address().unwrap_or_default(),
        on: None,
    }))
}

fn unknown<T: Copy>(what: &str, found: &str, all: &[T], name: fn(T) -> &'static str) -> String {
    let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    format!("unknown {what} {found:?}; use one of {}", names.join(", "))
}
