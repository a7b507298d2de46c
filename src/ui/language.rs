//! The choice of a language: each by its own name.

use super::Shown;
use super::controls::offer;
use super::piece::{Element, el, of_class};
use crate::words::{Key, Language};

/// The choice. The page's script acts on it: it loads the words before the widget can speak them.
pub fn language(shown: &Shown) -> Element {
    let spoken = shown.model.words.language;
    let choice = |language: &Language| {
        let (name, autonym) = (language.name(), language.autonym());
        offer(shown, name, autonym, *language == spoken).map(|option| option.set("lang", name))
    };
    let select = el("select")
        .set("name", "lang")
        .set("value", spoken.name())
        .set("aria-label", Key::LabelLanguage.text())
        .flag("disabled", !shown.live)
        .all(Language::ALL.iter().filter_map(choice));
    of_class("div", "dm-language").child(select)
}
