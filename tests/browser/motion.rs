//! Movement: rows and columns glide to a new order, and not at all where less motion is asked for.

use crate::support::engine::Reader;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::{visit, visit_in};
use serde_json::{Value, json};

/// Counts what the page animates from now on, and notes where the rows stand. What is rehearsed out of
/// the page is not counted.
const COUNT: &str = "
    window.glides = { rows: 0, heads: 0 };
    window.stood = new Map();
    for (const row of document.querySelectorAll('tr[data-group]')) stood.set(row, row.offsetTop);
    // Counted again, a page counts each once.
    const animate = (window.animateUncounted ??= Element.prototype.animate);
    Element.prototype.animate = function (...path) {
        if (this.isConnected) window.glides[this.matches('tr') ? 'rows' : 'heads'] += 1;
        return animate.apply(this, path);
    };";

/// Rows that stand elsewhere now: all of them, and those that came through the window.
const MOVED: &str = "
    const top = document.querySelector('table').getBoundingClientRect().top;
    const moved = [...stood].filter(([row, was]) => row.isConnected && row.offsetTop !== was);
    const seen = moved.filter(([row, was]) => {
        const [from, to] = [was + top, row.offsetTop + top].sort((a, b) => a - b);
        return from < innerHeight && to > -120;
    });
    return { all: moved.length, seen: seen.length };";

/// Chooses an order; what began to glide on the way.
#[track_caller]
fn glides(page: &Page, order: &str) -> Value {
    page.run(COUNT);
    page.choose("order", order);
    page.settle();
    wait_until_let_go(page);
    page.run("return window.glides")
}

/// Waits until every glide has come to its end: what moved is held from the step on, and then glides.
#[track_caller]
fn wait_until_let_go(page: &Page) {
    let over = "return document.getAnimations().length === 0
        && !document.querySelector('table [style*=translate]')";
    page.wait_for("all that glides has come to its end", over);
}

/// How far rows in sight stand from where they stood, what is animated, and how many rows were asked for
/// their place, in the frame of an act.
const HELD: &str = "
    const { get } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetTop');
    let asked = 0;
    const offsetTop = { configurable: true, get() { asked += this.matches('tr'); return get.call(this); } };
    Object.defineProperty(HTMLElement.prototype, 'offsetTop', offsetTop);
    const rows = [...document.querySelectorAll('tr[data-group]')];
    const tops = () => rows.map((row) => row.getBoundingClientRect().top);
    const before = tops();
    const order = document.querySelector('[name=order]');
    order.value = arguments[0];
    order.dispatchEvent(new Event('change', { bubbles: true }));
    return new Promise((done) => requestAnimationFrame(() => {
        const by = tops().map((top, ix) => Math.abs(top - before[ix]));
        done({ by: Math.max(...by), animations: document.getAnimations().length, asked });
        Object.defineProperty(HTMLElement.prototype, 'offsetTop', { configurable: true, get });
    }));";

/// Chooses an order whose frame has to show all rows where they stood; how many were asked for it.
#[track_caller]
fn hold(page: &Page, order: &str) -> u64 {
    // After a change of size places are read anew, once the frame after it is out.
    page.settle();
    page.settle();
    page.run(COUNT);
    let held = page.browser.run(HELD, &[json!(order)]);
    assert!(held["by"].as_f64() < Some(1.0), "{held}");
    assert_eq!(held["animations"], 0, "{held}");
    wait_until_let_go(page);
    assert!(page.run("return window.glides")["rows"].as_u64() > Some(3));
    held["asked"].as_u64().unwrap()
}

#[test]
fn the_frame_of_an_act_shows_rows_where_they_stood_and_they_glide_from_there() {
    visit("", |page| {
        page.resize(1200, 2400);
        // The titles of sections above the rows go, and come back. To ask for a place lays all rows out.
        assert_eq!(hold(page, "name"), 0, "the rows' heights are known");
        assert_eq!(hold(page, "dispute"), 0, "those of titles, too");
    });
}

#[test]
fn rows_are_held_where_they_stood_when_their_heights_are_not_known_too() {
    visit("order=name", |page| {
        page.resize(1200, 2400);
        assert_ne!(
            hold(page, "dispute"),
            0,
            "no title of a section has been shown"
        );
    });
}

#[test]
fn rows_that_are_broken_anew_in_another_width_are_held_where_they_stand_by_then() {
    visit("", |page| {
        page.resize(1200, 2400);
        hold(page, "name");
        page.resize(500, 3200);
        hold(page, "dispute");
        assert_eq!(hold(page, "name"), 0, "the rows' heights are known anew");
    });
}

#[test]
fn a_row_that_has_to_go_elsewhere_while_it_glides_ends_there() {
    visit("", |page| {
        page.run(COUNT);
        page.choose("order", "name");
        page.run("return new Promise((done) => setTimeout(done, 120))");
        page.choose("order", "editorial");
        wait_until_let_go(page);
        page.assert_is(&crate::support::core::core().view("order=editorial"));
    });
}

#[test]
fn rows_that_come_through_the_window_glide_to_a_new_order_and_end_in_it() {
    visit("", |page| {
        page.resize(1200, 1600);
        let glides = glides(page, "name");
        let moved = page.run(MOVED);
        assert_eq!(glides["rows"], moved["seen"], "{moved}");
        assert!(moved["seen"].as_u64() > Some(3), "{moved}");
        page.assert_is(&crate::support::core::core().view("order=name"));
    });
}

#[test]
fn rows_out_of_sight_do_not_glide() {
    visit("", |page| {
        page.run("document.body.style.paddingTop = '5000px'");
        let glides = glides(page, "name");
        let moved = page.run(MOVED);
        assert!(moved["all"].as_u64() > Some(3), "{moved}");
        assert_eq!(glides["rows"], 0, "{moved}");
        page.assert_is(&crate::support::core::core().view("order=name"));
    });
}

#[test]
fn heads_of_columns_glide_too_when_like_stands_by_like() {
    visit("", |page| {
        let before = page.attributes("thead th[data-bloc]", "data-bloc");
        let glides = glides(page, "similar");
        assert!(glides["heads"].as_u64() > Some(3), "{glides}");
        assert_eq!(glides["rows"], 0, "nobody can follow both");
        assert_ne!(page.attributes("thead th[data-bloc]", "data-bloc"), before);
    });
}

#[test]
fn rows_follow_the_slider_without_gliding() {
    visit("", |page| {
        page.run(COUNT);
        page.run(
            "const slider = document.querySelector('[name=stop]');
             slider.value = '14';
             slider.dispatchEvent(new Event('input', { bubbles: true }));",
        );
        page.settle();
        let moved = page.run(MOVED);
        assert!(moved["all"].as_u64() > Some(0), "{moved}");
        assert_eq!(page.run("return window.glides")["rows"], 0);
    });
}

#[test]
fn nothing_glides_for_a_reader_who_asks_for_less_motion() {
    let browser = Lent::new(Reader::LessMotion);
    visit_in(&browser, Manner::default(), "", |page| {
        let asked = "return String(matchMedia('(prefers-reduced-motion: reduce)').matches)";
        assert_eq!(
            page.ask(asked),
            "true",
            "the browser asks for no less motion"
        );
        assert_eq!(glides(page, "name"), json!({ "rows": 0, "heads": 0 }));
    });
}

#[test]
fn nothing_glides_when_a_panel_pushes_rows_down() {
    visit("", |page| {
        page.run(COUNT);
        page.open_by("ahrar");
        assert_eq!(
            page.run("return window.glides"),
            json!({ "rows": 0, "heads": 0 })
        );
    });
}
