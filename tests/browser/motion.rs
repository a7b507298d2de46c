//! Movement: rows and columns glide to a new order, and not at all where less motion is asked for.

use crate::support::page::Page;
use crate::support::visit::visit;
use serde_json::json;

/// Counts what begins to glide while an order is chosen.
fn glides(page: &Page, order: &str) -> f64 {
    page.run(
        "window.glides = 0;
         addEventListener('transitionrun', (event) => {
             if (event.propertyName === 'translate') window.glides += 1;
         })",
    );
    page.choose("order", order);
    page.run("return new Promise((done) => setTimeout(done, 600))");
    page.number("return window.glides")
}

/// No element is left held where it stood.
fn assert_let_go(page: &Page) {
    let held = page.count("[style*=translate], [style*=transition]");
    assert_eq!(held, 0, "elements still held");
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
fn columns_glide_too_when_like_stands_by_like() {
    visit("", |page| {
        let rows = page.count("tr[data-group]") as f64;
        assert!(glides(page, "similar") > 2.0 * rows);
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
        page.run(
            "window.glides = 0;
             addEventListener('transitionrun', (event) => {
                 if (event.propertyName === 'translate') window.glides += 1;
             })",
        );
        page.open_by("ahrar");
        assert_eq!(page.number("return window.glides"), 0.0);
    });
}
