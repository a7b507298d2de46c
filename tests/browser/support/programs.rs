//! The programs of the browsers and their drivers, as the environment names them.

use super::engine::Engine;
use std::env;
use std::path::PathBuf;

/// Chromium.
pub fn chromium() -> PathBuf {
    program("CHROMIUM", "/usr/bin/chromium")
}

/// Firefox.
pub fn firefox() -> PathBuf {
    program("FIREFOX", "/usr/bin/firefox-esr")
}

/// WebKitGTK's small browser.
pub fn minibrowser() -> PathBuf {
    let usual = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
    program("MINIBROWSER", usual)
}

/// The screen for what has no mode without one.
pub fn xvfb() -> PathBuf {
    program("XVFB", "/usr/bin/Xvfb")
}

/// The driver of an engine.
pub fn driver(engine: Engine) -> PathBuf {
    match engine {
        Engine::Chromium => program("CHROMEDRIVER", "/usr/bin/chromedriver"),
        Engine::Firefox => program("GECKODRIVER", "/usr/bin/geckodriver"),
        Engine::WebKit => program("WEBKIT_DRIVER", "/usr/bin/WebKitWebDriver"),
    }
}

fn program(variable: &str, usual: &str) -> PathBuf {
    let named = env::var_os(variable).filter(|value| !value.is_empty());
    let path = named.map_or_else(|| PathBuf::from(usual), PathBuf::from);
    assert!(
        path.is_file(),
        "{} is no program: `cargo xtask setup` installs what the tests need, or name the program \
         in {variable}",
        path.display()
    );
    path
}
