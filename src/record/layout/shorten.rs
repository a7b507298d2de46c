//! The build's side of [`super::address`]: finds what an address repeats of its source.

use super::super::date::Precision;
use super::super::types::Source;
use super::address::{
    DATE, LAST_DATE, NO_HEX, PUBLISHER, PUBLISHER_BUT_FIRST, SCHEMES, SMALL_HEX, TITLE, WHOLE,
    WHOLE_PUBLISHER, ZERO, each_word_char, expand, push_date,
};

/// The shortest words of the publisher in an address that a mark is worth.
const SHORTEST_PUBLISHER: usize = 3;
/// The shortest words of the title in an address that a mark is worth.
const SHORTEST_TITLE: usize = 8;

/// The line for a source's address.
pub fn shorten_address(source: &Source) -> String {
    short_form(source).unwrap_or_else(|| WHOLE.to_string() + &*source.url)
}

/// The shortest of the forms that read back exactly; `None` where none does.
fn short_form(source: &Source) -> Option<String> {
    let (scheme, rest) = SCHEMES
        .iter()
        .find_map(|(mark, scheme)| Some((*mark, source.url.strip_prefix(scheme)?)))?;
    let forms = [
        (String::new(), unescape(rest, "0123456789ABCDEF")),
        (SMALL_HEX.to_string(), unescape(rest, "0123456789abcdef")),
        (NO_HEX.to_string(), rest.to_owned()),
    ];
    let hints = Hints::new(source);
    let reads_back = |line: &String| {
        let address = expand(line, &source.title, &source.publisher, source.date);
        address.as_deref() == Some(&*source.url)
    };
    let lines = forms
        .into_iter()
        .map(|(hex, rest)| format!("{scheme}{hex}{}", hints.refer(&rest)));
    lines.filter(reads_back).min_by_key(String::len)
}

/// What an address can refer to.
struct Hints {
    title: Vec<String>,
    publisher: Vec<String>,
    dates: Vec<String>,
}

impl Hints {
    fn new(source: &Source) -> Hints {
        let mut dates = vec![String::new(); 6];
        if let Some(date) = source.date {
            let first = match date.precision {
                Precision::Day => 0,
                Precision::Month => 4,
                Precision::Year => 5,
            };
            for (form, text) in (0..).zip(&mut dates).skip(first) {
                push_date(text, date, form);
            }
        }
        Hints {
            title: words(&source.title),
            publisher: words(&source.publisher),
            dates,
        }
    }

    /// Puts marks in place of what the source holds.
    fn refer(&self, address: &str) -> String {
        let (mut line, length) = self.publisher_at(address).unwrap_or_default();
        let mut at = length;
        let mut in_word = length > 0;
        while let Some(char) = address[at..].chars().next() {
            let rest = &address[at..];
            let found = if in_word { None } else { self.title_at(rest) };
            let (mark, length) = found
                .or_else(|| self.date_at(rest))
                .unwrap_or_else(|| (char.to_string(), char.len_utf8()));
            line.push_str(&mark);
            in_word = is_word(rest.as_bytes()[length - 1]);
            at += length;
        }
        line
    }

    /// The longest run of the publisher's words that an address begins with.
    fn publisher_at(&self, address: &str) -> Option<(String, usize)> {
        let words = &self.publisher;
        let runs = (0..words.len())
            .flat_map(|start| (start + 1..=words.len()).map(move |end| (start, end)));
        let (length, start, end) = runs
            .map(|(start, end)| (words[start..end].concat(), start, end))
            .filter(|(run, ..)| {
                run.len() >= SHORTEST_PUBLISHER && address.starts_with(run.as_str())
            })
            .map(|(run, start, end)| (run.len(), start, end))
            .max()?;
        let mark = match (start, words.len() - end) {
            (0, 0) => WHOLE_PUBLISHER.to_string(),
            (1, 0) => PUBLISHER_BUT_FIRST.to_string(),
            (start, rest) => format!("{PUBLISHER}{}{}", count_char(start)?, count_char(rest)?),
        };
        Some((mark, length))
    }

    /// The longest run of the title's words that an address goes on with, joined by one character.
    fn title_at(&self, address: &str) -> Option<(String, usize)> {
        let between = address
            .chars()
            .find(|char| !char.is_ascii() || !is_word(*char as u8))?;
        let between_text = between.to_string();
        let runs = (0..self.title.len())
            .filter(|start| address.starts_with(self.title[*start].as_str()))
            .flat_map(|start| (start + 2..=self.title.len()).map(move |end| (start, end)));
        let (length, start, end) = runs
            .map(|(start, end)| (self.title[start..end].join(&between_text), start, end))
            .filter(|(run, ..)| run.len() >= SHORTEST_TITLE && address.starts_with(run.as_str()))
            .filter(|(run, ..)| !address[run.len()..].bytes().next().is_some_and(is_word))
            .map(|(run, start, end)| (run.len(), start, end))
            .max()?;
        let rest = self.title.len() - end;
        Some((
            format!(
                "{TITLE}{}{}{between}",
                count_char(start)?,
                count_char(rest)?
            ),
            length,
        ))
    }

    fn date_at(&self, address: &str) -> Option<(String, usize)> {
        let mut forms = (DATE..=LAST_DATE).zip(&self.dates);
        let (mark, form) =
            forms.find(|(_, form)| !form.is_empty() && address.starts_with(form.as_str()))?;
        Some((mark.to_string(), form.len()))
    }
}

/// The words of a text as addresses write them.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    each_word_char(text, |_, char, first| {
        if first {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(char);
        }
    });
    words
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// The character of a count, as long as it is a visible one.
fn count_char(count: usize) -> Option<char> {
    let byte = u8::try_from(count).ok()?.checked_add(ZERO)?;
    (byte < 0x7f).then_some(char::from(byte))
}

/// Puts characters in place of percent-encoded ones other than ASCII, written with these digits.
fn unescape(address: &str, digits: &str) -> String {
    let value = |digit: u8| digits.bytes().position(|known| known == digit);
    let mut text = String::new();
    let mut rest = address;
    while let Some(char) = rest.chars().next() {
        let mut bytes = Vec::new();
        while let [b'%', high, low, ..] = rest.as_bytes()[3 * bytes.len()..]
            && let (Some(high), Some(low)) = (value(high), value(low))
            && high >= 8
        {
            bytes.push((high * 16 + low) as u8);
        }
        // The longest part that is UTF-8: an address may be cut in the middle of a character.
        let valid = bytes
            .utf8_chunks()
            .next()
            .map(|chunk| chunk.valid())
            .unwrap_or_default();
        if valid.is_empty() {
            text.push(char);
            rest = &rest[char.len_utf8()..];
        } else {
            text.push_str(valid);
            rest = &rest[3 * valid.len()..];
        }
    }
    text
}
