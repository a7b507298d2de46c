//! The time line: stops, what changed between two days, strips.

use crate::{Setting, random};
use dispute_matrix::record::Day;
use dispute_matrix::view::{Strip, Table, span, stop_after, stop_before, stops};
use dispute_matrix::words;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn each_day_with_events_is_one_stop() {
    let s = Setting::new();
    let stops = stops(&s.record);
    assert!(stops.is_sorted_by(|a, b| a < b));
    assert_eq!(stops.len(), 17);
    assert_eq!(
        (stops[0], stops[16]),
        (day("2012-06-30"), day("2025-11-06"))
    );
}

#[test]
fn the_stop_before_and_after_a_day_are_never_the_day_itself() {
    let s = Setting::new();
    let at = day("2016-01-20");
    assert_eq!(stop_before(&s.record, at), Some(day("2015-12-25")));
    assert_eq!(stop_after(&s.record, at), Some(day("2016-01-29")));
    assert_eq!(stop_before(&s.record, day("2012-06-30")), None);
    assert_eq!(stop_after(&s.record, day("2025-11-06")), None);
}

#[test]
fn a_stop_is_chosen_by_its_number_and_no_other_number_changes_anything() {
    let s = Setting::new();
    let mut view = s.default.clone();
    view.act("stop", "0", &s.record, &s.default);
    assert_eq!(view.at, day("2012-06-30"));
    for wrong in ["17", "-1", "", "x", "1.5"] {
        view.act("stop", wrong, &s.record, &s.default);
        assert_eq!(view.at, day("2012-06-30"), "{wrong}");
    }
}

#[test]
fn a_day_to_compare_with_is_chosen_and_taken_back() {
    let s = Setting::new();
    let mut view = s.default.clone();
    view.act("since", "2015-12-18", &s.record, &s.default);
    assert_eq!(view, s.view("since=2015-12-18"));
    view.act("since", "", &s.record, &s.default);
    assert_eq!(view, s.default);
}

#[test]
fn cells_are_compared_with_the_stop_before_unless_a_day_is_asked_for() {
    let s = Setting::new();
    assert_eq!(s.table("").compared, Some(day("2015-12-25")));
    assert_eq!(
        s.table("since=2015-06-01").compared,
        Some(day("2015-06-01"))
    );
    assert_eq!(s.table("at=2012-06-30").compared, None);
}

#[test]
fn what_changed_over_christmas_is_said_of_the_cell() {
    let s = Setting::new();
    let table = s.table("");
    let row = table.row(s.group("ahrar")).unwrap();
    let us = s.bloc("us");
    let cell = row.cells.iter().find(|cell| cell.bloc == us).unwrap();
    assert_eq!(
        words::cell_marks(&s.record, &table, cell),
        ", changed since 25 Dec 2015, was divided"
    );
    let sdf = table.row(s.group("sdf")).unwrap();
    assert_eq!(
        words::verdict_change(&s.record, sdf.recorded, sdf.was.unwrap()),
        ": Wavering, was Too little"
    );
}

#[test]
fn the_list_of_changes_is_headed_by_both_days_the_earlier_first() {
    let s = Setting::new();
    let forth = words::changes_title(&s.table("at=2016-05-10&since=2016-01-20"), 9, 1);
    let back = words::changes_title(&s.table("at=2016-01-20&since=2016-05-10"), 9, 1);
    assert_eq!(
        forth,
        "What changed from 20 January 2016 to 10 May 2016: 9 positions and 1 verdict"
    );
    assert_eq!(forth, back);
}

#[test]
fn a_day_outside_the_record_is_told_what_the_record_covers() {
    let s = Setting::new();
    assert_eq!(
        span(&s.record),
        Some((day("1997-10-08"), day("2026-02-27")))
    );
    let said = "The record covers 8 October 1997 to 27 February 2026.";
    assert_eq!(words::outside(&s.record, &[day("1990-01-01")]), said);
    assert_eq!(
        words::outside(&s.record, &[day("2016-01-20"), day("2030-01-01")]),
        said
    );
    assert_eq!(words::outside(&s.record, &[day("1997-10-08")]), "");
    assert_eq!(words::outside(&s.record, &[day("2026-02-27")]), "");
}

#[test]
fn a_strip_shows_the_turns_of_a_cell_in_order_without_overlap() {
    let s = Setting::new();
    let mut turns = 0;
    for bloc in (0..s.record.blocs.len() as u16).map(dispute_matrix::record::BlocIx) {
        for group in (0..s.record.groups.len() as u16).map(dispute_matrix::record::GroupIx) {
            let strip = Strip::new(&s.record, &s.ledger, &s.default, bloc, group);
            assert!(strip.held.windows(2).all(|w| w[0].to <= w[1].from));
            assert!(
                strip
                    .held
                    .windows(2)
                    .all(|w| w[0].position != w[1].position || w[0].to < w[1].from)
            );
            assert!(
                strip
                    .held
                    .iter()
                    .all(|held| held.from <= held.to && held.to <= Strip::WHOLE)
            );
            turns += strip.held.len();
        }
    }
    assert!(turns > 100, "{turns}");
}

#[test]
fn a_strip_marks_the_day_between_its_stops() {
    let s = Setting::new();
    let (us, ahrar) = (s.bloc("us"), s.group("ahrar"));
    let at = |query: &str| Strip::new(&s.record, &s.ledger, &s.view(query), us, ahrar).at;
    assert_eq!(at("at=2000-01-01"), 0);
    assert_eq!(at("at=2012-06-30"), 0);
    assert_eq!(at("at=2015-10-30"), Strip::WHOLE / 16);
    assert_eq!(at("at=2025-11-06"), Strip::WHOLE);
    assert_eq!(at("at=2030-01-01"), Strip::WHOLE);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_cell_is_marked_exactly_where_the_table_of_the_other_day_differs(
        view in random::view(&Setting::new()),
    ) {
        let s = Setting::new();
        let mut view = view;
        view.suppose.clear();
        // Verdicts and words of the other day may hide other rows.
        view.verdicts = s.default.verdicts.clone();
        view.q.clear();
        let table = Table::new(&s.record, &s.ledger, &view);
        let Some(compared) = table.compared else { return Ok(()) };
        let mut other = view.clone();
        other.at = compared;
        other.order = dispute_matrix::consensus::Order::Editorial;
        let other = Table::new(&s.record, &s.ledger, &other);
        for row in table.rows() {
            let before = other.row(row.group).unwrap();
            let was = before.finding.verdict;
            prop_assert_eq!(row.was, (was != row.finding.verdict).then_some(was));
            for cell in &row.cells {
                let same = |c: &&dispute_matrix::view::Cell| (c.bloc, c.member) == (cell.bloc, cell.member);
                let was = before.cells.iter().find(same).unwrap().stance.position;
                prop_assert_eq!(cell.was, (was != cell.stance.position).then_some(was));
            }
        }
    }
}
