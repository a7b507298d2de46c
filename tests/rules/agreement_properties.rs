//! How far any two voices agree, and the members of any bloc.

use super::agreement::{D, Held, N, O, T, counts, pair};
use super::agreement_reading::{counts_as_read, hundredths, kappa_as_written, share_as_read};
use dispute_matrix::consensus::{Pair, cohesion};
use dispute_matrix::record::Position::*;
use proptest::prelude::*;
use std::cmp::Ordering;

fn held() -> impl Strategy<Value = Held> {
    prop_oneof![Just(T), Just(O), Just(D), Just(N)]
}

/// Two voices over up to twelve groups: few enough that voices without variety come up.
fn two_voices() -> impl Strategy<Value = (Vec<Held>, Vec<Held>)> {
    proptest::collection::vec((held(), held()), 0..=12)
        .prop_map(|groups| groups.into_iter().unzip())
}

/// Groups, each with the positions of four members.
fn four_members() -> impl Strategy<Value = Vec<Vec<Held>>> {
    proptest::collection::vec(proptest::collection::vec(held(), 4), 0..6)
}

proptest! {
    #[test]
    fn the_counts_of_a_pair_add_up_and_are_those_of_a_plain_reading((one, other) in two_voices()) {
        let pair = pair(&one, &other);
        let both = one.iter().zip(&other).filter(|(a, b)| a.is_some() && b.is_some()).count();
        prop_assert_eq!(pair.shared() as usize, both);
        prop_assert_eq!(pair.agreed() + pair.disagreed() + pair.divided(), pair.shared());
        prop_assert_eq!(counts(&pair), counts_as_read(&one, &other));
        prop_assert_eq!(pair.thin(), both < 3);
    }

    #[test]
    fn the_share_is_a_rounded_percentage((one, other) in two_voices()) {
        let percent = pair(&one, &other).percent();
        let read = share_as_read(counts_as_read(&one, &other));
        prop_assert_eq!(percent.map(|percent| percent as i32), read.map(hundredths));
        prop_assert!(percent.is_none_or(|percent| percent <= 100));
    }

    #[test]
    fn shares_compare_like_fractions(a in two_voices(), b in two_voices()) {
        let read = |(one, other): &(Vec<Held>, Vec<Held>)| {
            share_as_read(counts_as_read(one, other)).unwrap_or(-1.0)
        };
        let apart = read(&a) - read(&b);
        let expected = if apart.abs() < 1e-9 { Ordering::Equal } else { apart.total_cmp(&0.0) };
        prop_assert_eq!(pair(&a.0, &a.1).cmp_share(&pair(&b.0, &b.1)), expected);
    }

    #[test]
    fn who_is_named_first_changes_nothing_but_turns_the_table((one, other) in two_voices()) {
        let (there, back) = (pair(&one, &other), pair(&other, &one));
        for row in 0..3 {
            for column in 0..3 {
                prop_assert_eq!(there.table[row][column], back.table[column][row]);
            }
        }
        prop_assert_eq!((there.shared(), counts(&there)), (back.shared(), counts(&back)));
        prop_assert_eq!(there.percent(), back.percent());
        prop_assert_eq!(there.kappa(), back.kappa());
        prop_assert_eq!(there.cmp_share(&back), Ordering::Equal);
    }

    #[test]
    fn kappa_is_cohens_formula_to_the_hundredth((one, other) in two_voices()) {
        let pair = pair(&one, &other);
        prop_assert_eq!(pair.kappa(), kappa_as_written(&pair.table).map(hundredths));
        prop_assert!(pair.kappa().is_none_or(|kappa| (-100..=100).contains(&kappa)));
    }

    /// Over a few groups no other table comes so near to 1 that it is rounded to it.
    #[test]
    fn kappa_is_one_just_where_two_are_alike_throughout_and_vary((one, other) in two_voices()) {
        for (one, other) in [(&one, &other), (&one, &one)] {
            let pair = pair(one, other);
            let alike: Vec<u32> = (0..3).map(|ix| pair.table[ix][ix]).collect();
            let throughout = alike.iter().sum::<u32>() == pair.shared();
            let used = alike.iter().filter(|count| **count > 0).count();
            prop_assert_eq!(pair.kappa() == Some(100), throughout && used > 1);
            prop_assert_eq!(pair.kappa().is_none(), throughout && used < 2);
        }
    }

    #[test]
    fn cohesion_is_that_of_all_pairs_of_members(groups in four_members()) {
        let found = cohesion(groups.iter().map(Vec::as_slice));
        let member = |ix: usize| groups.iter().map(|group| group[ix]).collect::<Vec<_>>();
        let mut pairs = Pair::default();
        for (one, other) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
            pairs.join(&pair(&member(one), &member(other)));
        }
        prop_assert_eq!(found.pairs, pairs);
        let several = groups.iter().map(|group| group.iter().flatten().collect::<Vec<_>>());
        let several: Vec<_> = several.filter(|group| group.len() > 1).collect();
        let all = |held| several.iter().filter(|group| group.iter().all(|h| **h == held)).count();
        prop_assert_eq!(found.groups as usize, several.len());
        prop_assert_eq!(found.united as usize, all(Terrorist) + all(Opposition));
    }

    #[test]
    fn the_order_of_members_does_not_change_their_cohesion(
        groups in four_members(),
        order in Just(vec![0usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let turned: Vec<Vec<Held>> = groups
            .iter()
            .map(|group| order.iter().map(|&ix| group[ix]).collect())
            .collect();
        let found = |groups: &[Vec<Held>]| cohesion(groups.iter().map(Vec::as_slice));
        let (one, other) = (found(&groups), found(&turned));
        prop_assert_eq!((one.groups, one.united), (other.groups, other.united));
        prop_assert_eq!(counts(&one.pairs), counts(&other.pairs));
        prop_assert_eq!(one.pairs.percent(), other.pairs.percent());
    }
}
