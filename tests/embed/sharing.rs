//! The dialog for sharing in other people's pages: in a shadow root, under policies, in frames.

use crate::newsroom::{Case, Newsroom};
use crate::records::harbour;
use crate::support::page::Page;
use crate::widget::Widget;
use dispute_matrix::words::Form;
use serde_json::json;

/// Opens the dialog of an element.
fn open(newsroom: &Newsroom, widget: &Widget, selector: &str) {
    widget.wait_until("ready");
    widget.click("button[data-share]");
    let open = format!(
        "return document.querySelector('{selector}').shadowRoot.querySelector('dialog')?.open === true"
    );
    newsroom.page.wait_for("the dialog is open", &open);
}

/// The value of a field of the dialog.
fn field(widget: &Widget, name: &str) -> String {
    widget.ask(&format!(
        "return shadow.querySelector('dialog [name={name}]').value"
    ))
}

/// Presses Escape, wherever the focus is.
fn escape(page: &Page) {
    page.key('\u{e00c}');
}

#[test]
fn under_a_strict_policy_the_dialog_opens_in_the_shadow_with_its_styles() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                  connect-src 'self'; img-src data:; require-trusted-types-for 'script'; \
                  trusted-types 'none'";
    Case::of("policy").under(policy).visit(|newsroom| {
        let widget = newsroom.widget("#first");
        widget.wait_until("ready");
        widget.open_by("ru.ahrar");
        open(newsroom, &widget, "#first");
        let link = field(&widget, "link");
        assert!(link.ends_with("/widget/?open=ru.ahrar"), "{link}");
        let code = field(&widget, "code");
        assert!(code.contains("/widget/parent.js\""), "{code}");
        let styled = widget
            .ask("return getComputedStyle(shadow.querySelector('dialog')).borderTopLeftRadius");
        assert_eq!(styled, "6px", "the dialog's styles are refused");
    });
}

#[test]
fn escape_gives_the_focus_back_to_the_button_in_the_shadow() {
    Case::of("policy").visit(|newsroom| {
        let widget = newsroom.widget("#first");
        open(newsroom, &widget, "#first");
        let focused = "return shadow.activeElement?.name || shadow.activeElement?.className";
        assert_eq!(widget.ask(focused), "link");
        escape(&newsroom.page);
        assert_eq!(
            widget.run("return shadow.querySelector('dialog')"),
            json!(null)
        );
        assert_eq!(widget.ask(focused), "dm-share");
    });
}

#[test]
fn a_record_on_the_builds_host_goes_along_in_the_link() {
    Case::of("policy").visit(|newsroom| {
        let widget = newsroom.widget("#other");
        widget.wait_until("ready");
        widget.open_by("gld.gul");
        open(newsroom, &widget, "#other");
        let link = field(&widget, "link");
        let source = "src=http%3A%2F%2F127.0.0.1";
        assert!(link.contains(source), "{link}");
        assert!(link.ends_with("&open=gld.gul"), "{link}");
        newsroom.page.browser.go(&link);
        newsroom.page.wait_until("ready");
        let harbour = harbour();
        let headline = harbour.headline(&harbour.view("open=gld.gul"));
        assert_eq!(newsroom.page.text(".dm-headline"), headline);
    });
}

#[test]
fn a_record_that_the_builds_page_may_not_read_is_shared_by_the_hosts_own_page() {
    let page = br#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Apart</title>
        <link rel="icon" href="data:,">
        <script type="module" src="https://widget.example/dispute-matrix.js"></script></head><body>
        <dispute-matrix src="records/harbour.json"></dispute-matrix></body></html>"#;
    Case::of("plain-host")
        .with("index.html", page.to_vec())
        .visit_at("story=7", |newsroom| {
            let widget = newsroom.widget("dispute-matrix");
            open(newsroom, &widget, "dispute-matrix");
            let here = newsroom.page.ask("return location.href");
            assert_eq!(field(&widget, "link"), here);
            let forms = widget.run(
                "return [...shadow.querySelectorAll('dialog [name=form] option')].map((it) => it.value)",
            );
            assert_eq!(forms, json!([Form::Element.name()]));
            let code = field(&widget, "code");
            assert!(code.contains("records/harbour.json"), "{code}");
        });
}

#[test]
fn in_a_sandboxed_frame_the_dialog_opens_by_its_button() {
    Case::of("sandboxed").named().visit(|newsroom| {
        newsroom.wait_for_frame(0);
        newsroom.in_frame(0, |page| {
            page.click("button[data-share]");
            page.wait_for(
                "the dialog is open",
                "return document.querySelector('dialog')?.open === true",
            );
            let [top, bottom] = ["top", "bottom"].map(|side| {
                page.number(&format!(
                    "return document.querySelector('dialog').getBoundingClientRect().{side}"
                ))
            });
            let high = page.number("return innerHeight");
            assert!(top >= 0.0 && bottom <= high, "{top} to {bottom} of {high}");
            let beside = page.run(
                "const button = document.querySelector('[data-share]').getBoundingClientRect();
                 const dialog = document.querySelector('dialog').getBoundingClientRect();
                 return Math.abs(button.top - (dialog.top + dialog.bottom) / 2) < innerHeight / 2",
            );
            assert_eq!(beside, true, "the dialog is far from its button");
        });
    });
}
