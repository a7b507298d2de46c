//! The sentences that say a view.

use crate::{Setting, random};
use dispute_matrix::consensus::{Rule, judge};
use dispute_matrix::record::Position::{Divided, Opposition, Terrorist};
use dispute_matrix::record::{BlocIx, Day, Position, When};
use dispute_matrix::view::{Table, View};
use dispute_matrix::words;
use proptest::prelude::*;

fn headline(s: &Setting, query: &str) -> String {
    let (view, table) = (s.view(query), s.table(query));
    let line = words::headline(&s.record, &view, &table);
    [line.agreed, line.split, line.rest].join(" ")
}

#[test]
fn a_link_turns_no_sentence_that_quotes_it() {
    let s = Setting::new();
    let reading = View::read(
        "rule=%E2%80%AEmost&groups=~%E2%81%A7nobody&q=%E2%80%AEarmy",
        &s.record,
        &s.default,
    );
    let notice = words::ignored(&reading.ignored);
    assert!(
        notice.contains("most") && notice.contains("nobody"),
        "{notice}"
    );
    let (record, view) = (&s.record, &reading.view);
    let showing = words::showing(record, view, &Table::new(record, &s.ledger, view));
    assert!(showing.contains("army"), "{showing}");
    let stamp = words::export_filters(record, view).concat();
    assert!(stamp.contains("army"), "{stamp}");
    for said in [notice, showing, stamp] {
        let turns = |sign| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        assert!(!said.contains(turns), "{said:?}");
    }
}

#[test]
fn the_headline_counts_down_to_the_talks_only_when_they_are_near() {
    let s = Setting::new();
    for (at, start) in [
        (
            "2016-01-20",
            "On 20 January 2016, five days before talks were due in Geneva, the powers",
        ),
        (
            "2016-01-24",
            "On 24 January 2016, a day before talks were due in Geneva, the powers",
        ),
        (
            "2016-01-25",
            "On 25 January 2016, the day talks were due in Geneva, the powers",
        ),
        (
            "2016-02-27",
            "On 27 February 2016, 33 days after talks were due in Geneva, the powers",
        ),
        ("2015-11-14", "On 14 November 2015, the powers"),
    ] {
        let line = headline(&s, &format!("at={at}"));
        assert!(line.starts_with(start), "{line}");
    }
}

#[test]
fn the_headline_says_how_many_voices_where_they_are_the_readers_choice() {
    let s = Setting::new();
    assert!(headline(&s, "count=~ru~us").contains("the 2 voices counted agreed"));
    assert!(headline(&s, "count=~ru").contains("the 1 voice counted agreed"));
}

#[test]
fn dates_are_said_as_written() {
    for (written, said, short) in [
        ("2015-12-18", "18 December 2015", "18 Dec 2015"),
        ("2015-12", "December 2015", "Dec 2015"),
        ("2015", "2015", "2015"),
    ] {
        let when = When::parse(written).unwrap();
        assert_eq!(
            (words::when(when), words::when_short(when)),
            (said.into(), short.into())
        );
    }
    assert_eq!(words::day(Day::parse("2016-05-01").unwrap()), "1 May 2016");
}

#[test]
fn the_headline_ends_with_what_is_left_and_says_nothing_of_what_is_not() {
    let s = Setting::new();
    let rest = |query: &str| words::headline(&s.record, &s.view(query), &s.table(query)).rest;
    assert_eq!(
        rest(""),
        "On 6 someone wavers; on 4 too little is on record."
    );
    assert_eq!(rest("count=~ru"), "On 22 too little is on record.");
    assert_eq!(rest("groups=~hnc"), "On 1 someone wavers.");
    assert_eq!(rest("groups=~ahrar"), "");
}

fn row_end(held: &[Option<Position>], rule: Rule) -> String {
    // The record's first blocs in order: Damascus, Russia, Iran, US, Europe, Saudi Arabia.
    let voices: Vec<_> = held
        .iter()
        .enumerate()
        .map(|(ix, held)| (BlocIx(ix as u16), *held))
        .collect();
    words::row_end(&Setting::new().record, &judge(&voices, rule))
}

