//! Faults of dates, addresses, texts and types, each with its exact message.

use crate::fixture::{check, messages_after, small};
use dispute_matrix::record::is_address;
use serde_json::{Value, json};

const LINE: &str = "a text that is not empty, without line breaks or other control characters";
const WHEN: &str = "a date of the calendar: 2015-12-18, 2015-12 or 2015";
const DAY: &str = "a day of the calendar: 2015-12-18";
const ADDRESS: &str = "an address with https:// or http:// and a host, without spaces or \" < > \\";

#[test]
fn malformed_and_impossible_dates_are_faults() {
    let when = |found: &str| {
        format!("small.json: claim ru-fsa-2015: date: found {found}; allowed: {WHEN}")
    };
    for date in [
        "2015-02-30",
        "2015-13",
        "15-12-18",
        "2015-1-2",
        "2015/12/18",
        "0000",
        "",
    ] {
        check(&[(
            "/claims/0/date",
            Some(json!(date)),
            when(&format!("\"{date}\"")),
        )]);
    }
    check(&[
        ("/claims/0/date", Some(json!(2015)), when("2015")),
        (
            "/events/0/date",
            Some(json!("2015-12")),
            format!("small.json: events[0]: date: found \"2015-12\"; allowed: {DAY}"),
        ),
        (
            "/claims/0/source/date",
            Some(json!("soon")),
            format!("small.json: claim ru-fsa-2015: source.date: found \"soon\"; allowed: {WHEN}"),
        ),
        (
            "/milestone/date",
            Some(json!("2016-01")),
            format!("small.json: milestone.date: found \"2016-01\"; allowed: {DAY}"),
        ),
        (
            "/version",
            Some(json!("1.0")),
            format!("small.json: version: found \"1.0\"; allowed: {DAY}"),
        ),
    ]);
}

#[test]
fn events_stand_oldest_first() {
    let mut later = small()["events"][0].clone();
    later["date"] = json!("2015-12-17");
    let events = json!([small()["events"][0], later]);
    check(&[(
        "/events",
        Some(events),
        "small.json: events[1]: date: found 2015-12-17 after 2015-12-18; \
         allowed: events in the order of their days, oldest first"
            .to_owned(),
    )]);
}

#[test]
fn the_day_first_seen_lies_between_the_first_on_record_and_the_version() {
    let outside = |found: &str| {
        format!(
            "small.json: as_of: found {found}; allowed: a day from 2015-01-01, the first on \
             record, to 2020-02-01, the version"
        )
    };
    check(&[
        ("/as_of", Some(json!("2014-12-31")), outside("2014-12-31")),
        ("/as_of", Some(json!("2020-02-02")), outside("2020-02-02")),
    ]);
    for day in ["2015-01-01", "2020-02-01"] {
        assert_eq!(messages_after(&[("/as_of", Some(json!(day)))]), [""; 0]);
    }
}

#[test]
fn an_address_that_is_not_http_is_a_fault() {
    check(&[(
        "/claims/0/source/url",
        Some(json!("javascript:alert(1)")),
        format!(
            "small.json: claim ru-fsa-2015: source.url: found \"javascript:alert(1)\"; \
             allowed: {ADDRESS}"
        ),
    )]);
}

#[test]
fn addresses_are_taken_strictly() {
    let good = [
        "https://a.example",
        "http://a.example:8080/b?c=d#e",
        "https://www.paper.example/2016/%D8%A7/a_b",
        "https://müller.example/ä",
        "https://a.example/with@sign:and;more",
    ];
    let bad = [
        "",
        "https://",
        "http:///path",
        "https://?q",
        "https://a..example",
        "https://.example",
        "ftp://a.example",
        "HTTPS://a.example",
        "//a.example",
        "a.example",
        "mailto:a@b.example",
        "https://a.example/b c",
        "https://a.example/\tb",
        "https://a.example/\nb",
        "https://a.example/\u{a0}",
        "https://a.example\\b",
        "https://user:pw@a.example",
        "https://user@a.example",
        "https://a.example:port/",
        "https://a.example:99999/",
        "https://a.example/<b>",
        " https://a.example",
        "https://a.example/\u{7f}",
    ];
    for address in good {
        assert!(is_address(address), "{address} is an address");
    }
    for address in bad {
        assert!(!is_address(address), "{address:?} is no address");
    }
}

