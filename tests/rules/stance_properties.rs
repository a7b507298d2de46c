//! What holds of every record, tried on small random ones.

use crate::fixture::{ONE, SOLO, TWO, UNION, claim, day, record_of};
use crate::plain_reading;
use dispute_matrix::record::*;
use dispute_matrix::stance::{Cell, Ledger, Stance};
use proptest::prelude::*;
use proptest::sample::select;

/// A claim of any voice and group within ten days, so that days are often shared.
fn any_claim() -> impl Strategy<Value = Claim> {
    let voice = select(vec!["solo", "union", "union/a", "union/b", "union/c"]);
    let position = select(Position::ALL);
    let basis = select(Basis::ALL);
    let confidence = select(Confidence::ALL);
    (voice, position, basis, 0..10, confidence, any::<bool>()).prop_map(
        |(voice, position, basis, days, confidence, other)| {
            let text = format!(
                "{voice} {} {} 2016-01-01 low",
                position.name(),
                basis.name()
            );
            let mut claim = claim(0, &text);
            claim.date.day = Day(claim.date.day.0 + days);
            claim.confidence = confidence;
            claim.group = if other { TWO } else { ONE };
            claim
        },
    )
}

/// A small random record; ids differ, and do not follow the order of the file.
pub fn any_record() -> impl Strategy<Value = Record> {
    prop::collection::vec(any_claim(), 0..24).prop_map(|mut claims| {
        for (ix, claim) in claims.iter_mut().enumerate() {
            claim.id = format!("c{:02}", ix * 7 % 24).into();
        }
        record_of(claims)
    })
}

pub fn any_day() -> impl Strategy<Value = Day> {
    (-1..11).prop_map(|days| Day(day("2016-01-01").0 + days))
}

pub fn any_evidence() -> impl Strategy<Value = Confidence> {
    select(Confidence::ALL)
}

/// Every cell of a record at a day, in order.
fn cells(record: &Record, at: Day, evidence: Confidence) -> Vec<Cell> {
    let ledger = Ledger::new(record);
    let places = [(SOLO, ONE), (SOLO, TWO), (UNION, ONE), (UNION, TWO)];
    places
        .map(|(bloc, group)| ledger.cell(record, bloc, group, at, evidence))
        .into()
}

/// A stance with its deciding claim by id, so that records in another order can be compared.
fn by_id(record: &Record, stance: &Stance) -> (Stance, Option<Text>) {
    let id = stance
        .deciding
        .map(|ix| record.claims[ix as usize].id.clone());
    (
        Stance {
            deciding: None,
            ..*stance
        },
        id,
    )
}

