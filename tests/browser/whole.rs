//! The whole record: what claims say, and their sources, come after the first view.

use crate::support::core::core;
use crate::support::dist;
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use std::thread;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(20);

/// The file that the texts lie in.
fn file() -> &'static str {
    dist::name("record-", ".txt")
}

/// Opens the page of a query, with something wrong with the texts.
fn open<'a>(browser: &'a Lent, fault: Fault, query: &str) -> Page<'a> {
    let manner = Manner::faulty(file(), fault);
    Page::open(browser, manner, query)
}

/// How often the host was asked for the texts.
fn asked(page: &Page) -> usize {
    let asked = page.host.asked();
    asked.iter().filter(|path| path.ends_with(file())).count()
}

#[track_caller]
fn wait_until_asked(page: &Page) {
    let start = Instant::now();
    while asked(page) == 0 {
        assert!(start.elapsed() < PATIENCE, "nobody asks for the texts");
        thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn the_first_view_does_not_wait_for_the_texts_and_an_open_cell_takes_them_up() {
    let browser = Lent::any();
    let page = open(&browser, Fault::Held, "");
    page.wait_for_state("ready");
    page.assert_is(&core().default);
    page.open_by("ru.ahrar");
    let summaries = page.texts(".dm-summary");
    assert!(!summaries.is_empty());
    assert!(summaries.iter().all(|text| text == "…"), "{summaries:?}");
    page.click(".dm-more > summary");
    page.host.release();
    page.wait_for_record();
    page.assert_is(&core().view("open=ru.ahrar"));
    assert_eq!(page.count(".dm-more[open]"), 1, "what was opened stays so");
    page.assert_quiet();
    page.assert_at_home();
}

#[test]
fn a_link_to_what_the_texts_are_needed_for_waits_for_them() {
    let browser = Lent::any();
    for query in ["open=ru.ahrar", "q=vetoed"] {
        let page = open(&browser, Fault::Held, query);
        wait_until_asked(&page);
        page.settle();
        assert_eq!(page.state(), "loading", "{query}");
        page.assert_still();
        page.host.release();
        page.wait_until("ready");
        page.assert_is(&core().view(query));
    }
}

#[test]
fn texts_that_do_not_come_are_told_and_asked_for_at_the_next_step() {
    let browser = Lent::any();
    let page = open(&browser, Fault::Missing, "");
    page.wait_for_state("ready");
    let note = "#dispute-matrix > .dm-failed";
    page.wait_for(
        "a note",
        &format!("return document.querySelector('{note}') !== null"),
    );
    let said = page.text(note);
    assert!(
        said.contains("could not be loaded (the server answered 404"),
        "{said}"
    );
    let before = asked(&page);
    page.open_by("ru.ahrar");
    page.wait_for(
        "it is told again",
        "return document.querySelectorAll('.dm-claim').length > 0",
    );
    page.settle();
    assert!(asked(&page) > before, "one failure is for ever");
    assert_eq!(page.count(note), 1, "one note does");
    assert!(page.is_visible("td[data-bloc]"), "the table is gone");
}