#[test]
fn empty_missing_and_broken_texts_are_faults() {
    let ru = "small.json: claim ru-fsa-2015: ";
    let line = |place: &str, found: &str| format!("{place}: found {found}; allowed: {LINE}");
    check(&[
        (
            "/claims/0/summary",
            Some(json!("")),
            line(&format!("{ru}summary"), "\"\""),
        ),
        (
            "/claims/0/summary",
            Some(json!("  ")),
            line(&format!("{ru}summary"), "\"  \""),
        ),
        (
            "/claims/0/summary",
            None,
            line(&format!("{ru}summary"), "nothing"),
        ),
        (
            "/claims/0/summary",
            Some(Value::Null),
            line(&format!("{ru}summary"), "nothing"),
        ),
        (
            "/claims/0/summary",
            Some(json!("a\nb")),
            line(&format!("{ru}summary"), "\"a\\nb\""),
        ),
        (
            "/claims/0/note",
            Some(json!("")),
            line(&format!("{ru}note"), "\"\""),
        ),
        (
            "/claims/0/note",
            Some(json!("\u{1}")),
            line(&format!("{ru}note"), "\"\\u0001\""),
        ),
        (
            "/events/0/title",
            Some(json!("")),
            line("small.json: events[0]: title", "\"\""),
        ),
        (
            "/groups/0/name",
            Some(json!("")),
            line("small.json: group free-army: name", "\"\""),
        ),
        (
            "/claims/0/source/publisher",
            None,
            line(&format!("{ru}source.publisher"), "nothing"),
        ),
        ("/title", None, line("small.json: title", "nothing")),
    ]);
}

#[test]
fn a_missing_source_is_a_fault() {
    check(&[(
        "/claims/0/source",
        None,
        "small.json: claim ru-fsa-2015: source: found nothing; \
         allowed: title, publisher, url, date"
            .to_owned(),
    )]);
}

#[test]
fn wrong_types_are_faults() {
    let ru = "small.json: claim ru-fsa-2015: ";
    check(&[
        (
            "/events",
            Some(json!({})),
            "small.json: events: found {}; allowed: a list".to_owned(),
        ),
        (
            "/events",
            None,
            "small.json: events: found nothing; allowed: a list".to_owned(),
        ),
        (
            "/events/0",
            Some(json!(7)),
            "small.json: events[0]: found 7; allowed: an object".to_owned(),
        ),
        (
            "/claims/0/source",
            Some(json!("x")),
            format!("{ru}source: found \"x\"; allowed: an object"),
        ),
        (
            "/claims/0/summary",
            Some(json!(["a"])),
            format!("{ru}summary: found [\"a\"]; allowed: {LINE}"),
        ),
        (
            "/seats/0/counted",
            Some(json!("yes")),
            "small.json: seat table: counted: found \"yes\"; allowed: true or false".to_owned(),
        ),
        (
            "/milestone",
            Some(json!(1)),
            "small.json: milestone: found 1; allowed: an object".to_owned(),
        ),
    ]);
}

#[test]
fn a_record_that_is_no_object_is_a_fault() {
    let messages = messages_after(&[("", Some(json!([])))]);
    assert_eq!(messages, ["small.json: found []; allowed: an object"]);
}

#[test]
fn a_long_value_is_cut_in_the_message() {
    let messages = messages_after(&[("/claims/0/bloc", Some(json!("é".repeat(500))))]);
    let cut = format!("found \"{}…; allowed", "é".repeat(79));
    assert!(messages[0].contains(&cut), "{}", messages[0]);
}
