//! `record page FILE`: a complete dist/ for another record.

use super::{absolute, check, io_failure};
use crate::run;
use crate::say::Failure;
use std::env;
use std::path::Path;
use std::process::Command;

/// The variable by which a build takes another record; build.rs reads it.
const VARIABLE: &str = "DISPUTE_MATRIX_RECORD";

/// Checks a record and builds the page for it. A program of its own builds, so that everything in
/// it, the size report too, is told of the record in the same way.
pub fn page(file: &Path) -> Result<(), Failure> {
    check::check(file)?;
    let program = env::current_exe().map_err(|error| io_failure("starting", file, &error))?;
    let mut command = Command::new(program);
    command.arg("build").env(VARIABLE, absolute(file)?);
    run::run(
        &mut command,
        "building the page of the record",
        "mend what the messages above name",
    )
}
