//! How the layout writes addresses: what a source says already is not said again.

use crate::fixture::{read_small, small};
use dispute_matrix::record::layout::{decode, encode};
use dispute_matrix::record::{Source, When};

/// The line of a source's address, after its title and its publisher.
fn line(title: &str, publisher: &str, date: &str, address: &str) -> String {
    let mut record = read_small(&small()).unwrap();
    record.sources[1] = Source {
        title: title.to_owned().into(),
        publisher: publisher.to_owned().into(),
        url: address.to_owned().into(),
        date: When::parse(date),
    };
    let bytes = encode(&record).leak();
    assert_eq!(decode(bytes).as_ref(), Some(&record), "{address}");
    let text = String::from_utf8_lossy(bytes);
    let before = format!("\n{title}\n{publisher}\n");
    let (_, after) = text.split_once(&before).expect("the source stands in it");
    after.lines().next().unwrap_or_default().to_owned()
}

/// The title of a source.
const TITLE: &str = "They met again in Paris";

/// Each of the addresses has that line.
fn hold(title: &str, publisher: &str, date: &str, lines: &[(&str, &str)]) {
    for (address, expected) in lines {
        let line = line(title, publisher, date, address);
        assert_eq!(line, *expected, "{address} of {publisher}, {date}");
    }
}

#[test]
fn schemes_are_a_letter_and_an_address_with_another_stands_as_it_is() {
    hold(
        TITLE,
        "AP",
        "",
        &[
            ("https://www.a.example/", "Wa.example/"),
            ("https://a.example/", "Sa.example/"),
            ("http://www.a.example/", "wa.example/"),
            ("http://a.example/", "sa.example/"),
            ("ftp://a.example/", "=ftp://a.example/"),
            // It holds a mark.
            ("https://a.example/\u{2}", "=https://a.example/\u{2}"),
        ],
    );
}

#[test]
fn words_of_the_publisher_are_a_mark_where_the_host_begins_with_three_letters_of_them() {
    let of = |publisher, address, expected| hold(TITLE, publisher, "", &[(address, expected)]);
    of(
        "The Paper",
        "https://www.thepaper.example/a",
        "W\u{8}.example/a",
    );
    of("The Paper", "https://paper.example/a", "S\u{c}.example/a");
    of("The Paper", "https://the.example/a", "S\u{b}01.example/a");
    of(
        "The Big Paper Group",
        "https://bigpaper.example/",
        "S\u{b}11.example/",
    );
    of(
        "The Paper",
        "https://a.example/thepaper",
        "Sa.example/thepaper",
    );
    of("APN", "https://apn.example/", "S\u{8}.example/");
    of("AP", "https://ap.example/", "Sap.example/");
}

#[test]
fn two_words_of_the_title_or_more_are_a_mark_where_they_are_whole_and_eight_letters() {
    hold(
        TITLE,
        "The Paper",
        "",
        &[
            (
                "https://b.example/they-met-again-in-paris",
                "Sb.example/\u{1}00-",
            ),
            ("https://b.example/they_met_again", "Sb.example/\u{1}02_"),
            ("https://b.example/x-met-again-x", "Sb.example/x-\u{1}12--x"),
            ("https://b.example/they-met", "Sb.example/\u{1}03-"),
            ("https://b.example/in-paris", "Sb.example/\u{1}30-"),
            ("https://b.example/met-againin", "Sb.example/met-againin"),
            ("https://b.example/again-in", "Sb.example/\u{1}21-"),
            (
                "https://b.example/xthey-met-again",
                "Sb.example/xthey-\u{1}12-",
            ),
            // Within a word that began with the publisher's.
            (
                "https://paperthey-met-again.example/",
                "S\u{c}they-\u{1}12-.example/",
            ),
        ],
    );
    let host = [("https://they-met-again.example/", "S\u{1}02-.example/")];
    hold(TITLE, "AP", "", &host);
    hold(
        "A big cat",
        "The Paper",
        "",
        &[("https://b.example/big-cat", "Sb.example/big-cat")],
    );
}

#[test]
fn a_count_that_is_no_visible_sign_makes_no_mark() {
    for (more, expected) in [(78, "Sb.example/\u{1}0~-"), (79, "Sb.example/alpha-beta")] {
        let title = "alpha beta".to_owned() + &" x".repeat(more);
        hold(
            &title,
            "The Paper",
            "",
            &[("https://b.example/alpha-beta", expected)],
        );
    }
}

#[test]
fn the_date_is_a_mark_in_each_form_that_it_is_known_in() {
    let address = "https://b.example/2015/12/18/2015-12-18/20151218/2015/12/2015/x";
    for (date, expected) in [
        ("2015-12-18", "Sb.example/\u{2}/\u{3}/\u{4}/\u{6}/\u{7}/x"),
        (
            "2015-12",
            "Sb.example/\u{6}/18/\u{7}-12-18/\u{7}1218/\u{6}/\u{7}/x",
        ),
        (
            "2015",
            "Sb.example/\u{7}/12/18/\u{7}-12-18/\u{7}1218/\u{7}/12/\u{7}/x",
        ),
        (
            "",
            "Sb.example/2015/12/18/2015-12-18/20151218/2015/12/2015/x",
        ),
    ] {
        hold(TITLE, "The Paper", date, &[(address, expected)]);
    }
    let small = [("https://b.example/2015/2/8/x", "Sb.example/\u{5}/x")];
    hold(TITLE, "The Paper", "2015-02-08", &small);
}

#[test]
fn letters_stand_for_their_codes_as_far_as_all_come_back_as_they_were() {
    hold(
        TITLE,
        "The Paper",
        "",
        &[
            ("https://b.example/%D8%A7x%2F", "Sb.example/اx%2F"),
            ("https://b.example/%d8%a7x%2f", "S\u{e}b.example/اx%2f"),
            ("https://b.example/ا", "S\u{f}b.example/ا"),
            ("https://b.example/%D8%A7%D8", "Sb.example/ا%D8"),
            ("https://b.example/%D8%a7", "Sb.example/%D8%a7"),
            ("https://b.example/%7F%C2%80", "Sb.example/%7F\u{80}"),
        ],
    );
}
