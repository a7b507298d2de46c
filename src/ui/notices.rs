//! What is shown, how it was counted, and the quiet notice of a link's leftovers.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::gather::Gather;
use crate::record::Day;
use crate::words::{self, Key, Language};

/// The sentence of what is shown, and the notice where a link held what the record does not know.
pub fn notices(shown: &Shown) -> Element {
    let Shown {
        model,
        view,
        ignored,
        table,
        ..
    } = shown;
    let mut notices = of_class("div", "dm-notices")
        .child(of_class("p", "dm-showing").text(words::showing(&model.record, view, table)));
    let days: Vec<Day> = [view.at].into_iter().chain(view.since).gather();
    let mut said = vec![
        words::outside(&model.record, &days),
        words::ignored(ignored),
    ];
    if !view.record.is_empty() && view.record != model.record.version {
        said.push(words::record_changed(&view.record, &model.record));
    }
    for notice in said.into_iter().filter(|notice| !notice.is_empty()) {
        notices = notices.child(of_class("p", "dm-notice").text(notice));
    }
    if table.sections.is_empty() || table.columns.is_empty() {
        notices = notices.child(of_class("p", "dm-nothing").text(words::nothing_matches()));
    }
    notices
}

/// What the record is, and the way to links, embed codes and downloads: the page's script listens
/// for it, and loads what it takes.
pub fn footer(shown: &Shown) -> Element {
    let record = &shown.model.record;
    let translated = shown.model.words.language != Language::English;
    let share = of_class("button", "dm-share")
        .set("type", "button")
        .set("data-share", "")
        .text(Key::LabelShare.text());
    of_class("footer", "dm-foot")
        .child(el("p").text(words::record_line(record)))
        .all(translated.then(|| el("p").text(Key::LabelRecordLanguage.text())))
        .all((shown.live && !shown.view.plain).then_some(share))
}
