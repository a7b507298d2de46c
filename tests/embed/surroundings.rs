//! Host pages that read from right to left, have their base elsewhere, lie in a folder, or have no
//! document type.

use crate::leaks::{assert_looks, plain_look};
use crate::newsroom::Case;
use crate::records::harbour;
use crate::support::core::core;
use crate::support::page::strings;

#[test]
fn in_a_page_from_right_to_left_the_widget_keeps_its_own_direction_and_language() {
    let plain = plain_look();
    Case::of("right-to-left").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.run("element.lang = 'en'");
        newsroom.page.wait_for(
            "the widget is in English",
            "return document.querySelector('dispute-matrix').shadowRoot
               .querySelector('.dm-app').lang === 'en'",
        );
        assert_looks(&widget, &plain);
        let order = widget.run(
            "const left = (it) => it.getBoundingClientRect().left;
             const cells = [...root.querySelectorAll('tr[data-group] > *')].slice(0, 3).map(left);
             return [String(cells[0] < cells[1] && cells[1] < cells[2]), root.closest('[dir]')?.dir ?? '',
                     root.closest('[lang]')?.lang ?? '']",
        );
        assert_eq!(strings(&order), ["true", "ltr", "en"]);
    });
}

#[test]
fn a_page_without_a_document_type_changes_nothing_in_the_widget() {
    let plain = plain_look();
    Case::of("quirks").visit(|newsroom| {
        assert_eq!(
            newsroom.page.ask("return document.compatMode"),
            "BackCompat"
        );
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.assert_shows(&core().view("open=ru.ahrar"));
        assert_looks(&widget, &plain);
    });
}

#[test]
fn where_the_base_of_a_page_is_elsewhere_the_widget_finds_its_own_files_and_the_address() {
    Case::of("base-elsewhere").visit_at("story=7#part-2", |newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.open_by("ru.ahrar");
        widget.assert_shows(&core().view("open=ru.ahrar"));
        let address = newsroom.page.ask("return location.href");
        let due = format!(
            "{}/?story=7&dm-open=ru.ahrar#part-2",
            newsroom.page.host.origin()
        );
        assert_eq!(address, due);
        assert_eq!(newsroom.elsewhere.asked(), [] as [&str; 0]);
    });
}

#[test]
fn in_a_page_deep_in_folders_records_are_found_beside_the_page() {
    Case::of("in-a-folder")
        .in_folder("2016/january/")
        .visit(|newsroom| {
            let (own, other, harbour) = (
                newsroom.widget("#own"),
                newsroom.widget("#other"),
                harbour(),
            );
            own.wait_until("ready");
            other.wait_until("ready");
            other.assert_shows_of(&harbour, &harbour.default);
            own.open_by("ru.ahrar");
            assert_eq!(
                newsroom
                    .page
                    .ask("return location.pathname + location.search"),
                "/2016/january/?dm-open=ru.ahrar"
            );
        });
}