#[test]
fn the_end_of_a_row_says_who_blocks() {
    let (t, o, d, n) = (Some(Terrorist), Some(Opposition), Some(Divided), None);
    for (held, rule, said) in [
        (&[o, t, o, o][..], Rule::Unanimity, "only Russia objects"),
        (&[t, t, o, t], Rule::Unanimity, "only Iran objects"),
        (&[t, t, o, o, o], Rule::Unanimity, "2 against 3"),
        (
            &[t, t, o, o, o, d],
            Rule::Unanimity,
            "2 against 3, 1 divided",
        ),
        (&[n, t, n, o], Rule::Unanimity, "Russia against US"),
        // One has to move, but two stand apart, or more than one holds the other label.
        (&[t, t, t, o, o], Rule::AllButOne, "3 against 2"),
        (&[t, t, t, o, d], Rule::AllButOne, "3 against 1, 1 divided"),
        (&[t, o, d], Rule::Unanimity, "1 against 1, 1 divided"),
        (&[t, t, d], Rule::Unanimity, "Iran divided"),
        (&[d, o, o, d], Rule::Unanimity, "Damascus and US divided"),
        (&[d, d, d, t], Rule::Unanimity, "3 divided"),
        (&[d, d], Rule::Unanimity, "Damascus and Russia divided"),
        (&[t, t, n, n], Rule::Unanimity, "2 of 4 on record"),
        (&[t, n, n], Rule::Unanimity, "1 of 3 on record"),
        (&[n, n, n], Rule::Unanimity, "none of 3 on record"),
        (&[t, t, t, o], Rule::AllButOne, "3 of 4 agree, not US"),
        (
            &[o, o, o, o, t, t],
            Rule::TwoThirds,
            "4 of 6 agree, not Europe and Saudi Arabia",
        ),
        (
            &[o, t, o, t, o, t, o],
            Rule::Majority,
            "4 of 7 on record agree",
        ),
    ] {
        assert_eq!(row_end(held, rule), said);
    }
}

#[test]
fn each_agreement_names_who_would_have_to_move_and_the_nearest_is_marked() {
    let s = Setting::new();
    let (t, o, d) = (Some(Terrorist), Some(Opposition), Some(Divided));
    for (held, rule, said) in [
        (
            &[t, t, o, o, o][..],
            Rule::Unanimity,
            &[
                "Agreed as terrorist if Iran, US and Europe moved (3 of 5 on record).",
                "Agreed as opposition if Damascus and Russia moved (2 of 5 on record): the nearest \
                 agreement.",
            ][..],
        ),
        (
            &[t, o],
            Rule::Unanimity,
            &[
                "Agreed as terrorist if Russia alone moved (1 of 2 on record), as near as the other.",
                "Agreed as opposition if Damascus alone moved (1 of 2 on record), as near as the \
                 other.",
            ],
        ),
        (
            &[t, t, t, o, o, d],
            Rule::Majority,
            &[
                "Agreed as terrorist if any one of US, Europe and Saudi Arabia moved (1 of 6 on \
                 record): the nearest agreement.",
                "Agreed as opposition if any 2 of Damascus, Russia, Iran and Saudi Arabia moved (2 \
                 of 6 on record).",
            ],
        ),
        (&[t, t, t], Rule::Unanimity, &[]),
    ] {
        let voices: Vec<_> = held
            .iter()
            .enumerate()
            .map(|(ix, held)| (BlocIx(ix as u16), *held))
            .collect();
        let finding = judge(&voices, rule);
        assert_eq!(words::agreement_paths(&s.record, &finding), said);
    }
}

#[test]
fn a_cell_is_a_sentence_with_basis_date_and_confidence() {
    let s = Setting::new();
    let (bloc, group) = (s.bloc("ru"), s.group("ahrar"));
    let cell = s
        .ledger
        .cell(&s.record, bloc, group, s.default.at, s.default.evidence);
    let said = words::cell_sentence(&s.record, bloc, None, group, &cell.stance);
    assert!(
        said.starts_with("Russia on Ahrar al-Sham: terrorist, stated 20 January 2016, "),
        "{said}"
    );
}

#[test]
fn a_pro_government_group_is_never_said_to_be_held_opposition() {
    let s = Setting::new();
    let group = s.group("hzb");
    assert_eq!(
        words::position_for(&s.record, group, Some(Opposition)),
        "legitimate, not to be listed"
    );
    let ahrar = s.group("ahrar");
    assert_eq!(
        words::position_for(&s.record, ahrar, Some(Opposition)),
        "opposition"
    );
}

#[test]
fn what_is_shown_is_said_with_its_filters() {
    let s = Setting::new();
    let showing = |query: &str| words::showing(&s.record, &s.view(query), &s.table(query));
    assert_eq!(
        showing(""),
        "Showing 22 of 25 groups and 10 of 10 blocs on 20 January 2016."
    );
    assert_eq!(
        showing("kinds=~kurdish-led~political&q=committee&camps=~government"),
        "Showing 2 of 25 groups and 3 of 10 blocs on 20 January 2016; kinds: Kurdish-led and \
         Political; camps: Behind the government; matching “committee”."
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_view_has_its_sentences(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let table = Table::new(&s.record, &s.ledger, &view);
        let line = words::headline(&s.record, &view, &table);
        prop_assert!(line.agreed.ends_with('.') && line.split.ends_with('.'));
        prop_assert!(words::showing(&s.record, &view, &table).ends_with('.'));
        prop_assert!(words::method(&s.record, &view).ends_with('.'));
        for row in table.sections.iter().flat_map(|section| &section.rows) {
            let end = words::row_end(&s.record, &row.finding);
            prop_assert!(!end.is_empty() && !end.contains("  "), "{}", end);
            for cell in &row.cells {
                let said = words::cell_sentence(&s.record, cell.bloc, cell.member, row.group, &cell.stance);
                prop_assert!(said.contains(" on ") && said.contains(": "));
                prop_assert_eq!(said.contains("nothing on record"), cell.stance.position.is_none());
            }
        }
    }
}
