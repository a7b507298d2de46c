//! Packages from npm that `cargo xtask setup` installs for the tests.

use std::path::PathBuf;
use std::{env, fs};

/// The variable that names their folder.
const VARIABLE: &str = "DISPUTE_MATRIX_KITS";

/// A file of a package, by its path in `node_modules`.
pub fn file(path: &str) -> Vec<u8> {
    let folder = env::var_os(VARIABLE).map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| {
        panic!("no kits: run `cargo xtask setup`, and name the folder it installs in {VARIABLE}")
    });
    let path = folder.join("node_modules").join(path);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
