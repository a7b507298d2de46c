//! How far voices agree: counts, shares, Cohen's kappa, and the cohesion of a bloc.

use dispute_matrix::consensus::{Cohesion, Pair, cohesion};
use dispute_matrix::record::{BlocIx, Confidence, Day, GroupIx, Position, Position::*, embedded};
use dispute_matrix::stance::Ledger;
use proptest::prelude::*;
use std::cmp::Ordering;

type Held = Option<Position>;

const T: Held = Some(Terrorist);
const O: Held = Some(Opposition);
const D: Held = Some(Divided);
const N: Held = None;

fn pair(one: &[Held], other: &[Held]) -> Pair {
    let mut pair = Pair::default();
    for (one, other) in one.iter().zip(other) {
        pair.add(*one, *other);
    }
    pair
}

fn held() -> impl Strategy<Value = Held> {
    prop_oneof![Just(T), Just(O), Just(D), Just(N)]
}

fn two_voices() -> impl Strategy<Value = (Vec<Held>, Vec<Held>)> {
    let voice = || proptest::collection::vec(held(), 12);
    (voice(), voice())
}

/// Cohen's formula as the paper has it, in floating point.
fn kappa_as_written(table: &[[u32; 3]; 3]) -> Option<f64> {
    let n: f64 = table.iter().flatten().map(|c| f64::from(*c)).sum();
    let part = |count: u32| f64::from(count) / n;
    let observed: f64 = (0..3).map(|ix| part(table[ix][ix])).sum();
    let expected: f64 = (0..3)
        .map(|ix| {
            let row: u32 = table[ix].iter().sum();
            let column: u32 = table.iter().map(|row| row[ix]).sum();
            part(row) * part(column)
        })
        .sum();
    (n > 0.0 && expected < 1.0 - 1e-12).then(|| (observed - expected) / (1.0 - expected))
}

#[test]
fn each_group_is_agreed_disagreed_or_divided_and_counts_only_where_both_are_on_record() {
    for (one, other, counts, percent) in [
        (&[T][..], &[T][..], (1, 1, 0, 0), Some(100)),
        (&[O], &[O], (1, 1, 0, 0), Some(100)),
        (&[T], &[O], (1, 0, 1, 0), Some(0)),
        (&[O], &[T], (1, 0, 1, 0), Some(0)),
        (&[D], &[T], (1, 0, 0, 1), Some(50)),
        (&[O], &[D], (1, 0, 0, 1), Some(50)),
        (&[D], &[D], (1, 0, 0, 1), Some(50)),
        (&[N], &[T], (0, 0, 0, 0), None),
        (&[D], &[N], (0, 0, 0, 0), None),
        (&[T, T, O, D, N], &[T, O, O, T, T], (4, 2, 1, 1), Some(63)),
    ] {
        let pair = pair(one, other);
        let counted = (
            pair.shared(),
            pair.agreed(),
            pair.disagreed(),
            pair.divided(),
        );
        assert_eq!(counted, counts, "{one:?} and {other:?}");
        assert_eq!(pair.percent(), percent, "{one:?} and {other:?}");
    }
}

#[test]
fn a_pair_with_fewer_than_three_shared_groups_is_thin() {
    assert!(pair(&[T, T, N], &[T, T, T]).thin());
    assert!(!pair(&[T, T, O], &[T, T, T]).thin());
}

#[test]
fn kappa_of_the_usual_textbook_table_is_four_tenths() {
    let textbook = Pair {
        table: [[20, 5, 0], [10, 15, 0], [0, 0, 0]],
    };
    assert_eq!(textbook.kappa(), Some(40));
}

#[test]
fn kappa_is_none_where_chance_explains_the_whole_table() {
    assert_eq!(pair(&[T, T, T], &[T, T, T]).kappa(), None);
    assert_eq!(Pair::default().kappa(), None);
}

#[test]
fn kappa_is_below_zero_where_two_agree_less_than_chance_would_have_it() {
    assert_eq!(pair(&[T, O], &[O, T]).kappa(), Some(-100));
}

#[test]
fn shares_are_compared_exactly_and_an_empty_pair_is_the_least() {
    let third = pair(&[T, T, T], &[T, O, O]);
    let more = Pair {
        table: [[334, 666, 0], [0; 3], [0; 3]],
    };
    assert_eq!(third.percent(), more.percent());
    assert_eq!(third.cmp_share(&more), Ordering::Less);
    assert_eq!(more.cmp_share(&third), Ordering::Greater);
    assert_eq!(third.cmp_share(&third), Ordering::Equal);
    assert_eq!(Pair::default().cmp_share(&pair(&[T], &[O])), Ordering::Less);
}

#[test]
fn cohesion_counts_the_groups_on_which_all_members_on_record_hold_the_same() {
    let groups: [&[Held]; 5] = [&[T, T, N], &[T, O, T], &[T, N, N], &[D, D, N], &[O, O, O]];
    let found = cohesion(groups.into_iter());
    let pairs = Pair {
        table: [[2, 1, 0], [1, 3, 0], [0, 0, 1]],
    };
    let expected = Cohesion {
        pairs,
        groups: 4,
        united: 2,
    };
    assert_eq!(found, expected);
}

