//! The keys of the English words as Rust types, so that a misspelt key does not compile.

use super::catalogue::Catalogue;
use super::message::{Message, Part};
use std::fmt::Write;

/// The source of one type: a variant for each message of a part, in order.
pub fn keys(english: &Catalogue, part: usize, name: &str) -> String {
    let mut out = String::new();
    let _ = writeln!(
        out,
        "/// A message: see `data/words/en.json`.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub enum {name} {{"
    );
    for (key, message) in english.part(part) {
        let _ = writeln!(
            out,
            "    /// `{key}`: “{}”\n    {},",
            told(message),
            camel(key)
        );
    }
    let all = english.part(part).iter().map(|(key, _)| camel(key));
    let all: Vec<String> = all.map(|key| format!("{name}::{key}")).collect();
    let names = english.part(part).iter().map(|(key, _)| format!("{key:?}"));
    let names: Vec<String> = names.collect();
    let _ = write!(
        out,
        "}}\n\nimpl {name} {{\n    /// Every key, in the order of the keys.\n    \
         pub const ALL: &[{name}] = &[{}];\n    /// Their names in the files of words.\n    \
         pub const NAMES: &[&str] = &[{}];\n}}\n",
        all.join(", "),
        names.join(", "),
    );
    out
}

/// `label.as-of` as `LabelAsOf`.
fn camel(key: &str) -> String {
    let words = key.split(['.', '-']);
    let upper = words.map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        [&*first.to_uppercase(), rest].concat()
    });
    upper.collect()
}

/// A message in short, for the documentation.
fn told(message: &Message) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.replace(['[', ']', '<', '>', '`'], ""),
        Part::Argument(name) => format!("…{name}…"),
        Part::Number => "#".to_owned(),
        Part::Choice(choice) => match choice.options.last() {
            Some((_, other)) => told(other),
            None => String::new(),
        },
    };
    message.0.iter().map(part).collect()
}
