//! How a page is seen: its theme, its width, and what a reader's system asks of it. Developer tools
//! of Chromium's alone stand behind the last: see [`Can::BeAskedFor`](super::can::Can).

use super::page::Page;
use serde_json::{Value, json};

/// The widths that all is tried at, in CSS pixels: a page zoomed to 400 %, a text column, a wide page.
pub const WIDTHS: [u32; 3] = [320, 720, 1200];

/// The themes, as a link asks for them.
pub const THEMES: [&str; 2] = ["dark=false", "dark=true"];

impl Page<'_> {
    /// Shows the page as a reader with a light or a dark system has it, or as it is printed. Nothing
    /// moves, and no scrollbar takes its width from the page.
    // Only the pictures of the page itself do.
    #[allow(dead_code)]
    pub fn emulate(&self, is_dark: bool, is_printed: bool) {
        let media = json!({
            "media": if is_printed { "print" } else { "" },
            "features": [
                { "name": "prefers-color-scheme", "value": if is_dark { "dark" } else { "light" } },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ],
        });
        self.browser.tool("Emulation.setEmulatedMedia", media);
        let hidden = json!({ "hidden": true });
        self.browser.tool("Emulation.setScrollbarsHidden", hidden);
    }

    /// Works while a reader's system asks for a feature: `prefers-contrast`, `more`.
    pub fn while_asked_for(&self, name: &str, value: &str, work: impl FnOnce()) {
        let ask = |features: Value| {
            let media = json!({ "media": "", "features": features });
            self.browser.tool("Emulation.setEmulatedMedia", media);
        };
        ask(json!([{ "name": name, "value": value }]));
        work();
        ask(json!([]));
    }

    /// The accessibility tree of the page, node after node, as the browser hands it to screen readers.
    pub fn accessibility_tree(&self) -> Vec<Value> {
        let tree = self.browser.tool("Accessibility.getFullAXTree", json!({}));
        tree["nodes"].as_array().cloned().unwrap_or_default()
    }

    /// A picture of a part of the page, magnified, as a PNG in base64. The part is given by its left
    /// and top edge, its width and its height.
    pub fn close_up(&self, [x, y, width, height]: [f64; 4], scale: u32) -> String {
        let clip = json!({ "x": x, "y": y, "width": width, "height": height, "scale": scale });
        let what = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
        let picture = self.browser.tool("Page.captureScreenshot", what);
        picture["data"].as_str().unwrap_or_default().to_owned()
    }
}
