//! The view as JSON.

use crate::{Setting, hostile};
use dispute_matrix::export::Format;
use dispute_matrix::view::Table;
use proptest::prelude::*;
use serde_json::Value;

fn json(s: &Setting, query: &str) -> Value {
    serde_json::from_str(&s.file(query, Format::Json)).unwrap()
}

#[test]
fn a_cell_has_its_deciding_claim_with_source_and_note() {
    let s = Setting::new();
    let json = json(&s, "groups=~ahrar&blocs=~ru");
    let cell = &json["groups"][0]["cells"][0];
    assert_eq!(cell["position"], "terrorist");
    let claim = &cell["deciding"];
    let known = s
        .record
        .claims
        .iter()
        .find(|known| claim["id"] == *known.id)
        .unwrap();
    assert_eq!(claim["summary"], *known.summary);
    assert_eq!(
        claim["source"]["url"],
        *s.record.sources[known.source.ix()].url
    );
    assert_eq!(claim["note"].as_str(), known.note.as_deref());
}

#[test]
fn a_bloc_of_several_states_says_who_holds_what() {
    let json = json(&Setting::new(), "groups=~ahrar&blocs=~ar");
    let voices = json["groups"][0]["cells"][0]["voices"].as_array().unwrap();
    let qatar = voices
        .iter()
        .find(|voice| voice["member"] == "qatar")
        .unwrap();
    assert_eq!(qatar["position"], "opposition");
}

#[test]
fn a_group_says_who_blocks_in_words_and_in_codes() {
    let json = json(&Setting::new(), "groups=~ypg");
    let group = &json["groups"][0];
    assert_eq!(group["who_blocks"], "only Turkey objects");
    assert_eq!(group["nearest_agreement"], "opposition");
    assert_eq!(group["to_agree_on"]["opposition"]["alone_blocks"], "tr");
    assert_eq!(group["tally"]["counted"], 8);
}

#[test]
fn a_what_if_stands_first_with_the_record_beside_it() {
    let s = Setting::new();
    let with = json(&s, "groups=~ypg&blocs=~tr&if=~tr.ypg.o");
    assert_eq!(with["what_if"]["supposed"][0]["group"], "ypg");
    let cell = &with["groups"][0]["cells"][0];
    assert_eq!(
        (&cell["supposed"], &cell["on_record"]),
        (&true.into(), &"terrorist".into())
    );
    assert!(
        s.file("if=~tr.ypg.o", Format::Json)
            .starts_with("{\n  \"what_if\": {")
    );
    assert_eq!(json(&s, "")["what_if"], Value::Null);
}

#[test]
fn two_blocs_have_raw_counts_share_and_kappa() {
    let json = json(&Setting::new(), "view=agreement&blocs=~ru~tr");
    let pair = &json["pairs"][0];
    assert_eq!(pair["shared"], 9);
    assert_eq!(pair["agreed"], 4);
    assert!(pair["share_percent"].is_u64() && pair["kappa"].is_f64());
    let held: u64 = pair["held"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|row| row.as_object().unwrap().values())
        .map(|count| count.as_u64().unwrap())
        .sum();
    assert_eq!(held, 9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn the_data_are_valid_and_hold_every_text_as_it_is(
        s in hostile::setting(),
        query in hostile::query(),
    ) {
        let view = s.view(&query);
        let table = Table::new(&s.record, &s.ledger, &view);
        for format in [Format::Json, Format::Csl] {
            let text = s.file(&query, format);
            prop_assert!(!text.contains('<'));
            let parsed: Result<Value, _> = serde_json::from_str(&text);
            prop_assert!(parsed.is_ok(), "{:?}: {}", parsed, text);
        }
        let json = json(&s, &query);
        prop_assert_eq!(&json["record"]["title"], &*s.record.title);
        if view.picture.name() == "matrix" {
            let groups = json["groups"].as_array().unwrap();
            prop_assert_eq!(groups.len(), table.counts.shown);
            for (row, group) in table.rows().zip(groups) {
                prop_assert_eq!(&group["name"], s.record.group_name(row.group));
                prop_assert_eq!(group["cells"].as_array().unwrap().len(), row.cells.len());
            }
        }
    }
}
