//! The browser of the browser tests: Chromium and its driver.

use crate::say::Failure;
use crate::{apt, paths};
use std::env;
use std::path::PathBuf;

/// A browser and the driver that goes with it.
#[derive(Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// chromedriver of the same version.
    pub driver: PathBuf,
}

/// Finds Chromium and chromedriver, installing them on Debian if they are missing. `CHROMIUM` and
/// `CHROMEDRIVER` name others.
pub fn ready() -> Result<Browser, Failure> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    let instead = "install Chromium (or Chrome) and the chromedriver of the same version, on PATH \
                   or named by CHROMIUM and CHROMEDRIVER";
    if apt::usable() {
        apt::install(
            &["chromium", "chromium-driver"],
            "Chromium and its driver",
            instead,
        )?;
    }
    found().ok_or_else(|| {
        Failure::new(
            "looking for a browser for the browser tests",
            "there is none",
            instead,
        )
    })
}

fn found() -> Option<Browser> {
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ];
    let chromium = named("CHROMIUM").or_else(|| names.iter().find_map(|name| paths::find(name)))?;
    let driver = named("CHROMEDRIVER").or_else(|| paths::find("chromedriver"))?;
    Some(Browser { chromium, driver })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}
