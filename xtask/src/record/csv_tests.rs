//! To spreadsheets and back: nothing is lost, and what is wrong is told at its cell.

use super::check::parsed;
use super::from_sheets::{Sheets, node};
use super::fuzzed::record_csv;
use super::random::record;
use super::reader::host_json::HostJson;
use super::reader::read::read;
use super::to_csv::sheets;
use crate::paths;
use proptest::prelude::*;
use serde_json::{Value, json};

const SYRIA: &str = include_str!("../../../data/syria-2016.json");
const EXAMPLE: &str = include_str!("../../../data/example.json");

fn example() -> Sheets {
    sheets(&serde_json::from_str(EXAMPLE).unwrap(), b',').unwrap()
}

/// The example's sheets after one text in one of them became another.
fn changed(file: &str, from: &str, to: &str) -> Sheets {
    let mut sheets = example();
    let text = String::from_utf8(sheets[file].clone()).unwrap();
    assert!(text.contains(from), "{file} has {from:?}: {text}");
    sheets.insert(file.to_owned(), text.replacen(from, to, 1).into_bytes());
    sheets
}

fn told(sheets: &Sheets) -> Vec<String> {
    let faults = node(sheets).map(|_| "no faults").unwrap_err();
    faults.listed().iter().map(ToString::to_string).collect()
}

#[test]
fn both_records_come_back_to_the_letter() {
    for text in [SYRIA, EXAMPLE] {
        let json = serde_json::from_str(text).unwrap();
        for separator in [b',', b';'] {
            let sheets = sheets(&json, separator).unwrap();
            assert_eq!(sheets.len(), 10);
            assert!(node(&sheets).unwrap().file() == text, "other than it was");
        }
    }
}

#[test]
fn what_stands_for_nothing_comes_back_as_the_same_record() {
    let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
    json["milestone"] = Value::Null;
    json["presets"] = json!([]);
    json["claims"][0]["note"] = Value::Null;
    json["claims"][0]["source"]
        .as_object_mut()
        .unwrap()
        .remove("date");
    let back = node(&sheets(&json, b',').unwrap()).unwrap().json();
    assert_ne!(back, json);
    assert_eq!(read("a", &HostJson(&back)), read("a", &HostJson(&json)));
}

#[test]
fn events_presets_and_members_may_have_no_file_and_other_files_must_be_there() {
    let mut sheets = example();
    sheets.remove("events.csv");
    sheets.remove("presets.csv");
    let back = node(&sheets).unwrap().json();
    assert_eq!((&back["events"], back.get("presets")), (&json!([]), None));
    sheets.remove("claims.csv");
    sheets.insert("preset.csv".to_owned(), Vec::new());
    assert_eq!(
        told(&sheets),
        [
            "preset.csv: found a file of this name; allowed: record.csv, members.csv, camps.csv, \
             seats.csv, kinds.csv, blocs.csv, groups.csv, events.csv, presets.csv, claims.csv",
            "claims.csv: found no such file; allowed: a file with the columns id, bloc, member, \
             group, position, basis, date, confidence, summary, source.title, source.publisher, \
             source.url, source.date, note",
        ]
    );
}

#[test]
fn a_fault_of_the_record_is_told_at_its_cell() {
    for (file, from, to, place) in [
        (
            "claims.csv",
            ",stated,",
            ",said,",
            "claims.csv line 3, column \"basis\": found \"said\"",
        ),
        (
            "claims.csv",
            "https://canals.example.org/south/notice-7",
            "ftp://a",
            "claims.csv line 3, column \"source.url\": found \"ftp://a\"",
        ),
        (
            "claims.csv",
            ",medium,",
            ",,",
            "claims.csv line 3, column \"confidence\": found nothing",
        ),
        (
            "claims.csv",
            "sb-elm-2018-04",
            "nb-elm-2018-03-05",
            "claims.csv line 3, column \"id\": found \"nb-elm-2018-03-05\" a second time",
        ),
        (
            "groups.csv",
            "wide",
            "wider",
            "groups.csv line 2, column \"kind\": found \"wider\"",
        ),
        (
            "groups.csv",
            ",elm,",
            ",nb,",
            "groups.csv line 2, column \"code\": found \"nb\" a second",
        ),
        (
            "seats.csv",
            "true",
            "ja",
            "seats.csv line 2, column \"counted\": found \"ja\"",
        ),
        (
            "members.csv",
            "brackford,",
            "aldport,",
            "members.csv line 3, column \"id\": found \"aldport\" a second time",
        ),
        (
            "members.csv",
            "river-league",
            "river",
            "members.csv line 2, column \"bloc\": found \"river\"; allowed: the id of a bloc",
        ),
        (
            "events.csv",
            "2019-03-01",
            "2017-03-01",
            "events.csv line 3, column \"date\": found 2017-03-01 after 2018-03-05",
        ),
        (
            "presets.csv",
            "verdicts",
            "?verdicts",
            "presets.csv line 2, column \"query\": found",
        ),
        (
            "record.csv",
            "2019-05-01",
            "1.5.2019",
            "record.csv line 6, key \"as_of\": found \"1.5.2019\"",
        ),
        (
            "record.csv",
            "licence,CC BY 4.0",
            "licence,",
            "record.csv line 4, key \"licence\": found nothing",
        ),
        (
            "record.csv",
            "licence,CC BY 4.0\r\n",
            "",
            "record.csv, key \"licence\": found nothing",
        ),
        (
            "record.csv",
            "milestone.clause",
            "milestone.claus",
            "record.csv line 8, column \"key\": found \"milestone.claus\"; allowed: id, version",
        ),
        (
            "record.csv",
            "version",
            "id",
            "record.csv line 3, column \"key\": found \"id\" a second",
        ),
        (
            "record.csv",
            "labels.opposition,not navigable\r\n",
            "",
            "record.csv, key \"labels.opposition\": found nothing",
        ),
        (
            "blocs.csv",
            "coast",
            "coasts",
            "blocs.csv line 2, column \"camp\": found \"coasts\"",
        ),
    ] {
        let told = told(&changed(file, from, to));
        assert!(
            told.iter().any(|fault| fault.starts_with(place)),
            "{place}\n{told:#?}"
        );
    }
}

