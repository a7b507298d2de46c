//! Real keys, by the codes of the WebDriver standard, and where they lead.

use super::page::Page;

pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const SHIFT: char = '\u{E008}';
pub const CONTROL: char = '\u{E009}';
pub const ESCAPE: char = '\u{E00C}';
pub const PAGE_UP: char = '\u{E00E}';
pub const PAGE_DOWN: char = '\u{E00F}';
pub const END: char = '\u{E010}';
pub const HOME: char = '\u{E011}';
pub const LEFT: char = '\u{E012}';
pub const UP: char = '\u{E013}';
pub const RIGHT: char = '\u{E014}';
pub const DOWN: char = '\u{E015}';

impl Page<'_> {
    /// Presses keys where the focus is, one after another.
    pub fn keys(&self, keys: &[char]) {
        for key in keys {
            self.key(*key);
        }
    }

    /// Presses a key while another is held.
    pub fn chord(&self, held: char, key: char) {
        self.browser.keys(":focus", &format!("{held}{key}"));
        self.settle();
    }

    /// Gives the focus to the first element of a selector, as a script of the host's could.
    pub fn focus(&self, selector: &str) {
        let script = "document.querySelector(arguments[0]).focus()";
        self.browser.run(script, &[serde_json::json!(selector)]);
    }

    /// Where the focus is: what opens something by its `data-open`, another control by its name and
    /// value, a cell by its words.
    pub fn here(&self) -> String {
        self.ask(
            "const { activeElement: it } = document;
             if (it.dataset.open) return it.dataset.open;
             if (it.name) return `${it.name} ${it.value}`.trim();
             return it === document.body ? '' : it.textContent.replace(/\\s+/g, ' ').trim()",
        )
    }
}
