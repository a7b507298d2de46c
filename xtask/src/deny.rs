//! `cargo xtask deny`: licences, sources and known faults of what comes from others, by cargo-deny
//! and `deny.toml`.

use crate::say::{self, Failure};
use crate::{paths, patience, run, tools};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Where the known faults of crates are published.
const DATABASE: &str = "https://github.com/RustSec/advisory-db";
/// A locked-down machine may let git hang.
const PATIENCE: Duration = Duration::from_secs(20);
const REMEDY: &str = "do without what is named, or allow it in deny.toml with a reason";

/// Checks everything; `--advisories` names a clone of the database on this machine.
pub fn deny(words: &[String]) -> Result<(), Failure> {
    match words {
        [] => check(None),
        [key, folder] if key == "--advisories" => check(Some(Path::new(folder))),
        _ => Err(Failure::new(
            "reading the command",
            format!("`deny {}` is none of its forms", words.join(" ")),
            format!("write `cargo xtask deny`, or add --advisories and a clone of {DATABASE}"),
        )),
    }
}

/// Licences, sources and bans in any case; known faults where their list can be had, and it says
/// when it cannot.
pub fn check(database: Option<&Path>) -> Result<(), Failure> {
    let program = tools::cargo_deny()?;
    let mut command = cargo_deny(&program, database)?;
    command.args([
        "check",
        "--hide-inclusion-graph",
        "licenses",
        "bans",
        "sources",
    ]);
    run::run(&mut command, "checking licences, sources and bans", REMEDY)?;
    if fetch(&program, database)? {
        let mut command = cargo_deny(&program, database)?;
        command.args(["--offline", "check", "advisories"]);
        run::run(&mut command, "checking for known faults", REMEDY)?;
        println!("Checked: licences, bans, sources, advisories.");
        return Ok(());
    }
    if let Some(named) = database {
        return Err(Failure::new(
            "reading the list of known faults",
            format!("{} is no clone of {DATABASE}", named.display()),
            format!("make one: git clone --branch main {DATABASE}"),
        ));
    }
    println!(
        "Checked: licences, bans, sources. NOT CHECKED: advisories, the known faults of crates: \
         {DATABASE} cannot be reached from here. Where it can, run `cargo xtask deny`, or bring a \
         clone of it and add --advisories FOLDER."
    );
    Ok(())
}

/// Brings the list of known faults up to date; false where it cannot be had.
fn fetch(program: &Path, database: Option<&Path>) -> Result<bool, Failure> {
    let mut command = cargo_deny(program, database)?;
    command.args(["fetch", "db"]).stderr(Stdio::null());
    let kept: Vec<PathBuf> = paths::cargo_home()
        .map(|home| home.join("advisory-dbs"))
        .into_iter()
        .collect();
    say::step("Fetching the list of known faults of crates");
    Ok(patience::run_while_moving(&mut command, &kept, PATIENCE))
}

/// The program over the whole workspace. Git takes the clone that is named for the address.
fn cargo_deny(program: &Path, database: Option<&Path>) -> Result<Command, Failure> {
    let mut command = Command::new(program);
    command.arg("--workspace").current_dir(paths::top());
    if let Some(folder) = database {
        let whole = std::path::absolute(folder).map_err(|error| {
            Failure::new(
                format!("looking for {}", folder.display()),
                error.to_string(),
                "name the folder of a clone",
            )
        })?;
        command.envs([
            ("GIT_CONFIG_COUNT", "1"),
            ("GIT_CONFIG_VALUE_0", DATABASE),
            (
                "GIT_CONFIG_KEY_0",
                &format!("url.file://{}.insteadOf", whole.display()),
            ),
        ]);
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;
    use crate::words;
    use std::fs;

    #[test]
    fn a_word_that_is_no_form_of_the_command_is_told() {
        for wrong in ["--advisories", "licences", "--advisories a b"] {
            let told = deny(&words(wrong)).unwrap_err().to_string();
            assert!(told.contains("--advisories and a clone of"), "{told}");
        }
    }

    /// Manifests of the workspace's members, the widget's first.
    fn manifests() -> Vec<String> {
        let top = paths::top();
        let widget = files::read_text(&top.join("Cargo.toml")).unwrap();
        assert!(widget.contains("members = [\"xtask\"]"), "another member");
        let xtask = files::read_text(&top.join("xtask/Cargo.toml")).unwrap();
        vec![widget, xtask]
    }

    #[test]
    fn every_member_forbids_unsafe_code_by_the_workspaces_lints() {
        let manifests = manifests();
        let (_, lints) = manifests[0].split_once("[workspace.lints.rust]\n").unwrap();
        let (lints, _) = lints.split_once("\n[").unwrap();
        assert!(lints.lines().any(|line| line == "unsafe_code = \"forbid\""));
        for manifest in manifests {
            assert!(
                manifest.contains("\n[lints]\nworkspace = true\n"),
                "{manifest}"
            );
        }
    }

    #[test]
    fn every_member_has_the_workspaces_version() {
        for manifest in manifests() {
            assert!(
                manifest.contains("\nversion.workspace = true\n"),
                "{manifest}"
            );
        }
    }

    /// All sources of a folder.
    fn sources(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for path in files::in_folder(folder).unwrap() {
            if path.is_dir() {
                found.extend(sources(&path));
            } else if path.extension().is_some_and(|end| end == "rs") {
                found.push(path);
            }
        }
        found
    }

    #[test]
    fn no_source_speaks_of_unsafe_code() {
        let top = paths::top();
        let mut all: Vec<PathBuf> = ["src", "tests", "xtask/src"]
            .iter()
            .flat_map(|folder| sources(&top.join(folder)))
            .collect();
        all.push(top.join("build.rs"));
        assert!(all.len() > 200, "{}", all.len());
        // Written apart, so that this file passes as well.
        let words = [["unsafe", "_code"].concat(), ["unsafe", " {"].concat()];
        let named = Path::new("xtask/src/deny.rs");
        for path in all.iter().filter(|path| !path.ends_with(named)) {
            let text = fs::read_to_string(path).unwrap();
            for word in &words {
                assert!(!text.contains(word), "{}: {word}", path.display());
            }
        }
    }
}
