//! Verdicts and blockers against a reading that tries every move.

use crate::fixture::{ONE, SOLO, TWO, UNION};
use crate::plain_reading;
use crate::stance_properties::{any_day, any_evidence, any_record};
use dispute_matrix::consensus::{Finding, Nearest, Path, Rule, Verdict, judge};
use dispute_matrix::record::{BlocIx, Position};
use dispute_matrix::stance::Ledger;
use proptest::prelude::*;
use proptest::sample::select;

/// Holds the finding on these positions to the plain reading.
fn agrees(held: &[Option<Position>], rule: Rule) {
    let voices: Vec<_> = (0..).map(BlocIx).zip(held.iter().copied()).collect();
    let finding = judge(&voices, rule);
    let verdict = plain_reading::verdict(held, rule);
    assert_eq!(finding.verdict, verdict, "{held:?} under {rule:?}");
    if matches!(verdict, Verdict::Disputed | Verdict::Wavering) {
        path_agrees(&finding.terrorist, held, rule);
        path_agrees(&finding.opposition, held, rule);
        nearest_agrees(&finding, held, rule);
    } else {
        assert_eq!(
            (finding.nearest, finding.lone_blockers().count()),
            (None, 0)
        );
    }
}

fn path_agrees(path: &Path, held: &[Option<Position>], rule: Rule) {
    let moves = plain_reading::moves(held, path.label, rule);
    assert_eq!(path.shortfall, smallest(&moves), "{held:?} under {rule:?}");
    let candidates: Vec<BlocIx> = (0..)
        .zip(held)
        .filter(|(_, held)| held.is_some_and(|held| held != path.label))
        .map(|(ix, _)| BlocIx(ix))
        .collect();
    assert_eq!(path.candidates, candidates);
    // Blocs whose move alone is enough.
    let alone: Vec<BlocIx> = candidates
        .iter()
        .copied()
        .filter(|bloc| moves.contains(&(1 << bloc.0)))
        .collect();
    let lone = (candidates.len() == 1 && alone.len() == 1).then(|| alone[0]);
    assert_eq!(path.lone_blocker(), lone, "{held:?} under {rule:?}");
    assert_eq!(
        path.any_would_do(),
        candidates.len() > 1 && alone == candidates
    );
}

fn nearest_agrees(finding: &Finding, held: &[Option<Position>], rule: Rule) {
    let shortfall = |label| smallest(&plain_reading::moves(held, label, rule));
    let (t, o) = (
        shortfall(Position::Terrorist),
        shortfall(Position::Opposition),
    );
    let nearest = match () {
        () if t < o => Nearest::Terrorist,
        () if o < t => Nearest::Opposition,
        () => Nearest::Tie,
    };
    assert_eq!(finding.nearest, Some(nearest));
}

fn smallest(moves: &[usize]) -> usize {
    moves
        .iter()
        .map(|set| set.count_ones() as usize)
        .min()
        .expect("some move meets the rule")
}

#[test]
fn verdict_and_blockers_agree_with_trying_every_move_of_up_to_six_voices() {
    let letters = [None]
        .into_iter()
        .chain(Position::ALL.iter().copied().map(Some));
    let letters: Vec<_> = letters.collect();
    for count in 0..=6u32 {
        for number in 0..4usize.pow(count) {
            let held: Vec<_> = (0..count)
                .map(|ix| letters[number / 4usize.pow(ix) % 4])
                .collect();
            Rule::ALL.iter().for_each(|rule| agrees(&held, *rule));
        }
    }
}

fn any_held() -> impl Strategy<Value = Vec<Option<Position>>> {
    prop::collection::vec(prop::option::of(select(Position::ALL)), 0..11)
}

proptest! {
    #[test]
    fn verdict_and_blockers_agree_with_trying_every_move_of_more_voices(
        held in any_held(), rule in select(Rule::ALL),
    ) {
        agrees(&held, rule);
    }

    #[test]
    fn from_claims_to_verdict_agrees_with_a_plain_reading(
        record in any_record(), at in any_day(), evidence in any_evidence(),
        rule in select(Rule::ALL),
    ) {
        let ledger = Ledger::new(&record);
        for group in [ONE, TWO] {
            let position = |bloc| ledger.cell(&record, bloc, group, at, evidence).stance.position;
            let voices = [SOLO, UNION].map(|bloc| (bloc, position(bloc)));
            let held = [SOLO, UNION].map(|bloc| {
                plain_reading::cell(&record, bloc, group, at, evidence).0.position
            });
            let verdict = plain_reading::verdict(&held, rule);
            prop_assert_eq!(judge(&voices, rule).verdict, verdict);
        }
    }

    #[test]
    fn swapping_the_labels_swaps_the_verdict(held in any_held(), rule in select(Rule::ALL)) {
        let flip = |held: &Option<Position>| held.map(|position| match position {
            Position::Terrorist => Position::Opposition,
            Position::Opposition => Position::Terrorist,
            Position::Divided => Position::Divided,
        });
        let verdict = |held: &[Option<Position>]| {
            let voices: Vec<_> = (0..).map(BlocIx).zip(held.iter().copied()).collect();
            judge(&voices, rule).verdict
        };
        let mirrored = match verdict(&held) {
            Verdict::AgreedTerrorist => Verdict::AgreedOpposition,
            Verdict::AgreedOpposition => Verdict::AgreedTerrorist,
            other => other,
        };
        let flipped: Vec<_> = held.iter().map(flip).collect();
        prop_assert_eq!(verdict(&flipped), mirrored);
    }
}
