//! Acts are rehearsed when a page is idle, so that the first is as quick as those after it.

use crate::newsroom::Case;
use crate::support::core::core;

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
        let made = page.number("const before = made; idle[0](); return made - before");
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
        let made = "const before = made; idle[0](); return made - before";
        assert_eq!(newsroom.page.number(made), 1.0);
    });
}
