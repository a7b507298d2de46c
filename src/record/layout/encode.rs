//! Lays a record out compactly, when the widget is built.

use super::super::date::{Day, Precision, When};
use super::super::types::*;
use super::claim_text::OwnNames;
use super::shorten::shorten_address;
use super::{LITERAL, Named, id_start};

/// The compact layout of a valid record.
pub fn encode(record: &Record) -> Vec<u8> {
    let mut to = Output::default();
    for line in [&record.id, &record.version, &record.licence, &record.title] {
        to.line(line);
    }
    to.day(record.as_of);
    match &record.milestone {
        Some(milestone) => {
            to.line(&milestone.clause);
            to.day(milestone.date);
        }
        None => to.line(""),
    }
    match &record.labels {
        Some(labels) => {
            to.line(&labels.terrorist);
            to.line(&labels.opposition);
            to.line(labels.voices.as_deref().unwrap_or_default());
        }
        None => to.line(""),
    }
    names(record, &mut to);
    let mut named = Named::default();
    claims(record, &mut named, &mut to);
    to.number(record.events.len());
    for event in &record.events {
        to.day(event.date);
        to.line(&event.title);
        to.line(&event.summary);
        to.number(unsigned(named.next() - i32::from(event.source.0)));
        named.note(event.source, event.date);
    }
    to.number(record.sources.len());
    for (index, source) in record.sources.iter().enumerate() {
        let near = named.days.get(index).copied().unwrap_or(record.as_of);
        to.line(&source.title);
        to.line(&source.publisher);
        to.line(&shorten_address(source));
        to.number(source.date.map_or(0, |date| {
            days_between(near, date.day) << 2 | (precision_number(date) + 1)
        }));
    }
    // Beside the addresses, which their queries are most like.
    to.number(record.presets.len());
    for preset in &record.presets {
        for line in [&preset.id, &preset.title, &preset.text, &preset.query] {
            to.line(line);
        }
    }
    let mut head = Output::default();
    head.number(to.text.len());
    [head.numbers, to.text.into_bytes(), to.numbers].concat()
}

fn names(record: &Record, to: &mut Output) {
    to.number(record.camps.len());
    for camp in &record.camps {
        to.line(&camp.id);
        to.line(&camp.name);
    }
    to.number(record.seats.len());
    for seat in &record.seats {
        to.line(&seat.id);
        to.line(&seat.name);
        to.number(usize::from(seat.counted));
    }
    to.number(record.kinds.len());
    for kind in &record.kinds {
        to.line(&kind.id);
        to.line(&kind.name);
        to.number(usize::from(kind.shown));
        to.line(kind.opposition_reads.as_deref().unwrap_or_default());
    }
    to.number(record.blocs.len());
    for bloc in &record.blocs {
        for line in [&bloc.id, &bloc.code, &bloc.name, &bloc.short] {
            to.line(line);
        }
        to.number(bloc.camp.ix());
        to.number(bloc.seat.ix());
        to.number(bloc.members.len());
        for member in &bloc.members {
            to.line(&member.id);
            to.line(&member.name);
        }
    }
    to.number(record.groups.len());
    for group in &record.groups {
        for line in [&group.id, &group.code, &group.name, &group.short] {
            to.line(line);
        }
        to.number(group.kind.ix());
        to.line(&group.about);
    }
}

fn claims(record: &Record, named: &mut Named, to: &mut Output) {
    let (mut summaries, mut notes, mut ids) = (Vec::new(), Vec::new(), Vec::new());
    let mut rows = Vec::new();
    let mut before = record.as_of;
    for claim in &record.claims {
        let (bloc, group) = (
            &record.blocs[claim.bloc.ix()],
            &record.groups[claim.group.ix()],
        );
        let member = claim.member.map(|member| &bloc.members[member.ix()]);
        let names = OwnNames::new(bloc, member, group);
        summaries.push(names.shorten(&claim.summary));
        notes.push(
            claim
                .note
                .as_ref()
                .map(|note| names.shorten(note))
                .unwrap_or_default(),
        );
        let start = id_start(bloc, member, group, claim.date);
        ids.push(match claim.id.strip_prefix(start.as_str()) {
            Some(end) if !end.starts_with(LITERAL) => end.to_owned(),
            _ => LITERAL.to_string() + &*claim.id,
        });
        rows.push([
            claim.bloc.ix(),
            claim.member.map_or(0, |member| member.ix() + 1),
            claim.group.ix(),
            values(claim),
            days_between(before, claim.date.day),
            unsigned(named.next() - i32::from(claim.source.0)),
        ]);
        named.note(claim.source, claim.date.day);
        before = claim.date.day;
    }
    for column in [&summaries, &notes] {
        let bytes = column.iter().map(|line| line.len() + 1).sum();
        to.number(bytes);
    }
    let columns = (0..6).map(|column| {
        let mut numbers = Output::default();
        rows.iter().for_each(|row| numbers.number(row[column]));
        numbers.numbers
    });
    let columns: Vec<Vec<u8>> = columns.collect();
    for column in &columns {
        to.number(column.len());
        to.numbers.extend(column);
    }
    to.number(record.claims.len());
    for line in [summaries, notes, ids].concat() {
        to.line(&line);
    }
}

/// Position, basis, confidence and the date's precision in one number.
fn values(claim: &Claim) -> usize {
    let position = Position::ALL
        .iter()
        .position(|value| *value == claim.position);
    let basis = Basis::ALL.iter().position(|value| *value == claim.basis);
    let confidence = Confidence::ALL
        .iter()
        .position(|value| *value == claim.confidence);
    let [position, basis, confidence] =
        [position, basis, confidence].map(Option::unwrap_or_default);
    position | basis << 2 | confidence << 4 | precision_number(claim.date) << 6
}

fn precision_number(when: When) -> usize {
    match when.precision {
        Precision::Day => 0,
        Precision::Month => 1,
        Precision::Year => 2,
    }
}

fn days_between(near: Day, day: Day) -> usize {
    unsigned(day.0 - near.0)
}

/// A number that can be below 0 as one that cannot: the lowest bit is its sign.
fn unsigned(number: i32) -> usize {
    (number << 1 ^ number >> 31) as u32 as usize
}

#[derive(Default)]
struct Output {
    text: String,
    numbers: Vec<u8>,
}

impl Output {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn number(&mut self, number: usize) {
        let mut rest = number;
        while rest >= 0x80 {
            self.numbers.push(rest as u8 | 0x80);
            rest >>= 7;
        }
        self.numbers.push(rest as u8);
    }

    fn day(&mut self, day: Day) {
        self.number(days_between(Day(0), day));
    }
}
