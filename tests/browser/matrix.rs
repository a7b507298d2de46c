//! Every cell of the matrix, at the dates that matter, against the core.

use crate::support::core::core;
use crate::support::visit::visit;

/// The page of a link shows what the core says: camps, columns, sections, rows in their order,
/// verdicts, and each cell with all its attributes and words.
#[track_caller]
fn assert_matrix(query: &str) {
    visit(query, |page| page.assert_shows(&core().view(query)));
}

#[test]
fn every_cell_of_the_day_after_paris_is_what_the_core_says() {
    assert_matrix("at=2015-11-14");
}

#[test]
fn every_cell_of_the_eve_of_geneva_is_what_the_core_says() {
    // The default view: an empty link.
    visit("", |page| {
        page.assert_is(&core().default);
        assert_eq!(core().default.at.to_string(), "2016-01-20");
        assert_eq!(page.query(), "");
    });
}

#[test]
fn every_cell_after_the_truce_is_what_the_core_says() {
    assert_matrix("at=2016-05-11");
}

#[test]
fn every_cell_before_astana_is_what_the_core_says() {
    assert_matrix("at=2017-01-18");
}

#[test]
fn nothing_is_drawn_as_neutral_before_the_first_claim() {
    let core = core();
    let first = core
        .record
        .claims
        .iter()
        .map(|claim| claim.date.day.ymd().0)
        .min();
    let query = format!("at={:04}-01-01&rule=majority", first.expect("a claim") - 1);
    let view = core.view(&query);
    let lines = core.lines(&view, crate::support::core::Page::Live);
    let mut cells = lines
        .iter()
        .filter(|line| line.starts_with("cell "))
        .peekable();
    assert!(cells.peek().is_some());
    assert!(
        cells.all(|cell| cell.contains(" none: ")),
        "the test's own date is too late"
    );
    assert_matrix(&query);
}

#[test]
fn every_cell_of_all_kinds_is_what_the_core_says_at_each_date() {
    let core = core();
    let kinds = core.all_kinds();
    let hidden = core.record.kinds.iter().filter(|kind| !kind.shown).count();
    assert!(
        hidden > 0,
        "no kind is hidden by default: the test would show nothing more"
    );
    for at in ["2015-11-14", "2016-01-20", "2016-05-11", "2017-01-18"] {
        assert_matrix(&format!("at={at}&kinds={kinds}"));
    }
}

#[test]
fn every_member_has_its_own_cells_when_its_column_is_shown() {
    let core = core();
    let mut view = core.view("at=2016-05-11&evidence=low");
    for (bloc, of) in (0..).zip(&core.record.blocs) {
        if !of.members.is_empty() {
            view.toggle_members(dispute_matrix::record::BlocIx(bloc));
        }
    }
    let members = core
        .record
        .blocs
        .iter()
        .map(|bloc| bloc.members.len())
        .sum::<usize>();
    let query = core.query(&view);
    visit(&query, |page| {
        page.assert_is(&view);
        assert_eq!(page.count("thead th[data-member]"), members);
        let rows = page.count("tbody tr[data-group]");
        assert_eq!(page.count("tbody td[data-member]"), members * rows);
    });
}

#[test]
fn each_mark_of_the_contract_stands_somewhere_in_the_table() {
    // Without this, the comparisons above could agree on marks that neither side ever shows.
    visit(
        "at=2016-05-11&kinds=~jihadist~islamist~pro-government",
        |page| {
            for mark in ["[data-by-conduct]", "[data-conduct-differs]", "[data-weak]"] {
                assert!(
                    page.count(&format!("td[data-bloc]{mark}")) > 0,
                    "no cell bears {mark}"
                );
            }
            for position in ["terrorist", "opposition", "divided", "none"] {
                let cells = format!("td[data-bloc][data-position={position}]");
                assert!(page.count(&cells) > 0, "no cell is {position}");
            }
            for level in ["medium", "high"] {
                assert!(
                    page.count(&format!("td[data-confidence={level}]")) > 0,
                    "none is {level}"
                );
            }
            assert_eq!(page.count("td[data-position=none][data-confidence]"), 0);
            assert_eq!(page.count("td[data-weak]:not([data-position=none])"), 0);
        },
    );
}

#[test]
fn one_attribute_drawn_otherwise_would_be_seen() {
    visit("", |page| {
        let before = page.lines();
        page.run("document.querySelector('td[data-bloc=ru]').dataset.position = 'neutral'");
        let after = page.lines();
        assert_eq!(before.iter().zip(&after).filter(|(b, a)| b != a).count(), 1);
    });
}
