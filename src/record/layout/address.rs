//! Addresses of sources in the layout.
//!
//! An address mostly repeats its source: the words of the title, the publisher as host, the date.
//! A line holds a scheme's mark, at most one mark of how other than ASCII characters are written,
//! and then characters and marks of what to put in from the source.

use super::super::date::{When, push_digits};
use super::super::types::Text;

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
/// The forms of the source's date have these marks, in the order of [`push_date`].
pub(super) const DATE: char = '\x02';
pub(super) const LAST_DATE: char = '\x07';
/// A count is one character, this one for 0.
pub(super) const ZERO: u8 = b'0';

/// The address that a line stands for, of a source of that title, publisher and date; `None`
/// where it is not one.
pub fn expand_address(
    line: &'static str,
    title: &str,
    publisher: &str,
    date: Option<When>,
) -> Option<Text> {
    match line.strip_prefix(WHOLE) {
        Some(whole) => Some(Text::Borrowed(whole)),
        None => Some(Text::Owned(expand(line, title, publisher, date)?)),
    }
}

/// The same for a line with marks.
pub(super) fn expand(
    line: &str,
    title: &str,
    publisher: &str,
    date: Option<When>,
) -> Option<String> {
    let mut chars = line.chars();
    let mark = chars.next()?;
    let (_, scheme) = SCHEMES.iter().find(|(known, _)| *known == mark)?;
    let mut address = String::from(*scheme);
    let mut hex = Some(b"0123456789ABCDEF");
    while let Some(char) = chars.next() {
        match char {
            SMALL_HEX => hex = Some(b"0123456789abcdef"),
            NO_HEX => hex = None,
            TITLE => {
                let skip = [count(chars.next()?), count(chars.next()?)];
                let between = chars.next();
                push_words(&mut address, title, skip, |address| {
                    push_char(address, between.unwrap_or('-'), hex);
                });
            }
            PUBLISHER | WHOLE_PUBLISHER | PUBLISHER_BUT_FIRST => {
                let skip = match char {
                    WHOLE_PUBLISHER => [0, 0],
                    PUBLISHER_BUT_FIRST => [1, 0],
                    _ => [count(chars.next()?), count(chars.next()?)],
                };
                push_words(&mut address, publisher, skip, |_| {});
            }
            DATE..=LAST_DATE => push_date(&mut address, date?, char as u8 - DATE as u8),
            char => push_char(&mut address, char, hex),
        }
    }
    Some(address)
}

/// Puts in the words of a text as addresses write them, in small ASCII letters and digits and
/// without apostrophes, but for some at its start and end.
pub(super) fn push_words(
    address: &mut String,
    text: &str,
    [skip, skip_end]: [usize; 2],
    between: impl Fn(&mut String),
) {
    let mut count = 0;
    each_word_char(text, |word, _, _| count = word + 1);
    each_word_char(text, |word, char, starts| {
        if word >= skip && word + skip_end < count {
            if starts && word > skip {
                between(address);
            }
            address.push(char);
        }
    });
}

/// Calls with each character of each word: the word's number, the character, if it is the first.
pub(super) fn each_word_char(text: &str, mut call: impl FnMut(usize, char, bool)) {
    let mut words = 0;
    let mut in_word = false;
    for char in text.chars() {
        if char.is_ascii_alphanumeric() {
            if !in_word {
                words += 1;
            }
            call(words - 1, char.to_ascii_lowercase(), !in_word);
            in_word = true;
        } else if !matches!(char, '\'' | '’' | '‘') {
            in_word = false;
        }
    }
}

/// Puts in a date in one of the six forms that addresses write.
pub(super) fn push_date(address: &mut String, date: When, form: u8) {
    let (year, month, day) = date.day.ymd();
    let (between, unit) = match form {
        1 => ("-", 10),
        2 => ("", 10),
        3 => ("/", 1),
        _ => ("/", 10),
    };
    push_digits(address, year as usize, 1000);
    if form < 5 {
        address.push_str(between);
        push_digits(address, month as usize, unit);
    }
    if form < 4 {
        address.push_str(between);
        push_digits(address, day as usize, unit);
    }
}

fn count(char: char) -> usize {
    (char as usize).saturating_sub(usize::from(ZERO))
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
