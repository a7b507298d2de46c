//! The time line in the page: sliding, stepping, playing, comparing.

use crate::support::core::core;
use crate::support::page::Page;
use crate::support::visit::visit;
use dispute_matrix::record::Day;
use dispute_matrix::view::{stop_after, stops};
use dispute_matrix::words;

const RIGHT: &str = "\u{e014}";
const LEFT: &str = "\u{e012}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";

fn at(day: Day) -> dispute_matrix::view::View {
    core().view(&format!("at={day}"))
}

fn keys(page: &Page, keys: &str) {
    page.browser.keys(".dm-slider", keys);
    page.settle();
}

#[test]
fn arrow_keys_on_the_slider_go_from_stop_to_stop_without_filling_the_history() {
    visit("", |page| {
        let stops = stops(&core().record);
        let here = stops
            .iter()
            .position(|day| *day == core().default.at)
            .expect("a stop");
        let before = page.number("return history.length");
        keys(page, RIGHT);
        page.assert_is(&at(stops[here + 1]));
        keys(page, LEFT);
        keys(page, LEFT);
        page.assert_is(&at(stops[here - 1]));
        keys(page, HOME);
        page.assert_is(&at(stops[0]));
        keys(page, END);
        page.assert_is(&at(stops[stops.len() - 1]));
        assert_eq!(page.number("return history.length"), before);
    });
}

/// What the list of events shows.
fn listed(page: &Page) -> String {
    page.ask("return document.querySelector('.dm-event').value")
}

#[test]
fn steps_there_and_back_within_a_frame_leave_the_list_at_the_day_shown() {
    visit("", |page| {
        let here = core().default.at;
        assert_eq!(listed(page), here.iso());
        page.run(
            "return new Promise((done) => requestAnimationFrame(async () => {
                for (const step of ['.dm-later', '.dm-earlier']) {
                    document.querySelector(step).click();
                    for (let turn = 0; turn < 20; turn += 1) await null;
                }
                done();
            }))",
        );
        page.settle();
        page.assert_is(&at(here));
        assert_eq!(listed(page), here.iso());
    });
}

#[test]
fn where_nobody_sees_the_page_the_list_of_events_follows_each_step() {
    visit("", |page| {
        page.run("Object.defineProperty(document, 'hidden', { get: () => true })");
        let mut day = core().default.at;
        // Twice: what waits for a frame that does not come would be stuck at the first.
        for _ in 0..2 {
            day = stop_after(&core().record, day).expect("a later stop");
            page.run("document.querySelector('.dm-later').click()");
            page.settle();
            assert_eq!(listed(page), day.iso());
            page.assert_is(&at(day));
        }
    });
}

#[test]
fn the_slider_is_dragged_to_a_stop_and_says_its_day_and_event() {
    visit("", |page| {
        let drag = "const slider = document.querySelector('.dm-slider');
            slider.value = '3';
            slider.dispatchEvent(new Event('input', { bubbles: true }));
            slider.dispatchEvent(new Event('change', { bubbles: true }));";
        page.run(drag);
        page.settle();
        let day = stops(&core().record)[3];
        page.assert_is(&at(day));
        let said = page.attributes(".dm-slider", "aria-valuetext");
        assert_eq!(
            said,
            ["15 November 2015: Jordan is asked to coordinate the terrorist list"]
        );
    });
}

#[test]
fn playing_goes_from_stop_to_stop_until_it_is_paused() {
    visit("at=2016-01-20", |page| {
        let next = stop_after(&core().record, core().default.at).expect("a later stop");
        page.click(".dm-play");
        page.assert_shows(&at(next));
        assert_eq!(page.attributes(".dm-play", "aria-label"), ["Pause"]);
        let after = stop_after(&core().record, next).expect("a later stop");
        let arrived = format!("return location.search === '?at={after}'");
        page.wait_for("the stop after", &arrived);
        page.click(".dm-play");
        assert_eq!(
            page.attributes(".dm-play", "aria-label"),
            ["Play through the events"]
        );
        let paused = page.query();
        page.run("return new Promise((done) => setTimeout(done, 2500))");
        assert_eq!(page.query(), paused);
    });
}

#[test]
fn playing_stops_at_the_last_stop_and_begins_again_at_the_first() {
    let stops = stops(&core().record);
    let [.., before, last] = stops.as_slice() else {
        panic!("too few stops")
    };
    visit(&format!("at={before}"), |page| {
        page.click(".dm-play");
        page.assert_shows(&at(*last));
        let stopped = "return document.querySelector('.dm-play').ariaLabel !== 'Pause'";
        page.wait_for("it stops", stopped);
        page.assert_shows(&at(*last));
        page.click(".dm-play");
        page.assert_shows(&at(stops[0]));
        page.click(".dm-play");
    });
}

#[test]
fn any_act_of_the_reader_pauses() {
    visit("", |page| {
        page.click(".dm-play");
        page.press("verdicts", "disputed");
        assert_eq!(
            page.attributes(".dm-play", "aria-label"),
            ["Play through the events"]
        );
    });
}

#[test]
fn a_day_to_compare_with_lists_what_changed_and_each_change_leads_to_its_cell() {
    visit("at=2016-05-10", |page| {
        page.choose("since", "2016-01-20");
        let view = core().view("at=2016-05-10&since=2016-01-20");
        page.assert_is(&view);
        assert!(page.count("[data-changes] li") > 5);
        page.click("[data-changes] button[data-open='us.faylaq']");
        page.assert_is(&core().view("at=2016-05-10&since=2016-01-20&open=us.faylaq"));
        page.choose("since", "");
        page.assert_is(&core().view("at=2016-05-10&open=us.faylaq"));
    });
}

#[test]
fn a_day_of_no_event_to_compare_with_is_kept_among_the_choices() {
    visit("since=2015-06-01", |page| {
        page.assert_is(&core().view("since=2015-06-01"));
        let chosen = page.each(".dm-compare option:checked", "element.textContent");
        assert_eq!(chosen, ["changed since 1 Jun 2015"]);
    });
}

#[test]
fn a_day_outside_the_record_says_what_the_record_covers() {
    for query in ["at=1990-01-01", "at=2030-01-01", "since=1990-01-01"] {
        visit(query, |page| {
            page.assert_is(&core().view(query));
            let said = words::outside(&core().record, &[Day::parse("1990-01-01").unwrap()]);
            assert_eq!(page.text(".dm-notices .dm-notice"), said);
        });
    }
}
