//! axe-core over every view, in both themes, at every width, in languages of either direction.

use crate::support::engine::{Engine, engine};
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::looks::{THEMES, WIDTHS};
use crate::support::page::Page;
use crate::support::visit::{visit, visit_failing};

/// The languages besides English: from right to left, in another script, without spaces.
const LANGUAGES: [&str; 3] = ["ar", "ru", "zh"];

/// Looks at a view in every theme and width, and in each language once wide and light, once narrow
/// and dark. `then` is what a reader does once the page is ready. The rules read what a page is made
/// of, which is the same in every engine: one of them tries all, the others each width and language
/// once.
#[track_caller]
fn assert_view(query: &str, then: impl Fn(&Page)) {
    let [light, dark] = THEMES;
    let mut looks = Vec::new();
    if engine() == Engine::Chromium {
        looks.extend(WIDTHS.map(|width| (width, light, "en")));
        looks.extend(WIDTHS.map(|width| (width, dark, "en")));
        looks.extend(LANGUAGES.map(|language| (1200, light, language)));
        looks.extend(LANGUAGES.map(|language| (320, dark, language)));
    } else {
        looks.extend([(1200, light, "en"), (720, dark, "ru"), (320, light, "ar")]);
    }
    visit(query, |page| {
        for (width, theme, language) in looks {
            let query = format!("{query}&{theme}&lang={language}");
            page.resize(width, 900);
            page.go(&query);
            page.wait_until("ready");
            then(page);
            page.assert_accessible(&format!("?{query} at {width} px"));
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
    let manner = Manner::faulty(".wasm", Fault::Missing);
    visit_failing(manner, |page| {
        for width in WIDTHS {
            page.resize(width, 900);
            page.assert_accessible(&format!("the failed page at {width} px"));
        }
    });
}

/// Puts what a page says where scripts are off into it: the rules are a script themselves.
const UNSCRIPTED: &str = "
    const said = document.querySelector('noscript');
    const page = new DOMParser().parseFromString(said.textContent, 'text/html');
    said.before(...page.body.childNodes);
    document.querySelector('.dm-controls').hidden = true";

#[test]
fn the_prerendered_page_breaks_no_rule_before_the_widget_comes_or_without_a_script() {
    let browser = Lent::any();
    let manner = Manner::faulty(".wasm", Fault::Held);
    let page = Page::open(&browser, manner, "");
    for width in WIDTHS {
        page.resize(width, 900);
        page.assert_accessible(&format!("the page as it came at {width} px"));
        page.assert_still();
    }
    page.run(UNSCRIPTED);
    assert!(page.is_visible(".dm-languages"));
    page.assert_accessible("the page without a script");
    for language in LANGUAGES {
        browser.go(&format!("{}/{language}.html", page.host.origin()));
        page.assert_accessible(&format!("{language}.html as it came"));
    }
    page.host.release();
}
