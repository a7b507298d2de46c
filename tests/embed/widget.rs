//! A `<dispute-matrix>` in a page, as a reader sees it: all questions go into its shadow.

use crate::support::core::{self, Core, assert_same, core};
use crate::support::page::{Page, strings};
use dispute_matrix::view::View;
use serde_json::{Value, json};

/// An element of a page.
pub struct Widget<'a> {
    page: &'a Page<'a>,
    selector: String,
}

impl<'a> Widget<'a> {
    /// The element that a selector finds first.
    pub fn new(page: &'a Page<'a>, selector: &str) -> Widget<'a> {
        Widget {
            page,
            selector: selector.to_owned(),
        }
    }

    /// What a script returns, in which `element` is the element, `shadow` its shadow and `root` the
    /// widget's root.
    pub fn run(&self, script: &str) -> Value {
        let selector = json!(self.selector);
        self.page.run(&format!(
            "const element = document.querySelector({selector});
             const shadow = element?.shadowRoot;
             const root = shadow?.querySelector('.dm');
             {script}"
        ))
    }

    /// What a script returns, as text; empty for nothing.
    pub fn ask(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// The widget's `data-state`; empty before the element is one of ours.
    pub fn state(&self) -> String {
        self.ask("return root?.dataset.state")
    }

    /// Waits until the widget is `ready` or has `failed`, and checks that it is what it should be.
    #[track_caller]
    pub fn wait_until(&self, state: &str) {
        let selector = json!(self.selector);
        let decided = format!(
            "const state = document.querySelector({selector})?.shadowRoot
               ?.querySelector('.dm').dataset.state;
             return state !== undefined && state !== 'loading'"
        );
        self.page
            .wait_for("the widget is ready or has failed", &decided);
        assert_eq!(
            self.state(),
            state,
            "{}: {}",
            self.selector,
            self.text(".dm-failed")
        );
        let selector = json!(self.selector);
        let embedded = format!("return !document.querySelector({selector}).hasAttribute('src')");
        if state == "ready" && self.page.run(&embedded) == Value::Bool(true) {
            self.page.wait_for_record();
        }
    }

    /// Clicks what a selector finds first in the widget.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let found = self.run(&format!(
            "const it = shadow.querySelector({}); it?.click(); return Boolean(it)",
            json!(selector)
        ));
        assert_eq!(
            found,
            Value::Bool(true),
            "no {selector} in {}",
            self.selector
        );
        self.page.settle();
    }

    /// Opens or closes a cell, a group or a bloc by its name in links.
    #[track_caller]
    pub fn open_by(&self, open: &str) {
        self.click(&format!("button[data-open='{open}']"));
    }

    /// The text of what a selector finds first in the widget, in one line.
    pub fn text(&self, selector: &str) -> String {
        self.ask(&format!(
            "return shadow?.querySelector({})?.textContent.replace(/\\s+/g, ' ').trim()",
            json!(selector)
        ))
    }

    /// The texts of all that a selector finds in the widget.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        strings(&self.run(&format!(
            "return [...shadow.querySelectorAll({})].map((it) => it.textContent.trim())",
            json!(selector)
        )))
    }

    /// Whether what stands inside the tag is shown: a reader sees the element that a selector
    /// finds in the page.
    pub fn shows_fallback(&self, selector: &str) -> bool {
        self.page
            .is_visible(&format!("{} {selector}", self.selector))
    }

    /// The widget shows exactly a view: its sentence and its table.
    #[track_caller]
    pub fn assert_shows(&self, view: &View) {
        self.assert_shows_of(core(), view);
    }

    /// As [`assert_shows`](Widget::assert_shows), of another record than the embedded one.
    #[track_caller]
    pub fn assert_shows_of(&self, core: &Core, view: &View) {
        assert_eq!(self.state(), "ready", "{}", self.text(".dm-failed"));
        assert_eq!(self.text(".dm-headline"), core.headline(view));
        let lines = strings(&self.run(concat!(
            "return ((document) => {",
            include_str!("../browser/support/read_words.js"),
            include_str!("../browser/support/read_table.js"),
            "})(shadow)"
        )));
        let query = core.query(view);
        assert_same(&query, &lines, &core.lines(view, core::Page::Live));
    }
}
