//! A browser session, spoken to step by step.

use super::driver::Driver;
use super::engine::{Engine, Reader, engine};
use super::outside::Outside;
use super::{noise, outside, window};
use serde_json::{Value, json};
use std::cell::Cell;
use std::pin::Pin;
use std::time::Duration;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::prelude::*;
use thirtyfour::{BrowserLogEntry, RequestData, SessionId};
use tokio::runtime::Runtime;
use tokio::time::timeout;

/// How long a browser may take to start. WebKitGTK's now and then crashes at its start, and its
/// driver then waits for it.
const START: Duration = Duration::from_secs(30);
const SILENT: &str = "the browser did not start in time";

/// How long the first step of a session may take, and all others.
const FIRST_STEP: Duration = Duration::from_secs(15);
const STEP: Duration = Duration::from_secs(60);

fn timeouts(each: Duration) -> TimeoutConfiguration {
    TimeoutConfiguration::new(Some(each), Some(each), None)
}

/// What WebKit's driver says of an answer that it has lost.
const LOST: &str = "Could not parse script result";

/// What drivers say of a click that something else would get.
const COVERED: &str = "click event was intercepted";

/// A step of the driver on its way.
type Step<'a> = Pin<Box<dyn Future<Output = WebDriverResult<()>> + 'a>>;

/// A running browser.
pub struct Browser {
    /// Whose browser it is.
    pub reader: Reader,
    outside: Outside,
    runtime: Runtime,
    web: Option<WebDriver>,
    is_resized: Cell<bool>,
}

impl Browser {
    /// Starts a browser that knows nothing of any page yet, and sees that it goes where it is told.
    pub fn start(driver: &Driver, reader: Reader) -> WebDriverResult<Browser> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.expect("a runtime on this thread");
        let outside = Outside::start();
        let asked_for = engine().capabilities(reader, outside.port(), &driver.folder);
        let web = runtime
            .block_on(async { timeout(START, WebDriver::new(&driver.address, asked_for)).await });
        let web = web.map_err(|_| WebDriverError::SessionCreateError(SILENT.into()))??;
        let browser = Browser {
            reader,
            outside,
            runtime,
            web: Some(web),
            is_resized: Cell::new(true),
        };
        browser.runtime.block_on(async {
            let web = browser.web();
            web.update_timeouts(timeouts(FIRST_STEP)).await?;
            web.goto("data:text/html,<title>started</title>").await?;
            web.update_timeouts(timeouts(STEP)).await
        })?;
        Ok(browser)
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

    /// What the driver says that it drives: the name and the version of the browser.
    pub fn name(&self) -> String {
        let told = self.web().capabilities();
        ["browserName", "browserVersion"]
            .map(|key| {
                told.get(key)
                    .and_then(Value::as_str)
                    .unwrap_or_default()
                    .to_owned()
            })
            .join(" ")
    }

    /// Goes to an address and waits until its document is read.
    pub fn go(&self, address: &str) {
        self.wait(&format!("going to {address}"), self.web().goto(address));
        noise::listen(self);
    }

    /// One step back in the history.
    pub fn back(&self) {
        self.step("going back", -1, |web| Box::pin(web.back()));
    }

    /// One step forward in the history.
    pub fn forward(&self) {
        self.step("going forward", 1, |web| Box::pin(web.forward()));
    }

