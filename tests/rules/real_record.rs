//! The record of Syria at four dates, in the default view: groups of the kinds shown, the seats
//! counted by default, evidence from medium, unanimity. The expectations were computed by a
//! separate script from the researched evidence, not by this code.

use super::view::View;
use dispute_matrix::consensus::{Finding, Order, Verdict, order};
use dispute_matrix::record::Position;

const DATES: [&str; 4] = ["2015-11-14", "2016-01-20", "2016-05-11", "2017-01-18"];

/// A group's code; at each date its verdict, and how many of the eight counted voices hold it
/// terrorist, hold it opposition, and are divided.
#[rustfmt::skip]
const EXPECTED: [(&str, [&str; 4]); 22] = [
    ("is", ["agreed-terrorist 7-0-0", "agreed-terrorist 8-0-0", "agreed-terrorist 8-0-0", "agreed-terrorist 8-0-0"]),
    ("nusra", ["wavering 6-0-1", "wavering 7-0-1", "wavering 7-0-1", "wavering 7-0-1"]),
    ("khorasan", ["thin 1-0-0", "thin 1-0-0", "thin 1-0-0", "thin 1-0-0"]),
    ("tip", ["agreed-terrorist 2-0-0", "agreed-terrorist 3-0-0", "agreed-terrorist 3-0-0", "agreed-terrorist 3-0-0"]),
    ("jma", ["thin 1-0-0", "agreed-terrorist 2-0-0", "agreed-terrorist 2-0-0", "agreed-terrorist 2-0-0"]),
    ("aqsa", ["thin 0-0-0", "thin 1-0-0", "thin 1-0-0", "agreed-terrorist 2-0-0"]),
    ("ahrar", ["wavering 0-2-3", "disputed 2-3-2", "disputed 2-4-1", "disputed 2-3-2"]),
    ("islam", ["thin 0-1-0", "disputed 2-4-0", "disputed 2-5-0", "disputed 1-5-1"]),
    ("fatah", ["agreed-opposition 0-3-0", "agreed-opposition 0-3-0", "agreed-opposition 0-3-0", "agreed-opposition 0-3-0"]),
    ("zenki", ["thin 0-0-1", "wavering 1-0-1", "wavering 1-0-1", "disputed 2-2-0"]),
    ("faylaq", ["thin 0-1-0", "thin 0-1-0", "agreed-opposition 0-2-0", "agreed-opposition 0-3-0"]),
    ("levant", ["agreed-opposition 0-2-0", "agreed-opposition 0-2-0", "agreed-opposition 0-2-0", "agreed-opposition 0-4-0"]),
    ("tawhid", ["agreed-opposition 0-2-0", "wavering 0-1-1", "wavering 0-1-1", "wavering 0-1-1"]),
    ("ajnad", ["thin 0-0-0", "thin 0-0-0", "thin 0-0-0", "thin 0-0-0"]),
    ("fsa", ["agreed-opposition 0-6-0", "agreed-opposition 0-6-0", "agreed-opposition 0-6-0", "agreed-opposition 0-6-0"]),
    ("south", ["agreed-opposition 0-4-0", "agreed-opposition 0-4-0", "agreed-opposition 0-4-0", "agreed-opposition 0-4-0"]),
    ("turkmen", ["thin 0-0-0", "disputed 1-1-0", "disputed 1-1-0", "disputed 1-1-0"]),
    ("ypg", ["disputed 1-4-0", "disputed 1-5-0", "disputed 1-4-1", "disputed 1-4-1"]),
    ("sdf", ["thin 0-1-0", "wavering 0-1-1", "wavering 0-1-1", "wavering 0-1-1"]),
    ("soc", ["wavering 0-6-1", "wavering 0-7-1", "wavering 0-7-1", "wavering 0-7-1"]),
    ("hnc", ["thin 0-0-0", "wavering 0-5-2", "wavering 0-5-2", "wavering 0-5-2"]),
    ("ncc", ["agreed-opposition 0-2-0", "agreed-opposition 0-3-0", "agreed-opposition 0-3-0", "agreed-opposition 0-4-0"]),
];

#[test]
fn the_verdict_and_tally_of_each_group_at_four_dates() {
    for (ix, date) in DATES.iter().enumerate() {
        let view = View::at(date);
        let found: Vec<_> = view
            .shown()
            .into_iter()
            .map(|code| {
                let Finding { verdict, tally, .. } = view.finding(code);
                assert_eq!(tally.counted, 8);
                let (t, o, d) = (tally.terrorist, tally.opposition, tally.divided);
                (code, format!("{} {t}-{o}-{d}", verdict.name()))
            })
            .collect();
        let expected = EXPECTED.map(|(code, found)| (code, found[ix].to_string()));
        assert_eq!(found, expected, "at {date}");
    }
}

#[test]
fn in_january_2016_only_russia_objects_to_the_turkmen_and_only_turkey_to_the_ypg() {
    let view = View::at("2016-01-20");
    let lone = |group| view.finding(group).lone_blockers().collect::<Vec<_>>();
    assert_eq!(lone("ypg"), [(Position::Opposition, view.bloc("tr"))]);
    let turkmen = [
        (Position::Terrorist, view.bloc("tr")),
        (Position::Opposition, view.bloc("ru")),
    ];
    assert_eq!(lone("turkmen"), turkmen);
    assert_eq!(lone("ahrar"), []);
}

#[test]
fn in_january_2016_by_dispute_ahrar_al_sham_stands_first() {
    let view = View::at("2016-01-20");
    let codes = view.shown();
    let findings: Vec<_> = codes.iter().map(|code| view.finding(code)).collect();
    let held: Vec<_> = findings.iter().collect();
    let grid = order::Grid {
        columns: 0,
        cells: &[],
    };
    let order = order::rows(Order::Dispute, grid, &held, &codes);
    let disputed: Vec<_> = order
        .into_iter()
        .filter(|&row| findings[row].verdict == Verdict::Disputed)
        .map(|row| codes[row])
        .collect();
    assert_eq!(disputed, ["ahrar", "islam", "ypg", "turkmen"]);
}
