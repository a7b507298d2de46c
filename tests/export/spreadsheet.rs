//! The spreadsheet: regular, complete, and inert.

use crate::{Setting, hostile, rfc4180};
use dispute_matrix::export::Format;
use dispute_matrix::record::Position;
use dispute_matrix::view::Table;
use dispute_matrix::words::CELL_COLUMNS;
use proptest::prelude::*;

fn lines(s: &Setting, query: &str) -> Vec<Vec<String>> {
    rfc4180::read(&s.file(query, Format::Csv))
}

fn column(title: &str) -> usize {
    CELL_COLUMNS
        .iter()
        .position(|known| known.text() == title)
        .unwrap()
}

/// Whether a spreadsheet would run a field, as one that strips white space and quotes would see it.
fn runs(field: &str) -> bool {
    let bare = field.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"');
    bare.starts_with(['=', '+', '-', '@']) || field.starts_with(['\t', '\r', '\n'])
}

/// A number that we made: not a text, and no formula.
fn is_number(field: &str) -> bool {
    field.parse::<f64>().is_ok()
        && field
            .bytes()
            .all(|b| b.is_ascii_digit() || b"-.".contains(&b))
}

#[test]
fn a_cell_that_begins_with_equals_is_defused() {
    for bad in [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\"=1\"", " \"@x", "＝1",
    ] {
        let mut s = Setting::new();
        s.record.groups[0].name = bad.into();
        let lines = lines(&s, "groups=~is&blocs=~ru");
        assert_eq!(lines[1][column("Group")], format!("'{bad}"), "{bad:?}");
    }
}

#[test]
fn a_harmless_text_stands_as_it_is() {
    for good in [
        "Ahrar al-Sham",
        "PYD / YPG",
        "said \"no\", twice",
        "two\r\nlines",
        "'quoted'",
        "a=b",
    ] {
        let mut s = Setting::new();
        s.record.groups[0].name = good.into();
        let lines = lines(&s, "groups=~is&blocs=~ru");
        assert_eq!(lines[1][column("Group")], good);
    }
}

#[test]
fn every_cell_shown_is_a_line_with_its_deciding_claim() {
    let s = Setting::new();
    let lines = lines(&s, "groups=~ahrar&blocs=~ru~un");
    let line = |code: &str| {
        lines
            .iter()
            .find(|line| line[column("Bloc code")] == code)
            .unwrap()
    };
    let russia = line("ru");
    assert_eq!(russia[column("Position")], "terrorist");
    assert_eq!(russia[column("Verdict on the group")], "disputed");
    let claim = &russia[column("Claim")];
    let claim = s
        .record
        .claims
        .iter()
        .find(|known| known.id == **claim)
        .unwrap();
    assert_eq!(russia[column("Date as written")], claim.date.iso());
    assert_eq!(russia[column("Basis")], claim.basis.name());
    let source = &s.record.sources[claim.source.ix()];
    assert_eq!(russia[column("Source address")], source.url);
    let list = line("un");
    assert_eq!(list[column("Position")], "none");
    assert_eq!(list[column("Position in words")], "nothing on record");
    assert_eq!(list[column("Weak record only")], "yes");
    assert_eq!(list[column("Claim")], "");
}

#[test]
fn a_what_if_is_marked_on_its_line_with_the_position_on_record_beside_it() {
    let s = Setting::new();
    let lines = lines(&s, "groups=~ypg&blocs=~tr~ru&if=~tr.ypg.o");
    let turkey = lines
        .iter()
        .find(|line| line[column("Bloc code")] == "tr")
        .unwrap();
    assert_eq!(turkey[column("Supposed (what if)")], "yes");
    assert_eq!(turkey[column("Position")], Position::Opposition.name());
    assert_eq!(
        turkey[column("Position on record")],
        Position::Terrorist.name()
    );
    assert_eq!(turkey[column("Verdict on the group")], "agreed-opposition");
    assert_eq!(turkey[column("Verdict on record")], "disputed");
    for line in &lines[1..3] {
        assert!(
            line.last()
                .unwrap()
                .starts_with("What if, not on record: Turkey held")
        );
    }
}

#[test]
fn the_agreement_view_has_a_line_for_each_two_blocs_and_for_the_members_of_one() {
    let s = Setting::new();
    let lines = lines(&s, "view=agreement&blocs=~ru~eu~tr");
    let pairs: Vec<String> = lines[1..]
        .iter()
        .filter(|line| !line[0].is_empty())
        .map(|line| [&*line[0], ".", &line[2], " ", &line[4]].concat())
        .collect();
    let said = [
        "ru.eu two blocs",
        "ru.tr two blocs",
        "eu.eu members among themselves",
        "eu.tr two blocs",
    ];
    assert_eq!(pairs, said);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_line_has_as_many_fields_and_none_is_run(
        s in hostile::setting(),
        query in hostile::query(),
    ) {
        let lines = lines(&s, &query);
        for line in &lines {
            prop_assert_eq!(line.len(), lines[0].len());
            for field in line {
                prop_assert!(!runs(field) || is_number(field), "{:?}", field);
            }
        }
    }

    #[test]
    fn fields_read_back_as_the_record_has_them(s in hostile::setting(), query in hostile::query()) {
        let view = s.view(&query);
        let table = Table::new(&s.record, &s.ledger, &view);
        if view.picture.name() == "matrix" {
            let lines = lines(&s, &query);
            let mut at = lines[1..].iter();
            for row in table.rows() {
                for cell in &row.cells {
                    let line = at.next().unwrap();
                    let name = &*s.record.groups[row.group.ix()].name;
                    let read = &*line[column("Group")];
                    prop_assert!(read == name || read.strip_prefix('\'') == Some(name));
                    let bloc = &*s.record.blocs[cell.bloc.ix()].code;
                    prop_assert_eq!(&*line[column("Bloc code")], bloc);
                    let held = cell.stance.position.map_or("none", Position::name);
                    prop_assert_eq!(&*line[column("Position")], held);
                }
            }
        }
    }
}
