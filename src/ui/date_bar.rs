//! The date control: the record's events as stops, and any day between them.

use super::State;
use crate::record::{Day, Event, Record};
use crate::words::{self, Label};
use leptos::prelude::*;

/// "As of", the day, the stop before and after, and the events by name.
pub fn date_bar(state: State) -> impl IntoView {
    let at = move || state.of(|view| view.at);
    let jump = move |day: Option<Day>| {
        if let Some(day) = day {
            state.step(|view| view.at = day);
        }
    };
    let typed = move |event| jump(Day::parse(&event_target_value(&event)));
    let before = move || stop_before(&state.model.record, at());
    let after = move || stop_after(&state.model.record, at());
    let options = move || {
        let now = at();
        let mut before = None;
        let option = |event: &'static Event| {
            // Of several events on the day the first one stands for it.
            let selected = event.date == now && before.replace(event.date) != Some(now);
            let text = [&words::day_short(event.date), ": ", &event.title].concat();
            view! { <option value=event.date.to_string() selected=selected>{text}</option> }
        };
        state.model.record.events.iter().map(option).collect_view()
    };
    view! {
        <div class="dm-date">
            <label>
                {Label::AsOf.name()} " "
                <input
                    type="date"
                    name="at"
                    value=state.now().at.to_string()
                    prop:value=move || at().to_string()
                    on:change=typed
                />
            </label>
            <button
                type="button"
                class="dm-earlier"
                aria-label=Label::Earlier.name()
                disabled=move || before().is_none()
                on:click=move |_| jump(before())
            >
                "◀"
            </button>
            <button
                type="button"
                class="dm-later"
                aria-label=Label::Later.name()
                disabled=move || after().is_none()
                on:click=move |_| jump(after())
            >
                "▶"
            </button>
            <select name="event" aria-label=Label::Event.name() on:change=typed>
                <option value="">{Label::PickEvent.name()}</option>
                {options}
            </select>
        </div>
    }
}

fn stop_before(record: &Record, at: Day) -> Option<Day> {
    record.events.iter().map(|event| event.date).filter(|date| *date < at).max()
}

fn stop_after(record: &Record, at: Day) -> Option<Day> {
    record.events.iter().map(|event| event.date).filter(|date| *date > at).min()
}
