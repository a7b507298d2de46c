//! Hosts with policies, and frames that are shut off.

use crate::element::heard;
use crate::heights::assert_fits;
use crate::newsroom::{Case, Newsroom};
use crate::records::harbour;
use crate::support::can::{Can, only_where};
use crate::support::core::core;
use serde_json::json;

/// Both elements of the case work: with the project's record and with the host's.
#[track_caller]
fn assert_both_work(newsroom: &Newsroom) {
    let (first, other, harbour) = (
        newsroom.widget("#first"),
        newsroom.widget("#other"),
        harbour(),
    );
    first.wait_until("ready");
    other.wait_until("ready");
    first.open_by("ru.ahrar");
    first.click("button.dm-chip[name=verdicts][value=disputed]");
    first.assert_shows(&core().view("open=ru.ahrar&verdicts=~disputed"));
    other.open_by("gld.gul");
    other.assert_shows_of(&harbour, &harbour.view("open=gld.gul"));
    let styled = first.ask("return getComputedStyle(root).containerType");
    assert_eq!(styled, "inline-size", "the widget's styles are refused");
}

#[test]
fn an_element_works_under_a_hosts_strict_policy() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                  connect-src 'self'; img-src data:";
    Case::of("policy").under(policy).visit(assert_both_work);
}

#[test]
fn an_element_works_under_a_policy_of_scripts_and_styles_alone() {
    let policy = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
    Case::of("policy").under(policy).visit(assert_both_work);
}

#[test]
fn an_element_works_where_no_string_may_become_a_script() {
    let policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    Case::of("policy").under(policy).visit(|newsroom| {
        if only_where(&newsroom.page, Can::EnforceTrustedTypes) {
            assert_both_work(newsroom);
        }
    });
}

#[test]
fn under_a_policy_without_webassembly_the_fallback_stays_with_a_sentence() {
    Case::of("policy")
        .under("script-src 'self'; style-src 'self'")
        .visit_failing(|newsroom| {
            for id in ["first", "other"] {
                let widget = newsroom.widget(&format!("#{id}"));
                widget.wait_until("failed");
                assert!(widget.shows_fallback(".fallback"));
                let said = widget.text(".dm-failed");
                assert!(
                    said.contains("security policy does not allow WebAssembly"),
                    "{said}"
                );
                assert_eq!(
                    heard(newsroom, id),
                    [json!({ "what": "failed", "reason": said })]
                );
            }
        });
}

#[test]
fn a_sandboxed_frame_shows_the_page() {
    Case::of("sandboxed").named().visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.in_frame(0, |page| {
            assert_eq!(
                page.ask("return self.origin"),
                "null",
                "the frame is not shut off"
            );
            page.open_by("ru.ahrar");
            page.press("verdicts", "disputed");
            page.assert_shows(&core().view("open=ru.ahrar&verdicts=~disputed"));
        });
        assert_fits(newsroom, 0);
    });
}

#[test]
fn a_page_in_a_sandboxed_frame_may_have_the_element() {
    Case::of("sandboxed").visit(|newsroom| {
        newsroom.page.browser.enter_frame(1);
        assert_eq!(
            newsroom.page.ask("return self.origin"),
            "null",
            "the frame is not shut off"
        );
        let widget = newsroom.widget("dispute-matrix");
        widget.wait_until("ready");
        widget.assert_shows(&core().view("verdicts=~disputed"));
        widget.open_by("ru.ahrar");
        widget.assert_shows(&core().view("verdicts=~disputed&open=ru.ahrar"));
        newsroom.page.browser.leave_frame();
    });
}

#[test]
fn a_sandboxed_page_of_a_host_that_shares_nothing_keeps_its_table() {
    Case::of("sandboxed").unshared().visit_failing(|newsroom| {
        newsroom.in_frame(0, |page| {
            page.wait_for("the page came", "return document.readyState === 'complete'");
            page.assert_still();
            page.wait_for_table();
        });
    });
}
