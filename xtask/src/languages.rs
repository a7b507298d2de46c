//! The languages of a build: a file of words each, and a page each.

use crate::asset;
use crate::say::Failure;
use crate::{files, host};
use std::path::Path;

/// Languages other than the record's own, whose words are a part of the modules.
pub const OTHERS: [&str; 7] = ["ar", "de", "fa", "fr", "ru", "tr", "zh"];

/// Those that are written from right to left.
pub const FROM_THE_RIGHT: [&str; 2] = ["ar", "fa"];

/// Writes the words of each language, `words-ar-0123456789abcdef.txt`. The hash is that of all of
/// them, so that a script needs to know but one. Gives it.
pub fn write(folder: &Path) -> Result<String, Failure> {
    let mut words = Vec::new();
    for tag in OTHERS {
        words.push((tag, host::text(&["words", tag])?));
    }
    let all: String = words.iter().map(|(_, text)| text.as_str()).collect();
    let hash = asset::hash(all.as_bytes());
    for (tag, text) in words {
        files::write(&folder.join(format!("words-{tag}-{hash}.txt")), text)?;
    }
    Ok(hash)
}

/// The page's start tag in a language.
pub fn start_tag(tag: &str) -> String {
    let direction = if FROM_THE_RIGHT.contains(&tag) {
        " dir=\"rtl\""
    } else {
        ""
    };
    format!("<html lang=\"{tag}\"{direction}>")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn there_are_words_for_each_language_and_no_other() {
        let found = files::in_folder(&paths::top().join("data/words")).unwrap();
        let found: Vec<String> = found.iter().map(|path| files::name(path)).collect();
        let mut known: Vec<String> = OTHERS.iter().map(|tag| format!("{tag}.json")).collect();
        known.push("en.json".into());
        known.sort();
        assert_eq!(found, known);
    }
}
