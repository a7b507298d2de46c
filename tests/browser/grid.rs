//! The table's keys: those of a data grid, as the ARIA Authoring Practices describe them.

use crate::support::core::core;
use crate::support::keys::*;
use crate::support::page::Page;
use crate::support::visit::visit;
use dispute_matrix::view::View;

/// The names of what opens, row by row and column by column, as the table shows them.
fn opens(view: &View) -> Vec<Vec<String>> {
    let core = core();
    let table = core.table(view);
    let row = |row: &dispute_matrix::view::Row| {
        let group = core.group_code(row.group);
        let cells = row
            .cells
            .iter()
            .map(|cell| format!("{}.{group}", core.bloc_code(cell.bloc)));
        [group.to_owned()].into_iter().chain(cells).collect()
    };
    table.rows().map(row).collect()
}

/// How many elements of the table the tab key reaches, those of an open panel aside.
fn tab_stops(page: &Page) -> usize {
    page.number(
        "return [...document.querySelectorAll('[role=grid] :is(td, th, button)')].filter((it) =>
           it.tabIndex >= 0 && it.matches('button, [tabindex]') && !it.closest('.dm-panel')).length",
    ) as usize
}

#[test]
fn the_table_is_one_stop_of_the_tab_key() {
    visit("", |page| {
        assert_eq!(tab_stops(page), 1);
        page.focus("button[name=view][value=agreement]");
        page.key(TAB);
        let first = &opens(&core().default)[0][0];
        assert_eq!(page.here(), *first, "the table's first row");
        page.key(TAB);
        assert_eq!(page.focused(), "dm-share", "and out again");
        page.chord(SHIFT, TAB);
        assert_eq!(page.here(), *first);
    });
}

#[test]
fn arrows_go_from_cell_to_cell_and_stop_at_the_edges() {
    visit("", |page| {
        let rows = opens(&core().default);
        page.focus(&format!("[data-open='{}']", rows[0][0]));
        page.key(LEFT);
        assert_eq!(page.here(), rows[0][0], "no wrapping to the row before");
        page.keys(&[RIGHT, RIGHT]);
        assert_eq!(page.here(), rows[0][2]);
        page.key(DOWN);
        assert_eq!(page.here(), rows[1][2]);
        page.keys(&[UP, LEFT]);
        assert_eq!(page.here(), rows[0][1]);
        page.key(END);
        assert_eq!(page.focused(), "dm-end", "who blocks is read like a cell");
        page.key(RIGHT);
        assert_eq!(page.focused(), "dm-end", "no wrapping to the row after");
        page.key(HOME);
        assert_eq!(page.here(), rows[0][0]);
        assert_eq!(tab_stops(page), 1, "the way leaves no stops behind");
    });
}

#[test]
fn going_down_past_the_head_of_a_section_keeps_the_column() {
    visit("", |page| {
        let core = core();
        let table = core.table(&core.default);
        let last = table.sections[0].rows.last().expect("a row").group;
        let next = table.sections[1].rows[0].group;
        let name = |group| format!("tr.{}", core.group_code(group));
        page.focus(&format!("td [data-open='{}']", name(last)));
        page.key(DOWN);
        let section = page.text(".dm-section:nth-of-type(1) ~ .dm-section th");
        assert_eq!(page.here(), section, "the head of the section");
        page.key(DOWN);
        assert_eq!(page.here(), name(next));
        page.keys(&[UP, UP]);
        assert_eq!(page.here(), name(last));
    });
}

#[test]
fn home_and_end_with_control_go_to_the_corners() {
    visit("", |page| {
        page.resize(700, 900);
        page.focus("td [data-open]");
        page.chord(CONTROL, HOME);
        let top = page.here();
        page.key(UP);
        assert_eq!(page.here(), top, "nothing is above");
        page.chord(CONTROL, END);
        let end = page.here();
        page.keys(&[DOWN, RIGHT]);
        assert_eq!(page.here(), end, "nothing comes after");
        assert_eq!(
            page.run("return Boolean(document.activeElement.closest('tfoot'))"),
            true
        );
    });
}

#[test]
fn page_keys_go_by_several_rows_and_stop_at_the_edges() {
    visit("", |page| {
        let rows = opens(&core().default);
        page.focus(&format!("[data-open='{}']", rows[0][3]));
        page.key(PAGE_DOWN);
        let down = page.here();
        let at = rows.iter().position(|row| row[3] == down);
        assert!(at.is_some_and(|at| at > 3), "{down} is far below");
        page.key(PAGE_UP);
        assert_eq!(page.here(), rows[0][3]);
        page.keys(&[PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN, PAGE_DOWN]);
        let last = page.here();
        page.key(PAGE_DOWN);
        assert_eq!(page.here(), last);
    });
}