proptest! {
    #[test]
    fn every_cell_agrees_with_a_plain_reading_of_the_rules(
        record in any_record(), at in any_day(), evidence in any_evidence(),
    ) {
        let ledger = Ledger::new(&record);
        for bloc in [SOLO, UNION] {
            for group in [ONE, TWO] {
                let cell = ledger.cell(&record, bloc, group, at, evidence);
                let plain = plain_reading::cell(&record, bloc, group, at, evidence);
                prop_assert_eq!((cell.stance, cell.voices), plain);
            }
        }
    }

    #[test]
    fn a_claim_after_the_date_changes_nothing_at_the_date(
        record in any_record(), mut later in any_claim(), at in any_day(),
        evidence in any_evidence(), days in 1..400,
    ) {
        later.id = "added".into();
        later.date.day = Day(at.0 + days);
        let mut more = record.clone();
        more.claims.push(later);
        prop_assert_eq!(cells(&record, at, evidence), cells(&more, at, evidence));
    }

    #[test]
    fn a_low_claim_beside_a_better_one_changes_nothing(
        mut record in any_record(), mut better in any_claim(), mut low in any_claim(),
        at in any_day(), evidence in any_evidence(), high in any::<bool>(),
    ) {
        better.id = "better".into();
        better.confidence = if high { Confidence::High } else { Confidence::Medium };
        better.date.day = better.date.day.min(at);
        low.id = "added".into();
        low.confidence = Confidence::Low;
        (low.bloc, low.member, low.group) = (better.bloc, better.member, better.group);
        record.claims.push(better);
        let mut more = record.clone();
        more.claims.push(low);
        prop_assert_eq!(cells(&record, at, evidence), cells(&more, at, evidence));
    }

    #[test]
    fn the_order_of_the_claims_in_the_file_changes_nothing(
        (record, shuffled) in any_record().prop_flat_map(|record| {
            (Just(record.claims.clone()).prop_shuffle(), Just(record))
                .prop_map(|(claims, record)| (record, record_of(claims)))
        }),
        at in any_day(), evidence in any_evidence(),
    ) {
        let before = cells(&record, at, evidence);
        let after = cells(&shuffled, at, evidence);
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(by_id(&record, &before.stance), by_id(&shuffled, &after.stance));
            prop_assert_eq!(before.voices.len(), after.voices.len());
            for (before, after) in before.voices.iter().zip(&after.voices) {
                prop_assert_eq!(before.member, after.member);
                prop_assert_eq!(by_id(&record, &before.stance), by_id(&shuffled, &after.stance));
            }
        }
        let ids = |record: &Record| -> Vec<Text> {
            let ledger = Ledger::new(record);
            let history = ledger.history(UNION, ONE);
            history.iter().map(|&ix| record.claims[ix as usize].id.clone()).collect()
        };
        prop_assert_eq!(ids(&record), ids(&shuffled));
    }

    #[test]
    fn a_raised_threshold_never_uses_a_lower_claim(
        record in any_record(), at in any_day(), evidence in any_evidence(),
    ) {
        for cell in cells(&record, at, evidence) {
            let stances = cell.voices.iter().map(|voice| voice.stance).chain([cell.stance]);
            for stance in stances {
                prop_assert!(stance.confidence.is_none_or(|sure| sure >= evidence));
                let claim = stance.deciding.map(|ix| &record.claims[ix as usize]);
                prop_assert!(claim.is_none_or(|claim| claim.confidence >= evidence));
            }
        }
    }

    #[test]
    fn claims_below_the_threshold_might_be_absent_but_for_the_weak_mark(
        record in any_record(), at in any_day(), evidence in any_evidence(),
    ) {
        let mut without = record.clone();
        without.claims.retain(|claim| claim.confidence >= evidence);
        let all = cells(&record, at, evidence);
        for (all, without_lower) in all.iter().zip(cells(&without, at, evidence)) {
            let (mut stance, id) = by_id(&record, &all.stance);
            stance.weak = false;
            prop_assert_eq!((stance, id), by_id(&without, &without_lower.stance));
        }
    }

    #[test]
    fn a_cell_is_weak_only_with_claims_and_without_a_position(
        record in any_record(), at in any_day(), evidence in any_evidence(),
    ) {
        let lowest = cells(&record, at, Confidence::Low);
        for (cell, lowest) in cells(&record, at, evidence).iter().zip(&lowest) {
            let expected = cell.stance.position.is_none() && lowest.stance.position.is_some();
            prop_assert_eq!(cell.stance.weak, expected);
        }
    }

    #[test]
    fn the_history_of_a_cell_holds_each_of_its_claims_once_oldest_first(record in any_record()) {
        let ledger = Ledger::new(&record);
        for bloc in [SOLO, UNION] {
            let mut history = ledger.history(bloc, ONE).to_vec();
            prop_assert!(history.is_sorted_by_key(|&ix| record.claims[ix as usize].date.day));
            history.sort_unstable();
            let own = (0..).zip(&record.claims).filter(|(_, c)| c.bloc == bloc && c.group == ONE);
            prop_assert_eq!(history, own.map(|(ix, _)| ix).collect::<Vec<u32>>());
        }
    }
}
