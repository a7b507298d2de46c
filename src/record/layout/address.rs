//! Addresses of sources in the layout.
//!
//! An address mostly repeats its source: the words of the title, the publisher as host, the date.
//! A line holds a scheme's mark, at most one mark of how other than ASCII characters are written,
//! and then characters and marks of what to put in from the source.

use super::super::date::{Precision, When};
use std::borrow::Cow;

/// Marks that the rest of the line is the address as it is.
pub(super) const WHOLE: char = '=';
pub(super) const SCHEMES: [(char, &str); 4] = [
    ('W', "https://www."),
    ('S', "https://"),
    ('w', "http://www."),
    ('s', "http://"),
];
/// Other than ASCII characters are percent-encoded in capitals; after this mark in small letters.
pub(super) const SMALL_HEX: char = '\x0e';
/// Other than ASCII characters stand as they are.
pub(super) const NO_HEX: char = '\x0f';
/// Words of the title; how many to skip at its start and end, and what to join them by follow.
pub(super) const TITLE: char = '\x01';
/// Words of the publisher in one; how many to skip at its start and end follows.
pub(super) const PUBLISHER: char = '\x0b';
/// All words of the publisher in one, and all but the first: "The New Arab" is newarab.com.
pub(super) const WHOLE_PUBLISHER: char = '\x08';
pub(super) const PUBLISHER_BUT_FIRST: char = '\x0c';
/// The forms of the source's date have these marks, in the order of [`date_forms`].
pub(super) const DATE: char = '\x02';
pub(super) const LAST_DATE: char = '\x07';
/// A count is one character, this one for 0.
pub(super) const ZERO: u8 = b'0';

/// What an address can refer to.
pub struct Hints {
    pub(super) title: Vec<String>,
    pub(super) publisher: Vec<String>,
    pub(super) dates: [String; 6],
}

impl Hints {
    /// What the source holds beside its address.
    pub fn new(title: &str, publisher: &str, date: Option<When>) -> Hints {
        let dates = date.map(date_forms).unwrap_or_default();
        Hints {
            title: words(title),
            publisher: words(publisher),
            dates,
        }
    }

    /// The address that a line stands for; `None` where it is not one.
    pub fn expand<'a>(&self, line: &'a str) -> Option<Cow<'a, str>> {
        if let Some(whole) = line.strip_prefix(WHOLE) {
            return Some(Cow::Borrowed(whole));
        }
        let mut chars = line.chars();
        let mark = chars.next()?;
        let (_, scheme) = SCHEMES.iter().find(|(known, _)| *known == mark)?;
        let mut address = (*scheme).to_owned();
        let mut hex = Some(b"0123456789ABCDEF");
        while let Some(char) = chars.next() {
            match char {
                SMALL_HEX => hex = Some(b"0123456789abcdef"),
                NO_HEX => hex = None,
                TITLE => {
                    let words = part(&self.title, count(chars.next()?)?, count(chars.next()?)?)?;
                    let mut between = String::new();
                    push_char(&mut between, chars.next()?, hex);
                    address.push_str(&words.join(&between));
                }
                PUBLISHER => {
                    let words = part(
                        &self.publisher,
                        count(chars.next()?)?,
                        count(chars.next()?)?,
                    );
                    address.push_str(&words?.concat());
                }
                WHOLE_PUBLISHER => address.push_str(&self.publisher.concat()),
                PUBLISHER_BUT_FIRST => address.push_str(&part(&self.publisher, 1, 0)?.concat()),
                DATE..=LAST_DATE => {
                    address.push_str(self.dates.get(char as usize - DATE as usize)?)
                }
                char => push_char(&mut address, char, hex),
            }
        }
        Some(address.into())
    }
}

/// The words of a text as addresses write them: small ASCII letters and digits, no apostrophes.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for char in text.chars() {
        if char.is_ascii_alphanumeric() {
            if let Some(word) = words.last_mut() {
                word.push(char.to_ascii_lowercase());
            }
        } else if !matches!(char, '\'' | '’' | '‘') {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// How addresses write a date, the longest forms first; empty where its precision has no such form.
fn date_forms(date: When) -> [String; 6] {
    let written = date.to_string();
    let mut forms: [String; 6] = Default::default();
    forms[5] = written.split('-').next().unwrap_or_default().to_owned();
    if date.precision != Precision::Year {
        forms[4] = written.split('-').take(2).collect::<Vec<_>>().join("/");
    }
    if date.precision == Precision::Day {
        forms[3] = written.replace("-0", "/").replace('-', "/");
        forms[2] = written.replace('-', "");
        forms[0] = written.replace('-', "/");
        forms[1] = written;
    }
    forms
}

/// The items without some at the start and at the end.
fn part(words: &[String], skip: usize, skip_end: usize) -> Option<&[String]> {
    words.get(skip..words.len().checked_sub(skip_end)?)
}

fn count(char: char) -> Option<usize> {
    (char as usize).checked_sub(usize::from(ZERO))
}

fn push_char(address: &mut String, char: char, hex: Option<&[u8; 16]>) {
    let Some(hex) = hex.filter(|_| !char.is_ascii()) else {
        address.push(char);
        return;
    };
    for byte in char.encode_utf8(&mut [0; 4]).bytes() {
        address.push('%');
        for digit in [byte >> 4, byte & 15] {
            address.push(char::from(hex[usize::from(digit)]));
        }
    }
}
