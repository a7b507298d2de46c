//! Faults of names, ids and codes, each with its exact message; and their report.

use crate::fixture::{check, messages_after, read_small, small};
use dispute_matrix::record::{Fault, Faults, fault_report};
use serde_json::json;

const CODE: &str = "a code of the characters a-z, 0-9 and -";
const CLAIM_FIELDS: &str = "id, bloc, member, group, position, basis, date, confidence, summary, \
                            source, note";

#[test]
fn a_name_with_a_fault_is_not_listed_as_one_that_is_allowed() {
    let messages = messages_after(&[("/seats/0/id", Some(json!("A Table")))]);
    let told = "small.json: bloc russia: seat: found \"table\"; \
                allowed: nothing, since the record has none";
    assert!(messages.iter().any(|it| it == told), "{messages:?}");
}

#[test]
fn the_small_record_has_no_faults() {
    assert_eq!(
        read_small(&small()).map(|record| record.claims.len()),
        Ok(2)
    );
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
        format!(
            "small.json: {place}: {field}: found \"{value}\" a second time; allowed: each only once"
        )
    };
    let table = small()["seats"][0].clone();
    let france = json!([{"id": "france", "name": "France"}]);
    check(&[
        (
            "/claims/1/id",
            Some(json!("ru-fsa-2015")),
            twice("claim ru-fsa-2015", "id", "ru-fsa-2015"),
        ),
        (
            "/blocs/1/code",
            Some(json!("ru")),
            twice("bloc europe", "code", "ru"),
        ),
        (
            "/groups/1/code",
            Some(json!("eu")),
            twice("group guards", "code", "eu"),
        ),
        (
            "/groups/0/code",
            Some(json!("grd")),
            twice("group guards", "code", "grd"),
        ),
        (
            "/blocs/0/members",
            Some(france),
            twice("bloc europe: member france", "id", "france"),
        ),
        (
            "/blocs/1/members/1/id",
            Some(json!("france")),
            twice("bloc europe: member france", "id", "france"),
        ),
        (
            "/seats",
            Some(json!([table, table])),
            twice("seat table", "id", "table"),
        ),
    ]);
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
        (
            "/claims/1/id",
            None,
            format!("small.json: claims[1]: id: found nothing; allowed: {CODE}"),
        ),
        (
            "/claims/1/id",
            Some(json!("")),
            format!("small.json: claims[1]: id: found \"\"; allowed: {CODE}"),
        ),
    ]);
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
    let places: Vec<String> = messages
        .iter()
        .map(|message| message.split(": found").next().unwrap().to_owned())
        .collect();
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
    let one = Faults::from(fault.clone());
    assert_eq!(
        fault_report("a.json", &one, 9),
        format!("1 fault in a.json\n{line}")
    );
    let mut three = one;
    three.note(|| fault.clone());
    three.note(|| fault.clone());
    assert_eq!(
        fault_report("a.json", &three, 3),
        format!("3 faults in a.json\n{line}\n{line}\n{line}")
    );
    assert_eq!(
        fault_report("a.json", &three, 2),
        format!("3 faults in a.json\n{line}\n{line}\nand 1 more")
    );
}
