//! What a reader does on each page, by real input.

use crate::support::browser::Browser;
use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

/// How a control is used: the event that the page gets of it is what time is counted from.
#[derive(Clone, Copy, Debug)]
enum Press {
    /// A click on the first element of a selector.
    Click(&'static str),
    /// A key, by its name and its number, in a list of choices that has the focus.
    Key(&'static str, &'static str, u8),
}

/// An act, and the one that takes it back.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    /// What the figures call it.
    pub name: &'static str,
    press: Press,
    back: Press,
}

const CELL: Press = Press::Click("[data-open='ru.ahrar']");

/// The acts, in the order in which each page gets them.
pub const ACTS: [Act; 4] = [
    Act {
        name: "filter",
        press: Press::Click("button[name=verdicts][value=disputed]"),
        back: Press::Click("button[name=all]"),
    },
    Act {
        name: "order",
        // The last choice of the list, and the first: letters would wait for more of them.
        press: Press::Key("select[name=order]", "End", 35),
        back: Press::Key("select[name=order]", "Home", 36),
    },
    Act {
        name: "date",
        press: Press::Click("button.dm-later"),
        back: Press::Click("button.dm-earlier"),
    },
    Act {
        name: "open",
        press: CELL,
        back: CELL,
    },
];

/// What a page shows, line by line.
pub type Lines = Vec<String>;

impl Act {
    /// Does it without a watch, and tells what the page then shows, once that stays the same.
    pub fn learn(&self, browser: &Browser) -> Lines {
        self.press.aim(browser);
        self.press.strike(browser);
        let lines = still(browser);
        self.back.aim(browser);
        self.back.strike(browser);
        still(browser);
        lines
    }

    /// Does it and takes it back: the milliseconds from the input to the first frame that shows
    /// `due`; none where the page never does.
    pub fn time(&self, browser: &Browser, due: &Lines, before: &Lines) -> Option<f64> {
        self.press.aim(browser);
        let taken = self.press.timed(browser, due)?;
        self.back.aim(browser);
        self.back.timed(browser, before)?;
        Some(taken)
    }
}

impl Press {
    fn selector(self) -> &'static str {
        match self {
            Press::Click(selector) | Press::Key(selector, ..) => selector,
        }
    }

    fn event(self) -> &'static str {
        match self {
            Press::Click(_) => "click",
            Press::Key(..) => "keydown",
        }
    }

    /// Brings the control into view, the pointer over it or the focus into it, and lets the page rest.
    fn aim(self, browser: &Browser) {
        let at = self.place(browser);
        if let Press::Click(_) = self {
            pointer(browser, "mouseMoved", &at);
        } else {
            let focus = "document.querySelector(arguments[0]).focus({ preventScroll: true })";
            browser.run(focus, &[json!(self.selector())]);
        }
        thread::sleep(Duration::from_millis(120));
        browser.run(
            "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))",
            &[],
        );
    }

    /// The middle of the control, in CSS pixels of the viewport.
    fn place(self, browser: &Browser) -> Value {
        let script = "const it = document.querySelector(arguments[0]);
            it.scrollIntoView({ block: 'center', behavior: 'instant' });
            const { x, y, width, height } = it.getBoundingClientRect();
            return [x + width / 2, y + height / 2];";
        browser.run(script, &[json!(self.selector())])
    }

    fn strike(self, browser: &Browser) {
        match self {
            Press::Click(_) => {
                let at = self.place(browser);
                pointer(browser, "mousePressed", &at);
                pointer(browser, "mouseReleased", &at);
            }
            Press::Key(_, name, number) => {
                for kind in ["rawKeyDown", "keyUp"] {
                    let told = json!({
                        "type": kind, "key": name, "code": name, "windowsVirtualKeyCode": number,
                    });
                    browser.tool("Input.dispatchKeyEvent", told);
                }
            }
        }
    }

    fn timed(self, browser: &Browser, due: &Lines) -> Option<f64> {
        browser.run(
            "__bench.arm(arguments[0], arguments[1])",
            &[json!(self.event()), json!(due)],
        );
        self.strike(browser);
        browser.run("return __bench.act", &[])[0].as_f64()
    }
}

fn pointer(browser: &Browser, kind: &str, at: &Value) {
    let pressed = if kind == "mouseMoved" { "none" } else { "left" };
    browser.tool(
        "Input.dispatchMouseEvent",
        json!({ "type": kind, "x": at[0], "y": at[1], "button": pressed, "clickCount": 1 }),
    );
}

/// What the page shows.
pub fn shown(browser: &Browser) -> Lines {
    let lines = browser.run("return __bench.shown()", &[]);
    let lines = lines.as_array().cloned().unwrap_or_default();
    lines
        .iter()
        .filter_map(|line| line.as_str().map(str::to_owned))
        .collect()
}

/// What the page shows, once it has shown the same for a while.
pub fn still(browser: &Browser) -> Lines {
    let mut before = shown(browser);
    loop {
        thread::sleep(Duration::from_millis(250));
        let now = shown(browser);
        if now == before {
            return now;
        }
        before = now;
    }
}
