//! An open cell: the position in words, who holds what inside a bloc, and the whole history.

use super::Shown;
use super::chips::{CHIPS, chip, set};
use super::claim::claim;
use super::mark::{mark, marked};
use super::piece::{Element, IntoText, el, of_class};
use crate::record::{BlocIx, Claim, GroupIx, Position};
use crate::stance::{Cell, VoiceStance};
use crate::view::{Open, Supposed};
use crate::words::{self, Key};

/// The panel of a bloc's position on a group.
pub fn cell_panel(shown: &Shown, bloc: BlocIx, group: GroupIx) -> Element {
    let (model, view) = (shown.model, shown.view);
    let cell = shown.held(bloc, group);
    let title = words::cell_title(&model.record, bloc, None, group, &cell.stance);
    let panel =
        frame(title).child(of_class("p", "dm-why").text(words::why(&model.record, &cell.stance)));
    let supposed = view.supposed(bloc, group);
    let panel = panel.all(supposed.map(|position| {
        let held = words::position_for(&model.record, group, Some(position));
        of_class("p", "dm-what-if").text(words::supposed_here(held))
    }));
    let panel = panel.all(shown.live.then(|| tries(shown, bloc, group, supposed)));
    history(shown, bloc, group, voices(shown, bloc, group, &cell, panel))
}

/// "Try a change": the positions to suppose, and the way back to the record.
fn tries(shown: &Shown, bloc: BlocIx, group: GroupIx, supposed: Option<Position>) -> Element {
    let record = &shown.model.record;
    let positions = Position::ALL.iter().map(|position| {
        let value = Supposed {
            bloc,
            group,
            position: *position,
        };
        let text = words::position_for(record, group, Some(*position));
        chip("if", value.write(record), text, supposed == Some(*position))
    });
    let back = Open::Cell(bloc, group).write(record);
    set(CHIPS, Key::LabelTry)
        .child(of_class("span", "dm-try").text(Key::LabelTry.text()))
        .child(chip(
            "if",
            back,
            Key::LabelOnRecord.text(),
            supposed.is_none(),
        ))
        .all(positions)
}

/// The frame around what is open: the button that closes it, and its title.
pub fn frame(title: impl IntoText) -> Element {
    let close = of_class("button", "dm-close")
        .set("type", "button")
        .set("name", "close")
        .set("aria-label", Key::LabelClose.text())
        .text("×");
    of_class("section", "dm-panel")
        .child(close)
        .child(el("h2").text(title))
}

/// Who holds what inside a bloc of several states.
fn voices(shown: &Shown, bloc: BlocIx, group: GroupIx, cell: &Cell, panel: Element) -> Element {
    let record = &shown.model.record;
    if cell.voices.is_empty() {
        return panel;
    }
    let voice = |voice: &VoiceStance| {
        let member = voice.member.and_then(|member| record.member(bloc, member));
        let brief = words::after(
            Key::ListColon,
            &words::cell_brief(record, group, &voice.stance),
        );
        marked(
            el("li").maybe("data-member", member.map(|member| &*member.id)),
            &voice.stance,
        )
        .child(mark())
        .child(el("b").text(words::voice_name(record, bloc, voice.member)))
        .text(brief)
    };
    panel
        .child(el("h3").text(words::voices_title(record, bloc)))
        .child(of_class("ul", "dm-voices").all(cell.voices.iter().map(voice)))
}

/// Every claim of the cell, oldest first; those after the day stand apart.
fn history(shown: &Shown, bloc: BlocIx, group: GroupIx, panel: Element) -> Element {
    let model = shown.model;
    let claims = model.ledger.history(bloc, group).iter();
    let claims = claims.filter_map(|ix| model.record.claims.get(*ix as usize));
    let (by_now, later): (Vec<&Claim>, Vec<&Claim>) =
        claims.partition(|claim| claim.date.day <= shown.view.at);
    let list = |class, claims: Vec<&'static Claim>| {
        of_class("ol", class).all(claims.into_iter().map(|one| claim(shown, one, "")))
    };
    let panel = panel.child(el("h3").text(words::history_title(by_now.len())));
    let panel = panel.child(list("dm-history", by_now));
    if later.is_empty() {
        return panel;
    }
    let title = el("h3").text(words::later_title(later.len()));
    panel.child(title).child(list("dm-history dm-after", later))
}
