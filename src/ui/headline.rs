//! Title and headline: the verdict first.

use super::Shown;
use super::language::language;
use super::piece::{Element, of_class};
use crate::view::View;
use crate::words::{self, Key};

/// The key of the choice of a language.
const LANGUAGE: u32 = 1;

/// Whether two views have the same choice of a language. One that was chosen and did not come is no
/// longer chosen.
fn same(was: &View, is: &View) -> bool {
    was.plain == is.plain && was.lang == is.lang
}

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
    let head = of_class("header", "dm-head");
    let head = if shown.view.plain {
        head
    } else {
        head.push(shown.part(LANGUAGE, same, language))
    };
    head.child(of_class("h1", "dm-title").text(&*record.title))
        .child(sentence)
        .child(of_class("p", "dm-method").text(words::method(record, shown.view)))
}
