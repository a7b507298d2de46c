//! One claim: what was said or done, on what basis, when, how surely, and where it was read.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::{Claim, Source};
use crate::text::together;
use crate::words::{self, Key, Language};

/// A claim in a history; `of` names whose or on what it is where the history is of several.
pub fn claim(shown: &Shown, claim: &'static Claim, of: &'static str) -> Element {
    let record = &shown.model.record;
    let held = words::position_for(record, claim.group, Some(claim.position));
    let date = el("time").set("datetime", claim.date.iso());
    let mut facts = of_class("p", "dm-facts")
        .child(date.text(words::when_short(claim.date)))
        .text(" · ");
    let member = claim
        .member
        .and_then(|member| record.member(claim.bloc, member));
    let who = member.map_or("", |member| &*member.name);
    for (ix, name) in [of, who]
        .into_iter()
        .filter(|name| !name.is_empty())
        .enumerate()
    {
        facts = facts
            .text(if ix == 0 { "" } else { Key::ListComma.text() })
            .text(name);
    }
    if !of.is_empty() || !who.is_empty() {
        facts = facts.text(Key::ListColon.text());
    }
    let facts = facts
        .child(el("b").text(held))
        .text(" · ")
        .text(words::basis(claim.basis))
        .text(" · ")
        .text(words::confidence(claim.confidence));
    let mut item = of_class("li", "dm-claim")
        .set("data-claim", &*claim.id)
        .set("data-position", claim.position.name())
        .child(facts)
        .child(own_words(shown, of_class("p", "dm-summary")).text(come(&claim.summary)));
    if let Some(note) = &claim.note {
        let label = el("b")
            .text(Key::LabelNote.text())
            .text(Key::ListColon.text());
        item = item.child(
            of_class("p", "dm-note")
                .child(label)
                .child(own_words(shown, el("span")).text(&**note)),
        );
    }
    match record
        .source(claim.source)
        .filter(|source| !source.url.is_empty())
    {
        Some(source) => item.child(of_class("p", "dm-facts").child(link(source))),
        None => item,
    }
}

/// A text, or the sign of one that is still to come with the record's later texts.
pub fn come(text: &'static str) -> &'static str {
    if text.is_empty() { "…" } else { text }
}

fn link(source: &'static Source) -> Element {
    of_class("a", "dm-source")
        .set("href", &*source.url)
        .set("target", "_blank")
        .set("rel", "noopener noreferrer")
        .set("title", &*source.title)
        .child(el("bdi").text(words::source_name(source)))
        .child(of_class("span", "dm-unseen").text(together(&[" ", Key::LabelNewTab.text()])))
}

/// Marks an element as in the record's own language, where the rest is in another.
fn own_words(shown: &Shown, element: Element) -> Element {
    match shown.model.words.language {
        Language::English => element,
        _ => element.set("lang", "en").set("dir", "ltr"),
    }
}
