//! Rules 6 and 7, blocs with members and nothing on record; and the history of a cell.

use crate::fixture::{ONE, SOLO, TWO, UNION, cell, day, holds, record, told};
use dispute_matrix::record::{BlocIx, Confidence::*, GroupIx, MemberIx};
use dispute_matrix::stance::{Ledger, Stance};

#[test]
fn rule_6_a_bloc_with_members_holds_what_all_its_voices_hold_or_is_divided() {
    const MARKED: &[&str] = &[
        "union/a terrorist stated 2015-02 high",
        "union/a opposition acted 2015-01 high",
        "union/b terrorist acted 2015-03 medium",
    ];
    holds(
        UNION,
        &[
            // One voice on record speaks for the bloc.
            (
                &["union/b terrorist stated 2015 high"],
                "2016-01-01",
                Medium,
                "terrorist high c0",
            ),
            // All the same; the least sure voice, and the newest deciding claim.
            (
                &[
                    "union/a terrorist stated 2015-06 medium",
                    "union/c terrorist stated 2015-01 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist medium c0",
            ),
            // Two differ.
            (
                &[
                    "union/a terrorist stated 2015-01 high",
                    "union/b opposition stated 2015-02 medium",
                    "union/c opposition stated 2015-01 high",
                ],
                "2016-01-01",
                Medium,
                "divided medium c1",
            ),
            // Claims about the bloc as a whole are one more voice.
            (
                &[
                    "union terrorist listed 2015 high",
                    "union/a opposition stated 2014 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
            // A voice divided in itself differs from one that is not.
            (
                &[
                    "union/a divided stated 2015 high",
                    "union/b terrorist stated 2015 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
            // A newer claim of one voice does not override another voice.
            (
                &[
                    "union/a terrorist stated 2012 high",
                    "union/b opposition stated 2015 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c1",
            ),
            // By conduct only where every voice is; conduct differs where any voice's does.
            (
                MARKED,
                "2016-01-01",
                Medium,
                "terrorist medium conduct-differs c2",
            ),
            (
                MARKED,
                "2015-01-15",
                Medium,
                "opposition high by-conduct c1",
            ),
            // Rule 3 is each voice's own: a low voice beside a better one is on record from low.
            (
                &[
                    "union/a terrorist stated 2015 high",
                    "union/b opposition stated 2015 low",
                ],
                "2016-01-01",
                Low,
                "divided low c0",
            ),
            (
                &[
                    "union/a terrorist stated 2015 high",
                    "union/b opposition stated 2015 low",
                ],
                "2016-01-01",
                Medium,
                "terrorist high c0",
            ),
            // Weak only where no voice is on record.
            (
                &["union/b opposition stated 2015 low"],
                "2016-01-01",
                Medium,
                "none weak",
            ),
            // Deciding claims of one day: the surer, then the stronger, then the first by id.
            (
                &[
                    "union/a terrorist listed 2015 medium",
                    "union/b terrorist reported 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist medium c1",
            ),
            (
                &[
                    "union/a terrorist reported 2015 high",
                    "union/b terrorist stated 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist high c1",
            ),
            (
                &[
                    "union/b terrorist stated 2015 high",
                    "union/a terrorist stated 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist high c0",
            ),
        ],
    );
}

#[test]
fn rule_6_the_reader_can_see_who_holds_what() {
    let record = record(&[
        "union/c terrorist stated 2015-01 low",
        "union/a opposition stated 2015-03 medium",
        "union terrorist listed 2015-02 high",
        "union/b terrorist listed 2017-01 high",
    ]);
    let voices: Vec<_> = cell(&record, UNION, "2016-01-01", Medium)
        .voices
        .iter()
        .map(|voice| (voice.member, told(&record, &voice.stance)))
        .collect();
    let expected = [
        (None, "terrorist high c2".to_string()),
        (Some(MemberIx(0)), "opposition medium c1".to_string()),
        (Some(MemberIx(2)), "none weak".to_string()),
    ];
    assert_eq!(voices, expected);
}

#[test]
fn rule_6_a_bloc_without_members_has_no_voices_inside() {
    let record = record(&["solo terrorist stated 2015 high"]);
    assert_eq!(cell(&record, SOLO, "2016-01-01", Medium).voices, []);
}

#[test]
fn rule_7_no_claim_is_nothing_on_record() {
    let record = record(&[
        "solo terrorist stated 2015 high",
        "union terrorist stated 2015 high",
    ]);
    let ledger = Ledger::new(&record);
    // The last three are not in the record: no bloc 9, and no groups 2 (the place after the
    // bloc's last, where the next bloc's claims stand) and 9.
    let elsewhere = [
        (SOLO, TWO),
        (UNION, TWO),
        (BlocIx(9), ONE),
        (SOLO, GroupIx(2)),
        (SOLO, GroupIx(9)),
    ];
    for (bloc, group) in elsewhere {
        let cell = ledger.cell(&record, bloc, group, day("2016-01-01"), Low);
        assert_eq!((cell.stance, cell.voices), (Stance::NOTHING, vec![]));
        assert!(ledger.history(bloc, group).is_empty());
    }
}

#[test]
fn the_history_of_a_cell_runs_from_oldest_to_newest_whatever_the_date_and_confidence() {
    let record = record(&[
        "union/a terrorist stated 2015-06-02 high",
        "solo terrorist stated 2015 high",
        "union opposition stated 2024-12 medium",
        "union/b terrorist acted 2013 low",
        "union/c terrorist acted 2015-06-02 low",
    ]);
    assert_eq!(Ledger::new(&record).history(UNION, ONE), [3, 0, 4, 2]);
}

#[test]
fn a_claim_about_what_the_record_does_not_have_is_nobodys() {
    let mut record = record(&[
        "solo terrorist stated 2015 high",
        "solo opposition stated 2015 high",
    ]);
    // One past the last: as a number it would be the next bloc's first cell.
    record.claims[0].group = GroupIx(2);
    record.claims[1].bloc = BlocIx(2);
    let ledger = Ledger::new(&record);
    for bloc in [SOLO, UNION, BlocIx(2)] {
        for group in [ONE, TWO, GroupIx(2)] {
            assert_eq!(ledger.history(bloc, group), [0; 0], "{bloc:?} {group:?}");
        }
    }
}
