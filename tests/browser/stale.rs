//! Files that do not belong together or do not arrive whole: each file that the page loads, with each
//! thing that goes wrong on the way. Whatever it is, the reader keeps a readable table and is told.

use crate::support::core::core;
use crate::support::dist;
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::visit_in;

/// What goes wrong with a file. Another build's file beside this build's is one of the first two: a
/// name holds the hash of what it names, so the host has it no longer, or a cache has spoilt it.
const FAULTS: [Fault; 5] = [
    Fault::Missing,
    Fault::Spoilt,
    Fault::CutOff,
    Fault::BrokenOff,
    Fault::SwappedFor("index.html"),
];

/// Opens the page, once with each fault of a file.
#[track_caller]
fn each_fault(file: &'static str, query: &str, test: impl Fn(&Page, Fault)) {
    let browser = Lent::any();
    for fault in FAULTS {
        let manner = Manner::faulty(file, fault);
        let page = Page::open(&browser, manner, query);
        test(&page, fault);
        page.assert_at_home();
    }
}

/// The live table is whole, and answers.
#[track_caller]
fn assert_live(page: &Page, fault: Fault) {
    assert_eq!(page.state(), "ready", "{fault:?}");
    page.choose("order", "name");
    page.assert_shows(&core().view("order=name"));
    page.choose("order", "dispute");
    page.assert_shows(&core().default);
    // Whoever presses a row that still glides to its place may miss it.
    page.wait_for(
        "rows stand still",
        "return document.getAnimations().length === 0",
    );
}

#[test]
fn whatever_happens_to_the_pages_script_the_table_stays() {
    each_fault(dist::name("page-", ".js"), "", |page, fault| {
        page.settle();
        page.assert_still();
        assert_eq!(page.state(), "loading", "{fault:?}");
        page.wait_for_table();
    });
}

#[test]
fn whatever_happens_to_the_module_the_table_stays_with_a_reason() {
    each_fault(
        dist::name("dispute-matrix-", "_bg.wasm"),
        "",
        |page, fault| {
            page.wait_until("failed");
            page.assert_still();
            let said = page.text("#dispute-matrix > .dm-failed");
            assert!(said.contains("404") || said.len() > 40, "{fault:?}: {said}");
            assert!(page.is_visible("td[data-bloc]"), "{fault:?}");
        },
    );
}

#[test]
fn whatever_happens_to_the_files_of_sharing_the_table_stays_live_with_a_note() {
    for name in [
        dist::name("share-", ".js"),
        dist::name("share-", "_bg.wasm"),
    ] {
        each_fault(name, "", |page, fault| {
            page.wait_until("ready");
            page.click("button[data-share]");
            let told = "return document.querySelector('.dm-foot .dm-failed') !== null";
            page.wait_for("a note", told);
            assert!(page.is_visible(".dm-foot .dm-failed"), "{fault:?}");
            assert_eq!(page.count("dialog"), 0, "{fault:?}");
            assert_live(page, fault);
        });
    }
}

#[test]
fn whatever_happens_to_the_words_of_a_language_the_table_stays_live_with_a_note() {
    each_fault(dist::name("words-ar-", ".txt"), "", |page, fault| {
        page.wait_until("ready");
        page.choose("lang", "ar");
        if fault == Fault::Spoilt {
            // A letter of theirs is another one: nobody is told, and nothing breaks.
            page.wait_for(
                "it is spoken, or refused",
                "return document.querySelector('.dm-app').lang === 'ar'
                   || document.querySelector('.dm-failed') !== null",
            );
            assert!(page.count("td[data-bloc]") > 100);
            return;
        }
        page.wait_for(
            "a note",
            "return document.querySelector('#dispute-matrix > .dm-failed') !== null",
        );
        assert_eq!(page.attributes(".dm-app", "lang"), ["en"], "{fault:?}");
        assert_live(page, fault);
    });
}

#[test]
fn whatever_happens_to_the_whole_record_the_first_view_is_live_with_a_note() {
    each_fault(dist::name("record-", ".txt"), "", |page, fault| {
        // The page as it came has a note of its own, which shows late.
        page.wait_for(
            "the widget is ready, with a note",
            "return document.querySelector('[data-state=ready] > .dm-failed') !== null",
        );
        assert_live(page, fault);
        page.open_by("ru.ahrar");
        assert!(page.is_visible(".dm-panel .dm-claim"), "{fault:?}");
    });
}

#[test]
fn a_module_that_comes_slowly_takes_over_when_it_is_there() {
    let manner = Manner::faulty(".wasm", Fault::Slow);
    visit_in(&Lent::any(), manner, "", |page| {
        page.assert_is(&core().default)
    });
}

#[test]
fn a_script_of_the_wrong_type_leaves_the_page_as_it_came() {
    let browser = Lent::any();
    let manner = Manner::faulty(dist::name("page-", ".js"), Fault::SentAs("text/plain"));
    let page = Page::open(&browser, manner, "");
    page.settle();
    page.assert_still();
    assert!(page.is_visible("td[data-bloc]"));
}
