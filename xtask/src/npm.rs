//! Packages from npm, unpacked into a folder; no script of theirs runs.

use crate::say::{self, Failure};
use crate::{apt, paths, run};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Said to npm in any case.
const QUIETLY: [&str; 4] = [
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--loglevel=error",
];

/// Unpacks packages, each named with its version, into `node_modules` of a folder.
pub fn install(folder: &Path, packages: &[&str], instead: &str) -> Result<(), Failure> {
    npm()?;
    let mut command = Command::new("npm");
    command.arg("install").args(QUIETLY);
    command.arg("--prefix").arg(folder).args(packages);
    run::run(
        command.current_dir(folder),
        &format!("installing {}", packages.join(" and ")),
        instead,
    )
}

/// Unpacks what a folder's `package-lock.json` names, unless that very file was unpacked before.
pub fn as_locked(folder: &Path) -> Result<(), Failure> {
    let lock = fs::read(folder.join("package-lock.json")).unwrap_or_default();
    let unpacked = folder.join("node_modules").join(".unpacked-lock.json");
    if fs::read(&unpacked).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    npm()?;
    say::step(&format!(
        "Installing the packages of {} from npm (a minute, once)",
        folder.display()
    ));
    let mut command = Command::new("npm");
    command.arg("ci").args(QUIETLY).current_dir(folder);
    run::run(
        &mut command,
        "installing what the lock file names",
        "check that npm reaches a registry, or run `npm ci` in that folder by hand",
    )?;
    fs::write(&unpacked, lock).map_err(|error| {
        Failure::new(
            format!("writing {}", unpacked.display()),
            error.to_string(),
            "make the folder writable",
        )
    })
}

/// Npm, installed if it is missing and can be.
fn npm() -> Result<(), Failure> {
    if paths::find("npm").is_some() || !apt::usable() {
        return Ok(());
    }
    apt::install(
        &["npm"],
        "npm, for the tools that run on Node",
        "install Node 20 or later with npm by hand",
    )
}
