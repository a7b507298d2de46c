//! Reading and writing files, with failures that say which and what to do.

use crate::say::Failure;
use std::fs;
use std::io::Error;
use std::path::{Path, PathBuf};

/// A file's bytes.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| failure("reading", path, &error))
}

/// A file's text.
pub fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| failure("reading", path, &error))
}

/// Writes a file, in place of what stood there.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    fs::write(path, bytes).map_err(|error| failure("writing", path, &error))
}

/// Takes a file away.
pub fn remove(path: &Path) -> Result<(), Failure> {
    fs::remove_file(path).map_err(|error| failure("removing", path, &error))
}

/// Makes a folder, with those it stands in.
pub fn make_folder(path: &Path) -> Result<(), Failure> {
    fs::create_dir_all(path).map_err(|error| failure("making", path, &error))
}

/// What stands in a folder, in the order of the names.
pub fn in_folder(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(path).map_err(|error| failure("reading", path, &error))?;
    let mut found: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    Ok(found)
}

/// A file's name without its folder; empty where it has none.
pub fn name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn failure(verb: &str, path: &Path, error: &Error) -> Failure {
    Failure::new(
        format!("{verb} {}", path.display()),
        error.to_string(),
        "check that it is there, that text is UTF-8 and that it may be written; then run it again",
    )
}
