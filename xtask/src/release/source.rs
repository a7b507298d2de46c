//! What a release is made of: what is committed, and when that was.

use crate::say::Failure;
use crate::{files, paths, run};
use std::env;
use std::path::Path;
use std::process::Command;

/// The variable by which other tools that build reproducibly are told the time.
const EPOCH: &str = "SOURCE_DATE_EPOCH";
/// The variable that names another record; build.rs reads it.
const RECORD: &str = "DISPUTE_MATRIX_RECORD";

/// The source of a release.
pub struct Source {
    /// When it was committed, in seconds since 1970: the time of all files of an archive. Hosts
    /// make validators of caches from it, so that two releases must differ in it.
    pub moment: u64,
}

/// The commit that is checked out; its files must stand as they were committed, and the record
/// that is built in must be its own.
pub fn committed() -> Result<Source, Failure> {
    let failed = |wrong: &str, remedy: &str| {
        Failure::new("looking at what is to be released", wrong, remedy)
    };
    if env::var_os(RECORD).is_some_and(|named| !named.is_empty()) {
        return Err(failed(
            &format!("{RECORD} names another record, whose licence is not known here"),
            "unset it; `cargo xtask record page FILE` builds the page of another record",
        ));
    }
    let top = paths::top();
    let git = |words: &[&str]| {
        let top = top.display().to_string();
        run::answer("git", &[&["-C", &top], words].concat())
    };
    let changed = git(&["status", "--porcelain", "--untracked-files=no"]);
    match changed.as_deref() {
        Some("") => {}
        Some(changed) => {
            return Err(failed(
                &format!("these files are not as they were committed: {changed}"),
                "commit or stash the changes",
            ));
        }
        None => {
            return Err(failed(
                "git knows of no commit here",
                "release from a clone, with git on PATH",
            ));
        }
    }
    let named = env::var(EPOCH).ok().filter(|named| !named.is_empty());
    let time = named.or_else(|| git(&["log", "-1", "--format=%ct"]));
    let moment = time.as_deref().and_then(|time| time.trim().parse().ok());
    moment.map(|moment| Source { moment }).ok_or_else(|| {
        failed(
            &format!("{time:?} is no time in seconds since 1970"),
            &format!("unset {EPOCH}, or put a whole number there"),
        )
    })
}

/// Lays what is committed into an empty folder.
pub fn lay(folder: &Path) -> Result<(), Failure> {
    let (doing, remedy) = ("reading what is committed", "look whether git works here");
    let mut command = Command::new("git");
    command.args(["archive", "--format=tar", "HEAD"]);
    let packed = run::bytes(command.current_dir(paths::top()), doing, remedy)?;
    files::make_folder(folder)?;
    tar::Archive::new(&packed[..])
        .unpack(folder)
        .map_err(|error| {
            Failure::new(
                format!("laying what is committed into {}", folder.display()),
                error.to_string(),
                "check that there is room on the disk and run it again",
            )
        })
}
