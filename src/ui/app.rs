//! The whole widget: its parts in reading order.

use super::piece::{Element, el, of_class};
use super::{Shown, chips, controls, date_bar, headline, legend, matrix, more, notices};
use crate::words::Label;

/// The widget.
pub fn app(shown: &Shown) -> Element {
    of_class("div", "dm-app")
        .set("data-dark", shown.view.dark.name())
        .add(headline::headline(shown))
        .add(filters(shown))
        .add(notices::notices(shown))
        .add(legend::legend(shown))
        .add(matrix::matrix(shown))
        .add(notices::footer(shown))
}

fn filters(shown: &Shown) -> Element {
    let parts = el("fieldset")
        .flag("disabled", !shown.live)
        .add(date_bar::date_bar(shown))
        .add(chips::verdicts(shown))
        .add(controls::choices(shown))
        .add(more::more(shown));
    of_class("form", "dm-controls")
        .set("aria-label", Label::Controls.name())
        .flag("hidden", shown.view.plain)
        .add(parts)
}
