//! The date control: the record's events as stops, and any day between them.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::{Day, Event, Record};
use crate::words::{self, Label};

/// "As of", the day, the stop before and after, and the events by name.
pub fn date_bar(shown: &Shown) -> Element {
    let record = &shown.model.record;
    let at = shown.view.at;
    let day = el("input")
        .set("type", "date")
        .set("name", "at")
        .set("value", at.to_string());
    of_class("div", "dm-date")
        .child(el("label").text(Label::AsOf.name()).text(" ").child(day))
        .child(step(
            "dm-earlier",
            Label::Earlier,
            "◀",
            stop_before(record, at),
        ))
        .child(step("dm-later", Label::Later, "▶", stop_after(record, at)))
        .child(events(record, at))
}

fn step(class: &'static str, label: Label, sign: &'static str, to: Option<Day>) -> Element {
    of_class("button", class)
        .set("type", "button")
        .set("name", "at")
        .set("value", to.map(|day| day.to_string()).unwrap_or_default())
        .set("aria-label", label.name())
        .flag("disabled", to.is_none())
        .text(sign)
}

/// The events by name. The name of the list is the link's: picking an event sets the day.
fn events(record: &'static Record, at: Day) -> Element {
    let mut listed = None;
    let option = |event: &'static Event| {
        // Of several events on the day the first one stands for it.
        let selected = event.date == at && listed.replace(event.date) != Some(at);
        let text = [&words::day_short(event.date), ": ", &event.title].concat();
        el("option")
            .set("value", event.date.to_string())
            .flag("selected", selected)
            .text(text)
    };
    let options: Vec<Element> = record.events.iter().map(option).collect();
    let value = if listed.is_some() {
        at.to_string()
    } else {
        String::new()
    };
    of_class("select", "dm-event")
        .set("name", "at")
        .set("value", value)
        .set("aria-label", Label::Event.name())
        .child(el("option").set("value", "").text(Label::PickEvent.name()))
        .all(options)
}

fn stop_before(record: &Record, at: Day) -> Option<Day> {
    record
        .events
        .iter()
        .map(|event| event.date)
        .filter(|date| *date < at)
        .max()
}

fn stop_after(record: &Record, at: Day) -> Option<Day> {
    record
        .events
        .iter()
        .map(|event| event.date)
        .filter(|date| *date > at)
        .min()
}
