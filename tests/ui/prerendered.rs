//! The page before and without WebAssembly.

use crate::{attribute, pieces};
use dispute_matrix::prerender;
use dispute_matrix::record::embedded;
use dispute_matrix::stance::Ledger;
use dispute_matrix::ui::Model;
use dispute_matrix::view::{Table, View};

#[test]
fn every_cell_of_the_default_view_stands_in_the_page_with_its_marks() {
    let record = embedded();
    let table = Table::new(&record, &Ledger::new(&record), &View::of(&record));
    let html = prerender::root_of(Model::embedded());
    let drawn = pieces(&html, "<td data-bloc=", "</td>");
    let rows = || table.sections.iter().flat_map(|section| &section.rows);
    let held = rows().flat_map(|row| row.cells.iter().map(move |cell| (row.group, cell)));
    let held: Vec<_> = held.collect();
    assert_eq!(drawn.len(), held.len());
    for (drawn, (group, cell)) in drawn.iter().zip(held) {
        let stance = &cell.stance;
        let flag = |holds: bool| holds.then_some("");
        assert_eq!(
            attribute(drawn, "data-bloc"),
            Some(&*record.blocs[cell.bloc.ix()].code)
        );
        assert_eq!(
            attribute(drawn, "data-group"),
            Some(&*record.groups[group.ix()].code)
        );
        let position = stance.position.map_or("none", |position| position.name());
        assert_eq!(attribute(drawn, "data-position"), Some(position));
        assert_eq!(
            attribute(drawn, "data-confidence"),
            stance.confidence.map(|c| c.name())
        );
        assert_eq!(attribute(drawn, "data-by-conduct"), flag(stance.by_conduct));
        assert_eq!(
            attribute(drawn, "data-conduct-differs"),
            flag(stance.conduct_differs)
        );
        assert_eq!(attribute(drawn, "data-weak"), flag(stance.weak));
        assert_eq!(attribute(drawn, "data-member"), None);
    }
}

#[test]
fn every_row_has_its_verdict_and_every_section_its_head() {
    let html = prerender::root_of(Model::embedded());
    let rows = pieces(&html, "<tr data-group=", "</tr>");
    assert_eq!(rows.len(), 22);
    assert_eq!(attribute(rows[0], "data-group"), Some("ahrar"));
    assert_eq!(attribute(rows[0], "data-verdict"), Some("disputed"));
    let sections = pieces(&html, "data-section=", "</tr>");
    let heads: Vec<&str> = sections
        .iter()
        .map(|s| s.split('"').nth(1).unwrap())
        .collect();
    let all = [
        "disputed",
        "wavering",
        "agreed-terrorist",
        "agreed-opposition",
        "thin",
    ];
    assert_eq!(heads, all);
}

#[test]
fn nothing_in_it_needs_a_script_or_breaks_a_strict_policy() {
    let html = prerender::root_of(Model::embedded());
    for forbidden in ["<script", " style=", " onclick", "javascript:", "<!"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    assert!(html.starts_with("<main class=\"dm\" id=\"dispute-matrix\""));
    assert_eq!(attribute(&html, "data-state"), Some("loading"));
    assert!(
        attribute(&html, "data-failed")
            .unwrap()
            .contains("{reason}")
    );
    assert!(html.contains("<noscript>"));
}

#[test]
fn its_controls_are_off_and_its_cells_are_no_buttons() {
    let html = prerender::root_of(Model::embedded());
    assert!(html.contains("<fieldset disabled"));
    let matrix = html.split("<table>").nth(1).unwrap();
    assert!(!matrix.contains("<button"));
    assert!(matrix.contains("terrorist, stated 20 January 2016, high confidence"));
}

#[test]
fn the_head_has_the_question_the_day_and_the_answer() {
    let head = prerender::head(&prerender::Site::default(), Model::embedded());
    assert!(head.contains("<title>Who counts as a terrorist in Syria? 20 January 2016</title>"));
    assert!(head.contains("They split over 4."));
}

#[test]
fn a_list_that_cannot_be_opened_has_the_choice_that_it_shows_and_no_other() {
    let html = prerender::root_of(Model::embedded());
    let choices = |start: &str| {
        let lists = pieces(&html, start, "</select>");
        assert_eq!(lists.len(), 1, "{start}");
        pieces(lists[0], "<option", "</option>")
    };
    let event = choices("<select class=\"dm-event\"");
    assert_eq!(event.len(), 2, "{event:?}");
    assert_eq!(attribute(event[1], "value"), Some("2016-01-20"));
    assert_eq!(attribute(event[1], "selected"), Some(""));
    let compare = choices("<select class=\"dm-compare\"");
    assert_eq!(compare.len(), 1, "{compare:?}");
    assert_eq!(attribute(compare[0], "value"), Some(""));
    let language = choices("<select name=\"lang\"");
    assert_eq!(language.len(), 1, "{language:?}");
    assert_eq!(attribute(language[0], "value"), Some("en"));
}
