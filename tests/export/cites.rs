//! Citations.

use crate::{Setting, hostile};
use dispute_matrix::export::{self, Export, Format};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn a_citation_names_title_record_version_licence_link_and_day() {
    let s = Setting::new();
    let version = &s.record.version;
    assert_eq!(
        s.file("at=2016-05-11", Format::Cite),
        format!(
            "“Who counts as a terrorist in Syria? 11 May 2016.” dispute-matrix, syria-2016 record, \
             version {version}, CC BY 4.0. Accessed 26 November 2026. \
             https://news.example/matrix/?at=2016-05-11\n"
        )
    );
}

#[test]
fn no_citation_invents_an_author() {
    let s = Setting::new();
    for format in [Format::Cite, Format::Bibtex, Format::Csl] {
        let cited = s.file("", format);
        assert!(
            !cited.contains("author") && !cited.contains("publisher"),
            "{cited}"
        );
    }
}

#[test]
fn a_csl_item_is_a_dataset_with_its_dates_in_parts() {
    let s = Setting::new();
    let items: Value = serde_json::from_str(&s.file("", Format::Csl)).unwrap();
    let item = &items[0];
    assert_eq!(item["type"], "dataset");
    assert_eq!(item["accessed"], json!({"date-parts": [[2026, 11, 26]]}));
    let parts = &item["issued"]["date-parts"][0];
    let parts: Vec<String> = parts
        .as_array()
        .unwrap()
        .iter()
        .map(Value::to_string)
        .collect();
    let version: Vec<&str> = s
        .record
        .version
        .split('-')
        .map(|p| p.trim_start_matches('0'))
        .collect();
    assert_eq!(parts, version);
}

#[test]
fn an_unreadable_version_is_given_and_not_taken_for_a_date() {
    let mut s = Setting::new();
    s.record.version = "second".into();
    let items: Value = serde_json::from_str(&s.file("", Format::Csl)).unwrap();
    assert_eq!(items[0]["version"], "second");
    assert_eq!(items[0].get("issued"), None);
    assert!(!s.file("", Format::Bibtex).contains("year ="));
}

#[test]
fn latex_gets_its_special_characters_by_their_commands() {
    let mut s = Setting::new();
    s.record.title = r"50% & {more}_#1 $x^2~\y".into();
    let cited = s.file("", Format::Bibtex);
    assert!(
        cited.contains(
            r"50\% \& \textbraceleft{}more\textbraceright{}\_\#1 \$x\textasciicircum{}2\textasciitilde{}\textbackslash{}y"
        ),
        "{cited}"
    );
}

#[test]
fn what_is_no_letter_of_a_title_stands_as_a_space() {
    let mut s = Setting::new();
    s.record.title = "a\tb\u{a0}c\u{fffe}d\u{7}e".into();
    let cited = s.file("", Format::Bibtex);
    assert!(cited.contains("title = {{a b c d e 20"), "{cited}");
}

#[test]
fn an_address_keeps_to_its_field_whatever_it_holds() {
    let s = Setting::new();
    let page = "https://a.example/{b}\\c d\u{7}e\u{2028}f";
    let cited = s.with(&s.default, |export| {
        export::write(&Export { page, ..*export }, Format::Bibtex)
    });
    let kept = "  url = {https://a.example/%7Bb%7D%5Cc%20d%20e%20f},\n";
    assert!(cited.contains(kept), "{cited}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_bibtex_entry_is_one_entry_with_its_braces_in_balance(
        s in hostile::setting(),
        query in hostile::query(),
    ) {
        let cited = s.file(&query, Format::Bibtex);
        let mut depth = 0i32;
        for (at, letter) in cited.char_indices() {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            prop_assert!(depth > 0 || at < 5 || at + 2 >= cited.len(), "{}", cited);
        }
        prop_assert_eq!(depth, 0);
        prop_assert_eq!(cited.lines().filter(|line| line.ends_with("},")).count() + 2, cited.lines().count());
    }
}
