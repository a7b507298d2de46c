//! A table too large to be drawn whole: what is in sight is there wherever the reader goes, and
//! nothing of it is lost to those who do not see it.

use crate::made::{Size, record};
use crate::support::dist::Files;
use crate::support::host::{Beside, Manner};
use crate::support::keys::*;
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::visit_in;
use crate::written::written;

const BLOCS: usize = 50;
const GROUPS: usize = 500;

/// A host that has a made-up record beside the page, `large.json`, and the record's size in bytes.
pub fn host_of(size: Size) -> (Manner, usize) {
    let file = written(&record(size)).into_bytes();
    let bytes = file.len();
    let beside = Beside {
        files: Files::from([("large.json".to_owned(), file)]),
        ..Beside::default()
    };
    let manner = Manner {
        beside: Some(beside),
        ..Manner::default()
    };
    (manner, bytes)
}

/// Opens a page of a large record, in its own order where the query names none: of a key given
/// twice the first counts.
#[track_caller]
fn visit(query: &str, test: impl FnOnce(&Page)) {
    let (manner, _) = host_of(Size {
        blocs: BLOCS,
        groups: GROUPS,
        claims: 10_000,
    });
    let query = format!("src=large.json&{query}&order=editorial");
    visit_in(&Lent::any(), manner, &query, |page| {
        page.resize(1200, 900);
        page.run("document.querySelector('[data-large]')?.scrollIntoView()");
        page.settle();
        test(page);
    });
}

fn drawn(page: &Page) -> usize {
    page.count("tbody td[data-bloc]")
}

/// Scrolls the table, and waits until what is in sight is there.
#[track_caller]
fn scroll(page: &Page, left: &str, top: &str) {
    let to = format!("document.querySelector('[data-large]').scrollTo({left}, {top})");
    page.run(&to);
    page.wait_for(
        "no gap is in sight",
        "const box = document.querySelector('[data-large]').getBoundingClientRect();
         const high = Math.min(box.height, innerHeight - box.top);
         const at = (x, y) => document.elementFromPoint(box.left + box.width * x, box.top + high * y);
         return [0.4, 0.6, 0.8].every((x) => [0.4, 0.6, 0.9].every(
           (y) => at(x, y)?.closest('table') && !at(x, y).closest('.dm-gap')))",
    );
}

#[test]
fn only_what_is_in_sight_is_drawn_wherever_the_reader_scrolls() {
    visit("", |page| {
        assert!(drawn(page) > 100);
        assert!(drawn(page) < 4_000, "{}", drawn(page));
        for (left, top) in [("0", "5000"), ("900", "5000"), ("1e6", "1e6"), ("0", "0")] {
            scroll(page, left, top);
            assert!(drawn(page) < 4_000, "{left} {top}: {}", drawn(page));
        }
        scroll(page, "1e6", "1e6");
        let last = format!("td[data-bloc=b{}][data-group=g{}]", BLOCS - 1, GROUPS - 1);
        assert!(page.is_visible(&last));
        assert_eq!(page.count("td[data-bloc=b0][data-group=g0]"), 0);
    });
}

#[test]
fn cells_are_in_sight_beside_the_groups_at_every_width() {
    visit("", |page| {
        for width in [320, 360, 560, 600, 720, 860, 900, 1200] {
            page.resize(width, 900);
            page.settle();
            let seen = page.number(
                "const box = document.querySelector('[data-large]').getBoundingClientRect();
                 const names = document.querySelector('.dm-blocs .dm-corner').offsetWidth;
                 const cells = [...document.querySelectorAll('tr[data-group=g0] > [data-bloc]')];
                 const inside = (it) => it.left >= box.left + names - 1 && it.right <= box.right;
                 return cells.filter((it) => inside(it.getBoundingClientRect())).length",
            );
            // Groups take 190 pixels at most, cells 26, and the page's margins some.
            let room = f64::from(width).min(900.0) - 190.0 - 60.0;
            assert!(
                seen >= room / 26.0,
                "{width} px: {seen} cells of the first row"
            );
        }
    });
}

#[test]
fn the_title_of_a_section_stays_in_sight_however_far_along_the_reader_scrolls() {
    // The record's own order has no sections.
    visit("order=dispute", |page| {
        page.resize(720, 900);
        page.settle();
        for left in ["0", "600", "1e6"] {
            scroll(page, left, "0");
            page.wait_for(
                "a title in sight",
                "const box = document.querySelector('[data-large]').getBoundingClientRect();
                 const title = document.querySelector('.dm-section span').getBoundingClientRect();
                 return title.left >= box.left - 1 && title.right <= box.right",
            );
        }
    });
}

#[test]
fn readers_who_hear_the_table_are_told_its_whole_size_and_where_they_are() {
    visit("", |page| {
        let counts = |name| page.attributes("[role=grid]", name).join("");
        assert_eq!(counts("aria-rowcount"), (GROUPS + 4).to_string());
        assert_eq!(counts("aria-colcount"), (BLOCS + 2).to_string());
        for ix in [200, 330] {
            page.run(&format!(
                "document.querySelector('[data-large]').scrollTo(0, {})",
                ix * 32
            ));
            let place = format!(
                "return document.querySelector('tr[data-group=g{ix}]')
                   ?.getAttribute('aria-rowindex')"
            );
            page.wait_for(
                "the row is there",
                &format!("return (() => {{ {place} }})() != null"),
            );
            assert_eq!(page.ask(&place), (ix + 3).to_string());
        }
    });
}

