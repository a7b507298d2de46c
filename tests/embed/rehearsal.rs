//! Acts are rehearsed when a page is idle, so that the first is as quick as those after it.

use crate::made::{Size, record};
use crate::newsroom::Case;
use crate::support::core::core;
use crate::written::written;

/// Does what waits for idle time, one thing after another, each of which may leave more for later; how
/// many elements are made then.
const REHEARSE: &str = "
    const before = made;
    return (async () => {
        for (let next; (next = idle.shift()); await new Promise((done) => setTimeout(done))) next();
        return made - before;
    })()";

/// Notes what changes in a widget from now on.
const WATCH: &str = "
    window.changes ??= 0;
    const parts = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((all) => (window.changes += all.length)).observe(root, parts);";

#[test]
fn acts_are_rehearsed_once_for_a_page_in_elements_that_never_come_into_it() {
    Case::of("rehearsal").visit(|newsroom| {
        let page = &newsroom.page;
        let widgets = ["#one", "#other"].map(|id| newsroom.widget(id));
        for widget in &widgets {
            widget.wait_until("ready");
        }
        widgets[1].assert_shows(&core().view("open=ahrar&order=similar"));
        // The whole record comes after the first drawing, and is drawn, too.
        newsroom.pause();
        for widget in &widgets {
            widget.run(WATCH);
        }
        assert_eq!(page.number("return idle.length"), 1.0);
        let made = page.number(REHEARSE);
        assert!(made > 100.0, "{made} elements made is no rehearsal");
        newsroom.pause();
        assert_eq!(page.number("return changes"), 0.0, "a reader sees it");
        widgets[0].assert_shows(&core().default);
        widgets[1].assert_shows(&core().view("open=ahrar&order=similar"));
        // What is acted on afterwards is acted on as ever.
        widgets[0].open_by("ru.ahrar");
        widgets[0].assert_shows(&core().view("open=ru.ahrar"));
    });
}

#[test]
fn a_widget_that_is_gone_by_then_is_not_missed() {
    Case::of("rehearsal").visit(|newsroom| {
        for id in ["#one", "#other"] {
            newsroom.widget(id).wait_until("ready");
        }
        newsroom
            .page
            .run("document.querySelectorAll('dispute-matrix').forEach((it) => it.remove())");
        newsroom.pause();
        assert_eq!(newsroom.page.number(REHEARSE), 0.0);
    });
}

#[test]
fn acts_on_a_large_record_are_not_rehearsed() {
    let large = written(&record(Size {
        blocs: 50,
        groups: 50,
        claims: 500,
    }));
    let page = include_str!("rehearsal/index.html").replace(
        "<dispute-matrix ",
        "<dispute-matrix src=\"records/large.json\" ",
    );
    let case = Case::of("rehearsal")
        .with("index.html", page.into_bytes())
        .with("records/large.json", large.into_bytes());
    case.visit(|newsroom| {
        newsroom.widget("#one").wait_until("ready");
        assert_eq!(newsroom.page.number("return idle.length"), 1.0);
        assert_eq!(newsroom.page.number(REHEARSE), 0.0);
    });
}
