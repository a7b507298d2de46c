//! The prerendered page: the default view as plain HTML, readable before and without WebAssembly.

use super::head::page_name;
use crate::ui::piece::{Element, el, of_class};
use crate::ui::sight::Sight;
use crate::ui::{Ask, Model, widget};
use crate::words::{self, FileKey, Language};

/// The root element with the default view of a record, as HTML, in the language of the model.
pub fn root_of(model: &'static Model) -> String {
    words::speak(model.words);
    let ask = Ask {
        view: &model.default,
        author: &model.default,
        ignored: &[],
        live: false,
        playing: false,
        printing: false,
        sight: &Sight::default(),
        again: false,
    };
    let unscripted = el("noscript")
        .child(of_class("p", "dm-failed").text(words::no_javascript()))
        .child(languages(model.words.language));
    of_class("main", "dm")
        .set("id", "dispute-matrix")
        .set("data-state", "loading")
        .set("data-failed", words::failed())
        .set("data-record", &*model.record.id)
        .child(unscripted)
        .child(of_class("p", "dm-failed dm-late").text(words::not_started()))
        .child(widget(model, &ask))
        .html()
}

/// The page in other languages, where no script offers them.
fn languages(spoken: Language) -> Element {
    let others = Language::ALL.iter().filter(|other| **other != spoken);
    let links = others.map(|other| {
        let link = el("a")
            .set("href", page_name(*other))
            .set("hreflang", other.name())
            .set("lang", other.name())
            .text(other.autonym());
        el("li").child(link)
    });
    of_class("nav", "dm-languages")
        .set("aria-label", FileKey::StaticLanguages.text())
        .child(el("ul").all(links))
}
