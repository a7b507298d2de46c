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
        for _ in 0..2 {
            page.click("button[data-share]");
            let told = "return document.querySelectorAll('.dm-foot .dm-failed').length === 1
                && document.querySelector('[data-share]').ariaBusy !== 'true'";
            page.wait_for("one note", told);
        }
        assert!(page.is_visible(".dm-foot .dm-failed"));
        page.assert_is(&core().default);
        page.host.go_away(false);
        page.click("button[data-share]");
        page.wait_for(
            "the dialog is open",
            "return document.querySelector('dialog.dm-dialog')?.open === true",
        );
        assert_eq!(page.count(".dm-failed"), 0);
    });
}

#[test]
fn a_language_says_that_it_cannot_be_loaded_offline_and_is_spoken_when_the_reader_is_back() {
    offline(|page| {
        for language in [Language::Russian, Language::French] {
            page.choose("lang", language.name());
            let told =
                "return document.querySelectorAll('#dispute-matrix > .dm-failed').length === 1
                && document.querySelector('select[name=lang]').value === 'en'";
            page.wait_for("one note, and the list as it was", told);
            page.assert_shows(&core().default);
        }
        page.host.go_away(false);
        page.choose("lang", Language::Russian.name());
        page.wait_for(
            "the language is spoken",
            "return document.querySelector('.dm-app').lang === 'ru'",
        );
        assert_eq!(page.count(".dm-failed"), 0);
    });
}
