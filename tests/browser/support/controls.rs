//! A reader's hands: the page's controls by their names in the public contract.

use super::core::core;
use super::page::Page;
use dispute_matrix::consensus::Verdict;
use dispute_matrix::record::{BlocIx, CampIx, GroupIx, KindIx};
use dispute_matrix::view::View;
use serde_json::json;

impl Page<'_> {
    /// Gives the page a viewport of a size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.browser.tool("Emulation.setDeviceMetricsOverride", size);
    }

    /// Clicks an element.
    pub fn click(&self, selector: &str) {
        self.browser.click(selector);
        self.settle();
    }

    /// Presses a chip.
    pub fn press(&self, name: &str, value: &str) {
        self.click(&format!("button.dm-chip[name='{name}'][value='{value}']"));
    }

    /// Whether a chip is pressed.
    pub fn is_pressed(&self, name: &str, value: &str) -> bool {
        let chip = format!("button.dm-chip[name='{name}'][value='{value}']");
        self.attributes(&chip, "aria-pressed") == ["true"]
    }

    /// Chooses one of a select's options.
    pub fn choose(&self, name: &str, value: &str) {
        self.click(&format!("select[name='{name}'] option[value='{value}']"));
    }

    /// What a select or field says.
    pub fn value(&self, name: &str) -> String {
        self.each(&format!(".dm-controls [name='{name}']"), "element.value").concat()
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
        self.open_more();
        self.click(&format!("input[type=checkbox][name='{name}'][value='{value}']"));
    }

    /// The values of a list's ticked boxes.
    pub fn ticked(&self, name: &str) -> Vec<String> {
        let boxes = format!("input[type=checkbox][name='{name}']");
        self.each(&boxes, "element.checked ? element.value : null")
    }

    /// Every control says what the view says.
    #[track_caller]
    pub fn assert_controls(&self, view: &View) {
        let said = ["at", "order", "rule", "evidence", "q"].map(|name| self.value(name));
        let at = view.at.to_string();
        let asked = [&at, view.order.name(), view.rule.name(), view.evidence.name(), &view.q];
        assert_eq!(said, asked, "date, order, rule, evidence, words");
        let pressed = self.each(
            "button.dm-chip[aria-pressed=true]",
            "`${element.name} ${element.value}`",
        );
        assert_eq!(pressed, chips(view), "the pressed chips");
        for (name, values) in boxes(view) {
            assert_eq!(self.ticked(name), values, "the ticked boxes of {name}");
        }
        let filtered = view.is_filtered(&core().default);
        assert_eq!(self.count(".dm-reset:enabled"), usize::from(filtered), "whether reset is open");
    }

    /// Types into the search field.
    pub fn type_words(&self, words: &str) {
        self.browser.keys("input[name=q]", words);
        self.settle();
    }

    /// Presses a key where the focus is.
    pub fn key(&self, key: char) {
        self.browser.keys(":focus", &key.to_string());
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

/// The chips that a view has pressed: of a set that shows everything, none.
fn chips(view: &View) -> Vec<String> {
    let (record, default) = (&core().record, &core().default);
    let mut pressed = Vec::new();
    if view.kinds == default.kinds && view.verdicts == default.verdicts {
        pressed.push("all all".into());
    }
    if view.verdicts != default.verdicts {
        let on = Verdict::ALL.iter().filter(|verdict| view.verdicts.contains(verdict));
        pressed.extend(on.map(|verdict| format!("verdicts {}", verdict.name())));
    }
    if view.kinds != default.kinds {
        let kinds = (0..).map(KindIx).zip(&record.kinds);
        let on = kinds.filter(|(ix, _)| view.kinds.contains(ix));
        pressed.extend(on.map(|(_, kind)| format!("kinds {}", kind.id)));
    }
    if view.camps != default.camps {
        let camps = (0..).map(CampIx).zip(&record.camps);
        let on = camps.filter(|(ix, _)| view.camps.contains(ix));
        pressed.extend(on.map(|(_, camp)| format!("camps {}", camp.id)));
    }
    pressed
}

/// The boxes that a view has ticked, list by list.
fn boxes(view: &View) -> [(&'static str, Vec<&'static str>); 3] {
    let record = &core().record;
    let codes = |list: &[BlocIx]| list.iter().map(|ix| core().bloc_code(*ix)).collect();
    let groups = (0..).map(GroupIx).zip(&record.groups);
    let shown = groups.filter(|(ix, _)| view.holds_group(record, *ix));
    [
        ("blocs", codes(&view.blocs)),
        ("count", codes(&view.count)),
        ("groups", shown.map(|(_, group)| &*group.code).collect()),
    ]
}
