//! Named views: a record need not have any, and the faults of those it has.

use crate::fixture::{messages_after, read_small, small};
use dispute_matrix::record::layout::{decode, encode};
use dispute_matrix::record::{Preset, Record};
use serde_json::{Value, json};

const LINE: &str = "a text that is not empty, without line breaks or other control characters";
const SHORT_LINE: &str = "a text of 1 to 32 characters, without control characters";
const QUERY: &str = "the query of a link without its ?, such as verdicts=~disputed";
const CODE: &str = "a code of the characters a-z, 0-9 and -";

/// The small record with one good preset, or with that preset after a change to a field.
fn with_preset(field: &str, value: Option<Value>) -> Value {
    let mut preset = json!({
        "id": "both",
        "title": "Both at once",
        "text": "Russia said both. France said one.",
        "query": "groups=~fsa&open=ru.fsa",
    });
    let fields = preset.as_object_mut().unwrap();
    fields.remove(field);
    if let Some(value) = value {
        fields.insert(field.to_owned(), value);
    }
    preset
}

fn read_with(presets: Value) -> Record {
    let mut json = small();
    json["presets"] = presets;
    read_small(&json).unwrap()
}

#[test]
fn presets_are_read_in_order_and_read_back_from_the_layout() {
    let other = with_preset("id", Some(json!("other")));
    let record = read_with(json!([with_preset("", None), other]));
    let both = Preset {
        id: "both".into(),
        title: "Both at once".into(),
        text: "Russia said both. France said one.".into(),
        query: "groups=~fsa&open=ru.fsa".into(),
    };
    let other = Preset {
        id: "other".into(),
        ..both.clone()
    };
    assert_eq!(record.presets, [both, other]);
    assert_eq!(decode(encode(&record).leak()), Some(record));
}

#[test]
fn a_record_need_not_have_presets() {
    assert_eq!(read_small(&small()).unwrap().presets, []);
    assert_eq!(read_with(Value::Null).presets, []);
    assert_eq!(read_with(json!([])).presets, []);
}

#[test]
fn each_fault_of_a_preset_is_told_with_its_place() {
    let both = |field: &str, found: &str, allowed: &str| {
        format!("small.json: preset both: {field}: found {found}; allowed: {allowed}")
    };
    let long = "x".repeat(33);
    let quoted = format!("\"{long}\"");
    for (field, value, message) in [
        ("title", Some(json!("")), both("title", "\"\"", SHORT_LINE)),
        ("title", None, both("title", "nothing", SHORT_LINE)),
        (
            "title",
            Some(json!(long)),
            both("title", &quoted, SHORT_LINE),
        ),
        ("text", Some(json!("")), both("text", "\"\"", LINE)),
        ("text", None, both("text", "nothing", LINE)),
        ("text", Some(json!("a\nb")), both("text", "\"a\\nb\"", LINE)),
        ("query", Some(json!("")), both("query", "\"\"", QUERY)),
        ("query", None, both("query", "nothing", QUERY)),
        (
            "query",
            Some(json!("?at=2016")),
            both("query", "\"?at=2016\"", QUERY),
        ),
        (
            "query",
            Some(json!("q=a b")),
            both("query", "\"q=a b\"", QUERY),
        ),
        (
            "query",
            Some(json!("q=a#b")),
            both("query", "\"q=a#b\"", QUERY),
        ),
        (
            "link",
            Some(json!("x")),
            both("link", "a field of this name", "id, title, text, query"),
        ),
        (
            "id",
            None,
            format!("small.json: presets[0]: id: found nothing; allowed: {CODE}"),
        ),
        (
            "id",
            Some(json!("Both")),
            format!("small.json: preset Both: id: found \"Both\"; allowed: {CODE}"),
        ),
    ] {
        let presets = json!([with_preset(field, value.clone())]);
        let messages = messages_after(&[("/presets", Some(presets))]);
        assert_eq!(messages, [message], "after {field} became {value:?}");
    }
}

#[test]
fn a_title_of_32_characters_of_any_script_is_short_enough() {
    for title in ["x".repeat(32), "ق".repeat(32)] {
        let record = read_with(json!([with_preset("title", Some(json!(title)))]));
        assert_eq!(record.presets[0].title, title);
    }
}

#[test]
fn presets_that_are_no_list_of_objects_or_share_an_id_are_faults() {
    let good = with_preset("", None);
    for (presets, message) in [
        (json!({}), "small.json: presets: found {}; allowed: a list"),
        (
            json!([7]),
            "small.json: presets[0]: found 7; allowed: an object",
        ),
        (
            json!([good, good]),
            "small.json: preset both: id: found \"both\" a second time; allowed: each only once",
        ),
    ] {
        assert_eq!(messages_after(&[("/presets", Some(presets))]), [message]);
    }
}
