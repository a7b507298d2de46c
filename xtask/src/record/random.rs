//! Random valid records as JSON: few things, with texts that tables and spreadsheets trip over.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Texts of one line.
fn text() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "=1+1",
        "'=1",
        "''",
        "'tis",
        "-",
        "+49 30",
        "@all",
        "＝1",
        "a,b;c\td",
        "say \"no\"",
        "\"",
        " padded ",
        "\u{feff}",
        "true",
        "1e5",
        "2016-01-20",
        "قائمة",
        "a\u{2028}b",
        "\\n",
        "#",
    ]);
    let odd = odd.prop_map(str::to_owned);
    // Without tabs, which are control characters.
    let odd = odd.prop_map(|text| text.replace('\t', " "));
    prop_oneof![2 => odd, 1 => "\\PC{0,9}x"]
}

fn flag() -> impl Strategy<Value = bool> {
    any::<bool>()
}

fn source() -> impl Strategy<Value = Value> {
    let date = select(vec!["", "2015", "2015-12", "2015-12-18"]);
    let url = select(vec![
        "https://a.example/",
        "http://b.example/?c=d;e,f#g",
        "https://ü.example",
    ]);
    (text(), text(), url, date).prop_map(|(title, publisher, url, date)| {
        json!({"title": title, "publisher": publisher, "url": url, "date": date})
    })
}

/// An object without those of its fields that are null: how from-csv writes what is not there.
fn without_nulls(mut object: Value) -> Value {
    if let Some(fields) = object.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    object
}

fn claim(blocs: Vec<usize>, groups: usize) -> impl Strategy<Value = Value> {
    let which = (0..blocs.len(), 0..groups, 0..4_usize);
    let position = select(vec!["terrorist", "opposition", "divided"]);
    let basis = select(vec!["listed", "stated", "reported", "acted"]);
    let confidence = select(vec!["low", "medium", "high"]);
    let date = select(vec!["2015", "2015-12", "2015-12-18"]);
    let values = (position, basis, confidence, date);
    (which, values, text(), source(), option::of(text())).prop_map(
        move |(
            (bloc, group, member),
            (position, basis, confidence, date),
            summary,
            source,
            note,
        )| {
            let member = (member < blocs[bloc]).then(|| format!("m-{bloc}-{member}"));
            without_nulls(json!({
                "bloc": format!("b-{bloc}"), "member": member, "group": format!("-g{group}"),
                "position": position, "basis": basis, "confidence": confidence, "date": date,
                "summary": summary, "source": source, "note": note,
            }))
        },
    )
}

fn with_ids(items: Vec<Value>, name: &str) -> Value {
    let with_id = |(mut item, n): (Value, usize)| {
        item["id"] = json!(format!("{name}{n}"));
        item
    };
    items.into_iter().zip(0..).map(with_id).collect()
}

prop_compose! {
    fn names()(
        camps in vec(text(), 1..3),
        seats in vec((text(), flag()), 1..3),
        kinds in vec((text(), flag(), option::of(text())), 1..3),
    ) -> Map<String, Value> {
        let camps = camps.iter().map(|name| json!({"name": name})).collect();
        let seats = seats.iter().map(|(name, counted)| json!({"name": name, "counted": counted}));
        let kind = |(name, shown, reads): &(String, bool, Option<String>)| {
            without_nulls(json!({"name": name, "shown": shown, "opposition_reads": reads}))
        };
        let kinds = kinds.iter().map(kind).collect();
        let mut lists = Map::new();
        lists.insert("camps".to_owned(), with_ids(camps, "camp"));
        lists.insert("seats".to_owned(), with_ids(seats.collect(), "seat"));
        lists.insert("kinds".to_owned(), with_ids(kinds, "kind"));
        lists
    }
}

fn blocs() -> impl Strategy<Value = Vec<(String, String, Vec<String>)>> {
    vec((text(), text(), vec(text(), 0..3)), 1..4)
}

fn blocs_json(blocs: &[(String, String, Vec<String>)]) -> Value {
    let bloc = |(n, (name, short, members)): (usize, &(String, String, Vec<String>))| {
        let member = |(at, name)| json!({"id": format!("m-{n}-{at}"), "name": name});
        let members: Value = members.iter().enumerate().map(member).collect();
        json!({"id": format!("b-{n}"), "code": format!("b{n}"), "name": name, "short": short,
               "camp": "camp0", "seat": "seat0", "members": members})
    };
    blocs.iter().enumerate().map(bloc).collect()
}

fn groups_json(groups: &[(String, String)]) -> Value {
    let group = |(n, (name, about)): (usize, &(String, String))| {
        json!({"id": format!("-g{n}"), "code": format!("g{n}"), "name": name, "short": name,
               "kind": "kind0", "about": about})
    };
    groups.iter().enumerate().map(group).collect()
}

/// What a record may have or not.
fn maybe() -> impl Strategy<Value = Value> {
    let milestone = text().prop_map(|clause| json!({"date": "2016-01-25", "clause": clause}));
    let labels =
        (text(), text(), option::of(text())).prop_map(|(terrorist, opposition, voices)| {
            without_nulls(
                json!({"terrorist": terrorist, "opposition": opposition, "voices": voices}),
            )
        });
    let preset = (text(), select(vec!["open=b0", "at=2016"]))
        .prop_map(|(text, query)| json!({"title": "=A title", "text": text, "query": query}));
    let presets = vec(preset, 1..3).prop_map(|presets| with_ids(presets, "preset"));
    (
        option::of(milestone),
        option::of(labels),
        option::of(presets),
    )
        .prop_map(|(milestone, labels, presets)| {
            without_nulls(json!({"milestone": milestone, "labels": labels, "presets": presets}))
        })
}

/// A valid record in the form in which from-csv writes it.
pub fn record() -> impl Strategy<Value = Value> {
    let things = (blocs(), vec((text(), text()), 1..4));
    things.prop_flat_map(|(blocs, groups)| {
        let members: Vec<usize> = blocs.iter().map(|(_, _, members)| members.len()).collect();
        let claims = vec(claim(members, groups.len()), 0..5);
        let events = vec((text(), text(), source()), 0..3);
        (names(), maybe(), claims, events, text(), text()).prop_map(
            move |(names, maybe, claims, events, title, licence)| {
                let event = |(title, summary, source): &(String, String, Value)| {
                    json!({"date": "2015-12-18", "title": title, "summary": summary, "source": source})
                };
                let mut record = json!({
                    "id": "random", "version": "2020-02-01", "licence": licence, "title": title,
                    "as_of": "2016-01-20", "blocs": blocs_json(&blocs),
                    "groups": groups_json(&groups), "claims": with_ids(claims, "claim-"),
                    "events": events.iter().map(event).collect::<Value>(),
                });
                let fields = record.as_object_mut().unwrap();
                fields.extend(names);
                fields.extend(maybe.as_object().unwrap().clone());
                record
            },
        )
    })
}
