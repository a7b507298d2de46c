//! The second build, from scratch in another folder: what depends on the place shows.

use super::{compare, source};
use crate::say::{self, Failure};
use crate::{paths, run};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds what is committed once more and holds it to the build in `dist`. The folder of the
/// second build goes, unless the two differ.
pub fn check(dist: &Path, url: Option<&str>) -> Result<(), Failure> {
    let folder = paths::target().join("again");
    say::step(&format!(
        "Building a second time from scratch, in {} (several minutes)",
        folder.display()
    ));
    let _ = fs::remove_dir_all(&folder);
    source::lay(&folder)?;
    build(&folder, url)?;
    let differing = compare::folders(dist, &folder.join("dist"))?;
    if differing.is_empty() {
        let _ = fs::remove_dir_all(&folder);
        return Ok(());
    }
    Err(Failure::new(
        "comparing two builds of the same source",
        format!("they differ: {}", differing.join("; ")),
        format!(
            "compare them with those in {}, and mend the step that writes them",
            folder.join("dist").display()
        ),
    ))
}

fn build(folder: &Path, url: Option<&str>) -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.args(["run", "--quiet", "--package", "xtask", "--", "build"]);
    if let Some(url) = url {
        command.args(["--url", url]);
    }
    // The folder's own `target`, and nothing that was built before.
    command.env_remove("CARGO_TARGET_DIR");
    run::run(
        command.current_dir(folder),
        "building a second time",
        "mend what the messages above name; --once leaves the second build out",
    )
}
