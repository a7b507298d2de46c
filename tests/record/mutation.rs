//! Whatever is done to a record's file, reading it gives a record or says what is wrong, and
//! never panics.

use crate::fixture::read_small;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::sync::OnceLock;

fn real() -> &'static Value {
    static REAL: OnceLock<Value> = OnceLock::new();
    REAL.get_or_init(|| serde_json::from_str(include_str!("../../data/syria-2016.json")).unwrap())
}

/// Pointers to every value of a JSON text.
pub fn pointers(json: &Value, at: String, to: &mut Vec<String>) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                pointers(value, format!("{at}/{name}"), to);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, format!("{at}/{index}"), to);
            }
        }
        _ => {}
    }
    to.push(at);
}

fn all_pointers() -> &'static [String] {
    static ALL: OnceLock<Vec<String>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        pointers(real(), String::new(), &mut all);
        all
    })
}

/// What a value becomes.
#[derive(Clone, Debug)]
enum Change {
    To(Value),
    Gone,
    Renamed,
    LikeAnother(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let values = vec![
        Value::Null,
        json!(true),
        json!(-1.5e300),
        json!(""),
        json!("\u{0}"),
        json!("é".repeat(3_000)),
        json!("9999-12-31"),
        json!("0001"),
        json!([]),
        json!({}),
        json!([[[{"id": 1}]]]),
        json!({"id": [], "claims": {}}),
    ];
    prop_oneof![
        4 => select(values).prop_map(Change::To),
        1 => "\\PC{0,20}".prop_map(|text| Change::To(json!(text))),
        2 => Just(Change::Gone),
        1 => Just(Change::Renamed),
        2 => any::<Index>().prop_map(Change::LikeAnother),
    ]
}

fn apply(json: &mut Value, pointer: &str, change: &Change) {
    let other = |index: &Index| real().pointer(index.get::<String>(all_pointers())).cloned();
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        if let Change::To(value) = change {
            *json = value.clone();
        }
        return;
    };
    let value = match change {
        Change::To(value) => Some(value.clone()),
        Change::LikeAnother(index) => other(index),
        Change::Gone | Change::Renamed => None,
    };
    match (json.pointer_mut(parent), value) {
        (Some(Value::Object(fields)), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Some(Value::Object(fields)), None) => {
            let old = fields.remove(name).unwrap_or_default();
            if matches!(change, Change::Renamed) {
                fields.insert(format!("{name}s"), old);
            }
        }
        (Some(Value::Array(items)), value) => {
            if let Some(item) = name.parse().ok().and_then(|at: usize| items.get_mut(at)) {
                *item = value.unwrap_or_default();
            }
        }
        _ => {}
    }
}

/// Lists and objects near the top are rare among all pointers, and tell the most.
fn pointer() -> impl Strategy<Value = &'static String> {
    let near: Vec<&String> = all_pointers()
        .iter()
        .filter(|at| at.matches('/').count() < 3)
        .collect();
    prop_oneof![
        select(near),
        any::<Index>().prop_map(|at| at.get(all_pointers()))
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_changed_record_is_read_or_has_faults_with_a_place(
        changes in proptest::collection::vec((pointer(), change()), 1..4),
    ) {
        let mut json = real().clone();
        for (pointer, change) in &changes {
            apply(&mut json, pointer, change);
        }
        if let Err(faults) = read_small(&json) {
            prop_assert!(faults.count() > 0);
            for fault in faults.listed() {
                prop_assert!(fault.place.starts_with("small.json"), "{fault}");
                prop_assert!(!fault.found.is_empty() && !fault.allowed.is_empty(), "{fault}");
            }
        }
    }
}
