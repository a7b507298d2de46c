//! The page without the widget: JavaScript off, WebAssembly refused, files that do not arrive, a
//! widget that stops. Each time the whole table stays, with a sentence that says why.

use crate::support::can::{Can, only_where};
use crate::support::core::core;
use crate::support::dist;
use crate::support::engine::Reader;
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::support::visit::{visit_failing, visit_in};
use dispute_matrix::words;

/// The end of the module's name; the modules that are loaded later are not asked for here.
const WASM: &str = ".wasm";

/// The name of the page's own script.
fn script() -> &'static str {
    dist::name("page-", ".js")
}

/// The page as it came, readable, its controls out of use: no script ran that could say why.
#[track_caller]
fn assert_as_it_came(fault: Fault) {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::faulty(script(), fault), "");
    page.settle();
    page.assert_still();
    assert_eq!(page.state(), "loading");
    assert_eq!(page.text(".dm-headline"), core().headline(&core().default));
    page.wait_for_table();
    assert_eq!(
        page.count(".dm-controls :is(button, input, select):enabled"),
        0,
        "controls that do nothing are in use"
    );
}

/// The page as it came, whole, under a sentence that gives a reason a reader can pass on.
#[track_caller]
fn assert_kept(page: &Page, reason: &str) {
    assert_eq!(page.state(), "failed");
    page.assert_still();
    assert_eq!(page.text(".dm-headline"), core().headline(&core().default));
    let said = page.text("#dispute-matrix > .dm-failed");
    let sentence = words::failed();
    let (before, after) = sentence
        .split_once("{reason}")
        .expect("a place for the reason");
    let given = said
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after));
    let given = given.unwrap_or_else(|| panic!("not the sentence of the words: {said}"));
    assert!(
        // Engines begin the same words with another letter.
        !given.is_empty() && given.to_lowercase().contains(&reason.to_lowercase()),
        "the reason is: {given}"
    );
    assert!(
        page.is_visible("#dispute-matrix > .dm-failed"),
        "the sentence is hidden"
    );
    assert!(!page.is_visible(".dm-late"), "two sentences say why");
    assert!(page.is_visible("td[data-bloc]"), "the table is hidden");
    assert!(
        !page.is_visible(".dm-controls"),
        "controls that do nothing are shown"
    );
    assert_eq!(page.count("#dispute-matrix table"), 1);
}

#[test]
fn without_javascript_the_whole_table_is_there_with_a_sentence() {
    if !only_where(
        &Page::open(&Lent::any(), Manner::default(), ""),
        Can::DriveWithoutScripts,
    ) {
        return;
    }
    let browser = Lent::new(Reader::WithoutScripts);
    let page = Page::open(&browser, Manner::default(), "");
    page.assert_still();
    assert_eq!(page.state(), "loading", "a script ran");
    assert_eq!(page.text(".dm-headline"), core().headline(&core().default));
    assert_eq!(page.text("noscript .dm-failed"), words::no_javascript());
    assert!(
        page.is_visible("noscript .dm-failed"),
        "the sentence is hidden"
    );
    assert!(page.is_visible("td[data-bloc]"), "the table is hidden");
    assert!(
        !page.is_visible(".dm-controls"),
        "controls that do nothing are shown"
    );
    page.assert_quiet();
    page.assert_at_home();
}

#[test]
fn a_policy_that_refuses_webassembly_leaves_the_table_and_says_so() {
    let refusing = dist::policy().replace(" 'wasm-unsafe-eval'", "");
    assert_ne!(refusing, dist::policy());
    let manner = Manner {
        policy: Some(refusing),
        ..Manner::default()
    };
    visit_failing(manner, |page| assert_kept(page, "security policy"));
}

#[test]
fn a_browser_without_webassembly_leaves_the_table_and_says_so() {
    let browser = Lent::new(Reader::WithoutWebAssembly);
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("failed");
    assert_kept(&page, "this browser has no WebAssembly");
    page.assert_at_home();
}

#[test]
fn a_browser_too_old_for_the_module_leaves_the_table_and_says_so() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::faulty(WASM, Fault::Held), "");
    // An instruction that no browser knows stands for those that an old one does not.
    page.run(
        "const page = window.wrappedJSObject ?? window;
         const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 5, 1, 3,
           0, 255, 11];
         const bytes = new page.Uint8Array(code.length);
         code.forEach((byte, at) => { bytes[at] = byte; });
         page.WebAssembly.compileStreaming = undefined;
         page.WebAssembly.compile = page.WebAssembly.compile.bind(page.WebAssembly, bytes);",
    );
    page.host.release();
    page.wait_until("failed");
    assert_kept(&page, "this browser is too old for its WebAssembly");
}

