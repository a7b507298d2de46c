//! The time line: the record's events as stops.

use super::View;
use crate::gather::Gather;
use crate::record::{Day, Record};

/// The days of events, each once, oldest first.
pub fn stops(record: &Record) -> Vec<Day> {
    let mut stops: Vec<Day> = record.events.iter().map(|event| event.date).gather();
    // A record that was checked has its events in order.
    stops.dedup();
    stops
}

/// The last stop before a day.
pub fn stop_before(record: &Record, at: Day) -> Option<Day> {
    let days = record.events.iter().map(|event| event.date);
    days.filter(|day| *day < at).max()
}

/// The first stop after a day.
pub fn stop_after(record: &Record, at: Day) -> Option<Day> {
    let days = record.events.iter().map(|event| event.date);
    days.filter(|day| *day > at).min()
}

/// The first and the last day on which a claim or an event is on record; `None` for neither.
pub fn span(record: &Record) -> Option<(Day, Day)> {
    let days = || {
        let claims = record.claims.iter().map(|claim| claim.date.day);
        claims.chain(record.events.iter().map(|event| event.date))
    };
    Some((days().min()?, days().max()?))
}

impl View {
    /// The day that positions are compared with: `since`, or else the stop before.
    pub fn compared(&self, record: &Record) -> Option<Day> {
        self.since.or_else(|| stop_before(record, self.at))
    }
}
