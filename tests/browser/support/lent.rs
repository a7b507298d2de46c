//! Two browsers, each with its driver, lent to one test at a time.

use super::browser::Browser;
use super::driver::Driver;
use super::engine::{Engine, Reader, engine};
use serde_json::json;
use std::ops::Deref;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread;

/// A place for a browser, and for its driver: drivers other than chromedriver hold one session at a
/// time, and WebKit's is not always ready for the next one.
struct Place {
    browser: Option<Browser>,
    driver: Option<Driver>,
}

/// How often a browser is started before it is given up.
const ATTEMPTS: u32 = 3;

impl Place {
    /// Puts another browser in the place of the one that was there. Sessions of WebKit's driver
    /// now and then hang before their first page: those are given up for new ones.
    fn renew(&mut self, reader: Reader) {
        for attempt in 1.. {
            self.browser = None;
            let driver = self.driver.insert(Driver::start(engine(), reader));
            match Browser::start(driver, reader) {
                Ok(browser) => {
                    if (engine(), reader) == (Engine::Chromium, Reader::WithoutWebAssembly) {
                        // No switch of its own takes it away any longer.
                        let source = json!({ "source": "delete globalThis.WebAssembly" });
                        browser.tool("Page.addScriptToEvaluateOnNewDocument", source);
                    }
                    self.browser = Some(browser);
                    return;
                }
                Err(error) if attempt == ATTEMPTS => {
                    panic!("{:?} did not start: {error}", engine())
                }
                Err(_) => {}
            }
        }
    }
}

static PLACES: [Mutex<Place>; 2] = [const {
    Mutex::new(Place {
        browser: None,
        driver: None,
    })
}; 2];

/// A browser lent to a test.
pub struct Lent(MutexGuard<'static, Place>);

impl Lent {
    /// A browser that is free, started if need be; waits where all are lent.
    pub fn any() -> Lent {
        let lent = Lent(free_place());
        let is_usual = |browser: &Browser| browser.reader == Reader::Usual;
        match lent.0.browser.as_ref().is_some_and(is_usual) {
            true => lent,
            false => lent.started(Reader::Usual),
        }
        .tidied()
    }

    /// A browser that is started for this test alone, and knows nothing of any other.
    pub fn new(reader: Reader) -> Lent {
        Lent(free_place()).started(reader).tidied()
    }

    fn started(mut self, reader: Reader) -> Lent {
        self.0.renew(reader);
        self
    }

    fn tidied(self) -> Lent {
        self.tidy();
        self
    }
}

fn free_place() -> MutexGuard<'static, Place> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let free = PLACES.iter().find_map(|place| match place.try_lock() {
        Ok(place) => Some(place),
        Err(TryLockError::Poisoned(place)) => Some(place.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    });
    free.unwrap_or_else(|| {
        let next = NEXT.fetch_add(1, Ordering::Relaxed) % PLACES.len();
        PLACES[next].lock().unwrap_or_else(PoisonError::into_inner)
    })
}

impl Deref for Lent {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        let browser = self.0.browser.as_ref();
        browser.expect("it was started before it was lent")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        // A failed test may leave a browser in any state, and its driver waiting for it: the next
        // test gets new ones. The driver goes first, so that no word of goodbye is waited for.
        if thread::panicking() {
            self.0.driver = None;
            self.0.browser = None;
        }
    }
}
