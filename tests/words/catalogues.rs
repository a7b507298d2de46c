//! What each language's file holds beside the English one.

use crate::{others, words};
use dispute_matrix::words::Language;
use dispute_matrix::words::source::{Message, PARTS, Part};

#[test]
fn every_language_has_every_text_with_the_arguments_of_the_english_one() {
    let english = words(Language::English);
    for language in others() {
        for part in 0..PARTS.len() {
            let compiled = words(language).compile(&english, part);
            assert!(compiled.is_ok(), "{}: {compiled:?}", language.name());
        }
    }
}

#[test]
fn what_is_missing_left_over_or_told_otherwise_is_named() {
    let english =
        Catalogue::parse(r#"{"page": {"a": "{x} of {y}", "b": "b"}, "files": {}, "scripts": {}}"#)
            .unwrap();
    let own = Catalogue::parse(r#"{"page": {"a": "{x}", "c": "c"}, "files": {}, "scripts": {}}"#);
    let faults = own.unwrap().compile(&english, 0).unwrap_err();
    assert_eq!(
        faults,
        "a: {y} is left out\nb: it is missing\nc: no English message has this key"
    );
    let own =
        Catalogue::parse(r#"{"page": {"a": "{x} {y} {z}", "b": "b"}, "files": {}, "scripts": {}}"#);
    let faults = own.unwrap().compile(&english, 0).unwrap_err();
    assert_eq!(faults, "a: {z} is no argument of the English message");
}

/// Texts that are the same in some language by right: names, signs, and words that both have.
fn may_be_the_same(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters < 12
}

#[test]
fn no_sentence_is_left_in_english() {
    let english = words(Language::English);
    for language in others() {
        for part in 0..PARTS.len() {
            for (key, message) in words(language).part(part) {
                let same = english.message(part, key) == Some(message);
                let text: String = texts(message).concat();
                assert!(
                    !same || may_be_the_same(&text),
                    "{}: {key}: {text}",
                    language.name()
                );
            }
        }
    }
}

fn texts(message: &Message) -> Vec<&str> {
    let mut found = Vec::new();
    for part in &message.0 {
        match part {
            Part::Text(text) => found.push(text.as_str()),
            Part::Choice(choice) => {
                found.extend(choice.options.iter().flat_map(|(_, option)| texts(option)));
            }
            Part::Argument(_) | Part::Number => {}
        }
    }
    found
}

/// Scripts in which a language's own words are written, as ranges of letters.
fn is_own_letter(language: Language, letter: char) -> bool {
    match language {
        Language::Arabic | Language::Persian => ('\u{600}'..='\u{6ff}').contains(&letter),
        Language::Russian => ('\u{400}'..='\u{4ff}').contains(&letter),
        Language::Chinese => ('\u{4e00}'..='\u{9fff}').contains(&letter),
        _ => letter.is_alphabetic(),
    }
}

#[test]
fn every_text_with_words_in_english_is_written_in_the_languages_own_script() {
    let english = words(Language::English);
    for language in others() {
        for part in 0..PARTS.len() {
            for (key, message) in words(language).part(part) {
                let model = english.message(part, key).unwrap();
                let has = |message: &Message, is: &dyn Fn(char) -> bool| {
                    texts(message).iter().any(|text| text.chars().any(is))
                };
                // Words that join others may be signs in another language.
                let worded = texts(model)
                    .concat()
                    .split_whitespace()
                    .filter(|word| word.chars().any(char::is_alphabetic))
                    .count()
                    > 3;
                let own = has(message, &|c| is_own_letter(language, c));
                assert!(!worded || own, "{}: {key}: {message:?}", language.name());
            }
        }
    }
}

use dispute_matrix::words::source::Catalogue;
