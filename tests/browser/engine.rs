//! The engine that a run is said to test is the one that it tests.

use crate::support::engine::{Engine, engine};
use crate::support::lent::Lent;

/// What tells an engine from the others, in the name that its driver gives and in the words that
/// it says of itself to every host.
fn signs() -> (&'static [&'static str], fn(&str) -> bool) {
    match engine() {
        Engine::Chromium => (&["chrome"], |agent| agent.contains("Chrome/")),
        Engine::Firefox => (&["firefox"], |agent| {
            agent.contains("Gecko/20100101 Firefox/")
        }),
        Engine::WebKit => (&["minibrowser"], |agent| {
            agent.contains("AppleWebKit/605.1.15") && !agent.contains("Chrome/")
        }),
    }
}

#[test]
fn the_browser_is_of_the_engine_that_this_run_is_for() {
    let browser = Lent::any();
    let (names, is_agent) = signs();
    let name = browser.name().to_lowercase();
    assert!(
        names.iter().any(|sign| name.starts_with(sign)),
        "the driver of {:?} drives {name}",
        engine()
    );
    let agent = browser.run("return navigator.userAgent", &[]);
    assert!(is_agent(agent.as_str().unwrap_or_default()), "{agent}");
    // Chromium has this, and the engines that it came from or that came before it have not.
    let is_blink = browser.run("return 'userActivation' in navigator && 'scheduler' in window && CSS.supports('-webkit-app-region', 'drag')", &[]);
    assert_eq!(is_blink, engine() == Engine::Chromium);
    let is_gecko = browser.run("return CSS.supports('-moz-orient', 'inline')", &[]);
    assert_eq!(is_gecko, engine() == Engine::Firefox);
}
