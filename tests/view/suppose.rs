//! What-ifs: what they change, what they leave, and how they are said.

use crate::{Setting, random};
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::Position;
use dispute_matrix::view::{Open, Supposed, Table, View};
use dispute_matrix::words;
use proptest::prelude::*;

#[test]
fn a_what_if_changes_the_cell_the_verdict_and_the_counts_and_leaves_the_record_beside_them() {
    let s = Setting::new();
    let table = s.table("if=~tr.ypg.o");
    let row = table.row(s.group("ypg")).unwrap();
    assert_eq!(row.finding.verdict, Verdict::AgreedOpposition);
    assert_eq!(row.recorded, Verdict::Disputed);
    let turkey = s.bloc("tr");
    let cell = row.cells.iter().find(|cell| cell.bloc == turkey).unwrap();
    assert!(cell.supposed);
    assert_eq!(cell.stance.position, Some(Position::Opposition));
    assert_eq!((cell.stance.confidence, cell.stance.deciding), (None, None));
    let recorded = s.table("").counts;
    assert_eq!(table.recorded, recorded);
    assert_eq!(
        table.counts.of(Verdict::Disputed) + 1,
        recorded.of(Verdict::Disputed)
    );
}

#[test]
fn a_what_if_on_a_hidden_column_counts_all_the_same() {
    let s = Setting::new();
    let table = s.table("blocs=~ru&if=~tr.ypg.o");
    let row = table.row(s.group("ypg")).unwrap();
    assert_eq!(row.finding.verdict, Verdict::AgreedOpposition);
    assert!(row.cells.iter().all(|cell| !cell.supposed));
}

#[test]
fn a_cell_is_tried_changed_and_taken_back_and_all_at_once() {
    let s = Setting::new();
    let mut view = s.default.clone();
    let act = |view: &mut View, value: &str| view.act("if", value, &s.record, &s.default);
    act(&mut view, "ru.ahrar.o");
    act(&mut view, "ir.islam.t");
    act(&mut view, "ru.ahrar.d");
    assert_eq!(view, s.view("if=~ru.ahrar.d~ir.islam.t"));
    act(&mut view, "ru.ahrar");
    assert_eq!(view, s.view("if=~ir.islam.t"));
    act(&mut view, "xx.ahrar.o");
    act(&mut view, "ru.ahrar.x");
    assert_eq!(view, s.view("if=~ir.islam.t"));
    act(&mut view, "us.ypg.t");
    act(&mut view, "");
    assert_eq!(view, s.default);
}

#[test]
fn bad_what_ifs_of_a_link_are_left_out_one_by_one() {
    let s = Setting::new();
    let reading = View::read(
        "if=~ru.ahrar.o~ru.ahrar~xx.islam.t~ru.islam.x",
        &s.record,
        &s.default,
    );
    assert_eq!(reading.view, s.view("if=~ru.ahrar.o"));
    let ignored: Vec<&str> = reading.ignored.iter().map(|part| &*part.value).collect();
    assert_eq!(ignored, ["ru.ahrar", "xx.islam.t", "ru.islam.x"]);
}

#[test]
fn a_cell_has_one_what_if_at_most() {
    let s = Setting::new();
    let reading = View::read("if=~ru.ahrar.o~ru.ahrar.t", &s.record, &s.default);
    assert_eq!(reading.view.suppose.len(), 1);
}

#[test]
fn the_authors_what_ifs_can_be_taken_back_in_a_link() {
    let s = Setting::new();
    let author = s.view("if=~ru.ahrar.o&since=2015-12-18");
    let written = s.default.write(&s.record, &author, "");
    assert_eq!(written, "since=&if=");
    assert_eq!(View::read(&written, &s.record, &author).view, s.default);
}

#[test]
fn the_headline_says_if_and_sets_the_count_beside_the_record() {
    let s = Setting::new();
    let line = |query: &str| words::headline(&s.record, &s.view(query), &s.table(query));
    let one = line("if=~tr.ypg.o");
    assert!(
        one.agreed.starts_with(
            "If Turkey held PYD and YPG to be opposition on 20 January 2016, five days before \
             talks were due in Geneva, the powers would agree to bar 3 of 22 groups"
        ),
        "{}",
        one.agreed
    );
    assert_eq!(one.split, "They would split over 3, not 4.");
    assert_eq!(
        line("if=~cn.ajnad.o").split,
        "They would still split over 4."
    );
    let many = line("if=~ru.ahrar.o~ru.islam.o~ir.ahrar.o~ir.islam.o~us.ypg.t");
    assert!(
        many.agreed
            .starts_with("If 5 positions were as supposed on ")
    );
}

#[test]
fn the_banner_names_every_what_if_by_bloc_and_position() {
    let s = Setting::new();
    assert_eq!(
        words::what_if(
            &s.record,
            &s.view("if=~ru.ahrar.o~ru.islam.o~ir.hzb.o~us.ypg.d")
        ),
        "What if, not on record: Russia held Ahrar al-Sham and Jaysh al-Islam to be opposition, \
         Iran held Hezbollah to be legitimate, not to be listed and US was divided over PYD and \
         YPG."
    );
}

#[test]
fn the_title_and_the_cell_say_that_it_is_none_of_the_record() {
    let s = Setting::new();
    let view = s.view("if=~tr.ypg.o");
    assert_eq!(
        words::document_title(&s.record, &view),
        "What if: Who counts as a terrorist in Syria? 20 January 2016"
    );
    let table = s.table("if=~tr.ypg.o");
    let row = table.row(s.group("ypg")).unwrap();
    let cell = row.cells.iter().find(|cell| cell.supposed).unwrap();
    assert_eq!(
        words::cell_marks(&s.record, &table, cell),
        ", what if, not on record"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_ifs_that_repeat_the_record_change_no_verdict(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let plain = View { suppose: Vec::new(), ..view };
        let table = Table::new(&s.record, &s.ledger, &plain);
        let mut same = plain.clone();
        for row in table.rows() {
            for cell in row.cells.iter().filter(|cell| cell.member.is_none()) {
                if let Some(position) = cell.stance.position {
                    same.suppose(Supposed { bloc: cell.bloc, group: row.group, position });
                }
            }
        }
        let supposed = Table::new(&s.record, &s.ledger, &same);
        prop_assert_eq!(supposed.counts, table.counts);
        prop_assert_eq!(supposed.recorded, table.counts);
        let findings = |table: &Table| -> Vec<_> {
            table.rows().map(|row| (row.group, row.finding.clone())).collect()
        };
        prop_assert_eq!(findings(&supposed), findings(&table));
    }

    #[test]
    fn opening_a_cell_or_a_group_brings_the_matrix(view in random::view(&Setting::new())) {
        let s = Setting::new();
        let mut next = view.clone();
        let bloc = s.bloc("ru");
        let group = s.group("ahrar");
        next.open = None;
        next.toggle_open(Open::Cell(bloc, group));
        prop_assert_eq!(next.picture.name(), "matrix");
        let mut next = view.clone();
        next.open = None;
        next.toggle_open(Open::Bloc(bloc));
        prop_assert_eq!(next.picture, view.picture);
    }
}
