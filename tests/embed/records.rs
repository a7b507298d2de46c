//! Records that a host names in `src`: a good one, bad ones, one that is not there, one too large.

use crate::element::{event, heard};
use crate::newsroom::{Case, Newsroom};
use crate::support::core::{Core, core};
use crate::support::host::Fault;
use dispute_matrix::record::read;
use serde_json::{Value, json};

const HARBOUR: &str = include_str!("records/harbour.json");
const BAD: &str = include_str!("records/bad.json");
/// One byte more than is read.
const TOO_LARGE: usize = 8_000_001;

/// The core's side of the harbour's record.
pub fn harbour() -> Core {
    let json: Value = serde_json::from_str(HARBOUR).expect("the fixture is JSON");
    let record = read("harbour.json", &crate::host_json::HostJson(&json));
    Core::of(record.unwrap_or_else(|faults| panic!("{faults:?}")))
}

/// The faults of the bad record, as the core lists them.
fn faults() -> Vec<String> {
    let json: Value = serde_json::from_str(BAD).expect("the fixture is JSON");
    let faults = read("bad.json", &crate::host_json::HostJson(&json)).expect_err("it is bad");
    let faults = faults.listed().iter();
    faults.map(ToString::to_string).collect()
}

fn visit(test: impl FnOnce(&Newsroom)) {
    let large = format!("{{}}{}", " ".repeat(TOO_LARGE - 2)).into_bytes();
    Case::of("element-records")
        .with("records/large.json", large)
        .visit_failing(test);
}

/// The element of that id has failed: its fallback is there, a sentence that names the reason, and
/// the event that says the same.
#[track_caller]
fn assert_failed(newsroom: &Newsroom, id: &str, reason: &str) {
    let widget = newsroom.widget(&format!("#{id}"));
    widget.wait_until("failed");
    assert!(widget.shows_fallback(".fallback"));
    let said = widget.text(".dm-failed");
    assert!(said.contains(reason), "{said}");
    assert_eq!(
        heard(newsroom, id),
        [json!({ "what": "failed", "reason": said })]
    );
}

#[test]
fn a_good_record_is_shown_beside_the_projects_own() {
    visit(|newsroom| {
        let (widget, harbour) = (newsroom.widget("#good"), harbour());
        widget.wait_until("ready");
        widget.assert_shows_of(&harbour, &harbour.default);
        assert_eq!(widget.text(".dm-title"), "Who counts as a pirate?");
        let told = json!({
            "what": "ready", "query": "", "sentence": harbour.headline(&harbour.default),
        });
        assert_eq!(heard(newsroom, "good"), [told]);
        widget.open_by("gld.gul");
        widget.assert_shows_of(&harbour, &harbour.view("open=gld.gul"));
        let source = "return root.querySelector('.dm-panel a.dm-source').href";
        assert_eq!(widget.ask(source), "https://quay.example/pirates");
        let own = newsroom.widget("#own");
        own.wait_until("ready");
        own.assert_shows(&core().default);
        assert_eq!(heard(newsroom, "own"), [event("ready", "")]);
    });
}

#[test]
fn a_record_with_faults_lists_each_with_its_place() {
    visit(|newsroom| {
        let faults = faults();
        assert_failed(
            newsroom,
            "bad",
            &format!("{} faults in bad.json", faults.len()),
        );
        assert!(faults.len() > 2, "{faults:?}");
        assert_eq!(newsroom.widget("#bad").texts(".dm-faults li"), faults);
    });
}

#[test]
fn a_record_that_is_no_json_says_so() {
    visit(|newsroom| assert_failed(newsroom, "garbled", "garbled.json is no JSON"));
}

#[test]
fn a_record_that_is_missing_says_so() {
    visit(|newsroom| assert_failed(newsroom, "missing", "404"));
}

#[test]
fn a_record_that_is_too_large_is_not_read() {
    visit(|newsroom| assert_failed(newsroom, "large", "more than 8000000 bytes"));
}

#[test]
fn an_address_that_is_none_leaves_the_fallback_and_says_so() {
    visit(|newsroom| {
        newsroom
            .page
            .run("document.getElementById('own').setAttribute('src', 'https://[')");
        let own = newsroom.widget("#own");
        own.wait_until("failed");
        assert!(!own.text(".dm-failed").is_empty());
    });
}

#[test]
fn the_reader_of_records_is_asked_for_only_where_there_is_one_to_read() {
    Case::of("elements").visit(|newsroom| {
        newsroom.widget("#plain").wait_until("ready");
        newsroom.pause();
        let asked = newsroom.page.host.asked();
        assert!(
            !asked.iter().any(|path| path.contains("reader")),
            "{asked:?}"
        );
    });
}

#[test]
fn a_reader_of_records_that_does_not_arrive_leaves_the_fallback() {
    let name = crate::support::dist::name("reader-", ".js");
    for (fault, why) in [
        (Fault::Missing, "the server answered 404"),
        (Fault::CutOff, "did not arrive"),
        (Fault::SwappedFor("index.html"), "did not arrive"),
    ] {
        Case::of("policy")
            .with_fault(name, fault)
            .visit_failing(|newsroom| {
                assert_failed(newsroom, "other", why);
                newsroom.widget("#first").wait_until("ready");
            });
    }
}

#[test]
fn one_record_in_several_elements_is_asked_for_once() {
    Case::of("element-records").visit_failing(|newsroom| {
        let harbour = harbour();
        newsroom.widget("#good").wait_until("ready");
        newsroom
            .page
            .run("document.getElementById('own').setAttribute('src', 'records/harbour.json')");
        let own = newsroom.widget("#own");
        newsroom.page.wait_for(
            "the record is shown",
            "return document.getElementById('own').shadowRoot.querySelector('.dm-title')
               ?.textContent === 'Who counts as a pirate?'",
        );
        own.assert_shows_of(&harbour, &harbour.default);
        let asked = newsroom.page.host.asked();
        let times = asked
            .iter()
            .filter(|path| path.ends_with("harbour.json"))
            .count();
        assert_eq!(times, 1, "{asked:?}");
    });
}
