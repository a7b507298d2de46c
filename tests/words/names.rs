//! The record's names in each language.

use crate::others;
use dispute_matrix::prerender::{in_language, named};
use dispute_matrix::record::{Preset, Record, embedded};
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::{Table, View};
use dispute_matrix::words::Language;

fn names(record: &Record) -> Vec<String> {
    let mut names = Vec::new();
    record
        .clone()
        .each_name(&mut |name| names.push(name.to_string()));
    names
}

#[test]
fn every_name_of_the_record_is_in_every_language() {
    let own = names(&embedded());
    for language in others() {
        let model = in_language(language).unwrap();
        for (own, name) in own.iter().zip(names(&model.record)) {
            // Names that two languages share: "Iran", "Qatar".
            let short = own.split_whitespace().count() <= 3;
            assert!(*own != name || short, "{}: {name}", language.name());
        }
        assert!(model.record.original.is_some(), "{}", language.name());
    }
}

#[test]
fn names_fit_the_places_they_are_made_for() {
    for language in others() {
        let model = in_language(language).unwrap();
        for preset in &model.record.presets {
            let length = preset.title.chars().count();
            assert!(
                length <= Preset::TITLE,
                "{}: {}",
                language.name(),
                preset.title
            );
        }
        for bloc in &model.record.blocs {
            let length = bloc.short.chars().count();
            assert!(length <= 18, "{}: {}", language.name(), bloc.short);
        }
    }
}

#[test]
fn a_link_shows_the_same_in_every_language() {
    let record = embedded();
    let ledger = Ledger::new(&record);
    let default = View::of(&record);
    for query in [
        "q=nusra",
        "q=russia%20turkey",
        "q=idlib",
        "q=salafist",
        "kinds=~islamist",
    ] {
        let view = View::read(query, &record, &default).view;
        let shown = |record: &Record| {
            let table = Table::new(record, &ledger, &view);
            let mut groups: Vec<u16> = table.rows().map(|row| row.group.0).collect();
            groups.sort_unstable();
            (groups, table.blocs().count())
        };
        for language in others() {
            let model = in_language(language).unwrap();
            assert_eq!(
                shown(&model.record),
                shown(&record),
                "{} {query}",
                language.name()
            );
        }
    }
}

#[test]
fn words_are_found_in_the_readers_language() {
    let model = in_language(Language::Russian).unwrap();
    let view = View::read("q=Турция", &model.record, &model.default).view;
    let table = Table::new(&model.record, &model.ledger, &view);
    let blocs: Vec<&str> = table
        .blocs()
        .map(|column| &*model.record.bloc(column.bloc).unwrap().code)
        .collect();
    assert_eq!(blocs, ["tr"]);
}

#[test]
fn groups_are_sorted_as_their_language_sorts() {
    let record = embedded();
    let given = |names: [&str; 3]| {
        let groups: Vec<String> = ["is", "nusra", "khorasan"]
            .iter()
            .zip(names)
            .map(|(code, name)| format!(r#""{code}": {{"name": "{name}"}}"#))
            .collect();
        format!(r#"{{"groups": {{{}}}}}"#, groups.join(", "))
    };
    let sorted = |language, names: [&str; 3]| {
        let all = named(&record, language, &given(names)).unwrap();
        let keys = &all[all.len() - record.groups.len()..];
        let mut order = [0, 1, 2];
        order.sort_by_key(|ix: &usize| keys[*ix].clone());
        order.map(|ix| names[ix].to_owned())
    };
    // Turkish has ç after c and ı before i; German takes ä for a kind of a.
    assert_eq!(
        sorted(Language::Turkish, ["çb", "ca", "ib"]),
        ["ca", "çb", "ib"]
    );
    assert_eq!(
        sorted(Language::Turkish, ["ia", "ız", "hz"]),
        ["hz", "ız", "ia"]
    );
    assert_eq!(
        sorted(Language::German, ["äz", "ab", "az"]),
        ["ab", "az", "äz"]
    );
    // Persian has پ between ب and ت, where its code comes after both.
    assert_eq!(sorted(Language::Persian, ["ت", "پ", "ب"]), ["ب", "پ", "ت"]);
}

#[test]
fn names_of_what_the_record_does_not_have_are_told() {
    let record = embedded();
    let wrong = named(
        &record,
        Language::French,
        r#"{"groups": {"isis": {"name": "x"}}, "title": 3, "events": [{"date": "1999-01-01"}]}"#,
    );
    assert_eq!(
        wrong.unwrap_err(),
        "title: 3 is no text for \"Who counts as a terrorist in Syria?\"\n\
         events: number 1 is of 2012-06-30\n\
         groups: the record has no \"isis\""
    );
}

#[test]
fn a_record_without_names_in_a_language_keeps_its_own() {
    let record = embedded();
    let all = named(&record, Language::French, "{}").unwrap();
    assert_eq!(all[2..all.len() - record.groups.len()], names(&record));
}