#[test]
fn the_keys_of_the_table_go_through_all_of_it() {
    visit("", |page| {
        page.focus("[data-open='b0.g0']");
        for step in 1..=12 {
            page.key(PAGE_DOWN);
            page.settle();
            page.settle();
            assert_eq!(page.here(), format!("b0.g{}", step * 8));
        }
        page.chord(CONTROL, END);
        page.settle();
        page.settle();
        // Two lines at the foot count.
        page.keys(&[UP, UP]);
        page.settle();
        assert_eq!(page.here(), format!("b{}.g{}", BLOCS - 1, GROUPS - 1));
        page.key(HOME);
        assert_eq!(page.here(), format!("g{}", GROUPS - 1));
        for step in 0..BLOCS {
            page.key(RIGHT);
            page.settle();
            assert_eq!(page.here(), format!("b{step}.g{}", GROUPS - 1));
        }
    });
}

#[test]
fn the_focus_stays_however_far_the_reader_scrolls() {
    visit("", |page| {
        page.focus("[data-open='b3.g5']");
        scroll(page, "1e6", "9000");
        assert_eq!(page.here(), "b3.g5");
        page.key(DOWN);
        assert_eq!(page.here(), "b3.g6", "and the keys go on from there");
    });
}

#[test]
fn a_step_and_a_scroll_at_once_come_to_what_the_step_asks_for() {
    visit("", |page| {
        page.run(
            "const box = document.querySelector('[data-large]');
             document.querySelector('[name=verdicts][value=disputed]').click();
             box.scrollTo(0, 3000);
             box.dispatchEvent(new Event('scroll'));",
        );
        page.settle();
        let shown = "return [...document.querySelectorAll('tr[data-group]')]
            .every((row) => row.dataset.verdict === 'disputed')";
        assert_eq!(page.run(shown), true);
        assert!(
            page.query().contains("verdicts=~disputed"),
            "{}",
            page.query()
        );
    });
}

#[test]
fn words_find_groups_that_were_not_drawn() {
    visit("", |page| {
        assert_eq!(page.count("tr[data-group=g444]"), 0);
        page.type_words("Group 444");
        page.wait_for(
            "the group is there",
            "return document.querySelector('tr[data-group=g444]') !== null",
        );
        assert_eq!(page.count("tr[data-group]"), 1);
        assert_eq!(page.count(".dm-gap"), 0, "what is left is drawn whole");
    });
}

#[test]
fn what_is_open_is_in_place_and_stays_while_the_reader_scrolls() {
    visit("open=b2.g3", |page| {
        assert!(page.is_visible("tr[data-group=g3] + .dm-panel-row .dm-panel"));
        scroll(page, "0", "9000");
        assert_eq!(page.count("tr[data-group=g3] + .dm-panel-row .dm-panel"), 1);
        page.click(".dm-close");
        assert_eq!(page.count(".dm-panel"), 0);
        assert_eq!(page.here(), "b2.g3", "the focus goes to what opened it");
    });
}

#[test]
fn paper_has_all_of_a_large_table() {
    visit("", |page| {
        page.run("dispatchEvent(new Event('beforeprint'))");
        page.settle();
        assert_eq!(drawn(page), BLOCS * GROUPS);
        assert_eq!(page.count(".dm-gap"), 0);
        page.run("dispatchEvent(new Event('afterprint'))");
        page.settle();
        assert!(drawn(page) < 4_000);
    });
}

#[test]
fn a_large_table_widens_no_page_and_stays_a_matrix_on_a_phone() {
    visit("", |page| {
        for width in [360, 1200] {
            page.resize(width, 900);
            page.run("document.querySelector('[data-large]').scrollIntoView()");
            page.settle();
            let over = page.number("return document.documentElement.scrollWidth - innerWidth");
            assert!(over <= 0.0, "{width}: {over}");
            let across = "const { left, width } =
                document.querySelector('tr[data-group] > th').getBoundingClientRect();
                return width";
            assert!(page.number(across) < 230.0, "{width}");
            scroll(page, "500", "3000");
            let stays =
                "const box = document.querySelector('[data-large]').getBoundingClientRect();
                const head = document.querySelector('.dm-corner').getBoundingClientRect();
                return Math.abs(box.left - head.left) + Math.abs(box.top - head.top)";
            assert!(
                page.number(stays) < 4.0,
                "{width}: heads and groups stay in sight"
            );
        }
    });
}

#[test]
fn who_agrees_with_whom_is_drawn_in_sight_alone_and_its_keys_go_through_all_of_it() {
    visit("view=agreement", |page| {
        let cells = || page.count("td[data-pair]");
        assert!(cells() < BLOCS * BLOCS, "{}", cells());
        let last = BLOCS - 1;
        page.focus("[data-open='b0']");
        page.chord(CONTROL, END);
        page.settle();
        page.settle();
        assert_eq!(page.here(), format!("b{last}.b{last}"));
        page.key(UP);
        assert_eq!(page.here(), format!("b{}.b{last}", last - 1));
        page.chord(CONTROL, HOME);
        page.settle();
        page.settle();
        assert_eq!(page.here(), "Bloc", "the corner of the heads");
        scroll(page, "1e6", "1e6");
        assert!(page.is_visible(&format!("td[data-pair='b{last}.b{last}']")));
    });
}
