//! Names of files and addresses of links.

use crate::{PAGE, Setting, hostile};
use dispute_matrix::export::{Format, Frame, address, file_name};
use dispute_matrix::view::View;
use proptest::prelude::*;

#[test]
fn a_file_is_named_after_record_day_picture_and_what_if() {
    let s = Setting::new();
    for (query, format, name) in [
        ("", Format::Csv, "syria-2016-2016-01-20.csv"),
        ("at=2016-05-11", Format::Svg, "syria-2016-2016-05-11.svg"),
        (
            "view=agreement",
            Format::Json,
            "syria-2016-2016-01-20-agreement.json",
        ),
        (
            "if=~ru.ahrar.o",
            Format::Text,
            "syria-2016-2016-01-20-what-if.txt",
        ),
        ("", Format::Csl, "syria-2016-2016-01-20.csl.json"),
    ] {
        assert_eq!(file_name(&s.record, &s.view(query), format), name);
    }
}

#[test]
fn formats_and_frames_are_known_by_their_names() {
    let names: Vec<&str> = Format::ALL.iter().map(|format| format.name()).collect();
    let known = ["csv", "json", "svg", "text", "cite-text", "bibtex", "csl"];
    assert_eq!(names, known);
    let frames: Vec<&str> = Frame::ALL.iter().map(|frame| frame.name()).collect();
    assert_eq!(frames, ["natural", "wide", "square", "print"]);
}

#[test]
fn a_format_has_its_label_its_ending_and_its_mime_type() {
    for (format, label, ending, mime) in [
        (
            Format::Csv,
            "CSV",
            ".csv",
            "text/csv;charset=utf-8;header=present",
        ),
        (Format::Json, "JSON", ".json", "application/json"),
        (Format::Svg, "SVG", ".svg", "image/svg+xml"),
        (Format::Text, "Text", ".txt", "text/plain;charset=utf-8"),
        (
            Format::Cite,
            "Citation",
            ".cite.txt",
            "text/plain;charset=utf-8",
        ),
        (
            Format::Bibtex,
            "BibTeX",
            ".bib",
            "application/x-bibtex;charset=utf-8",
        ),
        (
            Format::Csl,
            "CSL-JSON",
            ".csl.json",
            "application/vnd.citationstyles.csl+json",
        ),
    ] {
        assert_eq!(
            (format.label(), format.ending(), format.mime()),
            (label, ending, mime)
        );
    }
}

#[test]
fn a_link_keeps_a_pages_own_query_and_hash() {
    for (page, query, whole) in [
        ("https://a.example/", "", "https://a.example/"),
        ("https://a.example/", "q=x", "https://a.example/?q=x"),
        ("a.html?y=1", "q=x", "a.html?y=1&q=x"),
        ("a.html?", "q=x", "a.html?q=x"),
        ("a.html#top", "q=x", "a.html?q=x#top"),
    ] {
        assert_eq!(address(page, query), whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_name_is_safe_on_every_system(s in hostile::setting(), query in hostile::query()) {
        for format in Format::ALL {
            let name = file_name(&s.record, &s.view(&query), *format);
            let safe = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b);
            prop_assert!(name.bytes().all(safe) && !name.starts_with(['.', '-']), "{}", name);
            prop_assert!(name.len() < 120 && name.ends_with(format.ending()));
        }
    }

    #[test]
    fn the_link_of_a_file_brings_its_view_back(query in hostile::query()) {
        let s = Setting::new();
        let view = s.view(&query);
        let link = s.with(&view, |export| export.link());
        let written = link.strip_prefix(PAGE).unwrap();
        prop_assert_eq!(View::read(written, &s.record, &s.default).view, view);
    }
}
