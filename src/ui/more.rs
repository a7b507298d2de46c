//! The finer controls behind a disclosure: kinds, camps, evidence, and three lists of boxes.

use super::Shown;
use super::piece::{Element, el, of_class};
use super::{chips, controls};
use crate::record::{BlocIx, GroupIx};
use crate::view::View;
use crate::words::Key;

/// Whether two views have the same in it.
pub fn same(was: &View, is: &View) -> bool {
    was.kinds == is.kinds
        && was.camps == is.camps
        && was.evidence == is.evidence
        && was.blocs == is.blocs
        && was.count == is.count
        && was.groups == is.groups
}

/// The disclosure. In the prerendered page, where nothing in it could be used, it holds nothing.
pub fn more(shown: &Shown) -> Element {
    let more = of_class("details", "dm-more").child(el("summary").text(Key::LabelMore.text()));
    if !shown.live {
        return more;
    }
    more.child(chips::kinds(shown))
        .child(chips::camps(shown))
        .child(controls::evidence(shown))
        .child(lists(shown))
}

/// What is drawn, what counts, and which groups: a box each.
fn lists(shown: &Shown) -> Element {
    let (view, record) = (shown.view, &shown.model.record);
    let blocs = || {
        record
            .blocs
            .iter()
            .enumerate()
            .map(|(ix, b)| (BlocIx(ix as u16), b))
    };
    let drawn = blocs().map(|(ix, b)| tick("blocs", &b.code, &b.name, view.blocs.contains(&ix)));
    let counted = blocs().map(|(ix, b)| tick("count", &b.code, &b.name, view.count.contains(&ix)));
    let groups = record.groups.iter().enumerate().map(|(ix, group)| {
        let on = view.holds_group(record, GroupIx(ix as u16));
        tick("groups", &group.code, &group.name, on)
    });
    of_class("div", "dm-lists")
        .child(boxes(Key::LabelBlocs).all(drawn))
        .child(boxes(Key::LabelCount).all(counted))
        .child(boxes(Key::LabelGroups).set("class", "dm-wide").all(groups))
}

fn boxes(label: Key) -> Element {
    el("fieldset").child(el("legend").text(label.text()))
}

fn tick(name: &'static str, value: &'static str, text: &'static str, on: bool) -> Element {
    let tick = el("input")
        .set("type", "checkbox")
        .set("name", name)
        .set("value", value);
    of_class("label", "dm-tick")
        .child(tick.flag("checked", on))
        .text(text)
}
