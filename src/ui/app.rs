//! The whole widget: its parts in reading order.

use super::piece::{Element, el, of_class};
use super::{Shown, chips, controls, date_bar, headline, legend, matrix, more, notices};
use crate::words::Label;

/// The widget.
pub fn app(shown: &Shown) -> Element {
    of_class("div", "dm-app")
        .set("data-dark", shown.view.dark.name())
        .child(headline::headline(shown))
        .child(filters(shown))
        .child(notices::notices(shown))
        .child(legend::legend(shown))
        .child(matrix::matrix(shown))
        .child(notices::footer(shown))
}

fn filters(shown: &Shown) -> Element {
    let parts = el("fieldset")
        .flag("disabled", !shown.live)
        .child(date_bar::date_bar(shown))
        .child(chips::verdicts(shown))
        .child(controls::choices(shown))
        .child(more::more(shown));
    of_class("form", "dm-controls")
        .set("aria-label", Label::Controls.name())
        .flag("hidden", shown.view.plain)
        .child(parts)
}
