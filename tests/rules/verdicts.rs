//! The agreement rules and the verdicts, as tables.

use dispute_matrix::consensus::{Finding, Rule, Verdict, judge};
use dispute_matrix::record::{BlocIx, Position};

/// The finding on voices written as letters: `t`, `o`, `d`, and `-` for nothing on record.
pub fn finding(voices: &str, rule: Rule) -> Finding {
    let voices: Vec<_> = (0..)
        .map(BlocIx)
        .zip(voices.chars().map(position))
        .collect();
    judge(&voices, rule)
}

fn position(letter: char) -> Option<Position> {
    match letter {
        't' => Some(Position::Terrorist),
        'o' => Some(Position::Opposition),
        'd' => Some(Position::Divided),
        '-' => None,
        _ => panic!("not a voice: {letter}"),
    }
}

fn verdicts(rule: Rule, table: &[(&str, Verdict)]) {
    for (voices, expected) in table {
        assert_eq!(
            finding(voices, rule).verdict,
            *expected,
            "{voices} under {rule:?}"
        );
    }
}

#[test]
fn each_rule_needs_its_share_of_the_voices_on_record_and_at_least_two() {
    let on_record = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let table = [
        (Rule::Unanimity, [2, 2, 2, 3, 4, 5, 6, 7, 8, 9]),
        (Rule::AllButOne, [2, 2, 2, 2, 3, 4, 5, 6, 7, 8]),
        (Rule::TwoThirds, [2, 2, 2, 2, 3, 4, 4, 5, 6, 6]),
        (Rule::Majority, [2, 2, 2, 2, 3, 3, 4, 4, 5, 5]),
    ];
    for (rule, needed) in table {
        assert_eq!(on_record.map(|n| rule.needed(n)), needed, "{rule:?}");
    }
}

#[test]
fn under_unanimity_every_counted_voice_on_record_agrees() {
    verdicts(
        Rule::Unanimity,
        &[
            ("", Verdict::Thin),
            ("--------", Verdict::Thin),
            ("t-------", Verdict::Thin),
            ("d-------", Verdict::Thin),
            ("tt------", Verdict::AgreedTerrorist),
            ("tttttttt", Verdict::AgreedTerrorist),
            ("-o-o----", Verdict::AgreedOpposition),
            ("to------", Verdict::Disputed),
            ("ttttttto", Verdict::Disputed),
            ("todddd--", Verdict::Disputed),
            ("tttttttd", Verdict::Wavering),
            ("od------", Verdict::Wavering),
            ("dd------", Verdict::Wavering),
        ],
    );
}

#[test]
fn under_all_but_one_a_single_voice_may_stand_aside() {
    verdicts(
        Rule::AllButOne,
        &[
            ("t", Verdict::Thin),
            ("tto", Verdict::AgreedTerrorist),
            ("tttd", Verdict::AgreedTerrorist),
            ("ooot", Verdict::AgreedOpposition),
            ("ood-", Verdict::AgreedOpposition),
            // One of two agreeing is no agreement.
            ("to", Verdict::Disputed),
            ("td", Verdict::Wavering),
            ("ttoo", Verdict::Disputed),
            ("tttod", Verdict::Disputed),
            ("tttdd", Verdict::Wavering),
        ],
    );
}

#[test]
fn under_two_thirds_a_third_may_stand_aside() {
    verdicts(
        Rule::TwoThirds,
        &[
            ("t", Verdict::Thin),
            ("tto", Verdict::AgreedTerrorist),
            ("ttttoo", Verdict::AgreedTerrorist),
            ("oooodd", Verdict::AgreedOpposition),
            ("tttoo", Verdict::Disputed),
            ("tttdd", Verdict::Wavering),
            ("tttttooo", Verdict::Disputed),
            ("ttttttoo", Verdict::AgreedTerrorist),
        ],
    );
}

#[test]
fn under_a_majority_more_than_half_is_enough_and_half_is_not() {
    verdicts(
        Rule::Majority,
        &[
            ("o", Verdict::Thin),
            ("tttoo", Verdict::AgreedTerrorist),
            ("ooott", Verdict::AgreedOpposition),
            ("oood-d", Verdict::AgreedOpposition),
            ("ttoo", Verdict::Disputed),
            ("ttdd", Verdict::Wavering),
            ("ttod", Verdict::Disputed),
            ("dddt", Verdict::Wavering),
        ],
    );
}

#[test]
fn a_tally_shows_its_denominator() {
    let tally = finding("ttod-o--", Rule::Unanimity).tally;
    assert_eq!(
        (tally.terrorist, tally.opposition, tally.divided),
        (2, 2, 1)
    );
    assert_eq!((tally.on_record(), tally.counted), (5, 8));
}

#[test]
fn names_of_rules_and_verdicts_are_those_of_the_public_contract() {
    let rules: Vec<_> = Rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(
        rules,
        ["unanimity", "all-but-one", "two-thirds", "majority"]
    );
    let verdicts: Vec<_> = Verdict::ALL.iter().map(|verdict| verdict.name()).collect();
    assert_eq!(
        verdicts,
        [
            "disputed",
            "wavering",
            "agreed-terrorist",
            "agreed-opposition",
            "thin"
        ]
    );
}
