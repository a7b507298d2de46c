//! A group's history as a small time line: a strip for each bloc along the stops.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::{BlocIx, GroupIx, Position};
use crate::text::{digits, together};
use crate::view::{Strip, stops};
use crate::words;

/// Strips of the blocs shown that ever held something, and the years at both ends. A reader who
/// cannot see it has the same in the list of claims.
pub fn time_line(shown: &Shown, group: GroupIx) -> Element {
    let blocs = shown.table.blocs();
    let strips = blocs.filter_map(|column| line(shown, column.bloc, group));
    let stops = stops(&shown.model.record);
    let end = |day: Option<&_>| {
        let text = day.map(|day| words::day_short(*day)).unwrap_or_default();
        el("span").text(text)
    };
    let axis = of_class("p", "dm-axis")
        .child(end(stops.first()))
        .child(end(stops.last()));
    of_class("div", "dm-time")
        .set("aria-hidden", "true")
        .child(el("h3").text(words::time_line(&shown.model.record)))
        .all(strips)
        .child(axis)
}

fn line(shown: &Shown, bloc: BlocIx, group: GroupIx) -> Option<Element> {
    let model = shown.model;
    let strip = Strip::new(&model.record, &model.ledger, shown.view, bloc, group);
    if strip.held.is_empty() {
        return None;
    }
    let path = |position: Position| {
        let mut d = String::new();
        for held in strip.held.iter().filter(|held| held.position == position) {
            for part in ["M", &digits(held.from), " 6H", &digits(held.to)] {
                d.push_str(part);
            }
        }
        el("path").set("class", position.name()).set("d", d)
    };
    let now = together(&["M", &digits(strip.at), " 0V12"]);
    let picture = el("svg")
        .set("viewBox", together(&["0 0 ", &digits(Strip::WHOLE), " 12"]))
        .set("preserveAspectRatio", "none")
        .all(Position::ALL.iter().copied().map(path))
        .child(of_class("path", "now").set("d", now));
    let name = model.record.bloc(bloc).map_or("", |bloc| &*bloc.short);
    let line = of_class("div", "dm-strip").child(el("span").text(name));
    Some(line.child(picture))
}
