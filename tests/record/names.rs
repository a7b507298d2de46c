//! The names of a record in another language.

use crate::fixture::{read_small, small};
use dispute_matrix::record::{GroupIx, Record};
use serde_json::json;

/// The small record with all that may have a name.
fn record() -> &'static Record {
    let mut json = small();
    json["labels"] = json!({"terrorist": "Barred", "opposition": "Seated", "voices": "the powers"});
    json["presets"] =
        json!([{"id": "first", "title": "At first", "text": "One held it.", "query": "q=army"}]);
    Box::leak(Box::new(read_small(&json).unwrap()))
}

/// Every name, in the order of a file of words.
fn names(record: &Record) -> Vec<String> {
    let mut names = Vec::new();
    let mut record = record.clone();
    record.each_name(&mut |name| names.push(name.to_string()));
    names
}

/// A file's lines for the record: its id, its version, each name in brackets, what groups sort by.
fn lines(record: &Record) -> Vec<&'static str> {
    let head = [&*record.id, &*record.version].map(str::to_owned);
    let given = names(record).into_iter().map(|name| format!("[{name}]"));
    let sorted = ["b", "a"].map(str::to_owned);
    let all = head.into_iter().chain(given).chain(sorted);
    all.map(|line| &*line.leak()).collect()
}

#[test]
fn every_name_is_visited_once_and_what_sources_and_claims_say_is_not() {
    let expected = [
        "Who counts as what?",
        "talks were due",
        "Barred",
        "Seated",
        "the powers",
        "One side",
        "Others",
        "At the table",
        "Armed",
        "Allied",
        "legitimate",
        "Russia",
        "Russia",
        "Europe",
        "EU",
        "France",
        "Germany",
        "Free Army",
        "Free Army",
        "Brigades.",
        "Guards",
        "Guards",
        "Guards of a state.",
        "A meeting",
        "At first",
        "One held it.",
    ];
    assert_eq!(names(record()), expected);
}

#[test]
fn a_renamed_record_has_the_names_given_and_knows_what_it_was() {
    let original = record();
    let mut renamed = original.clone();
    renamed.rename(&lines(original), original);
    let given: Vec<String> = names(original)
        .iter()
        .map(|name| format!("[{name}]"))
        .collect();
    assert_eq!(names(&renamed), given);
    assert_eq!(renamed.group_name(GroupIx(0)), "[Free Army]");
    assert_eq!(renamed.claims, original.claims);
    let sorted = [0, 1, 2].map(|group| renamed.sort_name(GroupIx(group)));
    assert_eq!(sorted, ["b", "a", ""]);
    let titles: Vec<&str> = renamed.versions().map(|record| &*record.title).collect();
    assert_eq!(titles, ["[Who counts as what?]", "Who counts as what?"]);
}

#[test]
fn a_record_in_its_own_language_sorts_by_its_names_and_is_its_only_version() {
    let record = record();
    let sorted = [0, 1, 2].map(|group| record.sort_name(GroupIx(group)));
    assert_eq!(sorted, ["Free Army", "Guards", ""]);
    assert_eq!(record.versions().count(), 1);
}

#[test]
fn names_of_another_record_or_another_number_of_them_change_nothing() {
    let original = record();
    let good = lines(original);
    let with = |place: usize, line: &'static str| {
        let mut lines = good.clone();
        lines[place] = line;
        lines
    };
    let longer = [good.as_slice(), &["c"]].concat();
    let shorter = good[..good.len() - 1].to_vec();
    for wrong in [
        with(0, "other"),
        with(1, "2021"),
        longer,
        shorter,
        vec!["small"],
        vec![],
    ] {
        let mut renamed = original.clone();
        renamed.rename(&wrong, original);
        assert_eq!(renamed, *original, "{wrong:?}");
    }
}
