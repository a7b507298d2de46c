//! The names of what a build writes: what hosts and the documentation may rely on.

use crate::files;
use crate::say::Failure;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of a release in dist/; `*` stands for any letters, mostly a hash.
pub const NAMES: [&str; 34] = [
    "index.html",
    "ar.html",
    "de.html",
    "fa.html",
    "fr.html",
    "ru.html",
    "tr.html",
    "zh.html",
    "words-*.txt",
    "page-*.js",
    "dispute-matrix-*_bg.wasm",
    "record-*.txt",
    "dispute-matrix.js",
    "parent.js",
    "share-*.js",
    "share-*_bg.wasm",
    "reader-*.js",
    "reader-*_bg.wasm",
    "fragment.html",
    "amp.html",
    "oembed.json",
    "dataset.jsonld",
    "preview-1200x628.svg",
    "preview-1200x628.png",
    "preview-square.svg",
    "preview-square.png",
    "print.svg",
    "print.png",
    "view.csv",
    "view.json",
    "csp.txt",
    "THIRD-PARTY.txt",
    "*.br",
    "*.gz",
];

/// Checks that a release holds what it should, and nothing else.
pub fn check(dist: &Path) -> Result<(), Failure> {
    let failed = |wrong: String| {
        Failure::new(
            format!("checking the files in {}", dist.display()),
            wrong,
            "mend the step that writes it, or the list in xtask/src/written.rs",
        )
    };
    let files = fs::read_dir(dist).map_err(|error| failed(error.to_string()))?;
    let files: Vec<String> = files
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .collect();
    match faults(&files).first() {
        None => Ok(()),
        Some(first) => Err(failed(first.clone())),
    }
}

/// What is there and should not be, and what is not there and should be.
fn faults(files: &[String]) -> Vec<String> {
    let unknown = files
        .iter()
        .filter(|file| !is_known(file))
        .map(|file| format!("{file} is no file of a build"));
    let missing = NAMES
        .iter()
        .filter(|name| !files.iter().any(|file| fits(name, file)))
        .map(|name| format!("{name} is missing"));
    unknown.chain(missing).collect()
}

/// Whether a build writes a file of that name. The name may itself have `*`, for a hash or for
/// several files.
pub fn is_known(file: &str) -> bool {
    NAMES
        .iter()
        .any(|name| fits(name, file) || fits(file, name))
}

/// The one file in a folder whose name fits a pattern, in which `*` stands at most once.
pub fn only(folder: &Path, pattern: &str) -> Result<PathBuf, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.flatten().map(|entry| entry.path());
    let found: Vec<PathBuf> = paths
        .filter(|path| fits(pattern, &files::name(path)))
        .collect();
    match found.as_slice() {
        [one] => Ok(one.clone()),
        several => Err(format!(
            "one file {pattern} was expected where there are {several:?}"
        )),
    }
}

/// Whether a file's name fits a pattern, in which `*` stands at most once.
fn fits(pattern: &str, file: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == file,
        Some((start, end)) => file
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(end))
            .is_some_and(|hash| !hash.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Vec<String> {
        NAMES.iter().map(|name| name.replace('*', "0123")).collect()
    }

    #[test]
    fn a_whole_build_has_no_fault() {
        assert_eq!(faults(&whole()), [""; 0]);
    }

    #[test]
    fn a_missing_file_and_a_strange_one_are_named() {
        let mut files = whole();
        files.retain(|file| file != "parent.js" && !file.starts_with("reader-0123_"));
        files.push("notes.txt".into());
        assert_eq!(
            faults(&files),
            [
                "notes.txt is no file of a build",
                "parent.js is missing",
                "reader-*_bg.wasm is missing"
            ]
        );
    }

    #[test]
    fn a_star_is_never_nothing() {
        assert!(fits("page-*.js", "page-12ab.js"));
        assert!(!fits("page-*.js", "page-.js"));
        assert!(!fits("page-*.js", "page.js"));
    }
}
