//! What the core says in another language, by the build's own file of its words.

use super::core::Core;
use super::dist;
use dispute_matrix::record::{self, Record};
use dispute_matrix::words::{self, Language, Words};
use std::sync::OnceLock;

/// The name of the build's file of words.
// The tests of embedding ask for none.
#[allow(dead_code)]
pub fn file_of(language: Language) -> &'static str {
    let start = format!("words-{}-", language.name());
    let mut names = dist::files().keys();
    let found = names.find(|name| name.starts_with(&start) && name.ends_with(".txt"));
    found.unwrap_or_else(|| panic!("the build has no file {start}*.txt"))
}

fn read(language: Language) -> &'static Words {
    let bytes = dist::files()[file_of(language)].clone();
    let text: &'static str = String::from_utf8(bytes).expect("words are text").leak();
    Box::leak(Box::new(Words::read(text).expect("of this build")))
}

/// Lets this thread's core speak a language; gives the core with the record's names in it.
pub fn speak(language: Language) -> Core {
    let words = match language {
        Language::English => Words::english(),
        other => read(other),
    };
    words::speak(words);
    static RECORD: OnceLock<Record> = OnceLock::new();
    let original = RECORD.get_or_init(record::embedded);
    let mut named = original.clone();
    words.name(&mut named, original);
    Core::of(named)
}
