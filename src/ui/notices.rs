//! What is shown, how it was counted, and the quiet notice of a link's leftovers.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::Day;
use crate::words;

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
        .set("role", "status")
        .child(of_class("p", "dm-showing").text(words::showing(&model.record, view, table)));
    let days: Vec<Day> = [view.at].into_iter().chain(view.since).collect();
    let outside = words::outside(&model.record, &days);
    if !outside.is_empty() {
        notices = notices.child(of_class("p", "dm-notice").text(outside));
    }
    if !ignored.is_empty() {
        notices = notices.child(of_class("p", "dm-notice").text(words::ignored(ignored)));
    }
    if table.sections.is_empty() || table.columns.is_empty() {
        notices = notices.child(of_class("p", "dm-nothing").text(words::nothing_matches()));
    }
    notices
}

/// What the record is.
pub fn footer(shown: &Shown) -> Element {
    let record = &shown.model.record;
    of_class("footer", "dm-foot").child(el("p").text(words::record_line(record)))
}
