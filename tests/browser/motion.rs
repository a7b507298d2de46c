//! Movement: rows and columns glide to a new order, and not at all where less motion is asked for.

use crate::support::page::Page;
use crate::support::visit::visit;
use serde_json::json;

/// Counts what the page animates from now on.
const COUNT: &str = "
    window.glides = 0;
    const animate = Element.prototype.animate;
    Element.prototype.animate = function (...path) {
        window.glides += 1;
        return animate.apply(this, path);
    };";

/// Counts what begins to glide while an order is chosen.
fn glides(page: &Page, order: &str) -> f64 {
    page.run(COUNT);
    page.choose("order", order);
    page.run("return new Promise((done) => setTimeout(done, 600))");
    page.number("return window.glides")
}

/// Every glide has come to its end.
fn assert_let_go(page: &Page) {
    assert_eq!(page.number("return document.getAnimations().length"), 0.0);
}

#[test]
fn rows_glide_to_a_new_order_and_end_in_it() {
    visit("", |page| {
        assert!(glides(page, "name") > 10.0);
        assert_let_go(page);
        page.assert_is(&crate::support::core::core().view("order=name"));
    });
}

#[test]
fn heads_of_columns_glide_too_when_like_stands_by_like() {
    visit("", |page| {
        let before = page.attributes("thead th[data-bloc]", "data-bloc");
        let rows = page.count("tr[data-group]") as f64;
        assert!(glides(page, "similar") > rows);
        assert_ne!(page.attributes("thead th[data-bloc]", "data-bloc"), before);
        assert_let_go(page);
    });
}

#[test]
fn nothing_glides_for_a_reader_who_asks_for_less_motion() {
    visit("", |page| {
        let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        page.browser.tool(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        );
        assert_eq!(glides(page, "name"), 0.0);
        page.browser
            .tool("Emulation.setEmulatedMedia", json!({ "features": [] }));
    });
}

#[test]
fn nothing_glides_when_a_panel_pushes_rows_down() {
    visit("", |page| {
        page.run(COUNT);
        page.open_by("ahrar");
        assert_eq!(page.number("return window.glides"), 0.0);
    });
}
