//! A browser session, spoken to step by step; two of them, lent to one test at a time.

use super::driver;
use serde_json::{Value, json};
use std::ops::Deref;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;
use thirtyfour::prelude::*;
use thirtyfour::{BrowserLogEntry, Capabilities};
use tokio::runtime::Runtime;

/// What Chromium is started with: nothing of its own on the network or on the screen.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    // Whatever slips through the other checks still reaches no other machine.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// A running browser.
pub struct Browser {
    runtime: Runtime,
    web: Option<WebDriver>,
}

impl Browser {
    /// Starts a browser that knows nothing of any page yet.
    pub fn start() -> Browser {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.expect("a runtime on this thread");
        let web = runtime.block_on(WebDriver::new(&driver::driver().address, capabilities()));
        let web = web.unwrap_or_else(|error| panic!("Chromium did not start: {error}"));
        Browser {
            runtime,
            web: Some(web),
        }
    }

    fn web(&self) -> &WebDriver {
        self.web
            .as_ref()
            .expect("it is taken when the browser is dropped, not before")
    }

    fn wait<T>(&self, doing: &str, step: impl Future<Output = WebDriverResult<T>>) -> T {
        let done = self.runtime.block_on(step);
        done.unwrap_or_else(|error| panic!("the browser, {doing}: {error}"))
    }

    /// Goes to an address and waits until its document is read.
    pub fn go(&self, address: &str) {
        self.wait(&format!("going to {address}"), self.web().goto(address));
    }

    /// One step back in the history.
    pub fn back(&self) {
        self.wait("going back", self.web().back());
    }

    /// One step forward in the history.
    pub fn forward(&self) {
        self.wait("going forward", self.web().forward());
    }

    /// What a script returns, or what its promise comes to. `arguments` are its arguments.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        let doing = format!(
            "running {}",
            script.trim().lines().next().unwrap_or_default()
        );
        self.wait(&doing, self.web().execute(script, arguments))
            .json()
            .clone()
    }

    /// From now on all is asked of the document in a frame, by the frame's place in the page.
    // Only the tests of embedding do.
    #[allow(dead_code)]
    pub fn enter_frame(&self, place: u16) {
        self.wait("entering a frame", self.web().enter_frame(place));
    }

    /// From now on all is asked of the page itself again.
    pub fn leave_frame(&self) {
        self.wait("leaving a frame", self.web().enter_default_frame());
    }

    /// The one element that a selector finds first.
    fn element(&self, selector: &str) -> WebElement {
        self.wait(
            &format!("finding {selector}"),
            self.web().find(By::Css(selector)),
        )
    }

    /// Clicks as a reader would: scrolls the element clear of the heads that stay, and clicks.
    pub fn click(&self, selector: &str) {
        let element = self.element(selector);
        let clear = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        self.run(clear, &[serde_json::json!(selector)]);
        self.wait(&format!("clicking {selector}"), element.click());
    }

    /// Types into an element.
    pub fn keys(&self, selector: &str, keys: &str) {
        let element = self.element(selector);
        self.wait(&format!("typing into {selector}"), element.send_keys(keys));
    }

    /// A command of the browser's developer tools.
    pub fn tool(&self, method: &str, arguments: Value) -> Value {
        self.wait(method, self.web().cdp().send_raw(method, arguments))
    }

    /// A picture of the viewport, as a PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.wait("taking a picture", self.web().screenshot_as_png())
    }

    /// What was logged since the last call: `browser` is the console, `performance` the network.
    pub fn log(&self, kind: &str) -> Vec<BrowserLogEntry> {
        self.wait("reading a log", self.web().get_log(kind))
    }

    /// Forgets what the last test did to it.
    fn tidy(&self) {
        self.tool(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": false }),
        );
        self.tool("Emulation.clearDeviceMetricsOverride", json!({}));
        self.tool(
            "Emulation.setEmulatedMedia",
            json!({ "media": "", "features": [] }),
        );
        self.leave_frame();
        self.go("about:blank");
        self.log("browser");
        self.log("performance");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(web) = self.web.take() {
            // The driver's end takes along what does not quit by itself.
            let _ = self.runtime.block_on(web.quit());
        }
    }
}

fn capabilities() -> Capabilities {
    let chromium = driver::chromium();
    let all = json!({
        "browserName": "chrome",
        // Not "normal": a test may hold a file back that the page's load event waits for.
        "pageLoadStrategy": "eager",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "binary": chromium.to_string_lossy(),
            "args": ARGUMENTS,
            "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
        },
    });
    match all {
        Value::Object(all) => Capabilities::from(all),
        _ => Capabilities::default(),
    }
}

/// A browser lent to a test.
pub struct Lent(MutexGuard<'static, Option<Browser>>);

impl Lent {
    /// A browser that is free, started if need be; waits where all are lent.
    pub fn any() -> Lent {
        static BROWSERS: [Mutex<Option<Browser>>; 2] = [const { Mutex::new(None) }; 2];
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let free = BROWSERS
            .iter()
            .find_map(|browser| match browser.try_lock() {
                Ok(browser) => Some(browser),
                Err(TryLockError::Poisoned(browser)) => Some(browser.into_inner()),
                Err(TryLockError::WouldBlock) => None,
            });
        let mut slot = free.unwrap_or_else(|| {
            let next = NEXT.fetch_add(1, Ordering::Relaxed) % BROWSERS.len();
            BROWSERS[next]
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
        });
        slot.get_or_insert_with(Browser::start);
        let lent = Lent(slot);
        lent.tidy();
        lent
    }
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        self.0.as_ref().expect("it was started before it was lent")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        // A failed test may leave a browser in any state: the next test gets a new one.
        if thread::panicking() {
            *self.0 = None;
        }
    }
}
