//! Named views in the file: read where there are any, each fault told with its place.

use crate::fixture::{read_small, small};
use dispute_matrix::record::Preset;
use serde_json::{Value, json};

/// The small record with one preset, changed at a field.
fn with(field: &str, value: Value) -> Value {
    let mut preset = json!({
        "id": "quarrel", "title": "The quarrel", "text": "One said this. Two said that.",
        "query": "verdicts=~disputed",
    });
    preset[field] = value;
    let mut record = small();
    record["presets"] = json!([preset]);
    record
}

#[test]
fn a_record_without_presets_has_none() {
    assert_eq!(read_small(&small()).unwrap().presets, []);
}

#[test]
fn a_preset_is_read_as_it_stands() {
    let record = read_small(&with("id", json!("quarrel"))).unwrap();
    let expected = Preset {
        id: "quarrel".into(),
        title: "The quarrel".into(),
        text: "One said this. Two said that.".into(),
        query: "verdicts=~disputed".into(),
    };
    assert_eq!(record.presets, [expected]);
}

#[test]
fn each_fault_of_a_preset_is_told_with_its_field() {
    for (field, value) in [
        ("id", json!("The Quarrel")),
        ("id", Value::Null),
        ("title", json!("")),
        ("title", json!("A title that is longer than a button")),
        ("text", json!("two\nlines")),
        ("query", json!("?verdicts=~disputed")),
        ("query", json!("q=free army")),
        ("query", json!("")),
        ("colour", json!("red")),
    ] {
        let faults = read_small(&with(field, value.clone())).unwrap_err();
        let [fault] = faults.as_slice() else {
            panic!("{field} {value}: {faults:?}")
        };
        assert_eq!(fault.field, field, "{value}");
        assert!(fault.place.contains("preset"), "{}", fault.place);
    }
}

#[test]
fn a_title_of_32_characters_still_fits() {
    let title = "é".repeat(Preset::TITLE);
    assert!(read_small(&with("title", json!(title))).is_ok());
}

#[test]
fn two_presets_of_one_id_are_a_fault() {
    let mut record = with("id", json!("quarrel"));
    let twice = record["presets"][0].clone();
    record["presets"].as_array_mut().unwrap().push(twice);
    assert_eq!(read_small(&record).unwrap_err().len(), 1);
}
