//! `cargo xtask bench`: how long the page is busy after each act of a reader, in a real browser.

use crate::browsers::{Browser, Engine};
use crate::say::{self, Failure};
use crate::{build, paths, run};
use std::process::Command;

/// Builds the release and measures it. Figures are printed, never judged: they are the machine's.
pub fn bench() -> Result<(), Failure> {
    let browser = Engine::Chromium.ready()?;
    build::build(None)?;
    say::step("Measuring each act in the browser");
    measure(&browser)
}

fn measure(browser: &Browser) -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.args([
        "test",
        "--quiet",
        "--features",
        "browser",
        "--test",
        "browser",
    ]);
    command.args(["--", "--ignored", "--nocapture", "speed"]);
    command.env("DISPUTE_MATRIX_DIST", paths::dist());
    browser.tell(&mut command);
    let instead = "run `cargo xtask test`, which says what is wrong with the page";
    run::run(
        command.current_dir(paths::top()),
        "measuring the page",
        instead,
    )
}
