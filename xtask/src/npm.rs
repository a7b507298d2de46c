//! Packages from npm, unpacked into a folder; no script of theirs runs.

use crate::say::Failure;
use crate::{apt, paths, run};
use std::path::Path;
use std::process::Command;

/// Unpacks packages, each named with its version, into `node_modules` of a folder.
pub fn install(folder: &Path, packages: &[&str], instead: &str) -> Result<(), Failure> {
    if paths::find("npm").is_none() && apt::usable() {
        apt::install(
            &["npm"],
            "npm, for the tools that run on Node",
            "install Node 20 or later with npm by hand",
        )?;
    }
    let mut command = Command::new("npm");
    command.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--loglevel=error",
    ]);
    command.arg("--prefix").arg(folder).args(packages);
    run::run(
        command.current_dir(folder),
        &format!("installing {}", packages.join(" and ")),
        instead,
    )
}