#[test]
fn the_heads_are_a_part_of_the_grid() {
    visit("", |page| {
        let first = core().bloc_code(core().table(&core().default).columns[0].bloc);
        page.focus(&format!("thead [data-open='{first}']"));
        page.key(LEFT);
        assert_eq!(page.focused(), "dm-corner");
        page.keys(&[RIGHT, RIGHT]);
        let expander = page.here();
        assert!(
            expander.starts_with("members ") || expander != first,
            "{expander}"
        );
        page.focus("thead button[name=members]");
        let bloc = page.here().replace("members ", "");
        page.key(ENTER);
        let head = format!("th[data-member][data-bloc='{bloc}']");
        assert!(page.count(&head) > 0, "Enter shows the members");
        assert_eq!(page.here(), format!("members {bloc}"), "the focus stays");
        page.key(RIGHT);
        assert_eq!(page.focused(), "dm-member");
    });
}

#[test]
fn enter_opens_and_escape_closes_and_gives_the_focus_back() {
    visit("", |page| {
        page.focus("[data-open='ru.ahrar']");
        page.key(ENTER);
        assert_eq!(page.query(), "open=ru.ahrar");
        assert_eq!(page.here(), "ru.ahrar", "the focus stays on the cell");
        page.key(TAB);
        assert_eq!(page.focused(), "dm-close", "the tab key goes on inside");
        page.keys(&[TAB, RIGHT, DOWN, HOME]);
        assert!(
            page.here().starts_with("if "),
            "arrows are the panel's own: {}",
            page.here()
        );
        page.key(ESCAPE);
        assert_eq!(page.query(), "");
        assert_eq!(page.here(), "ru.ahrar");
    });
}

#[test]
fn what_is_open_is_a_cell_on_the_way_down() {
    visit("open=ru.ahrar", |page| {
        let rows = opens(&core().default);
        let at = rows.iter().position(|row| row[0] == "ahrar").expect("it");
        page.focus("td [data-open='ru.ahrar']");
        page.key(DOWN);
        let panel = "return document.activeElement.matches('.dm-panel-row > td')";
        assert_eq!(page.run(panel), true);
        page.key(DOWN);
        let below = page.here();
        let next = rows.get(at + 1).map(|row| row[0].clone());
        assert!(
            below.starts_with("ru.") || next.is_none(),
            "the column is kept: {below}"
        );
    });
}

#[test]
fn from_right_to_left_the_arrows_go_the_way_they_point() {
    visit("lang=ar", |page| {
        let rows = opens(&core().default);
        page.focus(&format!("[data-open='{}']", rows[0][0]));
        let x =
            |page: &Page| page.number("return document.activeElement.getBoundingClientRect().left");
        let before = x(page);
        page.key(LEFT);
        assert_eq!(page.here(), rows[0][1]);
        assert!(x(page) < before, "it stands to the left");
        page.key(RIGHT);
        assert_eq!(page.here(), rows[0][0]);
    });
}

#[test]
fn the_agreement_table_has_the_same_keys() {
    visit("view=agreement", |page| {
        assert_eq!(tab_stops(page), 1);
        let rows = page.attributes("tbody th [data-open]", "data-open");
        page.focus(&format!("tbody th [data-open='{}']", rows[0]));
        page.keys(&[DOWN, RIGHT]);
        assert_eq!(page.here(), format!("{}.{}", rows[1], rows[0]));
        page.key(ENTER);
        assert_eq!(page.here(), format!("{}.{}", rows[1], rows[0]));
        assert_eq!(page.count(".dm-panel-row"), 1);
        page.key(ESCAPE);
        assert_eq!(page.count(".dm-panel-row"), 0);
        assert_eq!(page.here(), format!("{}.{}", rows[1], rows[0]));
    });
}

#[test]
fn the_stop_of_the_tab_key_outlives_every_step() {
    visit("", |page| {
        let rows = opens(&core().default);
        let cell = &rows[4][4];
        page.focus(&format!("td [data-open='{cell}']"));
        let stop = |page: &Page| page.attributes("[role=grid] [tabindex='0']", "data-open");
        page.choose("order", "name");
        assert_eq!(stop(page), [cell.as_str()], "sorted otherwise");
        page.press("view", "agreement");
        assert_eq!(tab_stops(page), 1, "another table");
        page.press("view", "matrix");
        assert_eq!(tab_stops(page), 1, "and back");
        page.type_words("zzzz");
        assert_eq!(page.count("tbody tr[data-group]"), 0);
        page.click(".dm-reset");
        assert_eq!(tab_stops(page), 1, "after nothing was left");
        page.press("verdicts", "disputed");
        assert_eq!(tab_stops(page), 1, "filtered");
        page.focus("tbody tr[data-group] td [data-open]");
        page.click("button[name=all]");
        assert_eq!(tab_stops(page), 1, "with the rows that had it before");
    });
}

#[test]
fn the_keys_of_the_browser_and_letters_are_left_alone() {
    visit("", |page| {
        page.run(
            "window.taken = [];
             addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key))",
        );
        page.focus("td [data-open='ru.ahrar']");
        for key in 'a'..='z' {
            page.key(key);
        }
        page.chord('\u{E00A}', LEFT);
        page.chord(CONTROL, RIGHT);
        page.chord(SHIFT, DOWN);
        assert_eq!(page.here(), "ru.ahrar");
        assert_eq!(page.query(), "");
        assert_eq!(page.number("return taken.length"), 0.0);
    });
}
