//! How far voices agree: counts, shares, Cohen's kappa, and the cohesion of a bloc.

use dispute_matrix::consensus::{Cohesion, Pair, cohesion};
use dispute_matrix::record::{Position, Position::*};
use std::cmp::Ordering;

pub type Held = Option<Position>;

pub const T: Held = Some(Terrorist);
pub const O: Held = Some(Opposition);
pub const D: Held = Some(Divided);
pub const N: Held = None;

pub fn pair(one: &[Held], other: &[Held]) -> Pair {
    let mut pair = Pair::default();
    for (one, other) in one.iter().zip(other) {
        pair.add(*one, *other);
    }
    pair
}

/// Agreed, disagreed, divided.
pub type Counts = (u32, u32, u32);

pub type Table = [[u32; 3]; 3];

pub fn counts(pair: &Pair) -> Counts {
    (pair.agreed(), pair.disagreed(), pair.divided())
}

#[test]
fn each_group_is_agreed_disagreed_or_divided_and_counts_only_where_both_are_on_record() {
    for (one, other, expected, percent) in [
        (&[][..], &[][..], (0, 0, 0), None),
        (&[T], &[T], (1, 0, 0), Some(100)),
        (&[O], &[O], (1, 0, 0), Some(100)),
        (&[T], &[O], (0, 1, 0), Some(0)),
        (&[O], &[T], (0, 1, 0), Some(0)),
        (&[D], &[T], (0, 0, 1), Some(50)),
        (&[O], &[D], (0, 0, 1), Some(50)),
        (&[D], &[D], (0, 0, 1), Some(50)),
        (&[N], &[T], (0, 0, 0), None),
        (&[D], &[N], (0, 0, 0), None),
        (&[N], &[N], (0, 0, 0), None),
        (&[T, T, O], &[T, O, T], (1, 2, 0), Some(33)),
        (&[T, T, O], &[T, O, O], (2, 1, 0), Some(67)),
        (&[T, T, O, D, N], &[T, O, O, T, T], (2, 1, 1), Some(63)),
    ] {
        let pair = pair(one, other);
        assert_eq!(counts(&pair), expected, "{one:?} and {other:?}");
        let (agreed, disagreed, divided) = expected;
        assert_eq!(pair.shared(), agreed + disagreed + divided);
        assert_eq!(pair.percent(), percent, "{one:?} and {other:?}");
    }
}

#[test]
fn the_one_voice_is_the_row_and_the_other_the_column() {
    let table = [[1, 2, 0], [0, 0, 1], [1, 0, 0]];
    let found = pair(&[T, T, T, O, D, N], &[T, O, O, D, T, T]);
    assert_eq!(found, Pair { table });
}

#[test]
fn joined_pairs_count_like_one_over_all_their_groups() {
    let mut joined = pair(&[T, O, D], &[T, T, D]);
    joined.join(&pair(&[T, N], &[T, O]));
    assert_eq!(joined, pair(&[T, O, D, T, N], &[T, T, D, T, O]));
}

#[test]
fn a_pair_with_fewer_than_three_shared_groups_is_thin() {
    assert!(Pair::default().thin());
    assert!(pair(&[T, T, N], &[T, T, T]).thin());
    assert!(!pair(&[T, T, O], &[T, T, T]).thin());
}

#[rustfmt::skip]
const KAPPAS: [(&str, Table, Option<i32>); 10] = [
    ("the usual textbook table", [[20, 5, 0], [10, 15, 0], [0, 0, 0]], Some(40)),
    ("all alike, of two positions", [[1, 0, 0], [0, 0, 0], [0, 0, 1]], Some(100)),
    ("all apart", [[0, 1, 0], [1, 0, 0], [0, 0, 0]], Some(-100)),
    ("one who never varies, one who does", [[3, 1, 0], [0, 0, 0], [0, 0, 0]], Some(0)),
    ("two who never vary, apart", [[0, 3, 0], [0, 0, 0], [0, 0, 0]], Some(0)),
    ("two who never vary, alike", [[3, 0, 0], [0, 0, 0], [0, 0, 0]], None),
    ("two always divided", [[0, 0, 0], [0, 0, 0], [0, 0, 3]], None),
    ("nothing shared", [[0, 0, 0], [0, 0, 0], [0, 0, 0]], None),
    ("5/8: half a hundredth, up", [[4, 2, 0], [0, 2, 0], [0, 0, 1]], Some(63)),
    ("-1/8: half a hundredth, down", [[3, 4, 0], [1, 0, 0], [0, 1, 0]], Some(-13)),
];

#[test]
fn kappa_of_small_tables_is_as_worked_out_by_hand() {
    for (what, table, kappa) in KAPPAS {
        assert_eq!(Pair { table }.kappa(), kappa, "{what}");
    }
}

#[test]
fn shares_are_compared_exactly_and_an_empty_pair_is_the_least() {
    let nothing = Pair::default();
    let never = pair(&[T], &[O]);
    let third = pair(&[T, T, T], &[T, O, O]);
    let more = Pair {
        table: [[334, 666, 0], [0; 3], [0; 3]],
    };
    let half = pair(&[T], &[D]);
    assert_eq!(third.percent(), more.percent());
    let rising = [nothing, never, third, more, half];
    for (a, one) in rising.iter().enumerate() {
        for (b, other) in rising.iter().enumerate() {
            assert_eq!(one.cmp_share(other), a.cmp(&b), "{one:?} and {other:?}");
        }
    }
    let also_half = pair(&[T, T], &[T, O]);
    assert_eq!(half.cmp_share(&also_half), Ordering::Equal);
}

#[test]
fn as_many_groups_as_a_record_can_hold_are_counted_without_overflow() {
    let most = u32::from(u16::MAX);
    let alike = Pair {
        table: [[most, 0, 0], [0, most, 0], [0, 0, most]],
    };
    let apart = Pair {
        table: [[0, most, 0], [most, 0, 0], [0; 3]],
    };
    let even = Pair {
        table: [[most; 3]; 3],
    };
    assert_eq!((alike.percent(), alike.kappa()), (Some(83), Some(100)));
    assert_eq!((apart.percent(), apart.kappa()), (Some(0), Some(-100)));
    assert_eq!((even.percent(), even.kappa()), (Some(50), Some(0)));
    assert_eq!(alike.cmp_share(&even), Ordering::Greater);
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

#[test]
fn a_bloc_with_nothing_to_compare_has_no_cohesion_to_speak_of() {
    let groups: [&[Held]; 3] = [&[], &[T], &[N, D]];
    assert_eq!(cohesion(groups.into_iter()), Cohesion::default());
}
