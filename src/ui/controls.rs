//! The choices of one among few, the words to find, and the way back from all filters.

use super::Shown;
use super::piece::{Element, IntoText, el, of_class};
use crate::consensus::{Order, Rule};
use crate::gather::Gather;
use crate::record::Confidence;
use crate::words::{Key, option_evidence, option_order, option_rule};

/// Order, rule, words to find, reset.
pub fn choices(shown: &Shown) -> Element {
    let view = shown.view;
    let orders = Order::ALL
        .iter()
        .map(|order| (order.name(), option_order(*order)));
    let rules = Rule::ALL
        .iter()
        .map(|rule| (rule.name(), option_rule(*rule)));
    let find = el("input")
        .set("type", "search")
        .set("name", "q")
        .set("value", view.q.clone())
        .set("placeholder", Key::LabelFind.text())
        .set("aria-label", Key::LabelFind.text())
        .set("autocomplete", "off");
    let reset = of_class("button", "dm-reset")
        .set("type", "button")
        .set("name", "reset")
        .state("aria-disabled", !view.is_filtered(shown.author))
        .text(Key::LabelReset.text());
    of_class("div", "dm-choices")
        .child(choice(
            Key::LabelOrder,
            "order",
            view.order.name(),
            orders.gather(),
        ))
        .child(choice(
            Key::LabelRule,
            "rule",
            view.rule.name(),
            rules.gather(),
        ))
        .child(find)
        .child(reset)
}

/// Which evidence counts.
pub fn evidence(shown: &Shown) -> Element {
    let levels = Confidence::ALL
        .iter()
        .rev()
        .map(|level| (level.name(), option_evidence(*level)));
    choice(
        Key::LabelEvidence,
        "evidence",
        shown.view.evidence.name(),
        levels.gather(),
    )
}

fn choice(
    label: Key,
    name: &'static str,
    chosen: &'static str,
    options: Vec<(&'static str, &'static str)>,
) -> Element {
    let options = options
        .into_iter()
        .map(|(value, text)| option(value, text, value == chosen));
    let select = el("select")
        .set("name", name)
        .set("value", chosen)
        .all(options);
    of_class("label", "dm-choice")
        .text(label.text())
        .text(" ")
        .child(select)
}

/// A choice in a list.
pub fn option(value: impl IntoText, text: impl IntoText, selected: bool) -> Element {
    el("option")
        .set("value", value)
        .flag("selected", selected)
        .text(text)
}

/// A choice in a long list; `None` where nobody can see it: a list of the prerendered page cannot be
/// opened, and the choices that it does not show would only hold up the first paint. In a browser the
/// list itself says what is chosen in it, so that its choices stay as they are.
pub fn offer(
    shown: &Shown,
    value: impl IntoText,
    text: impl IntoText,
    selected: bool,
) -> Option<Element> {
    (shown.live || selected).then(|| option(value, text, !shown.live))
}
