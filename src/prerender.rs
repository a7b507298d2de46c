//! The prerendered page: the default view as plain HTML, readable before and without WebAssembly.

use crate::ui::piece::{el, of_class};
use crate::ui::{Ask, Model, widget};
use crate::view::Table;
use crate::words;

/// The root element with the default view of the embedded record, as HTML.
pub fn root() -> String {
    root_of(Model::embedded())
}

/// The same for any record.
pub fn root_of(model: &'static Model) -> String {
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

/// The page's title and description of the embedded record, as HTML.
pub fn head() -> String {
    head_of(Model::embedded())
}

/// The same for any record.
pub fn head_of(model: &Model) -> String {
    let Model {
        record,
        ledger,
        default,
        ..
    } = model;
    let table = Table::new(record, ledger, default);
    let line = words::headline(record, default, &table);
    let description = [&*line.agreed, " ", &line.split, " ", &line.rest].concat();
    let title = el("title").text(words::document_title(record, default));
    let meta = el("meta")
        .set("name", "description")
        .set("content", description);
    [title.html(), meta.html()].concat()
}
