//! What is shown, and how it was counted: in sentences.

use super::quote::quoted;
use super::row::{names, section_title};
use super::{Key, date, joined, list, say};
use crate::gather::Gather;
use crate::record::{BlocIx, Record};
use crate::view::{Table, View};

/// What is shown: "Showing 4 of 22 groups and 10 of 10 blocs on 11 May 2016."
pub fn showing(record: &Record, view: &View, table: &Table) -> String {
    let filters = filters(record, view);
    let filters: String = filters.iter().map(|one| say!(ShowingFilter, one)).collect();
    say!(
        ShowingSentence,
        table.counts.shown,
        record.groups.len(),
        table.blocs().count(),
        record.blocs.len(),
        &date::day(view.at),
        &filters
    )
}

/// The filters in force, each in words.
fn filters(record: &Record, view: &View) -> Vec<String> {
    let default = View::of(record);
    let mut filters = Vec::new();
    if view.kinds != default.kinds {
        let kinds = view
            .kinds
            .iter()
            .filter_map(|kind| record.kinds.get(kind.ix()));
        let kinds: Vec<&str> = kinds.map(|kind| &*kind.name).gather();
        filters.push(say!(ShowingKinds, &list(&kinds)));
    }
    if view.verdicts != default.verdicts {
        let verdicts = view.verdicts.iter();
        let verdicts: Vec<String> = verdicts.map(|v| section_title(record, *v)).gather();
        filters.push(say!(
            ShowingVerdicts,
            &joined(&verdicts, Key::ListSemicolon)
        ));
    }
    if view.camps != default.camps {
        let camps = view
            .camps
            .iter()
            .filter_map(|camp| record.camps.get(camp.ix()));
        let camps: Vec<&str> = camps.map(|camp| &*camp.name).gather();
        filters.push(say!(ShowingCamps, &list(&camps)));
    }
    if !view.q.is_empty() {
        filters.push(say!(ShowingWords, &quoted(&view.q)));
    }
    filters
}

/// The method in force, in one sentence: by which rule, of whose voices, on what evidence.
pub fn method(record: &Record, view: &View) -> String {
    let evidence = view.evidence as usize;
    say!(
        MethodSentence,
        view.rule as usize,
        &voices(record, view),
        evidence
    )
}

/// The voices counted: by their seat where they are all of it, else by name.
fn voices(record: &Record, view: &View) -> String {
    let of_seat = |seat: usize| {
        let blocs = record
            .blocs
            .iter()
            .zip(0..)
            .filter(|(b, _)| b.seat.ix() == seat);
        blocs
            .map(|(_, ix)| BlocIx(ix))
            .eq(view.count.iter().copied())
    };
    let count = view.count.len();
    let mut seats = record.seats.iter().enumerate();
    match seats.find(|(ix, _)| of_seat(*ix)) {
        Some((_, seat)) if count > 1 => say!(MethodSeat, count, &seat.name),
        _ => say!(MethodNames, &list(&names(record, &view.count)), count),
    }
}

/// What the record is: "537 sourced claims, CC BY 4.0. What is missing is shown as missing."
pub fn record_line(record: &Record) -> String {
    say!(
        RecordLine,
        record.claims.len(),
        &record.version,
        &record.licence
    )
}
