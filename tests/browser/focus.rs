//! Focus is never lost, and never under the heads that stay.

use crate::support::core::core;
use crate::support::keys::*;
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::visit;
use serde_json::Value;

/// Whether a reader sees all of what has the focus: it is in the window, and nothing covers it.
const SEEN: &str = "
    const it = document.activeElement;
    const { left, right, top, bottom } = it.getBoundingClientRect();
    const inside = top > -1 && bottom < innerHeight + 1;
    const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
    const covered = [top + 2, (top + bottom) / 2, bottom - 2].map((y) => document.elementFromPoint(x, y))
        .find((at) => at && !it.contains(at) && !at.contains(it));
    return inside && !covered || `${it.outerHTML.slice(0, 90)}: ${top} to ${bottom}, under ${covered?.outerHTML.slice(0, 90)}`";

/// Goes through the table from top to bottom and back, and sees each stop.
#[track_caller]
fn assert_seen_all_the_way(query: &str, width: u32, height: u32) {
    visit(query, |page| {
        page.resize(width, height);
        page.focus("tbody th [tabindex]");
        let rows = page.count("[role=grid] tr");
        page.key(RIGHT);
        for key in [DOWN, UP] {
            for _ in 0..rows {
                page.key(key);
                assert_eq!(page.run(SEEN), Value::Bool(true), "{width} px, {query}");
            }
        }
    });
}

#[test]
fn no_cell_is_focused_out_of_sight_on_a_wide_page() {
    assert_seen_all_the_way("", 1200, 600);
}

#[test]
fn no_cell_is_focused_out_of_sight_in_a_text_column() {
    assert_seen_all_the_way("", 700, 500);
}

#[test]
fn no_cell_is_focused_out_of_sight_on_a_phone() {
    assert_seen_all_the_way("", 360, 640);
}

#[test]
fn no_cell_is_focused_out_of_sight_where_the_table_scrolls() {
    assert_seen_all_the_way("", 320, 480);
}

#[test]
fn no_pair_is_focused_out_of_sight() {
    assert_seen_all_the_way("view=agreement", 360, 400);
}

/// What is focused is a control of the widget's, and not the page.
#[track_caller]
fn assert_kept(page: &Page, after: &str) {
    let inside = page.run("return Boolean(document.activeElement.closest('.dm-app'))");
    assert_eq!(inside, Value::Bool(true), "the focus is lost after {after}");
}

#[test]
fn the_way_back_from_all_filters_keeps_the_focus() {
    visit("verdicts=~disputed&q=a", |page| {
        page.focus(".dm-reset");
        page.key(ENTER);
        assert!(!page.query().contains("verdicts"));
        assert_eq!(page.focused(), "dm-reset");
    });
}

#[test]
fn the_last_stop_of_the_time_line_keeps_the_focus() {
    visit("", |page| {
        page.focus(".dm-later");
        for _ in 0..40 {
            page.key(ENTER);
        }
        assert_eq!(page.focused(), "dm-later");
        page.focus(".dm-earlier");
        page.key(ENTER);
        assert_eq!(page.focused(), "dm-earlier");
    });
}

#[test]
fn a_row_that_moves_under_the_reader_keeps_the_focus() {
    visit("", |page| {
        page.focus("td [data-open='ru.ahrar']");
        // As a host would, or the reader's own history: the step does not come from the table.
        for order in ["name", "similar", "editorial", "dispute"] {
            let script = "const order = document.querySelector('[name=order]');
                order.value = arguments[0];
                order.dispatchEvent(new Event('change', { bubbles: true }));";
            page.browser.run(script, &[serde_json::json!(order)]);
            page.settle();
            // Where columns change places the cell may be another bloc's, in the same place.
            assert!(
                page.here().ends_with(".ahrar"),
                "ordered by {order}: {}",
                page.here()
            );
        }
    });
}

#[test]
fn a_what_if_that_moves_its_row_keeps_the_focus() {
    visit("open=ru.ahrar", |page| {
        for value in ["ru.ahrar.o", "ru.ahrar.t", "ru.ahrar.d"] {
            let chip = format!("[name='if'][value='{value}']");
            page.focus(&chip);
            page.key(ENTER);
            assert_eq!(page.here(), format!("if {value}"));
        }
        page.focus(".dm-unsuppose");
        page.key(ENTER);
        assert_kept(page, "all what-ifs are taken back");
    });
}

#[test]
fn each_way_of_closing_gives_the_focus_back_to_what_opened() {
    visit("", |page| {
        for open in ["ru.ahrar", "ahrar", "ru"] {
            page.focus(&format!("[role=grid] [data-open='{open}']"));
            page.keys(&[ENTER, TAB]);
            if open == "ru" {
                page.focus(".dm-close");
            }
            page.key(ENTER);
            assert_eq!(page.here(), open, "by its button");
            page.keys(&[ENTER, ESCAPE]);
            assert_eq!(page.here(), open, "by Escape");
            page.keys(&[ENTER, ENTER]);
            assert_eq!(page.here(), open, "by the same key");
        }
    });
}

#[test]
fn what_opens_something_else_from_inside_hands_the_focus_on() {
    visit("open=ahrar", |page| {
        page.focus(".dm-panel .dm-link");
        page.key(ENTER);
        assert_eq!(page.focused(), "dm-close");
        page.browser.back();
        page.settle();
        assert_kept(page, "a step back in the history");
    });
}

#[test]
fn every_filter_keeps_the_focus_on_its_control() {
    visit("", |page| {
        page.open_more();
        let controls = [
            "[name=verdicts][value=disputed]",
            "[name=all]",
            ".dm-play",
            ".dm-play",
            "[name=kinds]",
            "[name=camps]",
            "[name=view][value=agreement]",
            "[name=view][value=matrix]",
        ];
        for control in controls {
            page.focus(control);
            page.key(ENTER);
            let is_there = format!("return document.activeElement.matches(\"{control}\")");
            assert_eq!(page.run(&is_there), Value::Bool(true), "{control}");
        }
        page.focus("[name=blocs]");
        page.key(' ');
        assert!(page.here().starts_with("blocs "), "{}", page.here());
    });
}

#[test]
fn the_dialog_gives_the_focus_back() {
    let browser = Lent::any();
    let page = Page::open(&browser, Default::default(), &core().query(&core().default));
    page.wait_until("ready");
    page.focus(".dm-share");
    page.key(ENTER);
    page.wait_for(
        "the dialog is open",
        "return Boolean(document.querySelector('dialog[open]'))",
    );
    page.key(ESCAPE);
    page.settle();
    assert_eq!(page.focused(), "dm-share");
}
