//! What not every engine can do: the one place that says which tests an engine may leave out.

use super::engine::{Engine, engine};
use super::page::Page;
use serde_json::Value;
use std::io::Write;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Something that a test needs of the engine itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Can {
    /// Enforcing Trusted Types.
    EnforceTrustedTypes,
    /// Driving a page whose scripts are off.
    DriveWithoutScripts,
    /// Moving an element in one step, with its state.
    // Only the tests of embedding ask for it.
    #[allow(dead_code)]
    MoveBefore,
    /// Being told what a reader's system asks for, close-ups, and the tree of accessibility.
    // Only the tests of the page itself do.
    #[allow(dead_code)]
    BeAskedFor,
    /// Collecting a page's garbage, and counting what is left.
    // Only the tests of embedding do.
    #[allow(dead_code)]
    CountMemory,
    /// Printing to a file.
    // Only the tests of the page itself do.
    #[allow(dead_code)]
    Print,
}

impl Can {
    /// A script that tells whether the engine can.
    fn asked(self) -> &'static str {
        match self {
            Can::EnforceTrustedTypes => "return typeof trustedTypes === 'object'",
            // No page can tell; this is what tells WebKit.
            Can::DriveWithoutScripts | Can::Print => {
                "return !CSS.supports('-webkit-nbsp-mode', 'space')"
            }
            Can::MoveBefore => "return 'moveBefore' in Element.prototype",
            Can::BeAskedFor | Can::CountMemory => "return /Chrome/.test(navigator.userAgent)",
        }
    }

    /// Whether the engine can, where a test goes on without: one that says nothing of it.
    pub fn holds(self, page: &Page) -> bool {
        page.run(self.asked()) == Value::Bool(true)
    }

    /// The engines that need not, and why the others' answer does for them.
    fn left_out(self) -> (&'static [Engine], &'static str) {
        match self {
            Can::EnforceTrustedTypes => (
                &[Engine::Firefox, Engine::WebKit],
                "it came to Firefox 148 and Safari 26; before, the policy's word is not understood",
            ),
            Can::DriveWithoutScripts => (
                &[Engine::WebKit],
                "its driver asks everything by scripts, and waits for ever where they are off",
            ),
            Can::MoveBefore => (
                &[Engine::Firefox, Engine::WebKit],
                "it came to Firefox 144; elsewhere elements are moved by append, which is tested",
            ),
            Can::Print => (
                &[Engine::WebKit],
                "its driver has no such command; what it would print is looked at in the page",
            ),
            Can::CountMemory => (
                &[Engine::Firefox, Engine::WebKit],
                "their drivers have no such tools; the module's memory and the elements are counted",
            ),
            Can::BeAskedFor => (
                &[Engine::Firefox, Engine::WebKit],
                "their drivers have no such tools; the styles and the markup are the same",
            ),
        }
    }
}

/// Whether a test goes on. Where it does not, the run's output says so, numbered; an engine that is
/// not expected to be unable fails the test.
#[track_caller]
pub fn only_where(page: &Page, can: Can) -> bool {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    if can.holds(page) {
        return true;
    }
    let (engines, why) = can.left_out();
    assert!(engines.contains(&engine()), "{:?} cannot {can:?}", engine());
    let count = COUNT.fetch_add(1, Ordering::Relaxed) + 1;
    let thread = std::thread::current();
    let test = thread.name().unwrap_or_default();
    // Not by a macro: what a test prints is kept back while it passes.
    let said = format!(
        "\nleft out in {:?} ({count}): {test}, for {can:?}: {why}\n",
        engine()
    );
    let _ = std::io::stderr().write_all(said.as_bytes());
    false
}
