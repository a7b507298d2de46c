//! A page in a browser: what it shows, where it is, and whether it kept quiet.

use super::browser::Browser;
use super::core::{self, assert_same, core};
use super::engine::{Engine, engine};
use super::host::{Host, Manner};
use dispute_matrix::view::View;
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// How long a page may take for what it will do for certain. Nothing waits that long unless it fails.
const PATIENCE: Duration = Duration::from_secs(30);

/// A page of the build, on a host of its own.
pub struct Page<'a> {
    /// The browser it is in.
    pub browser: &'a Browser,
    /// The host it came from.
    pub host: Host,
}

impl<'a> Page<'a> {
    /// Opens the build's page with a query string, without `?`.
    pub fn open(browser: &'a Browser, manner: Manner, query: &str) -> Page<'a> {
        let page = Page {
            browser,
            host: Host::start(manner),
        };
        page.go(query);
        page
    }

    /// Goes to the page with another query string, as a new document.
    pub fn go(&self, query: &str) {
        self.browser.go(&self.host.address(query));
    }

    /// What a script returns.
    pub fn run(&self, script: &str) -> Value {
        self.browser.run(script, &[])
    }

    /// What a script returns, as text; empty for nothing.
    pub fn ask(&self, script: &str) -> String {
        self.run(script).as_str().unwrap_or_default().to_owned()
    }

    /// The number a script returns.
    #[track_caller]
    pub fn number(&self, script: &str) -> f64 {
        let value = self.run(script);
        value
            .as_f64()
            .unwrap_or_else(|| panic!("no number, but {value}: {script}"))
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub fn wait_for(&self, what: &str, script: &str) {
        let start = Instant::now();
        while !self.browser.is_true(script) {
            assert!(
                start.elapsed() < PATIENCE,
                "waited in vain: {what} ({}); loaded: {:?}; the host was asked for: {:?}",
                self.state(),
                self.loaded(),
                self.host.asked()
            );
            thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until the widget is `ready` or has `failed`, and checks that it is what it should be.
    #[track_caller]
    pub fn wait_for_state(&self, state: &str) {
        let decided = "return !['', 'loading'].includes(
            document.getElementById('dispute-matrix')?.dataset.state ?? '')";
        self.wait_for("the widget is ready or has failed", decided);
        assert_eq!(self.state(), state, "{}", self.text(".dm-failed"));
    }

    /// The same, and that the whole record has come to a ready widget: what a reader opens is then
    /// all there at once.
    #[track_caller]
    pub fn wait_until(&self, state: &str) {
        self.wait_for_state(state);
        if state == "ready" && !self.ask("return location.search").contains("src=") {
            self.wait_for_record();
        }
    }

    /// Waits until the whole of the embedded record has come, or did not.
    #[track_caller]
    pub fn wait_for_record(&self) {
        // Of two frames of one page WebKit at times has one not tell what both loaded: after so long a
        // time it has come.
        let come = format!(
            "return performance.getEntriesByType('resource').some(({{ name, responseEnd }}) =>
               name.includes('/record-') && responseEnd > 0)
               || ({} && parent !== window && performance.now() > {})",
            engine() == Engine::WebKit,
            PATIENCE.as_millis() / 2
        );
        self.wait_for("the whole record has come", &come);
        self.settle();
    }

    /// What the page says it loaded: names, and the moment in milliseconds when all of each had come.
    fn loaded(&self) -> Vec<String> {
        strings(&self.run(
            "return performance.getEntriesByType('resource')
               .map(({ name, responseEnd }) => `${name.split('/').pop()} ${Math.round(responseEnd)}`)",
        ))
    }

    /// The widget's `data-state`.
    pub fn state(&self) -> String {
        self.ask("return document.getElementById('dispute-matrix')?.dataset.state")
    }

    /// Lets the page do all that the last step set going.
    pub fn settle(&self) {
        self.run("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
    }

    /// The query string in the address, without `?`.
    pub fn query(&self) -> String {
        self.ask("return location.search.slice(1)")
    }

    /// The text of the first element, in one line; empty where there is none.
    pub fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// The text of each element, in one line each.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.each(selector, "element.textContent.replace(/\\s+/g, ' ').trim()")
    }

    /// An attribute of each element that has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.each(selector, &format!("element.getAttribute({})", json!(name)))
    }

    /// An expression of each `element`, where it comes to a text.
    pub fn each(&self, selector: &str, expression: &str) -> Vec<String> {
        let script = format!(
            "return [...document.querySelectorAll(arguments[0])].map((element) => {expression})"
        );
        strings(&self.browser.run(&script, &[json!(selector)]))
    }

    /// How many elements there are.
    pub fn count(&self, selector: &str) -> usize {
        self.each(selector, "''").len()
    }

    /// Whether the first element is there and takes room that a reader can see.
    pub fn is_visible(&self, selector: &str) -> bool {
        self.run(&seen(selector)) == Value::Bool(true)
    }

    /// Waits until the table is seen: of a page that came all but the headline is shown a frame later.
    #[track_caller]
    pub fn wait_for_table(&self) {
        self.wait_for("the table is seen", &seen("td[data-bloc]"));
    }

    /// The table, line by line.
    pub fn lines(&self) -> Vec<String> {
        strings(&self.run(concat!(
            include_str!("read_words.js"),
            include_str!("read_table.js")
        )))
    }

    /// All that the page says, line by line: what stands around the table, then the table.
    fn all_lines(&self) -> Vec<String> {
        strings(&self.run(concat!(
            include_str!("read_words.js"),
            "return [...(() => {",
            include_str!("read_page.js"),
            "})(), ...(() => {",
            include_str!("read_table.js"),
            "})()];",
        )))
    }

    /// The page shows exactly a view: its table, its sentences, its controls and what is open.
    #[track_caller]
    pub fn assert_shows(&self, view: &View) {
        assert_same(&core().query(view), &self.all_lines(), &core().page(view));
    }

    /// The page shows exactly a view, and its address says so.
    #[track_caller]
    pub fn assert_is(&self, view: &View) {
        assert_eq!(self.query(), core().query(view), "the link");
        self.assert_shows(view);
    }

    /// The table that the page came with is there, whole, as the core has it.
    #[track_caller]
    pub fn assert_still(&self) {
        let core = core();
        let lines = core.lines(&core.default, core::Page::Still);
        assert_same("the prerendered table", &self.lines(), &lines);
    }

    /// No console error or warning since the page was opened.
    #[track_caller]
    pub fn assert_quiet(&self) {
        let noise = self.noise();
        assert!(noise.is_empty(), "the console says: {noise:#?}");
    }

    /// No other host was asked for anything since the page was opened.
    #[track_caller]
    pub fn assert_at_home(&self) {
        assert!(!self.host.asked().is_empty(), "no host was asked at all");
        let away = self.browser.asked_elsewhere();
        assert!(away.is_empty(), "requests to other hosts: {away:#?}");
    }

    /// The console's errors and warnings since the last call.
    pub fn noise(&self) -> Vec<String> {
        self.browser.noise()
    }
}

/// A script that tells whether the first element of a selector takes room that a reader can see.
fn seen(selector: &str) -> String {
    let selector = json!(selector);
    format!(
        "return document.querySelector({selector})?.checkVisibility(
            {{ visibilityProperty: true }}) ?? false"
    )
}

/// The texts in a list; what is no text is left out.
pub fn strings(list: &Value) -> Vec<String> {
    let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .filter_map(|item| item.as_str().map(String::from))
        .collect()
}
