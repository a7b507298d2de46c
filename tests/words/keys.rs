//! Every text is said somewhere: by the code, by the scripts.

use crate::words;
use dispute_matrix::words::source::PARTS;
use dispute_matrix::words::{FileKey, Key, Language};
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.extension().is_some_and(|it| it == ending) {
            found.push(path);
        }
    }
}

fn source(ending: &str) -> String {
    let mut found = Vec::new();
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    files(&top.join("src"), ending, &mut found);
    let texts = found.iter().map(|path| fs::read_to_string(path).unwrap());
    texts.collect()
}

/// Whether a name stands in a source as a word of its own.
fn names(source: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    source.match_indices(name).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let after = source[at + name.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(part)
    })
}

#[test]
fn every_text_of_the_page_and_of_files_is_said_by_the_code() {
    let source = source("rs");
    let page = Key::ALL.iter().map(|key| format!("{key:?}"));
    let files = FileKey::ALL.iter().map(|key| format!("{key:?}"));
    for key in page.chain(files) {
        assert!(names(&source, &key), "{key} is said nowhere");
    }
}

#[test]
fn every_text_of_the_scripts_is_said_by_a_script() {
    let source = source("js");
    let scripts = PARTS.iter().position(|part| *part == "scripts").unwrap();
    for (key, _) in words(Language::English).part(scripts) {
        assert!(
            source.contains(&format!("\"{key}\"")),
            "{key} is said nowhere"
        );
    }
}

#[test]
fn every_key_is_known_by_its_name_in_the_file() {
    let english = words(Language::English);
    for (part, keys) in [Key::NAMES, FileKey::NAMES].into_iter().enumerate() {
        let own: Vec<&str> = english.part(part).iter().map(|(key, _)| &**key).collect();
        assert_eq!(own, keys);
    }
}
