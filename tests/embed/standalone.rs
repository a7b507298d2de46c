//! The standalone page with a record that its address names.

use crate::newsroom::{Case, Newsroom};
use crate::records::harbour;
use crate::support::core::core;

/// Goes to the build's page on the newsroom's host.
fn go(newsroom: &Newsroom, query: &str) {
    let address = format!("{}/widget/?{query}", newsroom.page.host.origin());
    newsroom.page.browser.go(&address);
}

#[test]
fn the_page_shows_a_record_of_its_own_host() {
    Case::of("plain-host").visit(|newsroom| {
        go(newsroom, "src=../records/harbour.json");
        let (page, harbour) = (&newsroom.page, harbour());
        page.wait_until("ready");
        assert_eq!(page.text(".dm-title"), "Who counts as a pirate?");
        assert_eq!(
            page.text(".dm-headline"),
            harbour.headline(&harbour.default)
        );
        page.open_by("gld.gul");
        assert_eq!(page.query(), "src=../records/harbour.json&open=gld.gul");
        let sources = page.attributes(".dm-panel a.dm-source", "href");
        assert_eq!(sources, ["https://quay.example/pirates"]);
        assert_eq!(page.texts(".dm-notice"), [] as [&str; 0]);
        page.browser.back();
        page.wait_for(
            "the step back",
            "return document.querySelector('.dm-panel') === null",
        );
        assert_eq!(page.query(), "src=../records/harbour.json");
    });
}

/// The page refuses a record with a sentence, and does not show another dispute in its place.
#[track_caller]
fn assert_refused(newsroom: &Newsroom, reason: &str) {
    let page = &newsroom.page;
    page.wait_until("failed");
    let said = page.text("#dispute-matrix > .dm-failed");
    assert!(said.contains(reason), "{said}");
    assert!(
        page.is_visible("#dispute-matrix > .dm-failed"),
        "the sentence is hidden"
    );
    assert_eq!(
        page.count("table"),
        0,
        "another dispute stands for the one asked for"
    );
    assert!(!said.contains("table below"), "{said}");
}

#[test]
fn the_page_refuses_a_record_of_another_host() {
    Case::of("plain-host").visit_failing(|newsroom| {
        for src in [
            "https://elsewhere.invalid/r.json",
            "//elsewhere.invalid/r.json",
            "data:,{}",
        ] {
            go(newsroom, &format!("src={src}"));
            assert_refused(newsroom, "another host");
        }
        let elsewhere = newsroom.elsewhere.origin();
        go(newsroom, &format!("src={elsewhere}/records/harbour.json"));
        assert_refused(newsroom, "another host");
        assert_eq!(newsroom.elsewhere.asked(), [] as [&str; 0]);
    });
}

#[test]
fn the_page_says_what_is_wrong_with_a_record() {
    Case::of("plain-host").visit_failing(|newsroom| {
        for (src, reason) in [
            ("../records/missing.json", "404"),
            ("../records/bad.json", "faults in bad.json"),
            ("../records/garbled.json", "garbled.json is no JSON"),
        ] {
            go(newsroom, &format!("src={src}"));
            assert_refused(newsroom, reason);
        }
        go(newsroom, "src=../records/bad.json");
        newsroom.page.wait_until("failed");
        assert!(newsroom.page.count(".dm-faults li") > 2);
    });
}

#[test]
fn an_empty_record_parameter_names_none() {
    Case::of("plain-host").visit(|newsroom| {
        go(newsroom, "src=");
        newsroom.page.wait_until("ready");
        newsroom.page.assert_shows(&core().default);
    });
}