    /// A step in the history. WebKit's driver waits for a document to load, and most steps load none.
    fn step<'a>(&'a self, doing: &str, by: i32, step: impl FnOnce(&'a WebDriver) -> Step<'a>) {
        match engine() {
            Engine::Chromium | Engine::Firefox => self.wait(doing, step(self.web())),
            Engine::WebKit => {
                let took = "const [by] = arguments;
                    return new Promise((done) => {
                        addEventListener('popstate', () => done(), { once: true });
                        setTimeout(done, 1000);
                        history.go(by);
                    })";
                self.run(took, &[json!(by)]);
            }
        }
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

    /// Whether a script, which may be run again, returns true by now.
    pub fn is_true(&self, script: &str) -> bool {
        let told = self.runtime.block_on(self.web().execute(script, []));
        match told {
            Ok(told) => *told.json() == Value::Bool(true),
            // WebKit's driver now and then loses an answer while a document comes.
            Err(error) if engine() == Engine::WebKit && error.to_string().contains(LOST) => false,
            Err(error) => panic!("the browser, running {script}: {error}"),
        }
    }

    /// What a script returns that runs with the rights of Firefox itself.
    pub fn run_privileged(&self, script: &str, arguments: &[Value]) -> Value {
        let enter = |context| self.wait(context, self.web().handle().cmd(Context(context)));
        enter("chrome");
        let done = self.run(script, arguments);
        enter("content");
        done
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
        self.run(clear, &[json!(selector)]);
        let is_covered = |clicked: &WebDriverResult<()>| {
            let error = clicked.as_ref().err();
            error.is_some_and(|error| error.to_string().contains(COVERED))
        };
        let mut clicked = self.runtime.block_on(element.click());
        // What glides over it for a moment is none of a reader's trouble; what stays is.
        for _ in 0..5 {
            if !is_covered(&clicked) {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
            clicked = self.runtime.block_on(element.click());
        }
        self.wait(&format!("clicking {selector}"), async { clicked });
    }

    /// Types into an element.
    pub fn keys(&self, selector: &str, keys: &str) {
        let element = self.element(selector);
        self.wait(&format!("typing into {selector}"), element.send_keys(keys));
    }

    /// Types where the focus is.
    pub fn keys_in_focus(&self, keys: &str) {
        let chain = self.web().action_chain().send_keys(keys);
        self.wait("typing where the focus is", chain.perform());
    }

    /// Gives the page a viewport of a size in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.is_resized.set(true);
        window::resize(self, Some((width, height)));
    }

    /// Gives the window a place and a size, its bars included.
    pub fn set_window(&self, left: u32, width: u32, height: u32) {
        let sized = self.web().set_window_rect(left.into(), 0, width, height);
        self.wait("sizing the window", sized);
    }

    /// A command of Chromium's developer tools.
    pub fn tool(&self, method: &str, arguments: Value) -> Value {
        self.wait(method, self.web().cdp().send_raw(method, arguments))
    }

    /// A picture of the viewport, as a PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.wait("taking a picture", self.web().screenshot_as_png())
    }

    /// The page as a PDF, on paper of a size in centimetres.
    // Only the tests of the page itself print.
    #[allow(dead_code)]
    pub fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let parameters = PrintParameters {
            page: PrintPage { width, height },
            ..PrintParameters::default()
        };
        self.wait("printing", self.web().print_page(parameters))
    }

    /// The console's errors and warnings since the last call.
    pub fn noise(&self) -> Vec<String> {
        noise::take(self)
    }

    /// What was asked of other machines since the last call.
    pub fn asked_elsewhere(&self) -> Vec<String> {
        outside::asked(self, &self.outside)
    }

    /// A log of Chromium since the last call: `browser` is the console, `performance` the network.
    pub fn chromium_log(&self, kind: &str) -> Vec<BrowserLogEntry> {
        self.wait("reading a log", self.web().get_log(kind))
    }

    /// Forgets what the last test did to it.
    pub fn tidy(&self) {
        self.leave_frame();
        self.go("about:blank");
        if engine() == Engine::Chromium {
            // A full history, after fifty pages, loses entries that no real press led to. A page that
            // is still on its way refuses; the next one will do.
            let reset = "Page.resetNavigationHistory";
            let asked = self.web().cdp();
            let _ = self.runtime.block_on(asked.send_raw(reset, json!({})));
        }
        if self.is_resized.take() {
            window::resize(self, None);
        }
        self.noise();
        self.asked_elsewhere();
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

/// Geckodriver's command that turns a session to the page, `content`, or to Firefox, `chrome`.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let post = "POST".parse().expect("a method of HTTP");
        RequestData::new(post, format!("session/{session}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}
