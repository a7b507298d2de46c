//! The schema of the record's file says what the reader holds it to.

use crate::fixture::{change, read_small, small};
use crate::mutation::pointers;
use crate::schema_check::wrong;
use dispute_matrix::record::limits::{CHARACTERS, ITEMS};
use dispute_matrix::record::{Basis, Confidence, OBJECTS, Position, Preset};
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn schema() -> Value {
    serde_json::from_str(include_str!("../../data/record.schema.json")).unwrap()
}

/// The object of that name in the schema.
fn object<'a>(schema: &'a Value, name: &str) -> &'a Value {
    if name == "record" {
        schema
    } else {
        &schema["$defs"][name]
    }
}

#[test]
fn both_records_hold_to_the_schema() {
    for text in [
        include_str!("../../data/syria-2016.json"),
        include_str!("../../data/example.json"),
    ] {
        assert_eq!(wrong(&schema(), &serde_json::from_str(text).unwrap()), None);
    }
    assert_eq!(wrong(&schema(), &small()), None);
}

#[test]
fn each_field_that_the_reader_knows_is_in_the_schema_and_none_beside() {
    let schema = schema();
    for (name, fields) in OBJECTS {
        let known: BTreeSet<&str> = fields.iter().copied().collect();
        let described = object(&schema, name)["properties"].as_object().unwrap();
        let described: BTreeSet<&str> = described.keys().map(String::as_str).collect();
        assert_eq!(described, known, "{name}");
    }
    let objects = schema["$defs"].as_object().unwrap().iter();
    let objects = objects.filter(|(_, of)| of["type"] == "object").count();
    assert_eq!(objects + 1, OBJECTS.len());
}

#[test]
fn every_object_and_field_is_described() {
    let schema = schema();
    let described = |of: &Value| {
        of["description"]
            .as_str()
            .is_some_and(|text| text.ends_with('.'))
    };
    for (name, fields) in OBJECTS {
        let object = object(&schema, name);
        assert!(described(object), "{name}");
        for field in *fields {
            assert!(described(&object["properties"][field]), "{name}.{field}");
        }
    }
}

#[test]
fn its_enumerations_are_those_of_the_code() {
    let claim = &schema()["$defs"]["claim"]["properties"];
    let of = |field: &str| claim[field]["enum"].clone();
    let names = |names: Vec<&str>| json!(names);
    assert_eq!(
        of("position"),
        names(Position::ALL.iter().map(|of| of.name()).collect())
    );
    assert_eq!(
        of("basis"),
        names(Basis::ALL.iter().map(|of| of.name()).collect())
    );
    assert_eq!(
        of("confidence"),
        names(Confidence::ALL.iter().map(|of| of.name()).collect())
    );
}

/// The value of a keyword of a field, in it or in what it may be.
fn keyword(field: &Value, keyword: &str) -> Option<usize> {
    let own = field[keyword].as_u64();
    let one_of = || {
        field["anyOf"]
            .as_array()?
            .iter()
            .find_map(|of| of[keyword].as_u64())
    };
    own.or_else(one_of)
        .map(|number| usize::try_from(number).unwrap())
}

#[test]
fn its_limits_are_those_of_the_code() {
    let schema = schema();
    // These name the id of another thing, whose own limit they have.
    let references = ["bloc", "member", "group", "camp", "seat", "kind"];
    let mut used = BTreeSet::new();
    for (name, fields) in OBJECTS {
        for field in *fields {
            let described = &object(&schema, name)["properties"][field];
            let limit = if references.contains(field) {
                "id"
            } else {
                field
            };
            let most = CHARACTERS.iter().find(|(name, _)| *name == limit);
            let most = most.map(|(_, most)| *most);
            let most = if (*name, *field) == ("preset", "title") {
                Some(Preset::TITLE)
            } else {
                most
            };
            assert_eq!(keyword(described, "maxLength"), most, "{name}.{field}");
            let most = ITEMS
                .iter()
                .find(|(name, _)| name == field)
                .map(|(_, most)| *most);
            assert_eq!(keyword(described, "maxItems"), most, "{name}.{field}");
            used.insert(*field);
        }
    }
    for (field, _) in CHARACTERS.iter().chain(ITEMS) {
        assert!(used.contains(field), "{field} is the limit of a field");
    }
}

