//! Each sort of fault with its exact message.

use crate::fixture::{messages_after, read_small, small};
use dispute_matrix::record::{Fault, fault_report, is_address};
use serde_json::{Value, json};

const LINE: &str = "a text that is not empty, without line breaks or other control characters";
const CODE: &str = "a code of the characters a-z, 0-9 and -";
const WHEN: &str = "a date of the calendar: 2015-12-18, 2015-12 or 2015";
const DAY: &str = "a day of the calendar: 2015-12-18";
const ADDRESS: &str = "an address with https:// or http:// and a host, without spaces or \" < > \\";
const CLAIM_FIELDS: &str = "id, bloc, member, group, position, basis, date, confidence, summary, \
                            source, note";

/// Each row: a pointer into the small record, what it is changed to, and the only message.
fn check(rows: &[(&str, Option<Value>, String)]) {
    for (pointer, value, expected) in rows {
        let messages = messages_after(&[(pointer, value.clone())]);
        assert_eq!(messages, [expected.as_str()], "after {pointer} became {value:?}");
    }
}

#[test]
fn the_small_record_has_no_faults() {
    assert_eq!(read_small(&small()).map(|record| record.claims.len()), Ok(2));
}

#[test]
fn unknown_names_are_faults_that_list_the_known_ones() {
    let ru = "small.json: claim ru-fsa-2015: ";
    let eu = "small.json: claim eu-france-fsa-2015-12: ";
    check(&[
        (
            "/claims/0/bloc",
            Some(json!("rusia")),
            format!("{ru}bloc: found \"rusia\"; allowed: russia, europe"),
        ),
        (
            "/claims/0/group",
            Some(json!("fsa")),
            format!("{ru}group: found \"fsa\"; allowed: free-army, guards"),
        ),
        (
            "/claims/1/member",
            Some(json!("spain")),
            format!("{eu}member: found \"spain\"; allowed: france, germany"),
        ),
        (
            "/claims/0/member",
            Some(json!("france")),
            format!("{ru}member: found \"france\"; allowed: no member, since russia has none"),
        ),
        (
            "/blocs/0/camp",
            Some(json!("two")),
            "small.json: bloc russia: camp: found \"two\"; allowed: one, none".to_owned(),
        ),
        (
            "/blocs/0/seat",
            Some(json!("chair")),
            "small.json: bloc russia: seat: found \"chair\"; allowed: table".to_owned(),
        ),
        (
            "/groups/1/kind",
            Some(json!("Armed")),
            "small.json: group guards: kind: found \"Armed\"; allowed: armed, allied".to_owned(),
        ),
        (
            "/claims/0/position",
            Some(json!("neutral")),
            format!("{ru}position: found \"neutral\"; allowed: terrorist, opposition, divided"),
        ),
        (
            "/claims/0/basis",
            Some(json!("said")),
            format!("{ru}basis: found \"said\"; allowed: listed, stated, reported, acted"),
        ),
        (
            "/claims/0/confidence",
            Some(json!("High")),
            format!("{ru}confidence: found \"High\"; allowed: low, medium, high"),
        ),
    ]);
}

#[test]
fn a_claim_of_an_unknown_bloc_is_not_also_blamed_for_its_member() {
    let messages = messages_after(&[("/claims/1/bloc", Some(json!("asia")))]);
    assert_eq!(messages.len(), 1, "{messages:?}");
}

#[test]
fn unknown_fields_are_faults() {
    check(&[
        (
            "/claims/0/sumary",
            Some(json!("Said both.")),
            format!(
                "small.json: claim ru-fsa-2015: sumary: found a field of this name; \
                 allowed: {CLAIM_FIELDS}"
            ),
        ),
        (
            "/events/0/source/link",
            Some(json!("x")),
            "small.json: events[0]: source.link: found a field of this name; \
             allowed: title, publisher, url, date"
                .to_owned(),
        ),
        (
            "/milestone/day",
            Some(json!("x")),
            "small.json: milestone.day: found a field of this name; allowed: date, clause"
                .to_owned(),
        ),
    ]);
}

#[test]
fn an_id_or_code_given_twice_is_a_fault_of_the_second() {
    let twice = |place: &str, field: &str, value: &str| {
        format!("small.json: {place}: {field}: found \"{value}\" a second time; allowed: each only once")
    };
    let france = json!([{"id": "france", "name": "France"}]);
    check(&[
        (
            "/claims/1/id",
            Some(json!("ru-fsa-2015")),
            twice("claim ru-fsa-2015", "id", "ru-fsa-2015"),
        ),
        ("/blocs/1/code", Some(json!("ru")), twice("bloc europe", "code", "ru")),
        ("/groups/1/code", Some(json!("eu")), twice("group guards", "code", "eu")),
        ("/groups/0/code", Some(json!("grd")), twice("group guards", "code", "grd")),
        ("/blocs/0/members", Some(france), twice("member france", "id", "france")),
        (
            "/blocs/1/members/1/id",
            Some(json!("france")),
            twice("bloc europe: member france", "id", "france"),
        ),
        ("/kinds/1/id", Some(json!("armed")), twice("kind armed", "id", "armed")),
    ]);
}

