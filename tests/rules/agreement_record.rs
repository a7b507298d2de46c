//! How far the blocs agree on the real record.

use super::agreement::{Held, counts, pair};
use super::agreement_reading::{counts_as_read, hundredths, kappa_as_written, share_as_read};
use super::view::View;
use dispute_matrix::consensus::{Pair, cohesion};
use dispute_matrix::record::MemberIx;
use std::cmp::Ordering;

fn january() -> View {
    View::at("2016-01-20")
}

/// What a bloc held, group by group.
fn voice(view: &View, bloc: &str) -> Vec<Held> {
    let groups = view.shown().into_iter();
    groups
        .map(|group| view.cell(bloc, group).stance.position)
        .collect()
}

/// What the members of a bloc held, group by group.
fn members(view: &View, bloc: &str) -> Vec<Vec<Held>> {
    let members = &view.record.bloc(view.bloc(bloc)).unwrap().members;
    let held = |group| {
        let cell = view.cell(bloc, group);
        let members = (0..members.len() as u16).map(MemberIx);
        members
            .map(|member| cell.voice(Some(member)).position)
            .collect()
    };
    view.shown().into_iter().map(held).collect()
}

fn pair_of(view: &View, one: &str, other: &str) -> Pair {
    pair(&voice(view, one), &voice(view, other))
}

fn codes(view: &View) -> Vec<&str> {
    view.record.blocs.iter().map(|bloc| &*bloc.code).collect()
}

#[test]
fn every_pair_of_blocs_in_january_2016_counts_as_a_plain_reading_has_it() {
    let january = january();
    let blocs = codes(&january).into_iter();
    let voices: Vec<_> = blocs.map(|bloc| voice(&january, bloc)).collect();
    for one in &voices {
        for other in &voices {
            let pair = pair(one, other);
            let read = counts_as_read(one, other);
            assert_eq!(counts(&pair), read);
            let share = share_as_read(read).map(hundredths);
            assert_eq!(pair.percent().map(|percent| percent as i32), share);
            assert_eq!(pair.kappa(), kappa_as_written(&pair.table).map(hundredths));
        }
    }
}

#[test]
fn in_january_2016_russia_stands_closer_to_iran_than_to_saudi_arabia() {
    let january = january();
    let [iran, saudi] = ["ir", "sa"].map(|other| pair_of(&january, "ru", other));
    assert_eq!(iran.table, [[4, 0, 0], [0, 2, 0], [0, 0, 1]]);
    assert_eq!((iran.percent(), iran.kappa()), (Some(93), Some(100)));
    assert_eq!(saudi.table, [[2, 2, 0], [0, 3, 0], [0, 1, 0]]);
    assert_eq!((saudi.percent(), saudi.kappa()), (Some(69), Some(37)));
    assert_eq!(iran.cmp_share(&saudi), Ordering::Greater);
}

#[test]
fn in_january_2016_europe_was_united_on_six_groups_and_the_arab_states_on_four_of_eight() {
    let january = january();
    for (code, groups, united, expected) in [("eu", 6, 6, (25, 0, 0)), ("ar", 8, 4, (45, 3, 14))] {
        let found = cohesion(members(&january, code).iter().map(Vec::as_slice));
        assert_eq!((found.groups, found.united), (groups, united), "{code}");
        assert_eq!(counts(&found.pairs), expected, "{code}");
    }
}

/// Counted by a separate reading of the record, outside this program.
#[test]
fn the_record_of_january_2016_has_the_agreements_that_a_separate_count_found() {
    let january = january();
    let codes = codes(&january);
    for (ix, (one, expected)) in COUNTED.into_iter().enumerate() {
        assert_eq!(codes[ix], one);
        let found = codes[ix + 1..].iter().map(|other| {
            let (agreed, disagreed, divided) = counts(&pair_of(&january, one, other));
            format!("{other} {agreed}-{disagreed}-{divided}")
        });
        assert_eq!(found.collect::<Vec<_>>().join(", "), expected, "{one}");
    }
    assert_eq!(codes.len(), COUNTED.len() + 1);
}

/// A bloc, and each one after it in the order of the record: on how many groups they agree,
/// disagree and are divided.
#[rustfmt::skip]
const COUNTED: [(&str, &str); 9] = [
    ("sy", "ru 6-2-1, ir 5-1-1, us 3-4-1, eu 4-2-2, sa 3-4-1, ar 3-2-4, tr 3-5-1, cn 3-1-0, un 3-0-0"),
    ("ru", "ir 6-0-1, us 5-2-1, eu 5-0-2, sa 5-2-1, ar 4-1-4, tr 4-4-1, cn 3-0-0, un 2-0-0"),
    ("ir", "us 4-2-1, eu 4-0-2, sa 3-2-1, ar 2-1-4, tr 3-3-1, cn 3-0-0, un 2-0-0"),
    ("us", "eu 7-0-1, sa 8-0-0, ar 7-0-4, tr 7-1-1, cn 3-0-0, un 2-0-0"),
    ("eu", "sa 6-0-1, ar 5-0-3, tr 6-1-1, cn 4-0-0, un 3-0-0"),
    ("sa", "ar 7-0-3, tr 9-0-0, cn 3-0-0, un 2-0-0"),
    ("ar", "tr 5-1-4, cn 1-0-2, un 1-0-1"),
    ("tr", "cn 4-0-0, un 3-0-0"),
    ("cn", "un 3-0-0"),
];
