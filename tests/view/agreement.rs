//! The agreement view: pairs of voices, the closest and the furthest, and a bloc's own members.

use crate::{Setting, random};
use dispute_matrix::consensus::Pair;
use dispute_matrix::view::{Agreement, Table};
use proptest::prelude::*;
use std::cmp::Ordering;

/// The codes of a bloc's extremes.
fn extreme<'a>(s: &'a Setting, of: &Agreement, code: &str, side: Ordering) -> Vec<&'a str> {
    let bloc = s.record.find_bloc(code).unwrap();
    let found = of.extreme(bloc, side).into_iter();
    found
        .map(|(bloc, _)| &*s.record.blocs[bloc.ix()].code)
        .collect()
}

#[test]
fn the_closest_and_the_furthest_are_the_extremes_of_all_pairs_that_are_not_thin() {
    let s = Setting::new();
    let agreement = Agreement::new(&s.table(""));
    let turkeys = |side| extreme(&s, &agreement, "tr", side);
    assert_eq!(turkeys(Ordering::Greater), ["sa", "cn", "un"]);
    assert_eq!(turkeys(Ordering::Less), ["sy"]);
}

#[test]
fn neither_a_bloc_itself_nor_a_member_is_among_its_closest() {
    let s = Setting::new();
    let agreement = Agreement::new(&s.table("blocs=~ru~ir~us~eu~eu.members"));
    let closest = |code| extreme(&s, &agreement, code, Ordering::Greater);
    assert_eq!(closest("ru"), ["ir"]);
    assert_eq!(closest("us"), ["eu"]);
    assert_eq!(closest("eu"), ["us"]);
    // Turkey has no column here.
    assert_eq!(closest("tr"), [] as [&str; 0]);
}

#[test]
fn two_blocs_are_the_pair_of_their_places_and_share_nothing_where_one_is_not_shown() {
    let s = Setting::new();
    let agreement = Agreement::new(&s.table("blocs=~ru~eu~eu.members~tr"));
    let [russia, turkey, iran] = ["ru", "tr", "ir"].map(|code| s.record.find_bloc(code).unwrap());
    let places = [russia, turkey].map(|bloc| agreement.place(bloc).unwrap());
    let pair = agreement.pair(places[0], places[1]);
    assert_eq!(agreement.between(russia, turkey), pair);
    assert_eq!((pair.agreed(), pair.disagreed(), pair.divided()), (4, 4, 1));
    assert_eq!(agreement.between(russia, iran), Pair::default());
    assert_eq!(agreement.between(iran, russia), Pair::default());
    let past = agreement.voices.len();
    assert_eq!(agreement.pair(0, past), Pair::default());
    assert_eq!(agreement.pair(past, 0), Pair::default());
}

#[test]
fn a_blocs_cohesion_counts_its_members_over_the_groups_shown() {
    let s = Setting::new();
    let cohesion = |query: &str, code: &str| {
        let (view, bloc) = (s.view(query), s.record.find_bloc(code).unwrap());
        s.table(query).cohesion(&s.record, &s.ledger, &view, bloc)
    };
    let counts = |query: &str| cohesion(query, "eu").map(|it| (it.groups, it.united));
    assert_eq!(counts(""), Some((6, 6)));
    assert_eq!(counts("groups=~is"), Some((1, 1)));
    assert_eq!(cohesion("", "ru"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn the_extremes_are_all_that_no_other_pair_beats(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let table = Table::new(&s.record, &s.ledger, &view);
        let agreement = Agreement::new(&table);
        let blocs = agreement.voices.iter().enumerate().filter(|(_, voice)| voice.member.is_none());
        let blocs: Vec<_> = blocs.map(|(place, voice)| (place, voice.bloc)).collect();
        for (own, bloc) in &blocs {
            let others = blocs.iter().filter(|(place, _)| place != own);
            let pairs = others.map(|(place, other)| (*other, agreement.pair(*own, *place)));
            let pairs: Vec<_> = pairs.filter(|(_, pair)| !pair.thin()).collect();
            for side in [Ordering::Greater, Ordering::Less] {
                let beaten = |pair: &Pair| {
                    pairs.iter().any(|(_, other)| other.cmp_share(pair) == side)
                };
                let best: Vec<_> = pairs.iter().filter(|(_, pair)| !beaten(pair)).copied().collect();
                prop_assert_eq!(agreement.extreme(*bloc, side), best);
            }
        }
    }

    #[test]
    fn a_pair_counts_the_rows_of_the_table(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let table = Table::new(&s.record, &s.ledger, &view);
        let agreement = Agreement::new(&table);
        for one in 0..agreement.voices.len() {
            for other in 0..agreement.voices.len() {
                let both = table.rows().filter(|row| {
                    row.cells[one].stance.position.is_some() && row.cells[other].stance.position.is_some()
                });
                prop_assert_eq!(agreement.pair(one, other).shared() as usize, both.count());
            }
        }
    }
}
