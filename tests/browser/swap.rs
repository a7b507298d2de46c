//! The moment the widget takes the prerendered page's place: nothing jumps, nothing is lost, and
//! no width makes the page scroll sideways.

use crate::support::core::core;
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::{visit, visit_in};

/// Farthest that anything may move, in CSS pixels.
const TOLERANCE: f64 = 2.0;

/// Left, top, right and bottom of what a reader's eye rests on.
fn places(page: &Page) -> Vec<(String, [f64; 4])> {
    let script = "const rows = [...document.querySelectorAll('tbody tr[data-group]')];
        const cells = [...document.querySelectorAll('td[data-bloc]')];
        const all = {
          headline: document.querySelector('.dm-headline'),
          legend: document.querySelector('.dm-legend'),
          table: document.querySelector('#dispute-matrix table'),
          'first row': rows[0], 'last row': rows.at(-1),
          'first cell': cells[0], 'last cell': cells.at(-1),
        };
        return Object.entries(all).map(([name, element]) => {
          const box = element.getBoundingClientRect();
          return [name, box.left, box.top + scrollY, box.right, box.bottom + scrollY];
        });";
    let list = page.run(script);
    let list = list.as_array().expect("a list of boxes").iter();
    list.map(|place| {
        let side = |at: usize| place[at].as_f64().unwrap_or(f64::NAN);
        (place[0].to_string(), [side(1), side(2), side(3), side(4)])
    })
    .collect()
}

/// What the browser itself counts as jumps, where it does: of anything, and by any way.
const SHIFTS: &str = "
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return 0;
    const counted = await new Promise((done) => {
        const observer = new PerformanceObserver((list) => done(list.getEntries()));
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 100);
    });
    return counted.filter((shift) => !shift.hadRecentInput).reduce((sum, { value }) => sum + value, 0);";

/// Whether all parts of the page are shown.
const SHOWN: &str = "return [...document.querySelector('.dm-app').children].filter((part) => {
    const { contentVisibility, visibility } = getComputedStyle(part);
    return contentVisibility === 'hidden' || visibility !== 'visible' || !part.offsetHeight;
}).length === 0";

/// Opens the page at a width with the module held back, and lets the widget take over.
#[track_caller]
fn assert_nothing_jumps(width: u32) {
    let browser = Lent::any();
    let manner = Manner::faulty(".wasm", Fault::Held);
    let page = Page::open(&browser, manner, "");
    page.resize(width, 800);
    page.settle();
    assert_eq!(page.state(), "loading");
    page.assert_still();
    let before = places(&page);
    page.host.release();
    page.wait_until("ready");
    page.settle();
    page.assert_is(&core().default);
    let after = places(&page);
    assert_eq!(before.len(), after.len());
    let pairs = before.iter().zip(&after);
    let moved =
        |b: &[f64; 4], a: &[f64; 4]| b.iter().zip(a).any(|(b, a)| (b - a).abs() > TOLERANCE);
    let jumps = pairs.filter(|((_, before), (_, after))| moved(before, after));
    let jumps: Vec<String> = jumps
        .map(|((name, before), (_, after))| format!("{name} from {before:?} to {after:?}"))
        .collect();
    assert!(
        jumps.is_empty(),
        "left, top, right, bottom at {width} px: {jumps:#?}"
    );
    page.assert_quiet();
    page.assert_at_home();
}

#[test]
fn nothing_jumps_on_a_phone_when_the_widget_takes_over() {
    assert_nothing_jumps(360);
}

#[test]
fn nothing_jumps_in_a_column_when_the_widget_takes_over() {
    assert_nothing_jumps(760);
}

#[test]
fn nothing_jumps_on_a_wide_page_when_the_widget_takes_over() {
    assert_nothing_jumps(1200);
}

#[test]
fn all_of_the_page_that_came_is_shown_right_after_its_headline_and_nothing_jumps() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::faulty(".wasm", Fault::Held), "");
    page.wait_for("all parts of the page are shown", SHOWN);
    page.settle();
    assert_eq!(page.state(), "loading");
    assert!(page.is_visible("td[data-bloc]") && page.is_visible(".dm-foot"));
    let shifts = format!("return (async () => {{ {SHIFTS} }})()");
    assert_eq!(page.number(&shifts), 0.0);
    page.host.release();
    page.wait_until("ready");
    // Parts of a pixel, where a list gets its arrow.
    assert!(page.number(&shifts) < 0.001);
}

#[test]
fn a_widget_that_is_ready_before_the_last_row_has_come_shows_nothing_of_the_page_that_came() {
    let manner = Manner::faulty("index.html", Fault::Slow);
    visit_in(&Lent::any(), manner, "", |page| {
        page.wait_for("all has come", "return document.readyState === 'complete'");
        page.assert_is(&core().default);
        assert_eq!(page.count(".dm-app"), 1);
        assert_eq!(page.count("table"), 1);
        assert_eq!(page.count("td > span.dm-cell"), 0);
    });
}

/// No width makes the page scroll sideways; where one does, what stands out is named.
#[track_caller]
fn assert_no_sideways_scroll(page: &Page, widths: &[u32]) {
    for width in widths {
        page.resize(*width, 800);
        page.settle();
        let wide = page.number("return document.documentElement.scrollWidth");
        let out = page.each(
            "body *",
            "element.getBoundingClientRect().right > innerWidth
               ? `${element.localName}.${element.getAttribute('class')} to ${element.getBoundingClientRect().right}` : null",
        );
        let out = &out[..out.len().min(8)];
        assert!(
            wide <= f64::from(*width),
            "{wide} px wide in a window of {width} px: {out:#?}"
        );
    }
}

#[test]
fn no_width_makes_the_page_scroll_sideways() {
    visit("", |page| {
        assert_no_sideways_scroll(page, &[320, 360, 560, 600, 720, 760, 1200]);
        page.open_more();
        assert_no_sideways_scroll(page, &[320, 720]);
    });
}

#[test]
fn no_width_makes_the_page_scroll_sideways_with_member_columns_and_an_open_cell() {
    // The table itself may scroll in its own box; the page may not.
    visit(
        "blocs=~sy~ru~ir~us~eu~eu.members~sa~ar~ar.members~tr~cn~un&open=eu.ahrar",
        |page| {
            assert!(page.count("thead th[data-member]") > 0);
            assert_no_sideways_scroll(page, &[320, 360, 720, 1200]);
        },
    );
}
