//! What the dialog, files and pages without scripts say, to the letter.

use crate::Setting;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::Day;
use dispute_matrix::view::Picture;
use dispute_matrix::words::{self, Form, Pin};

#[test]
fn the_dialog_names_its_choices_and_says_what_a_file_carries() {
    let forms: Vec<&str> = Form::ALL.iter().map(|f| words::option_form(*f)).collect();
    let pins: Vec<&str> = Pin::ALL.iter().map(|pin| words::option_pin(*pin)).collect();
    assert_eq!(
        forms,
        [
            "frame that fits its height",
            "frame of a fixed height, no script",
            "element, part of your page",
            "AMP page",
        ]
    );
    assert_eq!(
        pins,
        ["this view", "this view, and when the record has changed"]
    );
    assert_eq!(
        words::download_hint(false),
        "Each file carries its day, rule, filters, the record's version and licence, and this link."
    );
    assert_eq!(
        words::download_hint(true),
        "Each file says that it is a what-if and none of the record, with its day, rule, filters, \
         the record's version and licence, and this link."
    );
    assert_eq!(
        words::link_of_host(),
        "The record lies on another host than the widget's own page: the link is that of this page."
    );
    assert_eq!(words::download("CSV"), "Download CSV");
}

#[test]
fn a_picture_says_what_it_shows_and_what_it_has_no_room_for() {
    let s = Setting::new();
    for (rows, columns, said) in [
        (1, 0, "1 more row"),
        (0, 2, "2 more columns"),
        (3, 1, "3 more rows and 1 more column"),
    ] {
        let whole = format!("Not in this picture for want of room: {said}.");
        assert_eq!(words::more_in_view(rows, columns), whole);
    }
    let nothing = "These filters leave no group or no bloc to show.";
    assert_eq!(words::nothing_left(), nothing);
    let table = s.table("");
    let day = "on 20 January 2016";
    let matrix = words::picture_of(&table, Picture::Matrix);
    let agreement = words::picture_of(&table, Picture::Agreement);
    assert!(matrix.contains(day) && agreement.contains(day));
    assert_ne!(matrix, agreement);
    let ahrar = s.record.find_group("ahrar").unwrap();
    let finding = &table.row(ahrar).unwrap().finding;
    assert_eq!(
        words::verdict_and_end(&s.record, finding),
        "Disputed; 2 against 3, 2 divided"
    );
}

#[test]
fn a_file_says_its_day_what_it_is_compared_with_and_how_much_it_shows() {
    let s = Setting::new();
    let as_of = |query: &str| words::as_of(&s.view(query), &s.table(query));
    let alone = "As of 20 January 2016.";
    assert_eq!(as_of("view=agreement"), alone);
    let compared = as_of("since=2015-12-18");
    assert!(compared.contains("18 December 2015") && compared != alone);
    assert_eq!(
        words::shown(&s.record, &s.table("groups=~ahrar&blocs=~ru~us")),
        "1 of 25 groups and 2 of 10 blocs are shown."
    );
}

#[test]
fn a_page_without_scripts_says_what_it_is_and_where_the_widget_lies() {
    let s = Setting::new();
    let (record, day) = (&s.record, Day::parse("2016-01-20").unwrap());
    let (eu, france) = record.find_member("france").unwrap();
    let un = record.find_bloc("un").unwrap();
    for (said, whole) in [
        (words::show_whole().into(), "Show the whole table"),
        (
            words::amp_head("X"),
            "The page needs this once in its head: X",
        ),
        (
            words::to_the_widget().into(),
            "Every claim with its source, other days and other rules: the interactive table",
        ),
        (
            words::preview_alt(record, day, 1),
            "A table of the positions of 10 blocs on 1 group on 20 January 2016.",
        ),
        (
            words::column_title(record, un, None, false),
            "UN list (not counted)",
        ),
        (words::column_title(record, un, None, true), "UN list"),
        (
            words::column_title(record, eu, Some(france), false),
            "France (not counted)",
        ),
        (
            words::section_line(record, Verdict::Disputed, 4),
            "Disputed: labels clash (4 groups)",
        ),
        (words::dataset_view(day), "Positions on 20 January 2016"),
    ] {
        assert_eq!(said, whole);
    }
    let about = words::dataset_about(record);
    let start =
        "Which of 10 blocs held which of 25 groups to be what, and since when: 537 claims, ";
    assert!(about.starts_with(start), "{about}");
}