#[test]
fn malformed_and_impossible_dates_are_faults() {
    let when = |found: &str| {
        format!("small.json: claim ru-fsa-2015: date: found {found}; allowed: {WHEN}")
    };
    for date in ["2015-02-30", "2015-13", "15-12-18", "2015-1-2", "2015/12/18", "0000", ""] {
        check(&[("/claims/0/date", Some(json!(date)), when(&format!("\"{date}\"")))]);
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
            format!(
                "small.json: claim ru-fsa-2015: source.date: found \"soon\"; allowed: {WHEN}"
            ),
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
        "", "https://", "http:///path", "https://?q", "https://a..example", "https://.example",
        "ftp://a.example", "HTTPS://a.example", "//a.example", "a.example", "mailto:a@b.example",
        "https://a.example/b c", "https://a.example/\tb", "https://a.example/\nb",
        "https://a.example/\u{a0}", "https://a.example\\b", "https://user:pw@a.example",
        "https://user@a.example", "https://a.example:port/", "https://a.example:99999/",
        "https://a.example/<b>", " https://a.example", "https://a.example/\u{7f}",
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
        ("/claims/0/summary", Some(json!("")), line(&format!("{ru}summary"), "\"\"")),
        ("/claims/0/summary", Some(json!("  ")), line(&format!("{ru}summary"), "\"  \"")),
        ("/claims/0/summary", None, line(&format!("{ru}summary"), "nothing")),
        ("/claims/0/summary", Some(Value::Null), line(&format!("{ru}summary"), "nothing")),
        ("/claims/0/summary", Some(json!("a\nb")), line(&format!("{ru}summary"), "\"a\\nb\"")),
        ("/claims/0/note", Some(json!("")), line(&format!("{ru}note"), "\"\"")),
        ("/claims/0/note", Some(json!("\u{1}")), line(&format!("{ru}note"), "\"\\u0001\"")),
        ("/events/0/title", Some(json!("")), line("small.json: events[0]: title", "\"\"")),
        ("/groups/0/name", Some(json!("")), line("small.json: group free-army: name", "\"\"")),
        ("/claims/0/source/publisher", None, line(&format!("{ru}source.publisher"), "nothing")),
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
fn ids_and_codes_hold_only_small_letters_digits_and_hyphens() {
    check(&[
        (
            "/blocs/0/code",
            Some(json!("RU")),
            format!("small.json: bloc russia: code: found \"RU\"; allowed: {CODE}"),
        ),
        (
            "/groups/0/code",
            Some(json!("a.b")),
            format!("small.json: group free-army: code: found \"a.b\"; allowed: {CODE}"),
        ),
        (
            "/claims/0/id",
            Some(json!("ru fsa")),
            format!("small.json: claim ru fsa: id: found \"ru fsa\"; allowed: {CODE}"),
        ),
    ]);
}

#[test]
fn a_thing_without_an_id_is_named_by_its_index() {
    check(&[
        ("/claims/1/id", None, format!("small.json: claims[1]: id: found nothing; allowed: {CODE}")),
        (
            "/claims/1/id",
            Some(json!("")),
            format!("small.json: claims[1]: id: found \"\"; allowed: {CODE}"),
        ),
    ]);
}

#[test]
fn wrong_types_are_faults() {
    let ru = "small.json: claim ru-fsa-2015: ";
    check(&[
        ("/events", Some(json!({})), "small.json: events: found {}; allowed: a list".to_owned()),
        ("/events", None, "small.json: events: found nothing; allowed: a list".to_owned()),
        ("/events/0", Some(json!(7)), "small.json: events[0]: found 7; allowed: an object".to_owned()),
        ("/claims/0/source", Some(json!("x")), format!("{ru}source: found \"x\"; allowed: an object")),
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
        ("/milestone", Some(json!(1)), "small.json: milestone: found 1; allowed: an object".to_owned()),
    ]);
}

#[test]
fn a_record_that_is_no_object_is_a_fault() {
    let messages = messages_after(&[("", Some(json!([])))]);
    assert_eq!(messages.first().map(String::as_str), Some("small.json: found []; allowed: an object"));
}

#[test]
fn a_long_value_is_cut_in_the_message() {
    let messages = messages_after(&[("/claims/0/bloc", Some(json!("é".repeat(500))))]);
    let cut = format!("found \"{}…; allowed", "é".repeat(79));
    assert!(messages[0].contains(&cut), "{}", messages[0]);
}

#[test]
fn all_faults_are_found_at_once() {
    let messages = messages_after(&[
        ("/claims/0/bloc", Some(json!("rusia"))),
        ("/claims/0/date", Some(json!("2015-02-30"))),
        ("/claims/1/source/url", Some(json!("ftp://a.example"))),
        ("/claims/1/summary", Some(json!(""))),
        ("/groups/0/kind", Some(json!("x"))),
        ("/as_of", Some(json!("today"))),
    ]);
    let places: Vec<String> =
        messages.iter().map(|message| message.split(": found").next().unwrap().to_owned()).collect();
    assert_eq!(
        places,
        [
            "small.json: as_of",
            "small.json: group free-army: kind",
            "small.json: claim ru-fsa-2015: bloc",
            "small.json: claim ru-fsa-2015: date",
            "small.json: claim eu-france-fsa-2015-12: summary",
            "small.json: claim eu-france-fsa-2015-12: source.url",
        ]
    );
}

#[test]
fn a_report_counts_the_faults_and_gives_each_a_line() {
    let fault = Fault {
        place: "a.json: claim x".to_owned(),
        field: "date".to_owned(),
        found: "nothing".to_owned(),
        allowed: "a date".to_owned(),
    };
    let line = "a.json: claim x: date: found nothing; allowed: a date";
    assert_eq!(fault_report("a.json", &[fault.clone()]), format!("1 fault in a.json\n{line}"));
    assert_eq!(
        fault_report("a.json", &[fault.clone(), fault]),
        format!("2 faults in a.json\n{line}\n{line}")
    );
}
