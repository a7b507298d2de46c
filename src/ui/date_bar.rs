//! The date control: the record's events as stops, and any day between them.

use super::Shown;
use super::controls::{offer, option};
use super::piece::{Element, Piece, el, of_class};
use crate::record::{Day, Event, Record};
use crate::view::{View, stop_after, stop_before, stops};
use crate::words::{self, Key};

/// Whether two views have the same days.
pub fn same(was: &View, is: &View) -> bool {
    was.at == is.at && was.since == is.since
}

/// "As of", the day, the stop before and after, playing, the slider over the stops, the events by
/// name, and the day to compare with.
pub fn date_bar(shown: &Shown) -> Element {
    let record = &shown.model.record;
    let at = shown.view.at;
    let day = el("input")
        .set("type", "date")
        .set("name", "at")
        .set("value", at.iso());
    of_class("div", "dm-date")
        .child(el("label").text(Key::LabelAsOf.text()).text(" ").child(day))
        .child(step(
            "dm-earlier",
            Key::LabelEarlier,
            "‹",
            stop_before(record, at),
        ))
        .child(play(shown))
        .child(step(
            "dm-later",
            Key::LabelLater,
            "›",
            stop_after(record, at),
        ))
        .child(slider(record, at))
        .child(events(shown))
        .child(compare(shown))
}

fn play(shown: &Shown) -> Element {
    let (label, sign) = if shown.playing {
        (Key::LabelPause, "❚❚")
    } else {
        (Key::LabelPlay, "▶\u{fe0e}")
    };
    of_class("button", "dm-play")
        .set("type", "button")
        .set("name", "play")
        .set("aria-label", label.text())
        .set("title", label.text())
        .text(sign)
}

/// The stops, evenly spaced; between two of them the slider stands on the earlier.
fn slider(record: &'static Record, at: Day) -> Element {
    let stops = stops(record);
    let here = stops.partition_point(|stop| *stop <= at).saturating_sub(1);
    let last = stops.len().saturating_sub(1);
    let event = record.events.iter().rfind(|event| event.date == at);
    let mut said = words::day(at);
    if let Some(event) = event {
        said.push_str(&words::after(Key::ListColon, &event.title));
    }
    of_class("input", "dm-slider")
        .set("type", "range")
        .set("name", "stop")
        .set("min", "0")
        .set("max", last)
        .set("value", here)
        .set("aria-label", Key::LabelStop.text())
        .set("aria-valuetext", said)
        .flag("disabled", last == 0)
}

fn step(class: &'static str, label: Key, sign: &'static str, to: Option<Day>) -> Element {
    of_class("button", class)
        .set("type", "button")
        .set("name", "at")
        .set("value", to.map(|day| day.iso()).unwrap_or_default())
        .set("aria-label", label.text())
        .state("aria-disabled", to.is_none())
        .text(sign)
}

/// The events by name. The name of the list is the link's: picking an event sets the day.
fn events(shown: &Shown) -> Element {
    let (events, at) = (&shown.model.record.events, shown.view.at);
    // Of several events on the day the first one stands for it.
    let here = events.iter().position(|event| event.date == at);
    let choice = |(ix, event): (usize, &'static Event)| {
        let text = words::day_short(event.date) + &words::after(Key::ListColon, &event.title);
        offer(shown, event.date.iso(), text, here == Some(ix))
    };
    let list = of_class("select", "dm-event")
        .set("name", "at")
        .set("value", here.map(|_| at.iso()).unwrap_or_default())
        .set("aria-label", Key::LabelEvent.text());
    if shown.stays(|_, _| true) {
        return list.push(Piece::Rest);
    }
    list.child(option("", Key::LabelPickEvent.text(), false))
        .all(events.iter().enumerate().filter_map(choice))
}

/// The day to compare with: the stop before, or one that the reader picks.
fn compare(shown: &Shown) -> Element {
    let (record, since) = (&shown.model.record, shown.view.since);
    let stops = stops(record);
    let own = since.filter(|day| !stops.contains(day));
    let choice = |day: Day| {
        let text = words::changed_since(day);
        offer(shown, day.iso(), text, since == Some(day))
    };
    let list = of_class("select", "dm-compare")
        .set("name", "since")
        .set("value", since.map(|day| day.iso()).unwrap_or_default())
        .set("aria-label", Key::LabelCompare.text());
    if shown.stays(|was, is| was.since == is.since) {
        return list.push(Piece::Rest);
    }
    list.child(option("", Key::LabelCompareWithStop.text(), false))
        .all(own.and_then(choice))
        .all(stops.iter().copied().filter_map(choice))
}
