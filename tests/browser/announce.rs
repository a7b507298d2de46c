//! What screen readers are told of a step: once, briefly, and only what changed.

use crate::support::core::core;
use crate::support::page::{Page, strings};
use crate::support::visit::visit;
use dispute_matrix::words;
use std::thread;
use std::time::Duration;

/// Keeps each text that the live region has had.
fn listen(page: &Page) {
    page.wait_for(
        "the live region is there",
        "return Boolean(document.querySelector('.dm > [role=status]'))",
    );
    page.run(
        "window.heard = [];
         const live = document.querySelector('.dm > [role=status]');
         new MutationObserver(() => heard.push(live.textContent))
           .observe(live, { childList: true, characterData: true, subtree: true })",
    );
}

/// What was said, once nothing more is to come.
fn heard(page: &Page) -> Vec<String> {
    thread::sleep(Duration::from_millis(900));
    strings(&page.run("const all = heard; window.heard = []; return all"))
}

fn showing(query: &str) -> String {
    let core = core();
    let view = core.view(query);
    words::showing(&core.record, &view, &core.table(&view))
}

#[test]
fn a_filter_is_said_once_and_briefly() {
    visit("", |page| {
        listen(page);
        page.press("verdicts", "disputed");
        assert_eq!(heard(page), [showing("verdicts=~disputed")]);
        page.choose("order", "name");
        assert_eq!(heard(page), [""; 0], "an order changes no sentence");
    });
}

#[test]
fn opening_a_cell_says_nothing_but_the_cell_itself() {
    visit("", |page| {
        listen(page);
        page.open_by("ru.ahrar");
        assert_eq!(heard(page), [""; 0]);
        assert_eq!(
            page.attributes("td [data-open='ru.ahrar']", "aria-expanded"),
            ["true"]
        );
    });
}

#[test]
fn another_rule_says_the_headline() {
    visit("", |page| {
        listen(page);
        page.choose("rule", "majority");
        assert_eq!(
            heard(page),
            [page.ask("return document.querySelector('.dm-headline').textContent")]
        );
    });
}

#[test]
fn sliding_says_where_it_ended_and_no_stop_between() {
    visit("", |page| {
        listen(page);
        page.run(
            "const slider = document.querySelector('.dm-slider');
             for (const stop of [0, 1, 2, 3, 4]) {
               slider.value = stop;
               slider.dispatchEvent(new Event('input', { bubbles: true }));
             }",
        );
        page.settle();
        let query = page.query();
        assert_eq!(heard(page), [showing(&query)]);
    });
}

#[test]
fn a_page_that_is_opened_is_not_said() {
    visit("q=zzzz", |page| {
        listen(page);
        assert_eq!(heard(page), [""; 0]);
        page.click(".dm-reset");
        assert_eq!(heard(page), [showing("")]);
        page.type_words("zzzz");
        assert_eq!(heard(page), [words::nothing_matches()]);
    });
}

#[test]
fn one_live_region_says_it_all() {
    visit("open=ru.ahrar", |page| {
        listen(page);
        assert_eq!(page.count("[role=status], [role=alert], [aria-live]"), 1);
        assert!(page.is_visible(".dm > [role=status]"));
    });
}
