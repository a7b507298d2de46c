//! Small records for the tests, written as lines of text.

use dispute_matrix::record::*;
use dispute_matrix::stance::{Cell, Ledger, Stance};

/// The bloc without members.
pub const SOLO: BlocIx = BlocIx(0);
/// The bloc with the members `a`, `b` and `c`.
pub const UNION: BlocIx = BlocIx(1);
/// The group of every claim that is written as text.
pub const ONE: GroupIx = GroupIx(0);
/// Another group.
pub const TWO: GroupIx = GroupIx(1);

pub fn day(text: &str) -> Day {
    When::parse(text).unwrap().day
}

/// A record of [`SOLO`] and [`UNION`] with these claims, named `c0`, `c1` and on. A claim reads
/// `VOICE POSITION BASIS DATE CONFIDENCE`, the voice being `solo`, `union` or `union/b`.
pub fn record(claims: &[&str]) -> Record {
    let claims = claims
        .iter()
        .enumerate()
        .map(|(ix, text)| claim(ix, text))
        .collect();
    record_of(claims)
}

/// The same record with claims made elsewhere.
pub fn record_of(claims: Vec<Claim>) -> Record {
    Record {
        id: "fixture".into(),
        version: "2020-01-01".into(),
        licence: "CC BY 4.0".into(),
        title: "A fixture".into(),
        as_of: day("2016-01-20"),
        milestone: None,
        labels: None,
        camps: vec![Camp {
            id: "camp".into(),
            name: "Camp".into(),
        }],
        seats: vec![Seat {
            id: "seat".into(),
            name: "Seat".into(),
            counted: true,
        }],
        kinds: vec![Kind {
            id: "kind".into(),
            name: "Kind".into(),
            shown: true,
            opposition_reads: None,
        }],
        blocs: vec![bloc("solo", &[]), bloc("union", &["a", "b", "c"])],
        groups: vec![group("one"), group("two")],
        events: vec![],
        presets: vec![],
        claims,
        sources: vec![Source {
            title: "Title".into(),
            publisher: "Publisher".into(),
            url: "https://example.org/".into(),
            date: None,
        }],
        by_name: Vec::new(),
        original: None,
    }
}

/// A claim of [`ONE`] from its line of text.
pub fn claim(ix: usize, text: &str) -> Claim {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [voice, position, basis, date, confidence] = words[..] else {
        panic!("not a claim: {text}")
    };
    let (bloc, member) = match voice {
        "solo" => (SOLO, None),
        "union" => (UNION, None),
        "union/a" => (UNION, Some(MemberIx(0))),
        "union/b" => (UNION, Some(MemberIx(1))),
        "union/c" => (UNION, Some(MemberIx(2))),
        _ => panic!("no such voice: {voice}"),
    };
    Claim {
        id: format!("c{ix}").into(),
        bloc,
        member,
        group: ONE,
        position: Position::parse(position).unwrap(),
        basis: Basis::parse(basis).unwrap(),
        date: When::parse(date).unwrap(),
        confidence: Confidence::parse(confidence).unwrap(),
        summary: "Summary".into(),
        source: SourceIx(0),
        note: None,
    }
}

/// The cell of [`ONE`] for a bloc.
pub fn cell(record: &Record, bloc: BlocIx, at: &str, evidence: Confidence) -> Cell {
    Ledger::new(record).cell(record, bloc, ONE, day(at), evidence)
}

/// A stance in words: `terrorist high by-conduct c1`; `none` or `none weak` without a position.
pub fn told(record: &Record, stance: &Stance) -> String {
    let mut words = vec![stance.position.map_or("none", Position::name)];
    words.extend(stance.confidence.map(Confidence::name));
    words.extend(stance.by_conduct.then_some("by-conduct"));
    words.extend(stance.conduct_differs.then_some("conduct-differs"));
    words.extend(stance.weak.then_some("weak"));
    words.extend(
        stance
            .deciding
            .map(|ix| record.claims[ix as usize].id.as_ref()),
    );
    words.join(" ")
}

/// A row of a table: the claims, the day D, the evidence threshold, and what a bloc then held, as
/// [`told`] writes it.
pub type Row = (
    &'static [&'static str],
    &'static str,
    Confidence,
    &'static str,
);

/// Holds a bloc to its table, with the claims in the order written and the other way round.
pub fn holds(bloc: BlocIx, table: &[Row]) {
    for (claims, at, evidence, expected) in table {
        let mut record = record(claims);
        for _ in 0..2 {
            let stance = cell(&record, bloc, at, *evidence).stance;
            assert_eq!(
                told(&record, &stance),
                *expected,
                "{claims:?} at {at} from {evidence:?}"
            );
            record.claims.reverse();
        }
    }
}

fn bloc(name: &'static str, members: &[&'static str]) -> Bloc {
    Bloc {
        id: name.into(),
        code: name.into(),
        name: name.into(),
        short: name.into(),
        camp: CampIx(0),
        seat: SeatIx(0),
        members: members
            .iter()
            .map(|&name| Member {
                id: name.into(),
                name: name.into(),
            })
            .collect(),
    }
}

fn group(name: &'static str) -> Group {
    Group {
        id: name.into(),
        code: name.into(),
        name: name.into(),
        short: name.into(),
        kind: KindIx(0),
        about: "About".into(),
    }
}
