//! The agreement view: pairs of voices, the closest and the furthest, and a bloc's own members.

use crate::{Setting, random};
use dispute_matrix::consensus::Pair;
use dispute_matrix::record::Position;
use dispute_matrix::view::{Agreement, Table};
use dispute_matrix::words;
use proptest::prelude::*;
use std::cmp::Ordering;

/// The codes of a bloc's extremes.
fn extreme<'a>(s: &'a Setting, of: &Agreement, code: &str, side: Ordering) -> Vec<&'a str> {
    let bloc = s.bloc(code);
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
    let [russia, turkey, iran] = ["ru", "tr", "ir"].map(|code| s.bloc(code));
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
        let (view, bloc) = (s.view(query), s.bloc(code));
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

/// Two blocs of the default view in a sentence.
fn pair(s: &Setting, one: &str, other: &str) -> String {
    let (one, other) = (s.bloc(one), s.bloc(other));
    let counts = Agreement::new(&s.table("")).between(one, other);
    words::pair_sentence(&s.record, one, other, &counts)
}

#[test]
fn a_pair_is_told_by_its_counts_before_its_share() {
    let s = Setting::new();
    assert_eq!(
        pair(&s, "ru", "tr"),
        "Russia and Turkey: agree on 4 of 9 groups, disagree on 4, divided on 1; 50%"
    );
    assert_eq!(
        pair(&s, "us", "un"),
        "US and UN list: agree on 2 of 2 groups, disagree on 0, divided on 0; 100%, thin: fewer \
         than three groups"
    );
    assert_eq!(
        words::pair(&Pair::default()),
        "agree on 0 of 0 groups, disagree on 0, divided on 0; no share, thin: fewer than three \
         groups"
    );
    let europe = s.bloc("eu");
    assert_eq!(
        words::pair_title(&s.record, europe, europe),
        "Europe, members among themselves"
    );
    assert_eq!(words::ratio(7, 9), "7/9");
}

#[test]
fn kappa_is_given_in_hundredths_with_its_sign_or_said_to_be_undefined() {
    let (t, o) = (Some(Position::Terrorist), Some(Position::Opposition));
    let kappa = |held: &[(Option<Position>, Option<Position>)]| {
        let mut pair = Pair::default();
        for (one, other) in held {
            pair.add(*one, *other);
        }
        let told = words::kappa(&pair);
        told.split(". κ").next().unwrap().to_owned()
    };
    assert_eq!(kappa(&[(t, t), (o, o), (t, t)]), "Cohen’s kappa: 1.00");
    assert_eq!(kappa(&[(t, o), (o, t)]), "Cohen’s kappa: −1.00");
    assert_eq!(
        kappa(&[(t, t), (o, o), (t, t), (t, o)]),
        "Cohen’s kappa: 0.50"
    );
    assert_eq!(
        kappa(&[(t, t), (t, o), (o, t), (t, t), (t, o), (o, o), (t, o)]),
        "Cohen’s kappa: −0.08"
    );
    assert_eq!(
        kappa(&[(t, t)]),
        "Cohen’s kappa: undefined, since chance alone explains the table"
    );
}

#[test]
fn the_closest_and_the_furthest_of_a_bloc_are_named_with_how_far_they_agree() {
    let s = Setting::new();
    let (table, record) = (s.table(""), &s.record);
    let agreement = Agreement::new(&table);
    let of = |code, side| agreement.extreme(s.bloc(code), side);
    for (code, closest, furthest) in [
        (
            "tr",
            " Closest: Saudi Arabia, China and UN list (100%).",
            " Furthest: Damascus (agree on 3 of 9 groups, disagree on 5, divided on 1; 39%).",
        ),
        (
            "ru",
            " Closest: China (agree on 3 of 3 groups, disagree on 0, divided on 0; 100%).",
            " Furthest: Turkey (agree on 4 of 9 groups, disagree on 4, divided on 1; 50%).",
        ),
    ] {
        assert_eq!(
            words::closest(record, &of(code, Ordering::Greater)),
            closest
        );
        assert_eq!(words::furthest(record, &of(code, Ordering::Less)), furthest);
    }
    assert_eq!(
        words::closest(record, &[]) + &words::furthest(record, &[]),
        ""
    );
}

#[test]
fn how_far_the_members_of_a_bloc_agree_is_told_with_its_name_or_without() {
    let s = Setting::new();
    let arabs = s.bloc("ar");
    let table = s.table("");
    let counts = table.cohesion(&s.record, &s.ledger, &s.default, arabs);
    let counts = counts.unwrap();
    let told = "On 8 groups two members or more are on record; on 4 of them all hold the same. \
                Over all pairs of members: 84%.";
    assert_eq!(words::cohesion(&counts), told);
    assert_eq!(
        words::cohesion_sentence(&s.record, arabs, &counts),
        format!("Other Arab, members among themselves. {told}")
    );
}
