//! What opens in place: a cell, a group or a bloc, one at a time, by hand or from the keyboard.

use crate::history::assert_history;
use crate::support::core::core;
use crate::support::page::Page;
use crate::support::visit::visit;
use dispute_matrix::words;

const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';

#[test]
fn only_one_thing_is_open_at_a_time() {
    visit("", |page| {
        for open in ["ru.ahrar", "us.ypg", "ahrar", "ru"] {
            page.open_by(open);
            assert_eq!(
                page.attributes("table [aria-expanded=true][data-open]", "data-open"),
                [open]
            );
            page.assert_is(&core().view(&format!("open={open}")));
        }
        page.open_by("ru");
        page.assert_is(&core().default);
    });
}

#[test]
fn the_close_button_closes_and_gives_the_focus_back() {
    visit("", |page| {
        for open in ["ru.ahrar", "ahrar", "ru"] {
            page.open_by(open);
            page.click("button.dm-close");
            page.assert_is(&core().default);
            assert_eq!(page.focused(), open);
        }
    });
}

#[test]
fn escape_closes_and_gives_the_focus_back() {
    visit("", |page| {
        page.open_by("ru.ahrar");
        page.key(ESCAPE);
        page.assert_is(&core().default);
        assert_eq!(page.focused(), "ru.ahrar");
        page.key(ESCAPE);
        page.assert_is(&core().default);
        page.open_by("us.ypg");
        page.run("document.querySelector('.dm-panel a.dm-source').focus()");
        page.key(ESCAPE);
        page.assert_is(&core().default);
        assert_eq!(page.focused(), "us.ypg");
    });
}

#[test]
fn a_cell_opens_from_the_keyboard() {
    visit("", |page| {
        page.run("document.querySelector(\"button.dm-cell[data-open='ru.ahrar']\").focus()");
        page.key(ENTER);
        page.assert_is(&core().view("open=ru.ahrar"));
        assert_eq!(
            page.focused(),
            "ru.ahrar",
            "the focus stays on what was pressed"
        );
        page.key(' ');
        page.assert_is(&core().default);
    });
}

#[test]
fn a_group_opens_with_what_each_bloc_holds_and_what_agreement_would_take() {
    visit("at=2016-05-11", |page| {
        let core = core();
        page.open_by("ahrar");
        let view = core.view("at=2016-05-11&open=ahrar");
        page.assert_is(&view);
        let group = core.group("ahrar");
        let table = core.table(&view);
        let row = table.row(group).expect("its row");
        assert_eq!(
            page.text(".dm-panel h2"),
            &*core.record.groups[group.ix()].name
        );
        assert_eq!(
            page.text(".dm-panel .dm-about"),
            &*core.record.groups[group.ix()].about
        );
        let paths = words::agreement_paths(&core.record, &row.finding);
        assert_eq!(paths.len(), 2, "the test's own group is agreed on");
        assert_eq!(page.text(".dm-panel .dm-why + .dm-why"), paths[0]);
        assert_eq!(page.text(".dm-panel .dm-why + .dm-why + .dm-why"), paths[1]);
        let held: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let code = core.bloc_code(cell.bloc);
                let position = cell
                    .stance
                    .position
                    .map_or("none", |position| position.name());
                let words = words::cell_brief(&core.record, group, &cell.stance);
                let name = &core.record.blocs[cell.bloc.ix()].name;
                format!("{code}.ahrar {position} {name}: {words}")
            })
            .collect();
        assert_eq!(positions(page), held);
        page.click(".dm-panel button[data-open='ru.ahrar']");
        page.assert_is(&core.view("at=2016-05-11&open=ru.ahrar"));
    });
}

#[test]
fn a_bloc_opens_above_the_rows_with_what_it_holds_each_group_to_be() {
    visit("", |page| {
        let core = core();
        page.open_by("eu");
        let view = core.view("open=eu");
        page.assert_is(&view);
        assert_eq!(
            page.count("tbody > tr.dm-panel-row:first-child .dm-panel"),
            1
        );
        let table = core.table(&view);
        let rows = table.sections.iter().flat_map(|section| &section.rows);
        let held: Vec<String> = rows
            .map(|row| {
                let cell = row.cells.iter().find(|cell| cell.bloc == core.bloc("eu"));
                let stance = cell.expect("its column").stance;
                let group = &core.record.groups[row.group.ix()];
                let position = stance.position.map_or("none", |position| position.name());
                let words = words::cell_brief(&core.record, row.group, &stance);
                format!("eu.{} {position} {}: {words}", group.code, group.name)
            })
            .collect();
        assert_eq!(positions(page), held);
    });
}

/// The lines of an open group's or bloc's positions.
fn positions(page: &Page) -> Vec<String> {
    page.each(
        ".dm-panel .dm-positions li",
        "`${element.querySelector('[data-open]').dataset.open} ${element.dataset.position} \
          ${element.textContent.replace(/\\s+/g, ' ').trim()}`.replace(/ {2,}/g, ' ')",
    )
}

#[test]
fn what_is_open_stays_when_a_filter_hides_its_row() {
    visit("open=ru.ahrar", |page| {
        page.press("verdicts", "agreed-terrorist");
        let view = core().view("verdicts=~agreed-terrorist&open=ru.ahrar");
        page.assert_is(&view);
        assert_eq!(
            page.count("tbody > tr.dm-panel-row:first-child .dm-panel"),
            1
        );
        assert_history(page, &view, core().bloc("ru"), core().group("ahrar"));
    });
}

#[test]
fn the_focus_stays_where_the_reader_works() {
    visit("", |page| {
        page.click("button.dm-expand[data-bloc=eu]");
        assert_eq!(page.focused(), "dm-expand", "after the members are shown");
        page.press("verdicts", "disputed");
        assert_eq!(page.focused(), "dm-chip", "after a filter is set");
        page.click(".dm-earlier");
        assert_eq!(page.focused(), "dm-earlier", "after a step in time");
        page.open_by("eu.ahrar");
        assert_eq!(page.focused(), "eu.ahrar", "after a cell is opened");
    });
}

#[test]
fn typing_leaves_the_focus_in_the_field_and_what_is_open_open() {
    visit("open=ru.ahrar", |page| {
        page.type_words("a");
        page.run("document.activeElement.mark = 1");
        page.key('h');
        assert_eq!(page.number("return document.activeElement.mark ?? 0"), 1.0);
        page.assert_is(&core().view("q=ah&open=ru.ahrar"));
    });
}
