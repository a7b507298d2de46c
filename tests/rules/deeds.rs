//! The deeds behind the mark *conduct differs* (rule 5).

use crate::fixture::{ONE, SOLO, UNION, cell, day, record};
use dispute_matrix::record::{BlocIx, Confidence, Confidence::*};
use dispute_matrix::stance::Ledger;

/// The names of the deeds against a bloc's words at 2016-01-01.
fn deeds(claims: &[&str], bloc: BlocIx, evidence: Confidence) -> Vec<String> {
    const AT: &str = "2016-01-01";
    let record = record(claims);
    let held = cell(&record, bloc, AT, evidence);
    let ledger = Ledger::new(&record);
    let against = ledger.deeds_against(&record, (bloc, ONE), &held, day(AT), evidence);
    let name = |ix: u32| record.claims[ix as usize].id.to_string();
    against.into_iter().map(name).collect()
}

#[test]
fn deeds_that_contradict_the_words_are_told_oldest_first() {
    let claims = [
        "solo opposition stated 2015-01-01 high",
        "solo terrorist acted 2015-03-01 medium",
        "solo terrorist acted 2015-02-01 high",
    ];
    assert_eq!(deeds(&claims, SOLO, Medium), ["c2", "c1"]);
}

#[test]
fn a_deed_counts_from_its_day_and_its_confidence_on() {
    let claims = [
        "solo opposition stated 2015-01-01 high",
        "solo terrorist acted 2015-01-02 high",
        "solo terrorist acted 2016-01-01 medium",
        "solo terrorist acted 2016-01-02 high",
        "solo terrorist acted 2015-01-03 low",
    ];
    assert_eq!(deeds(&claims, SOLO, Medium), ["c1", "c2"]);
    // A weak deed contradicts nobody, however low the reader goes.
    assert_eq!(deeds(&claims, SOLO, Low), ["c1", "c2"]);
    assert_eq!(deeds(&claims, SOLO, High), ["c1"]);
}

#[test]
fn words_and_deeds_that_agree_are_not_told() {
    let claims = [
        "solo opposition stated 2015-01-01 high",
        "solo terrorist stated 2014-01-01 high",
        "solo opposition acted 2015-02-01 high",
        "solo terrorist acted 2015-03-01 high",
    ];
    assert_eq!(deeds(&claims, SOLO, Medium), ["c3"]);
}

#[test]
fn deeds_without_words_contradict_nothing() {
    let claims = [
        "solo opposition acted 2015-01-01 high",
        "solo terrorist acted 2014-01-01 high",
    ];
    assert_eq!(deeds(&claims, SOLO, Medium), [""; 0]);
}

#[test]
fn a_members_deeds_are_held_against_its_own_words_alone() {
    let claims = [
        "union/a opposition stated 2015-01-01 high",
        "union/a terrorist acted 2015-02-01 high",
        "union/b terrorist stated 2015-01-01 high",
        "union/b terrorist acted 2015-02-01 high",
        "union terrorist acted 2015-03-01 high",
    ];
    assert_eq!(deeds(&claims, UNION, Medium), ["c1"]);
}
