//! The viewport of a browser, in CSS pixels, by the ways that each engine has.

use super::browser::Browser;
use super::engine::{Engine, engine};
use serde_json::json;
use std::thread;
use std::time::Duration;

/// Firefox's own measures are those of its window, which is never narrow: the page's place in the
/// window is given them, or `null` to take them back.
const FIREFOX: &str = "
    const { style } = gBrowser.selectedBrowser;
    for (const [side, length] of [['width', arguments[0]], ['height', arguments[1]]]) {
      for (const name of [side, `min-${side}`, `max-${side}`]) {
        if (length) style.setProperty(name, `${length}px`);
        else style.removeProperty(name);
      }
    }";

/// The screen that the driver has for WebKit, as wide and high.
const SCREEN: (u32, u32) = (1280, 1024);

/// The bars of a window are not higher than this.
const BARS: u32 = 120;

/// Gives the page a viewport, or the usual one back, and waits until it has it.
pub fn resize(browser: &Browser, size: Option<(u32, u32)>) {
    match engine() {
        Engine::Chromium => {
            let (method, arguments) = match size {
                Some((width, height)) => (
                    "Emulation.setDeviceMetricsOverride",
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
                ),
                None => ("Emulation.clearDeviceMetricsOverride", json!({})),
            };
            browser.tool(method, arguments);
            return;
        }
        Engine::Firefox => {
            let (width, height) = size.unwrap_or((0, 0));
            browser.run_privileged(FIREFOX, &[json!(width), json!(height)]);
        }
        Engine::WebKit => {
            let (width, height) = size.unwrap_or(SCREEN);
            place(browser, width, height);
        }
    }
    match size {
        Some(due) => wait_for(browser, due),
        None if engine() == Engine::WebKit => {
            let is_wide = |have: Option<(u32, u32)>| have.is_some_and(|it| it.0 == SCREEN.0);
            wait_until(browser, SCREEN, is_wide);
        }
        None => {}
    }
}

/// Puts WebKit's window under the pointer, which rests in the middle of the screen: where nobody
/// manages windows, the one under it has the focus.
fn place(browser: &Browser, width: u32, height: u32) {
    browser.set_window(SCREEN.0.saturating_sub(width) / 2, width, height);
}

fn inner(browser: &Browser) -> Option<(u32, u32)> {
    let size = browser.run("return [innerWidth, innerHeight]", &[]);
    let side = |at: usize| size[at].as_u64().and_then(|it| u32::try_from(it).ok());
    Some((side(0)?, side(1)?))
}

/// Waits for the viewport. WebKit's window has bars of its own, and grows by as much.
fn wait_for(browser: &Browser, due: (u32, u32)) {
    let mut is_grown = false;
    wait_until(browser, due, |have| {
        if let (Engine::WebKit, Some((width, height))) = (engine(), have)
            && !is_grown
            && width == due.0
            && (due.1 - BARS..due.1).contains(&height)
        {
            is_grown = true;
            place(browser, due.0, due.1 + (due.1 - height));
        }
        have == Some(due)
    });
}

/// Waits until the viewport has a size that will do.
fn wait_until(
    browser: &Browser,
    due: (u32, u32),
    mut will_do: impl FnMut(Option<(u32, u32)>) -> bool,
) {
    for _ in 0..100 {
        if will_do(inner(browser)) {
            return;
        }
        thread::sleep(Duration::from_millis(30));
    }
    panic!("the viewport cannot be {due:?}: it is {:?}", inner(browser));
}
