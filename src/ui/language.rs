//! The choice of a language: each by its own name.

use super::Shown;
use super::controls::option;
use super::piece::{Element, el, of_class};
use crate::words::{Key, Language};

/// The choice. The page's script acts on it: it loads the words before the widget can speak them.
pub fn language(shown: &Shown) -> Option<Element> {
    let spoken = shown.model.words.language;
    let choice = |language: &Language| {
        option(language.name(), language.autonym(), *language == spoken)
            .set("lang", language.name())
    };
    let select = el("select")
        .set("name", "lang")
        .set("value", spoken.name())
        .set("aria-label", Key::LabelLanguage.text())
        .flag("disabled", !shown.live)
        .all(Language::ALL.iter().map(choice));
    (!shown.view.plain).then(|| of_class("div", "dm-language").child(select))
}
