//! The record's named views: links, and the text of the one that is shown.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::Preset;
use crate::text::together;
use crate::view::View;
use crate::words::Key;

/// A link for each preset; nothing for a record without any.
pub fn presets(shown: &Shown) -> Option<Element> {
    let presets = &shown.model.record.presets;
    if presets.is_empty() || shown.view.plain {
        return None;
    }
    let known = presets.iter().zip(&shown.model.presets);
    let current = known.into_iter().find(|(_, view)| shows(shown, view));
    let current = current.map(|(preset, _)| preset);
    let link = |preset: &'static Preset| {
        let here = current.is_some_and(|current| current.id == preset.id);
        let link = el("a")
            .set("href", together(&["?", &preset.query]))
            .set("data-preset", &*preset.id)
            .maybe("aria-current", here.then_some("true"))
            .text(&*preset.title);
        el("li").child(link)
    };
    let list = el("ul").all(presets.iter().map(link));
    let text = current.map(|preset| of_class("p", "dm-story").text(&*preset.text));
    let nav = of_class("nav", "dm-presets").set("aria-label", Key::LabelPresets.text());
    Some(nav.child(list).all(text))
}

/// Whether the view is the preset's, whatever is open in it.
fn shows(shown: &Shown, preset: &View) -> bool {
    let preset = View {
        open: shown.view.open,
        record: shown.view.record.clone(),
        ..preset.clone()
    };
    !shown.view.is_filtered(&preset)
}
