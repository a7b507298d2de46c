//! The prerendered page: the default view as plain HTML, readable before and without WebAssembly.

use crate::export::{Export, Format, Frame, picture, write};
use crate::ui::piece::{el, of_class};
use crate::ui::{Ask, Model, widget};
use crate::view::{Table, View};
use crate::words;

/// The root element with the default view, as HTML.
pub fn root() -> String {
    let model = Model::embedded();
    let ask = Ask {
        view: &model.default,
        author: &model.default,
        ignored: &[],
        live: false,
        playing: false,
    };
    of_class("div", "dm")
        .set("id", "dispute-matrix")
        .set("data-state", "loading")
        .set("data-failed", words::failed())
        .set("data-record", &*model.record.id)
        .child(el("noscript").child(of_class("p", "dm-failed").text(words::no_javascript())))
        .child(widget(model, &ask))
        .html()
}

/// The page's title and description, as HTML.
pub fn head() -> String {
    let Model {
        record,
        ledger,
        default,
        ..
    } = Model::embedded();
    let table = Table::new(record, ledger, default);
    let line = words::headline(record, default, &table);
    let description = [&*line.agreed, " ", &line.split, " ", &line.rest].concat();
    let title = el("title").text(words::document_title(record, default));
    let meta = el("meta")
        .set("name", "description")
        .set("content", description);
    [title.html(), meta.html()].concat()
}

/// A file of the view that a query asks for, by the name of its format.
///
/// # Errors
/// Says which formats there are where the name is unknown, or what the query holds that is unknown.
pub fn export(format: &str, query: &str) -> Result<String, String> {
    let known = Format::parse(format)
        .ok_or_else(|| unknown("format", format, Format::ALL, Format::name))?;
    asked(query, |export| write(export, known))
}

/// A picture of the view that a query asks for, by the name of its frame.
///
/// # Errors
/// As [`export()`].
pub fn frame(frame: &str, query: &str) -> Result<String, String> {
    let known =
        Frame::parse(frame).ok_or_else(|| unknown("frame", frame, Frame::ALL, Frame::name))?;
    asked(query, |export| picture(export, known))
}

/// The address of the page that links lead to; empty where it is unknown.
const PAGE_VARIABLE: &str = "DISPUTE_MATRIX_URL";

fn asked(query: &str, write: impl Fn(&Export) -> String) -> Result<String, String> {
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
        page: &std::env::var(PAGE_VARIABLE).unwrap_or_default(),
        on: None,
    }))
}

fn unknown<T: Copy>(what: &str, found: &str, all: &[T], name: fn(T) -> &'static str) -> String {
    let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
    format!("unknown {what} {found:?}; use one of {}", names.join(", "))
}
