//! The words of one language, and the language that is spoken.
//!
//! Which language a sentence is in is no part of what it says: it is set once before a widget is
//! drawn ([`speak`]), and all that this room says until then is in it. A thread speaks English
//! until it is told otherwise.

use super::Language;
use super::fill::{Blank, fill};
use super::signs::{OTHER, TABLE};
use crate::gather::Gather;
use crate::record::Record;
use crate::text::{digits, parts};
use std::cell::Cell;
use std::sync::OnceLock;

// `Key` and `FileKey` with a variant for each message, made of data/words/en.json by build.rs.
include!(concat!(env!("OUT_DIR"), "/keys.rs"));

const ENGLISH_PAGE: &str = include_str!(concat!(env!("OUT_DIR"), "/page.txt"));
const ENGLISH_FILES: &str = include_str!(concat!(env!("OUT_DIR"), "/files.txt"));
const ENGLISH_PLURALS: &str = include_str!(concat!(env!("OUT_DIR"), "/plurals.txt"));

/// Around a text with letters or digits of another script in a sentence from right to left, so that
/// neither moves the other's signs: FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    /// Which it is.
    pub language: Language,
    /// Its ten digits; empty for 0 to 9.
    digits: &'static str,
    /// The initial of each number's plural category: see `source/plural.rs`.
    plurals: &'static str,
    page: Vec<&'static str>,
    /// Empty for English, whose texts for files are a part of those modules alone that say them.
    files: Vec<&'static str>,
    /// Names of the record's in this language: see [`Record::named`].
    names: Vec<&'static str>,
}

impl Words {
    /// English, a part of every module.
    pub fn english() -> &'static Words {
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        ENGLISH.get_or_init(|| Words {
            language: Language::English,
            digits: "",
            plurals: ENGLISH_PLURALS,
            page: split(ENGLISH_PAGE),
            files: Vec::new(),
            names: Vec::new(),
        })
    }

    /// The words in a file that the build wrote: parts with `\u{1d}` between them, texts with `\0`
    /// behind each. The parts are the language's tag, its digits, its plurals, what the page says,
    /// what files say, what scripts say (which read it themselves), and the record's names.
    ///
    /// # Errors
    /// Says so where the file is not of this very build.
    pub fn read(file: &'static str) -> Result<Words, &'static str> {
        let parts: Vec<&'static str> = parts(file, PART).gather();
        let [tag, digits, plurals, page, files, _, names] = *parts.as_slice() else {
            return Err(STALE);
        };
        let words = Words {
            language: Language::parse(tag).ok_or(STALE)?,
            digits,
            plurals,
            page: split(page),
            files: split(files),
            names: split(names),
        };
        let whole = words.page.len() == Key::ALL.len() && words.files.len() == FileKey::ALL.len();
        if whole { Ok(words) } else { Err(STALE) }
    }

    /// Puts a copy of a record into this language: with the names that came with the words, where
    /// they are its own.
    pub fn name(&self, copy: &mut Record, original: &'static Record) {
        copy.rename(&self.names, original);
    }

    /// The initial of a number's plural category.
    pub(super) fn category(&self, number: usize) -> char {
        let table = TABLE as usize;
        let large = if number < table { 0 } else { table };
        let category = self.plurals.as_bytes().get(large + number % table);
        category.map_or(OTHER, |initial| char::from(*initial))
    }

    pub(super) fn push_number(&self, number: usize, text: &mut String) {
        for digit in digits(number).bytes() {
            let mut own = (b'0'..).zip(self.digits.chars());
            let own = own.find(|(plain, _)| *plain == digit);
            text.push(own.map_or(char::from(digit), |(_, own)| own));
        }
    }

    pub(super) fn push_text(&self, part: &str, text: &mut String) {
        let isolated = self.language.is_rtl() && part.bytes().any(|b| b.is_ascii_alphanumeric());
        if !isolated {
            return text.push_str(part);
        }
        text.push(ISOLATE[0]);
        text.push_str(part);
        text.push(ISOLATE[1]);
    }
}

/// Stands between the parts of a file of words.
const PART: u8 = 0x1d;

const STALE: &str = "the words were written by another version";

fn split(texts: &'static str) -> Vec<&'static str> {
    let mut texts = parts(texts, b'\0').gather();
    // Behind the last is nothing.
    texts.pop();
    texts
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Words>> = const { Cell::new(None) };
}

/// From now on this thread's sentences are in this language.
pub fn speak(words: &'static Words) {
    SPOKEN.set(Some(words));
}

/// The words that are spoken.
pub fn spoken() -> &'static Words {
    SPOKEN.get().unwrap_or_else(Words::english)
}

impl Key {
    /// The text as it stands, of a message without blanks.
    pub fn text(self) -> &'static str {
        spoken()
            .page
            .get(self as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The text with its blanks filled, in the order in which they first come in English.
    pub fn say(self, blanks: &[Blank]) -> String {
        fill(spoken(), self.text(), blanks)
    }
}

impl FileKey {
    /// As [`Key::text`].
    pub fn text(self) -> &'static str {
        static ENGLISH: OnceLock<Vec<&'static str>> = OnceLock::new();
        let own = spoken().files.get(self as usize);
        let english = || {
            ENGLISH
                .get_or_init(|| split(ENGLISH_FILES))
                .get(self as usize)
        };
        own.or_else(english).copied().unwrap_or_default()
    }

    /// As [`Key::say`].
    pub fn say(self, blanks: &[Blank]) -> String {
        fill(spoken(), self.text(), blanks)
    }
}

/// Fills a message: `say!(CellOf, name, group)`; of those for files, `say!(file FileDay, day)`.
macro_rules! say {
    (file $key:ident $(, $blank:expr)* $(,)?) => {
        $crate::words::FileKey::$key.say(&[$($crate::words::Blank::from($blank)),*])
    };
    ($key:ident $(, $blank:expr)* $(,)?) => {
        $crate::words::Key::$key.say(&[$($crate::words::Blank::from($blank)),*])
    };
}
pub(super) use say;