#[test]
fn more_rows_than_the_limit_are_a_fault_of_the_file() {
    let mut sheets = example();
    let mut text = String::from("id,name\r\n");
    (0..51).for_each(|n| text.push_str(&format!("camp-{n},Camp\r\n")));
    sheets.insert("camps.csv".to_owned(), text.into_bytes());
    assert_eq!(
        told(&sheets)[0],
        "camps.csv: found 51 items; allowed: at most 50 items"
    );
}

#[test]
fn every_fault_is_told_at_once_and_those_past_a_hundred_are_counted() {
    let mut sheets = example();
    let row = "x,x,,x,x,x,x,x,x,x,x,x,x,\r\n".repeat(20);
    let header = "id,bloc,member,group,position,basis,date,confidence,summary,source.title,\
                  source.publisher,source.url,source.date,note\r\n";
    sheets.insert(
        "claims.csv".to_owned(),
        format!("{header}{row}").into_bytes(),
    );
    let faults = node(&sheets).map(|_| "no faults").unwrap_err();
    assert_eq!(faults.listed().len(), 100);
    // In each row bloc, group, position, basis, date, confidence, address and the source's date;
    // and in all but the first the id.
    assert_eq!(faults.count(), 20 * 8 + 19);
}

#[test]
fn semicolons_bom_and_crlf_are_written_as_excel_wants_them() {
    let json = serde_json::from_str(EXAMPLE).unwrap();
    let sheets = sheets(&json, b';').unwrap();
    let text = String::from_utf8(sheets["camps.csv"].clone()).unwrap();
    assert_eq!(
        text,
        "\u{feff}id;name\r\ncoast;On the coast\r\ninland;Inland\r\n"
    );
}

#[test]
fn no_cell_of_a_sheet_runs_as_a_formula() {
    let mut json: Value = serde_json::from_str(EXAMPLE).unwrap();
    json["claims"][0]["summary"] = json!("=HYPERLINK(\"https://a.example\")");
    let text = String::from_utf8(sheets(&json, b',').unwrap()["claims.csv"].clone()).unwrap();
    assert!(
        text.contains("\"'=HYPERLINK(\"\"https://a.example\"\")\""),
        "{text}"
    );
}

#[test]
fn the_seeds_of_the_fuzzing_make_a_record_or_have_faults() {
    let folder = paths::top().join("fuzz/seeds/record_csv");
    let seeds: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().collect();
    assert!(seeds.len() > 3);
    for seed in seeds {
        record_csv(&std::fs::read(seed.path()).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_record_comes_back_from_spreadsheets_as_it_was(json in record(), semicolons: bool) {
        let text = json.to_string();
        prop_assert!(parsed("a.json", text.as_bytes()).is_ok(), "{:?}", parsed("a.json", text.as_bytes()));
        let sheets = sheets(&json, if semicolons { b';' } else { b',' }).unwrap();
        let back = node(&sheets);
        prop_assert!(back.is_ok(), "{:?}", back);
        let back = back.unwrap();
        prop_assert_eq!(&serde_json::from_str::<Value>(&back.file()).unwrap(), &json);
        prop_assert_eq!(back.json(), json);
    }

    #[test]
    fn spoilt_sheets_make_a_record_or_have_faults(
        at in any::<prop::sample::Index>(),
        file in prop::sample::select(super::tables::files().collect::<Vec<_>>()),
        byte: u8,
    ) {
        let mut sheets = example();
        let bytes = sheets.get_mut(file).unwrap();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Err(faults) = node(&sheets) {
            prop_assert!(!faults.is_empty());
            prop_assert!(faults.listed().iter().all(|fault| fault.place.contains(".csv")), "{:?}", faults);
        }
    }
}
