//! The element in an article: axe-core finds nothing wrong in the page, and its table has its keys.

use crate::newsroom::Case;
use crate::support::keys::{DOWN, ENTER, ESCAPE, RIGHT, TAB};
use crate::support::looks::WIDTHS;

#[test]
fn an_article_with_the_element_breaks_no_rule() {
    Case::of("element-in-article").visit(|newsroom| {
        newsroom.widget("dispute-matrix").wait_until("ready");
        for width in WIDTHS {
            newsroom.page.resize(width, 4000);
            newsroom
                .page
                .assert_accessible(&format!("an article at {width} px"));
        }
    });
}

#[test]
fn the_keys_of_the_grid_work_in_a_shadow_root() {
    Case::of("element-in-article").visit(|newsroom| {
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.run("shadow.querySelector('td [data-open=\"ru.ahrar\"]').focus()");
        let here = || {
            widget
                .ask("return shadow.activeElement?.dataset.open ?? shadow.activeElement?.className")
        };
        let press = |key: char| {
            newsroom.page.browser.keys_in_focus(&key.to_string());
            newsroom.page.settle();
        };
        // The host's document has its focus on the element, whose shadow passes the keys on.
        for key in [DOWN, DOWN, RIGHT] {
            press(key);
        }
        assert!(!here().starts_with("ru."), "{}", here());
        widget.run("shadow.querySelector('td [data-open=\"ru.ahrar\"]').focus()");
        press(ESCAPE);
        assert_eq!(here(), "ru.ahrar");
        press(ENTER);
        press(TAB);
        assert_eq!(here(), "dm-close");
    });
}
