//! Who blocks: candidates, shortfall, nearest agreement, lone blockers.

use crate::verdicts::finding;
use dispute_matrix::consensus::{Nearest, Path, Rule};
use dispute_matrix::record::{BlocIx, Position};

/// Labels with the places of the blocs that alone block them.
type Blockers = &'static [(Position, u16)];

fn blocs(path: &Path) -> Vec<u16> {
    path.candidates.iter().map(|bloc| bloc.0).collect()
}

#[test]
fn candidates_are_the_voices_on_record_that_do_not_hold_the_label() {
    let finding = finding("to-dt", Rule::Unanimity);
    assert_eq!(blocs(&finding.terrorist), [1, 3]);
    assert_eq!(blocs(&finding.opposition), [0, 3, 4]);
}

#[test]
fn the_shortfall_is_how_many_must_move_under_the_rule() {
    let table = [
        (Rule::Unanimity, "tttood--", 3, 4, Nearest::Terrorist),
        (Rule::AllButOne, "tttood--", 2, 3, Nearest::Terrorist),
        (Rule::TwoThirds, "tttood--", 1, 2, Nearest::Terrorist),
        (Rule::Majority, "tttood--", 1, 2, Nearest::Terrorist),
        (Rule::Unanimity, "too", 2, 1, Nearest::Opposition),
        (Rule::Unanimity, "to", 1, 1, Nearest::Tie),
        (Rule::Unanimity, "dd", 2, 2, Nearest::Tie),
        (Rule::Unanimity, "ttd", 1, 3, Nearest::Terrorist),
    ];
    for (rule, voices, terrorist, opposition, nearest) in table {
        let finding = finding(voices, rule);
        let found = (
            finding.terrorist.shortfall,
            finding.opposition.shortfall,
            finding.nearest,
        );
        assert_eq!(
            found,
            (terrorist, opposition, Some(nearest)),
            "{voices} under {rule:?}"
        );
    }
}

#[test]
fn a_bloc_alone_blocks_where_one_must_move_and_it_is_the_only_candidate() {
    let table: [(&str, Rule, Blockers); 7] = [
        // "Only Turkey objects".
        ("ooooot", Rule::Unanimity, &[(Position::Opposition, 5)]),
        // A divided voice blocks as well.
        ("-ttd", Rule::Unanimity, &[(Position::Terrorist, 3)]),
        // Two alone on record: each blocks the other's label.
        (
            "to",
            Rule::Unanimity,
            &[(Position::Terrorist, 1), (Position::Opposition, 0)],
        ),
        (
            "to",
            Rule::Majority,
            &[(Position::Terrorist, 1), (Position::Opposition, 0)],
        ),
        // Two must move.
        ("tttoo", Rule::Unanimity, &[]),
        // One must move and two could.
        ("tttoo", Rule::AllButOne, &[]),
        // Agreed, with one aside: nobody blocks.
        ("tto", Rule::AllButOne, &[]),
    ];
    for (voices, rule, expected) in table {
        let expected: Vec<_> = expected
            .iter()
            .map(|&(l, bloc)| (l, BlocIx(bloc)))
            .collect();
        let found: Vec<_> = finding(voices, rule).lone_blockers().collect();
        assert_eq!(found, expected, "{voices} under {rule:?}");
    }
}

#[test]
fn any_would_do_where_one_must_move_and_several_could() {
    let table = [
        ("tttoo", Rule::AllButOne, (true, false)),
        ("ttoo", Rule::Majority, (true, true)),
        ("tttoo", Rule::Unanimity, (false, false)),
        ("ooot", Rule::Unanimity, (false, false)),
        // Agreed for terrorist: one opposition voice more is nobody's question.
        ("tto", Rule::AllButOne, (false, false)),
    ];
    for (voices, rule, expected) in table {
        let finding = finding(voices, rule);
        let found = (
            finding.terrorist.any_would_do(),
            finding.opposition.any_would_do(),
        );
        assert_eq!(found, expected, "{voices} under {rule:?}");
    }
}

#[test]
fn nobody_blocks_what_is_agreed_or_too_thin_to_tell() {
    for (voices, rule) in [
        ("tttt", Rule::Unanimity),
        ("ooo-", Rule::Majority),
        ("ttto", Rule::AllButOne),
        ("t---", Rule::Unanimity),
        ("----", Rule::Unanimity),
    ] {
        let finding = finding(voices, rule);
        assert_eq!(finding.nearest, None, "{voices}");
        assert_eq!(
            (finding.terrorist.shortfall, finding.opposition.shortfall),
            (0, 0),
            "{voices}"
        );
        assert_eq!(finding.lone_blockers().count(), 0, "{voices}");
    }
}

#[test]
fn an_agreement_names_the_voices_it_was_met_without() {
    let finding = finding("tttod", Rule::Majority);
    assert_eq!(blocs(&finding.terrorist), [3, 4]);
}

#[test]
fn the_minority_are_the_voices_whose_label_fewer_hold_where_labels_clash() {
    let table: [(&str, &[u16]); 9] = [
        ("toood", &[0]),
        ("ottdt", &[0]),
        ("ot-ooto", &[1, 5]),
        ("dtottt", &[2]),
        ("to", &[]),
        ("ttoodd", &[]),
        ("tttd", &[]),
        ("ooo", &[]),
        ("d-d", &[]),
    ];
    for (voices, minority) in table {
        let found = finding(voices, Rule::Unanimity).minority();
        let found: Vec<u16> = found.iter().map(|bloc| bloc.0).collect();
        assert_eq!(found, minority, "{voices}");
    }
}