#[test]
fn where_no_script_says_anything_the_page_says_after_a_while_that_none_has_started() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::faulty(script(), Fault::Missing), "");
    let late = "#dispute-matrix > .dm-late";
    assert!(!page.is_visible(late), "it is said at once");
    let shown = format!(
        "const late = document.querySelector('{late}');
         return late.offsetHeight > 10 && getComputedStyle(late).visibility === 'visible'"
    );
    page.wait_for("the sentence is shown", &shown);
    assert_eq!(page.text(late), words::not_started());
    page.assert_still();
    assert_eq!(page.state(), "loading");
}

#[test]
fn a_module_that_is_missing_leaves_the_table_and_says_so() {
    visit_failing(Manner::faulty(WASM, Fault::Missing), |page| {
        assert_kept(page, "404")
    });
}

#[test]
fn a_module_cut_off_leaves_the_table_and_says_so() {
    visit_failing(Manner::faulty(WASM, Fault::CutOff), |page| {
        assert_kept(page, "did not arrive as it was built")
    });
}

#[test]
fn a_module_that_is_no_module_leaves_the_table_and_says_so() {
    // What hosts send for a wrong address: a page, with status 200.
    let manner = Manner::faulty(WASM, Fault::SwappedFor("index.html"));
    visit_failing(manner, |page| {
        assert_kept(page, "did not arrive as it was built")
    });
}

#[test]
fn a_module_of_the_wrong_type_starts_all_the_same() {
    for kind in ["application/octet-stream", "text/plain"] {
        let manner = Manner::faulty(WASM, Fault::SentAs(kind));
        visit_in(&Lent::any(), manner, "", |page| {
            page.assert_is(&core().default)
        });
    }
}

#[test]
fn a_script_that_is_missing_leaves_the_page_as_it_came() {
    assert_as_it_came(Fault::Missing);
}

#[test]
fn a_script_that_is_cut_off_leaves_the_page_as_it_came() {
    assert_as_it_came(Fault::CutOff);
}

#[test]
fn a_page_that_was_cut_off_shows_the_rows_that_came() {
    let browser = Lent::any();
    let mut manner = Manner::faulty("index.html", Fault::CutOff);
    manner.faults.push((script(), Fault::Missing));
    let page = Page::open(&browser, manner, "");
    assert_eq!(page.count(".dm-foot"), 0, "all of it came");
    // Not by `checkVisibility`: WebKit goes on saying that they are not.
    page.wait_for(
        "the rows are shown",
        "const [table, row] = ['.dm-scroll', 'tr[data-group]'].map((it) => document.querySelector(it));
         return table.offsetHeight > row.offsetHeight",
    );
}

#[test]
fn a_page_that_is_still_coming_when_its_module_fails_keeps_every_row() {
    let mut manner = Manner::faulty("index.html", Fault::Slow);
    manner.faults.push((WASM, Fault::Missing));
    visit_failing(manner, |page| {
        page.wait_for("all has come", "return document.readyState === 'complete'");
        assert_kept(page, "404");
        assert_eq!(page.count("#dispute-matrix .dm-foot"), 1);
    });
}

#[test]
fn a_widget_that_stops_later_gives_the_table_back_and_says_so() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::default(), "at=2016-05-11&open=ru.ahrar");
    page.wait_until("ready");
    // A module whose one function is `unreachable`: the trap that a panic ends in. Firefox lends
    // scripts of its driver a world of their own; the module is the page's.
    page.run(
        "const page = window.wrappedJSObject ?? window;
         const code = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1,
           102, 0, 0, 10, 5, 1, 3, 0, 0, 11];
         const bytes = new page.Uint8Array(code.length);
         code.forEach((byte, at) => { bytes[at] = byte; });
         const module = new page.WebAssembly.Module(bytes);
         const { f } = new page.WebAssembly.Instance(module).exports;
         page.setTimeout(f);",
    );
    page.wait_for(
        "the page is put back",
        "return document.querySelector('.dm-failed') !== null",
    );
    assert_kept(&page, "unreachable");
    page.assert_at_home();
}

#[test]
fn a_script_error_of_the_host_page_is_none_of_the_widgets_business() {
    let browser = Lent::any();
    let page = Page::open(&browser, Manner::default(), "");
    page.wait_until("ready");
    page.run("setTimeout(() => { window.threw = true; throw new Error('the host page itself') })");
    page.wait_for("the host page's error", "return window.threw === true");
    page.settle();
    assert_eq!(page.state(), "ready");
    page.assert_is(&core().default);
}
