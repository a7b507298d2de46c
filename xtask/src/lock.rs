//! Reads the version of a dependency from Cargo.lock.

use crate::paths;
use crate::say::Failure;
use std::fs;

/// The version of wasm-bindgen in Cargo.lock; the command-line tool must be exactly that one.
pub fn wasm_bindgen() -> Result<String, Failure> {
    let file = paths::top().join("Cargo.lock");
    let doing = "reading the version of wasm-bindgen from Cargo.lock";
    let text = fs::read_to_string(&file)
        .map_err(|error| Failure::new(doing, error.to_string(), "run `cargo generate-lockfile`"))?;
    version(&text, "wasm-bindgen")
        .map(str::to_string)
        .ok_or_else(|| {
            Failure::new(
                doing,
                "it is not in there",
                "keep wasm-bindgen among the dependencies",
            )
        })
}

/// The version of a package in the text of a Cargo.lock: the line after its `name = "…"`.
pub fn version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    lines.next().and_then(|line| quoted(line, "version"))
}

fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?
        .strip_prefix(" = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-futures\"\n\
        version = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_of_a_package_is_the_line_after_its_name() {
        assert_eq!(version(LOCK, "wasm-bindgen"), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_there_has_no_version() {
        assert_eq!(version(LOCK, "wasm"), None);
    }
}
