//! The chips: verdicts in view, kinds of group and camps behind the disclosure.

use super::Shown;
use super::piece::{Element, of_class};
use crate::consensus::Verdict;
use crate::record::{CampIx, KindIx};
use crate::view::Picture;
use crate::words::{self, Label};

/// A chip for each picture.
pub fn pictures(shown: &Shown) -> Element {
    let pictures = Picture::ALL.iter().map(|picture| {
        let on = shown.view.picture == *picture;
        let text = words::option_picture(*picture);
        chip("view", picture.name(), text, on)
    });
    of_class("div", "dm-tabs")
        .set("role", "group")
        .set("aria-label", Label::Picture.name())
        .all(pictures)
}

/// "All groups", and a chip for each verdict.
pub fn verdicts(shown: &Shown) -> Element {
    let (view, default) = (shown.view, &shown.model.default);
    let chosen = view.verdicts != default.verdicts;
    let all = !chosen && view.kinds == default.kinds;
    let verdicts = Verdict::ALL.iter().map(|verdict| {
        let on = chosen && view.verdicts.contains(verdict);
        chip(
            "verdicts",
            verdict.name(),
            words::verdict_short(*verdict),
            on,
        )
    });
    set(Label::Verdicts)
        .child(chip("all", "all", Label::AllGroups.name(), all))
        .all(verdicts)
}

/// A chip for each kind of group.
pub fn kinds(shown: &Shown) -> Element {
    let (view, default) = (shown.view, &shown.model.default);
    let kinds = shown
        .model
        .record
        .kinds
        .iter()
        .enumerate()
        .map(|(ix, kind)| {
            let on = view.kinds != default.kinds && view.kinds.contains(&KindIx(ix as u16));
            chip("kinds", &kind.id, &kind.name, on)
        });
    set(Label::Kinds).all(kinds)
}

/// A chip for each camp.
pub fn camps(shown: &Shown) -> Element {
    let (view, default) = (shown.view, &shown.model.default);
    let camps = shown
        .model
        .record
        .camps
        .iter()
        .enumerate()
        .map(|(ix, camp)| {
            let on = view.camps != default.camps && view.camps.contains(&CampIx(ix as u16));
            chip("camps", &camp.id, &camp.name, on)
        });
    set(Label::Camps).all(camps)
}

fn set(label: Label) -> Element {
    of_class("div", "dm-chips")
        .set("role", "group")
        .set("aria-label", label.name())
}

fn chip(name: &'static str, value: &'static str, text: &'static str, on: bool) -> Element {
    of_class("button", "dm-chip")
        .set("type", "button")
        .set("name", name)
        .set("value", value)
        .state("aria-pressed", on)
        .text(text)
}
