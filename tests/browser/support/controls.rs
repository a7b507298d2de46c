//! A reader's hands: the page's controls by their names in the public contract.

use super::page::Page;
use serde_json::{Value, json};

impl Page<'_> {
    /// Gives the page a viewport of a size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.browser.resize(width, height);
    }

    /// Clicks an element.
    pub fn click(&self, selector: &str) {
        self.browser.click(selector);
        self.settle();
    }

    /// Clicks a control, after opening the disclosure it may be behind.
    fn use_control(&self, selector: &str) {
        let behind = "return document.querySelector(arguments[0])
            ?.closest('details:not([open])') != null";
        if self.browser.run(behind, &[json!(selector)]) == Value::Bool(true) {
            self.click("details.dm-more > summary");
        }
        self.click(selector);
    }

    /// Presses a chip.
    pub fn press(&self, name: &str, value: &str) {
        self.use_control(&format!("button.dm-chip[name='{name}'][value='{value}']"));
    }

    /// Whether a chip is pressed.
    pub fn is_pressed(&self, name: &str, value: &str) -> bool {
        let chip = format!("button.dm-chip[name='{name}'][value='{value}']");
        self.attributes(&chip, "aria-pressed") == ["true"]
    }

    /// Chooses one of a select's options.
    pub fn choose(&self, name: &str, value: &str) {
        self.use_control(&format!("select[name='{name}'] option[value='{value}']"));
    }

    /// Enters a date. How its parts are typed depends on the reader's language; what the field
    /// tells the page does not.
    pub fn enter_date(&self, date: &str) {
        let script = "const field = document.querySelector('input[name=at]');
            field.value = arguments[0];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.browser.run(script, &[json!(date)]);
        self.settle();
    }

    /// Opens the disclosure with the finer controls, if it is shut.
    pub fn open_more(&self) {
        if self.count("details.dm-more[open]") == 0 {
            self.click("details.dm-more > summary");
        }
    }

    /// Clicks a box of the finer controls.
    pub fn tick(&self, name: &str, value: &str) {
        self.use_control(&format!(
            "input[type=checkbox][name='{name}'][value='{value}']"
        ));
    }

    /// The values of a list's ticked boxes.
    pub fn ticked(&self, name: &str) -> Vec<String> {
        let boxes = format!("input[type=checkbox][name='{name}']");
        self.each(&boxes, "element.checked ? element.value : null")
    }

    /// Types into the search field.
    pub fn type_words(&self, words: &str) {
        self.browser.keys("input[name=q]", words);
        self.settle();
    }

    /// Presses a key where the focus is.
    pub fn key(&self, key: char) {
        self.browser.keys_in_focus(&key.to_string());
        self.settle();
    }

    /// Clicks what opens something in the table: `ru.ahrar`, `ahrar` or `ru`.
    pub fn open_by(&self, open: &str) {
        self.click(&format!("table button[data-open='{open}']"));
    }

    /// What has the focus: its `data-open`, or its class where it opens nothing.
    pub fn focused(&self) -> String {
        self.ask("return document.activeElement.dataset.open ?? document.activeElement.className")
    }

    /// Back in the history, until the address has a query.
    pub fn back_to(&self, query: &str) {
        self.browser.back();
        self.wait_for_query(query);
    }

    /// Forward in the history, until the address has a query.
    pub fn forward_to(&self, query: &str) {
        self.browser.forward();
        self.wait_for_query(query);
    }

    fn wait_for_query(&self, query: &str) {
        let here = format!("return location.search.slice(1) === {}", json!(query));
        self.wait_for(&format!("the address has the query {query}"), &here);
        self.settle();
    }
}