#[test]
fn what_the_schema_refuses_the_reader_refuses_too() {
    let rows: &[(&str, Option<Value>)] = &[
        ("", Some(json!([]))),
        ("/title", None),
        ("/title", Some(json!("two\nlines"))),
        ("/title", Some(json!(" \t "))),
        ("/version", Some(json!("1.0"))),
        ("/as_of", Some(json!("2016-13-01"))),
        ("/milestone/clause", None),
        ("/milestone/day", Some(json!("x"))),
        ("/labels", Some(json!({"terrorist": "navigable"}))),
        (
            "/labels",
            Some(json!({"terrorist": "x".repeat(41), "opposition": "y"})),
        ),
        ("/camps", Some(json!({}))),
        ("/seats/0/counted", Some(json!("yes"))),
        ("/kinds/1/opposition_reads", Some(json!(""))),
        ("/blocs/0/code", Some(json!("RU"))),
        ("/blocs/0/members", None),
        ("/blocs/1/members/0/code", Some(json!("fr"))),
        ("/groups/0/about", Some(json!("é".repeat(1_001)))),
        ("/events/0/date", Some(json!("2015-12"))),
        ("/events/0/source/url", Some(json!("ftp://a.example"))),
        (
            "/presets",
            Some(json!([{"id": "a", "title": "x".repeat(33), "text": "b", "query": "c"}])),
        ),
        (
            "/presets",
            Some(json!([{"id": "a", "title": "A", "text": "b", "query": "?c"}])),
        ),
        (
            "/presets",
            Some(json!([{"id": "a", "title": "A", "text": "b", "query": "c d"}])),
        ),
        ("/claims/0/position", Some(json!("neutral"))),
        ("/claims/0/basis", Some(json!("said"))),
        ("/claims/0/confidence", Some(Value::Null)),
        ("/claims/0/date", Some(json!("2015-1-2"))),
        ("/claims/0/source", Some(json!("x"))),
        ("/claims/0/source/date", Some(json!("soon"))),
        (
            "/claims/0/source/url",
            Some(json!("https://user@a.example")),
        ),
        ("/claims/0/source/url", Some(json!("https://a..example"))),
        ("/claims/0/source/url", Some(json!("https://a.example\\b"))),
        ("/claims/1/note", Some(json!("\u{1}"))),
        ("/claims/0/sumary", Some(json!("x"))),
    ];
    let schema = schema();
    for (pointer, value) in rows {
        let mut json = small();
        change(&mut json, pointer, value.clone());
        assert!(
            wrong(&schema, &json).is_some(),
            "by the schema: {pointer} {value:?}"
        );
        assert!(
            read_small(&json).is_err(),
            "by the reader: {pointer} {value:?}"
        );
    }
}

#[test]
fn what_the_reader_takes_the_schema_takes_too() {
    let values = [
        Value::Null,
        json!(""),
        json!("x"),
        json!("é".repeat(33)),
        json!("2016-01-20"),
        json!("2015-12"),
        json!("https://müller.example:80/a?b#c"),
        json!("\u{a0}x\u{2028}"),
        json!(7),
        json!(true),
        json!([]),
        json!({}),
    ];
    let schema = schema();
    let example: Value = serde_json::from_str(include_str!("../../data/example.json")).unwrap();
    let mut taken = 0;
    for base in [small(), example] {
        let mut all = Vec::new();
        pointers(&base, String::new(), &mut all);
        // The first two items of each list stand for the others, and of the larger record only
        // what the smaller one has not.
        let stands = |at: &String| {
            let few = |part: &str| part.parse().is_ok_and(|ix: usize| ix > 1);
            let new = ["/labels", "/presets"].iter().any(|of| at.starts_with(of));
            !at.split('/').any(few) && (new || base["id"] == "small")
        };
        all.retain(stands);
        for pointer in &all {
            for value in values.iter().cloned().map(Some).chain([None]) {
                let in_list = pointer
                    .rsplit('/')
                    .next()
                    .is_some_and(|at| at.parse::<usize>().is_ok());
                if value.is_none() && in_list {
                    continue;
                }
                let mut json = base.clone();
                change(&mut json, pointer, value.clone());
                if read_small(&json).is_ok() {
                    assert_eq!(wrong(&schema, &json), None, "{pointer} {value:?}");
                    taken += 1;
                }
            }
        }
    }
    assert!(taken > 100, "{taken} changes were taken");
}
