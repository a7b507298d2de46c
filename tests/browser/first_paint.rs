//! The page as it stands is painted before the widget takes its place, wherever it is the answer.

use crate::support::can::{Can, only_where};
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;

/// Lets the module come to a page that the browser has not painted, as far as the widget can tell:
/// the first frame that is asked for is kept in `frame_asked`, and timers run only where `timers`
/// says so, or at once.
fn unpainted(page: &Page, timers: bool) {
    assert_eq!(page.state(), "loading");
    page.run(&format!(
        "const own = {{ requestAnimationFrame, setTimeout }};
         const told = performance.getEntriesByType.bind(performance);
         performance.getEntriesByType = (kind) => kind === 'paint' ? [] : told(kind);
         window.setTimeout = (act, wait) => {timers} || !wait ? own.setTimeout(act, wait) : 0;
         window.requestAnimationFrame = (act) => {{
           Object.assign(window, own);
           window.frame_asked = act;
         }};
         window.restore = () => Object.assign(window, own);"
    ));
    page.host.release();
}

fn held(browser: &Lent, query: &str, then: impl FnOnce(&Page)) {
    let page = Page::open(browser, Manner::faulty(".wasm", Fault::Held), query);
    if only_where(&page, Can::HoldFrames) {
        then(&page);
        page.assert_quiet();
    }
}

#[test]
fn the_widget_waits_for_the_first_paint_of_the_page_that_it_replaces() {
    held(&Lent::any(), "", |page| {
        unpainted(page, false);
        page.wait_for("a frame is asked for", "return !!window.frame_asked");
        assert_eq!(page.state(), "loading");
        assert_eq!(page.count("td > span.dm-cell"), page.count("td[data-bloc]"));
        page.run("frame_asked()");
        page.wait_until("ready");
    });
}

#[test]
fn a_page_that_is_never_painted_starts_all_the_same() {
    held(&Lent::any(), "", |page| {
        unpainted(page, true);
        page.wait_until("ready");
    });
}

#[test]
fn a_link_that_asks_for_another_view_is_answered_without_a_paint_of_the_first() {
    held(&Lent::any(), "verdicts=disputed", |page| {
        unpainted(page, false);
        page.wait_for_state("ready");
        page.run("restore()");
        page.wait_until("ready");
    });
}
