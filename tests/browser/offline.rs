//! A reader who goes offline after the page has come: all that is there goes on, what would have to
//! be loaded says that it did not come, and comes once the reader is back.

use crate::support::core::core;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::Page;
use dispute_matrix::words::Language;

/// Opens the page, and takes its host away once it is ready.
fn offline(test: impl FnOnce(&Page)) {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    page.host.go_away(true);
    test(&page);
    page.assert_at_home();
}

#[test]
fn offline_every_act_of_the_reader_goes_on() {
    offline(|page| {
        page.press("verdicts", "disputed");
        page.open_by("ru.ahrar");
        page.choose("rule", "majority");
        page.assert_is(&core().view("verdicts=~disputed&open=ru.ahrar&rule=majority"));
        page.click(".dm-reset");
        page.press("view", "agreement");
        page.assert_is(&core().view("view=agreement"));
        page.assert_quiet();
    });
}

#[test]
fn sharing_says_that_it_cannot_be_loaded_offline_and_opens_when_the_reader_is_back() {
    offline(|page| {
        page.click("button[data-share]");
        let told = "return document.querySelector('.dm-foot .dm-failed') !== null";
        page.wait_for("a note", told);
        assert!(page.is_visible(".dm-foot .dm-failed"));
        page.assert_is(&core().default);
        page.host.go_away(false);
        page.click("button[data-share]");
        page.wait_for(
            "the dialog is open",
            "return document.querySelector('dialog.dm-dialog')?.open === true",
        );
    });
}

#[test]
fn a_language_says_that_it_cannot_be_loaded_offline_and_is_spoken_when_the_reader_is_back() {
    offline(|page| {
        page.choose("lang", "ru");
        let told = "return document.querySelector('#dispute-matrix > .dm-failed') !== null";
        page.wait_for("a note", told);
        page.assert_shows(&core().default);
        page.host.go_away(false);
        page.choose("lang", Language::Russian.name());
        page.wait_for(
            "the language is spoken",
            "return document.querySelector('.dm-app').lang === 'ru'",
        );
    });
}
