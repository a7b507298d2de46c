//! The prerendered page: the default view as plain HTML, readable before and without WebAssembly.

use crate::ui::piece::{el, of_class};
use crate::ui::{Ask, Model, widget};
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
        .child(of_class("p", "dm-failed dm-late").text(words::not_started()))
        .child(widget(model, &ask))
        .html()
}
