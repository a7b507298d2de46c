//! Title and headline: the verdict first.

use super::Shown;
use super::language::language;
use super::piece::{Element, of_class};
use crate::words::{self, Key};

/// The question, and the sentence that counts.
pub fn headline(shown: &Shown) -> Element {
    let record = &shown.model.record;
    let line = words::headline(record, shown.view, shown.table);
    let sentence = of_class("p", "dm-headline")
        .text(line.agreed)
        .text(Key::ListSpace.text())
        .child(of_class("strong", "dm-split").text(line.split))
        .text(Key::ListSpace.text())
        .text(line.rest);
    of_class("header", "dm-head")
        .all(language(shown))
        .child(of_class("h1", "dm-title").text(&*record.title))
        .child(sentence)
        .child(of_class("p", "dm-method").text(words::method(record, shown.view)))
}
