//! The chips: verdicts in view, kinds of group and camps behind the disclosure.

use super::Shown;
use super::piece::{Element, IntoText, of_class};
use crate::consensus::Verdict;
use crate::record::{CampIx, KindIx};
use crate::view::Picture;
use crate::words::{self, Key};

/// The class of a line of chips.
pub const CHIPS: &str = "dm-chips";

/// A chip for each picture.
pub fn pictures(shown: &Shown) -> Element {
    let pictures = Picture::ALL.iter().map(|picture| {
        let on = shown.view.picture == *picture;
        let text = words::option_picture(*picture);
        chip("view", picture.name(), text, on)
    });
    set("dm-tabs", Key::LabelPicture).all(pictures)
}

/// "All groups", and a chip for each verdict.
pub fn verdicts(shown: &Shown) -> Element {
    let (view, default) = (shown.view, shown.author);
    let chosen = view.verdicts != default.verdicts;
    let all = !chosen && view.kinds == default.kinds;
    let verdicts = Verdict::ALL.iter().map(|verdict| {
        let on = chosen && view.verdicts.contains(verdict);
        chip(
            "verdicts",
            verdict.name(),
            words::verdict_short(&shown.model.record, *verdict),
            on,
        )
    });
    set(CHIPS, Key::LabelVerdicts)
        .child(chip("all", "all", Key::LabelAllGroups.text(), all))
        .all(verdicts)
}

/// A chip for each kind of group.
pub fn kinds(shown: &Shown) -> Element {
    let (view, default) = (shown.view, shown.author);
    let kinds = shown
        .model
        .record
        .kinds
        .iter()
        .enumerate()
        .map(|(ix, kind)| {
            let on = view.kinds != default.kinds && view.kinds.contains(&KindIx(ix as u16));
            chip("kinds", &*kind.id, &*kind.name, on)
        });
    set(CHIPS, Key::LabelKinds).all(kinds)
}

/// A chip for each camp.
pub fn camps(shown: &Shown) -> Element {
    let (view, default) = (shown.view, shown.author);
    let camps = shown
        .model
        .record
        .camps
        .iter()
        .enumerate()
        .map(|(ix, camp)| {
            let on = view.camps != default.camps && view.camps.contains(&CampIx(ix as u16));
            chip("camps", &*camp.id, &*camp.name, on)
        });
    set(CHIPS, Key::LabelCamps).all(camps)
}

/// A set of chips, by its class and its label.
pub fn set(class: &'static str, label: Key) -> Element {
    of_class("div", class)
        .set("role", "group")
        .set("aria-label", label.text())
}

/// A chip: a button that acts by its name and value, pressed or not.
pub fn chip(name: &'static str, value: impl IntoText, text: impl IntoText, on: bool) -> Element {
    of_class("button", "dm-chip")
        .set("type", "button")
        .set("name", name)
        .set("value", value)
        .state("aria-pressed", on)
        .text(text)
}
