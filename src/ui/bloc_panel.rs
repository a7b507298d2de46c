//! An open bloc: what it holds each shown group to be, and what it alone blocks.

use super::Shown;
use super::cell_panel::frame;
use super::claim::claim;
use super::group_panel::position_line;
use super::piece::{Element, el, of_class};
use crate::gather::Gather;
use crate::record::{BlocIx, GroupIx};
use crate::stance::Stance;
use crate::view::Open;
use crate::words::{self, Key};
use std::cmp::Ordering;

/// The panel of a bloc.
pub fn bloc_panel(shown: &Shown, bloc: BlocIx) -> Element {
    let record = &shown.model.record;
    let Some(found) = record.bloc(bloc) else {
        return frame("");
    };
    let mut about = String::from(record.seat(found.seat).map_or("", |seat| &*seat.name));
    let members: Vec<&str> = found.members.iter().map(|member| &*member.name).gather();
    if !members.is_empty() {
        about.push_str(&words::after(Key::ListColon, &words::list(&members)));
    }
    let held = held(shown, bloc);
    let agreement = shown.agreement();
    let mut sentence = words::bloc_summary(record, &shown.table.stand(bloc), &held);
    sentence.push_str(&words::closest(
        record,
        &agreement.extreme(bloc, Ordering::Greater),
    ));
    sentence.push_str(&words::furthest(
        record,
        &agreement.extreme(bloc, Ordering::Less),
    ));
    let lines = held.iter().map(|(group, stance)| {
        let name = record.group_name(*group);
        position_line(shown, Open::Cell(bloc, *group), *group, name, stance)
    });
    frame(&*found.name)
        .child(of_class("p", "dm-about").text(about))
        .child(of_class("p", "dm-why").text(sentence))
        .child(el("h3").text(Key::LabelPositions.text()))
        .child(of_class("ul", "dm-positions").all(lines))
        .all(deeds(shown, bloc))
}

/// The bloc's deeds that point another way than its words; nothing without any.
fn deeds(shown: &Shown, bloc: BlocIx) -> Option<Element> {
    let (model, view) = (shown.model, shown.view);
    let mut deeds = Vec::new();
    for row in shown.table.rows() {
        let cell = shown.held(bloc, row.group);
        let at = (bloc, row.group);
        let against = model
            .ledger
            .deeds_against(&model.record, at, &cell, view.at, view.evidence);
        let claims = against
            .iter()
            .filter_map(|ix| model.record.claims.get(*ix as usize));
        let group = model.record.group_name(row.group);
        deeds.extend(claims.map(|deed| claim(shown, deed, group)));
    }
    if deeds.is_empty() {
        return None;
    }
    let title = el("h3").text(Key::LabelDeeds.text());
    Some(
        el("div")
            .child(title)
            .child(of_class("ol", "dm-history").all(deeds)),
    )
}

/// The bloc's stance on every group shown, in the table's order; what-ifs included.
fn held(shown: &Shown, bloc: BlocIx) -> Vec<(GroupIx, Stance)> {
    let rows = shown.table.rows();
    rows.map(|row| (row.group, shown.stance(row, bloc)))
        .gather()
}
