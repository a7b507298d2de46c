//! axe-core over every view, in both themes, at every width, in languages of either direction.

use crate::support::browser::Lent;
use crate::support::host::{Fault, Manner};
use crate::support::looks::{THEMES, WIDTHS};
use crate::support::page::Page;
use crate::support::visit::{visit, visit_failing};
use serde_json::json;

/// The languages besides English: from right to left, in another script, without spaces.
const LANGUAGES: [&str; 3] = ["ar", "ru", "zh"];

/// Looks at a view in every theme and width, and in each language once wide and light, once narrow
/// and dark. `then` is what a reader does once the page is ready.
#[track_caller]
fn assert_view(query: &str, then: impl Fn(&Page)) {
    visit(query, |page| {
        for width in WIDTHS {
            page.resize(width, 900);
            for theme in THEMES {
                page.prefer(&[("prefers-color-scheme", theme)]);
                page.go(query);
                page.wait_until("ready");
                then(page);
                page.assert_accessible(&format!("?{query} at {width} px, {theme}"));
            }
        }
        for language in LANGUAGES {
            for (width, theme) in [(1200, "light"), (320, "dark")] {
                page.resize(width, 900);
                page.prefer(&[("prefers-color-scheme", theme)]);
                page.go(&format!("{query}&lang={language}"));
                page.wait_until("ready");
                then(page);
                page.assert_accessible(&format!("?{query} in {language} at {width} px, {theme}"));
            }
        }
    });
}

fn nothing(_: &Page) {}

#[test]
fn the_matrix_breaks_no_rule() {
    assert_view("", nothing);
}

#[test]
fn the_agreement_view_breaks_no_rule() {
    assert_view("view=agreement", nothing);
}

#[test]
fn an_open_pair_breaks_no_rule() {
    assert_view("view=agreement&open=ru.us", nothing);
}

#[test]
fn an_open_cell_breaks_no_rule() {
    assert_view("open=eu.ahrar", nothing);
}

#[test]
fn an_open_group_breaks_no_rule() {
    assert_view("open=ahrar", |page| page.click(".dm-panel summary"));
}

#[test]
fn an_open_bloc_breaks_no_rule() {
    assert_view("open=ru", nothing);
}

#[test]
fn a_what_if_breaks_no_rule() {
    assert_view("if=~ru.ahrar.o&open=ru.ahrar", nothing);
}

#[test]
fn a_comparison_with_members_breaks_no_rule() {
    assert_view(
        "since=2015-11-14&blocs=~ru~ru.members~eu~eu.members",
        nothing,
    );
}

#[test]
fn the_finer_controls_break_no_rule() {
    assert_view("", |page| page.open_more());
}

#[test]
fn the_dialog_for_sharing_breaks_no_rule() {
    assert_view("", |page| {
        page.click("[data-share]");
        let open = "return document.querySelector('dialog[open]') !== null";
        page.wait_for("the dialog is open", open);
    });
}

#[test]
fn an_empty_result_breaks_no_rule() {
    assert_view("q=zzzz&at=2016-99-01", nothing);
}

#[test]
fn a_failure_breaks_no_rule() {
    let manner = Manner {
        faults: vec![(".wasm", Fault::Missing)],
        ..Manner::default()
    };
    visit_failing(manner, |page| {
        for width in WIDTHS {
            page.resize(width, 900);
            for theme in THEMES {
                page.prefer(&[("prefers-color-scheme", theme)]);
                page.assert_accessible(&format!("the failed page at {width} px, {theme}"));
            }
        }
    });
}

#[test]
fn the_prerendered_page_breaks_no_rule_without_a_script() {
    let browser = Lent::any();
    let off = |value: bool| {
        let value = json!({ "value": value });
        browser.tool("Emulation.setScriptExecutionDisabled", value);
    };
    // axe-core is a script itself: it comes once the page stands, when it is too late for its own.
    off(true);
    let page = Page::open(&browser, Manner::default(), "");
    off(false);
    assert!(page.is_visible("noscript .dm-failed"), "scripts are off");
    for width in WIDTHS {
        page.resize(width, 900);
        for theme in THEMES {
            page.prefer(&[("prefers-color-scheme", theme)]);
            page.assert_accessible(&format!("the page as it came at {width} px, {theme}"));
        }
    }
    page.assert_still();
}

#[test]
fn every_translated_page_breaks_no_rule_as_it_came() {
    let browser = Lent::any();
    let manner = Manner {
        faults: vec![(".wasm", Fault::Held)],
        ..Manner::default()
    };
    let page = Page::open(&browser, manner, "");
    for language in LANGUAGES {
        let address = format!("{}/{language}.html", page.host.origin());
        browser.go(&address);
        page.assert_accessible(&format!("{language}.html as it came"));
    }
    page.host.release();
}
