//! A small valid record, and reading it after a change.

use crate::host_json::HostJson;
use dispute_matrix::record::{Faults, Record, read};
use serde_json::{Value, json};

/// How messages name the file of the small record.
pub const FILE: &str = "small.json";

/// Two blocs, one of them with a member, two groups, an event and two claims.
pub fn small() -> Value {
    json!({
        "id": "small",
        "version": "2020-02-01",
        "licence": "CC BY 4.0",
        "title": "Who counts as what?",
        "as_of": "2016-01-20",
        "milestone": {"date": "2016-01-25", "clause": "talks were due"},
        "camps": [{"id": "one", "name": "One side"}, {"id": "none", "name": "Others"}],
        "seats": [{"id": "table", "name": "At the table", "counted": true}],
        "kinds": [{"id": "armed", "name": "Armed", "shown": true},
                  {"id": "allied", "name": "Allied", "shown": false,
                   "opposition_reads": "legitimate"}],
        "blocs": [
            {"id": "russia", "code": "ru", "name": "Russia", "short": "Russia",
             "camp": "one", "seat": "table", "members": []},
            {"id": "europe", "code": "eu", "name": "Europe", "short": "EU",
             "camp": "none", "seat": "table",
             "members": [{"id": "france", "name": "France"}, {"id": "germany", "name": "Germany"}]}
        ],
        "groups": [
            {"id": "free-army", "code": "fsa", "name": "Free Army", "short": "Free Army",
             "kind": "armed", "about": "Brigades."},
            {"id": "guards", "code": "grd", "name": "Guards", "short": "Guards",
             "kind": "allied", "about": "Guards of a state."}
        ],
        "events": [
            {"date": "2015-12-18", "title": "A meeting", "summary": "They met.",
             "source": {"title": "They met", "publisher": "The Paper",
                        "url": "https://paper.example/they-met", "date": "2015-12-18"}}
        ],
        "claims": [
            {"id": "ru-fsa-2015", "bloc": "russia", "group": "free-army",
             "position": "divided", "basis": "stated", "date": "2015", "confidence": "medium",
             "summary": "Said both.",
             "source": {"title": "Both", "publisher": "The Paper",
                        "url": "https://paper.example/both", "date": ""}},
            {"id": "eu-france-fsa-2015-12", "bloc": "europe", "member": "france",
             "group": "free-army", "position": "opposition", "basis": "acted", "date": "2015-12",
             "confidence": "high", "summary": "Invited it.", "note": "One report.",
             "source": {"title": "They met", "publisher": "The Paper",
                        "url": "https://paper.example/they-met", "date": "2015-12-18"}}
        ]
    })
}

/// Reads a record under the small record's file name.
pub fn read_small(json: &Value) -> Result<Record, Faults> {
    read(FILE, &HostJson(json))
}

/// The messages after the value at a JSON pointer was replaced, or removed where there is none.
/// A pointer to a new field of an object adds it; the pointer "" replaces the whole record.
pub fn messages_after(changes: &[(&str, Option<Value>)]) -> Vec<String> {
    let mut json = small();
    for (pointer, value) in changes {
        change(&mut json, pointer, value.clone());
    }
    match read_small(&json) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.listed().iter().map(ToString::to_string).collect(),
    }
}

/// Replaces the value at a JSON pointer, or removes it where there is none.
pub fn change(json: &mut Value, pointer: &str, value: Option<Value>) {
    let Some((parent, name)) = pointer.rsplit_once('/') else {
        *json = value.unwrap_or(Value::Null);
        return;
    };
    match (
        json.pointer_mut(parent)
            .expect("the pointer's parent exists"),
        value,
    ) {
        (Value::Object(fields), Some(value)) => drop(fields.insert(name.to_owned(), value)),
        (Value::Object(fields), None) => drop(fields.remove(name).expect("the field exists")),
        (Value::Array(items), Some(value)) => items[name.parse::<usize>().unwrap()] = value,
        (other, _) => panic!("{pointer} points into {other}"),
    }
}

/// Each row: a pointer into the small record, what it is changed to, and the only message.
pub fn check(rows: &[(&str, Option<Value>, String)]) {
    for (pointer, value, expected) in rows {
        let messages = messages_after(&[(pointer, value.clone())]);
        assert_eq!(
            messages,
            [expected.as_str()],
            "after {pointer} became {value:?}"
        );
    }
}
