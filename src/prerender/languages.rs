//! The words of each language as files that the widget loads, and as it speaks them here.

use super::names::named;
use crate::record;
use crate::ui::Model;
use crate::words::source::{Catalogue, PARTS, digits, plurals};
use crate::words::{Language, Words};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::{env, fs};

/// The variable that names another record than the project's own, as in build.rs.
const RECORD_VARIABLE: &str = "DISPUTE_MATRIX_RECORD";

/// The part of a catalogue that scripts say.
const SCRIPTS: usize = 2;

/// The file of words that the widget loads for a language: see [`Words::read`] for its form.
///
/// # Errors
/// Names the file and what in it is wrong.
pub fn words_file(language: Language) -> Result<String, String> {
    let english = catalogue(Language::English)?;
    let own = catalogue(language)?;
    let name = |fault| format!("{}: {fault}", path(language));
    let mut parts = vec![
        language.name().to_owned(),
        digits(language.name()).to_owned(),
        plurals(language.name()),
    ];
    for part in 0..PARTS.len() {
        parts.push(own.compile(&english, part).map_err(name)?);
    }
    parts.push(names(language)?);
    Ok(parts.join("\u{1d}"))
}

/// The model of the embedded record in a language, made once.
///
/// # Errors
/// As [`words_file`].
pub fn in_language(language: Language) -> Result<&'static Model, String> {
    static KNOWN: Mutex<BTreeMap<Language, &'static Model>> = Mutex::new(BTreeMap::new());
    if language == Language::English {
        return Ok(Model::embedded());
    }
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.get(&language) {
        return Ok(*found);
    }
    let file: &'static str = words_file(language)?.leak();
    let words: &'static Words = Box::leak(Box::new(Words::read(file)?));
    let model = Model::embedded().spoken(words);
    known.insert(language, model);
    Ok(model)
}

/// What scripts say, in English: a JSON object, its keys in the order of every file of words.
///
/// # Errors
/// As [`words_file`].
pub fn scripts() -> Result<String, String> {
    let english = catalogue(Language::English)?;
    let texts = english.compile(&english, SCRIPTS)?;
    let keys = english.part(SCRIPTS).iter().map(|(key, _)| key.clone());
    let texts = texts.split_terminator('\0').map(serde_json::Value::from);
    let said: serde_json::Map<_, _> = keys.zip(texts).collect();
    Ok(serde_json::Value::from(said).to_string())
}

/// The words as their author wrote them.
///
/// # Errors
/// As [`words_file`].
pub fn catalogue(language: Language) -> Result<Catalogue, String> {
    let path = path(language);
    Catalogue::parse(&read(&path)?).map_err(|faults| format!("{path}: {faults}"))
}

fn path(language: Language) -> String {
    format!("data/words/{}.json", language.name())
}

fn read(path: &str) -> Result<String, String> {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(top.join(path)).map_err(|error| format!("{path}: {error}"))
}

/// The record's names in a language; none where the record has no file of them beside it.
fn names(language: Language) -> Result<String, String> {
    static RECORD: OnceLock<String> = OnceLock::new();
    let file = RECORD.get_or_init(|| {
        env::var(RECORD_VARIABLE).unwrap_or_else(|_| "data/syria-2016.json".to_owned())
    });
    let stem = file.strip_suffix(".json").unwrap_or(file);
    let path = format!("{stem}.{}.json", language.name());
    let Ok(text) = read(&path) else {
        return Ok(String::new());
    };
    let record = record::embedded();
    let names = named(&record, language, &text).map_err(|faults| format!("{path}: {faults}"))?;
    Ok(names.into_iter().map(|name| name + "\0").collect())
}
