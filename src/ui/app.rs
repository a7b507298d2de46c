//! The whole widget: its parts in reading order.

use super::piece::{Element, el, of_class};
use super::{
    Shown, agreement_table, banner, changes, chips, controls, date_bar, headline, legend, matrix,
    more, notices, presets, sources,
};
use crate::view::Picture;
use crate::words::Key;

/// Keys of the parts that come, go or change places with others of their kind, so that the rest
/// stays where it is.
const BANNER: u32 = 1;
const NOTICES: u32 = 2;
const MATRIX: u32 = 3;
const AGREEMENT: u32 = 4;
/// Keys of the controls that stay as they are in most steps.
const DATE: u32 = 1;
const MORE: u32 = 2;

/// The widget.
pub fn app(shown: &Shown) -> Element {
    let language = shown.model.words.language;
    of_class("div", "dm-app")
        .set("data-dark", shown.view.dark.name())
        .set("lang", language.name())
        .set("dir", language.direction())
        .all(banner::banner(shown).map(|banner| banner.key(BANNER)))
        .child(headline::headline(shown))
        .all(presets::presets(shown))
        .child(filters(shown))
        .child(notices::notices(shown).key(NOTICES))
        .all(changes::changes(shown))
        .child(match shown.view.picture {
            Picture::Matrix => legend::legend(shown),
            Picture::Agreement => agreement_table::method(),
        })
        .child(table(shown))
        .all(sources::sources(shown))
        .child(notices::footer(shown))
}

/// The table alone: all that differs when more of the same comes into sight.
pub fn table(shown: &Shown) -> Element {
    match shown.view.picture {
        Picture::Matrix => matrix::matrix(shown).key(MATRIX),
        Picture::Agreement => agreement_table::agreement_table(shown).key(AGREEMENT),
    }
}

fn filters(shown: &Shown) -> Element {
    let parts = el("fieldset")
        .flag("disabled", !shown.live)
        .push(shown.part(DATE, date_bar::same, date_bar::date_bar))
        .child(chips::verdicts(shown))
        .child(controls::choices(shown))
        .push(shown.part(MORE, more::same, more::more))
        .child(chips::pictures(shown));
    of_class("form", "dm-controls")
        .set("aria-label", Key::LabelControls.text())
        .flag("hidden", shown.view.plain)
        .child(parts)
}
