//! Hosting and embedding are told without a file that a build does not write.

use crate::{paths, written};
use std::fs;
use std::path::PathBuf;

/// Endings of the files of a build.
const ENDINGS: [&str; 11] = [
    "html", "js", "wasm", "json", "jsonld", "png", "svg", "csv", "txt", "br", "gz",
];

/// The pages for who hosts and embeds. Others may name files of the repository.
fn pages() -> Vec<PathBuf> {
    let docs = paths::top().join("docs");
    let guides = fs::read_dir(docs.join("cms")).unwrap().flatten();
    let guides = guides.map(|entry| entry.path());
    let pages = ["hosting.md", "upgrading.md"].map(|name| docs.join(name));
    guides.chain(pages).collect()
}

/// The words of a text that look like a file of a build.
fn files(text: &str) -> Vec<&str> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || "-_.*".contains(c);
    let words = text.split(|c: char| !in_name(c));
    let is_file = |word: &&str| {
        word.rsplit_once('.')
            .is_some_and(|(stem, end)| !stem.is_empty() && ENDINGS.contains(&end))
    };
    words
        .map(|word| word.trim_end_matches('.'))
        .filter(is_file)
        .collect()
}

#[test]
fn every_file_that_the_pages_name_is_one_of_a_build() {
    let pages = pages();
    assert!(pages.len() >= 5, "{pages:?}");
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        for file in files(&text) {
            assert!(written::is_known(file), "{}: {file}", page.display());
        }
    }
}

#[test]
fn the_hosting_page_says_something_of_every_kind_of_file() {
    let text = fs::read_to_string(paths::top().join("docs/hosting.md")).unwrap();
    for file in [
        "index.html",
        "page-*.js",
        "share-*.js",
        "reader-*.js",
        "*_bg.wasm",
        "record-*.txt",
        "words-*.txt",
        "dispute-matrix.js",
        "parent.js",
        "csp.txt",
        "*.br",
        "*.gz",
    ] {
        assert!(files(&text).contains(&file), "{file}");
    }
}

#[test]
fn names_are_found_in_text_and_in_paths() {
    let text = "Put `dist/csp.txt` and `page-*.js` there. See https://x.example/parent.js.";
    assert_eq!(files(text), ["csp.txt", "page-*.js", "parent.js"]);
}
