//! A visit to one page: how it loads, what it holds, and how it answers.

use crate::acts::{ACTS, Lines};
use crate::profile::Profile;
use crate::site::Site;
use crate::support::browser::Browser;
use serde_json::json;

/// How the name begins of a file that comes after a page is ready.
const LATE: &str = "record-";

/// One figure of a visit, by the name that the figures go under.
pub type Figure = (&'static str, f64);

/// What every page must show: at first, and after each act.
pub struct Due {
    /// The default view.
    pub first: Lines,
    /// After each of the acts, in their order.
    pub after: Vec<Lines>,
}

/// Opens a page in a browser that holds nothing of any other, and waits until it is ready.
pub fn open(browser: &Browser, site: &Site, profile: Profile) {
    browser.tidy();
    browser.resize(1200, 900);
    browser.tool("HeapProfiler.collectGarbage", json!({}));
    site.take();
    profile.set(browser);
    browser.go(&site.address());
}

/// Measures a page that has no script: its bytes and its first paint.
pub fn still(browser: &Browser, site: &Site, profile: Profile) -> Vec<Figure> {
    open(browser, site, profile);
    let painted = painted(browser);
    let (bytes, files) = site.take();
    vec![("bytes", bytes as f64), ("files", files as f64), painted]
}

/// Measures a page and what a reader does on it. Fails where it shows anything but what is due.
pub fn live(
    browser: &Browser,
    name: &str,
    site: &Site,
    profile: Profile,
    due: &Due,
) -> Vec<Figure> {
    open(browser, site, profile);
    let ready = number(browser, "return __bench.ready");
    let painted = painted(browser);
    let early = number(browser, "return __bench.early()");
    wait_for_late(browser, site);
    let mut figures = vec![painted, ("ready", ready), ("early", early)];
    for (act, after) in ACTS.iter().zip(&due.after) {
        let taken = act.time(browser, after, &due.first);
        let taken = taken.unwrap_or_else(|| {
            panic!(
                "{name}: after {:?} it did not show what the widget shows",
                act.name
            )
        });
        figures.push((act.name, taken));
    }
    // Not before the acts: a collection also drops compiled code, and the next act pays for it.
    figures.push(("memory", memory(browser)));
    let (bytes, files) = site.take();
    figures.extend([("bytes", bytes as f64), ("files", files as f64)]);
    figures
}

/// Waits for what a page loads after it is ready: of all of them the widget alone does.
pub fn wait_for_late(browser: &Browser, site: &Site) {
    if site.has(LATE) {
        browser.run(&format!("return __bench.came('{LATE}')"), &[]);
    }
}

fn painted(browser: &Browser) -> Figure {
    ("paint", number(browser, "return __bench.painted()"))
}

/// Bytes of the heap of scripts after a collection, and of WebAssembly's memory.
fn memory(browser: &Browser) -> f64 {
    browser.tool("HeapProfiler.collectGarbage", json!({}));
    let heap = browser.tool("Runtime.getHeapUsage", json!({}));
    let heap = heap["usedSize"].as_f64().expect("the browser tells it");
    heap + number(browser, "return __bench.wasm()")
}

fn number(browser: &Browser, script: &str) -> f64 {
    let value = browser.run(script, &[]);
    value
        .as_f64()
        .unwrap_or_else(|| panic!("no number, but {value}: {script}"))
}