proptest! {
    #[test]
    fn the_counts_of_a_pair_add_up((one, other) in two_voices()) {
        let pair = pair(&one, &other);
        let both = one.iter().zip(&other).filter(|(a, b)| a.is_some() && b.is_some()).count();
        prop_assert_eq!(pair.shared() as usize, both);
        prop_assert_eq!(pair.agreed() + pair.disagreed() + pair.divided(), pair.shared());
        prop_assert!(pair.percent().is_none_or(|percent| percent <= 100));
    }

    #[test]
    fn who_is_named_first_changes_nothing_but_turns_the_table((one, other) in two_voices()) {
        let (there, back) = (pair(&one, &other), pair(&other, &one));
        for row in 0..3 {
            for column in 0..3 {
                prop_assert_eq!(there.table[row][column], back.table[column][row]);
            }
        }
        prop_assert_eq!(there.percent(), back.percent());
        prop_assert_eq!(there.kappa(), back.kappa());
        prop_assert_eq!(there.cmp_share(&back), Ordering::Equal);
    }

    #[test]
    fn kappa_is_cohens_formula_to_the_hundredth((one, other) in two_voices()) {
        let pair = pair(&one, &other);
        match (pair.kappa(), kappa_as_written(&pair.table)) {
            (Some(found), Some(written)) => {
                prop_assert!((f64::from(found) - 100.0 * written).abs() <= 0.5 + 1e-9);
            }
            (found, written) => prop_assert_eq!(found.is_some(), written.is_some()),
        }
    }

    #[test]
    fn a_voice_agrees_with_itself_wholly_unless_it_is_divided(
        one in proptest::collection::vec(held(), 12),
    ) {
        let own = pair(&one, &one);
        prop_assert_eq!(own.disagreed(), 0);
        prop_assert!(own.kappa().is_none_or(|kappa| kappa == 100));
    }

    #[test]
    fn the_order_of_members_does_not_change_their_cohesion(
        groups in proptest::collection::vec(proptest::collection::vec(held(), 4), 0..6),
        turn in 0usize..4,
    ) {
        let mut turned = groups.clone();
        turned.iter_mut().for_each(|members| members.rotate_left(turn));
        let found = |groups: &[Vec<Held>]| cohesion(groups.iter().map(Vec::as_slice));
        let (one, other) = (found(&groups), found(&turned));
        prop_assert_eq!((one.groups, one.united), (other.groups, other.united));
        let counts = |c: Cohesion| (c.pairs.agreed(), c.pairs.disagreed(), c.pairs.shared());
        prop_assert_eq!(counts(one), counts(other));
    }
}

/// Counted by a separate reading of the record, outside this program.
#[test]
fn the_record_of_january_2016_has_the_agreements_that_a_separate_count_found() {
    let record = embedded();
    let ledger = Ledger::new(&record);
    let at = Day::parse("2016-01-20").unwrap();
    let shown = (0..record.groups.len() as u16)
        .map(GroupIx)
        .filter(|group| {
            record
                .kind(record.group(*group).unwrap().kind)
                .unwrap()
                .shown
        });
    let shown: Vec<GroupIx> = shown.collect();
    let voice = |code: &str| -> Vec<Held> {
        let bloc: BlocIx = record.find_bloc(code).unwrap();
        let held = shown.iter().map(|group| {
            let cell = ledger.cell(&record, bloc, *group, at, Confidence::Medium);
            cell.stance.position
        });
        held.collect()
    };
    for (one, other, agreed, disagreed, divided) in COUNTED {
        let pair = pair(&voice(one), &voice(other));
        let counts = (pair.agreed(), pair.disagreed(), pair.divided());
        assert_eq!(counts, (agreed, disagreed, divided), "{one} and {other}");
    }
}

const COUNTED: [(&str, &str, u32, u32, u32); 45] = [
    ("sy", "ru", 6, 2, 1),
    ("sy", "ir", 5, 1, 1),
    ("sy", "us", 3, 4, 1),
    ("sy", "eu", 4, 2, 2),
    ("sy", "sa", 3, 4, 1),
    ("sy", "ar", 3, 2, 4),
    ("sy", "tr", 3, 5, 1),
    ("sy", "cn", 3, 1, 0),
    ("sy", "un", 3, 0, 0),
    ("ru", "ir", 6, 0, 1),
    ("ru", "us", 5, 2, 1),
    ("ru", "eu", 5, 0, 2),
    ("ru", "sa", 5, 2, 1),
    ("ru", "ar", 4, 1, 4),
    ("ru", "tr", 4, 4, 1),
    ("ru", "cn", 3, 0, 0),
    ("ru", "un", 2, 0, 0),
    ("ir", "us", 4, 2, 1),
    ("ir", "eu", 4, 0, 2),
    ("ir", "sa", 3, 2, 1),
    ("ir", "ar", 2, 1, 4),
    ("ir", "tr", 3, 3, 1),
    ("ir", "cn", 3, 0, 0),
    ("ir", "un", 2, 0, 0),
    ("us", "eu", 7, 0, 1),
    ("us", "sa", 8, 0, 0),
    ("us", "ar", 7, 0, 4),
    ("us", "tr", 7, 1, 1),
    ("us", "cn", 3, 0, 0),
    ("us", "un", 2, 0, 0),
    ("eu", "sa", 6, 0, 1),
    ("eu", "ar", 5, 0, 3),
    ("eu", "tr", 6, 1, 1),
    ("eu", "cn", 4, 0, 0),
    ("eu", "un", 3, 0, 0),
    ("sa", "ar", 7, 0, 3),
    ("sa", "tr", 9, 0, 0),
    ("sa", "cn", 3, 0, 0),
    ("sa", "un", 2, 0, 0),
    ("ar", "tr", 5, 1, 4),
    ("ar", "cn", 1, 0, 2),
    ("ar", "un", 1, 0, 1),
    ("tr", "cn", 4, 0, 0),
    ("tr", "un", 3, 0, 0),
    ("cn", "un", 3, 0, 0),
];
