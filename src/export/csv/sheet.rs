//! Lines and fields as RFC 4180 has them, safe in a spreadsheet.

use crate::words::FileKey;
use std::borrow::Cow;

/// Letters with which a spreadsheet begins a formula, full-width ones among them.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A field of a line.
#[derive(Clone, Debug)]
pub(super) enum Field<'a> {
    /// A text; one that a spreadsheet would run is defused.
    Text(Cow<'a, str>),
    /// A number that we made ourselves, written as it is.
    Number(String),
}

impl<'a> Field<'a> {
    /// Nothing.
    pub(super) const EMPTY: Field<'static> = Field::Text(Cow::Borrowed(""));

    /// A text.
    pub(super) fn text(text: impl Into<Cow<'a, str>>) -> Field<'a> {
        Field::Text(text.into())
    }

    /// A count.
    pub(super) fn count(count: u32) -> Field<'a> {
        Field::Number(count.to_string())
    }
}

/// A file of lines of one length.
pub(super) struct Sheet {
    fields: usize,
    text: String,
}

impl Sheet {
    /// A file with a header line, which tells how many fields a line has.
    pub(super) fn new(titles: &[FileKey]) -> Sheet {
        let mut sheet = Sheet {
            fields: titles.len(),
            text: String::new(),
        };
        let titles: Vec<Field> = titles
            .iter()
            .map(|title| Field::text(title.text()))
            .collect();
        sheet.line(&titles);
        sheet
    }

    /// Adds a line; what it lacks at its end is left empty.
    pub(super) fn line(&mut self, fields: &[Field]) {
        for ix in 0..self.fields {
            if ix > 0 {
                self.text.push(',');
            }
            match fields.get(ix) {
                Some(Field::Text(text)) => push_field(&mut self.text, text),
                Some(Field::Number(number)) => self.text.push_str(number),
                None => {}
            }
        }
        self.text.push_str("\r\n");
    }

    /// Adds a line of which only the last fields are filled.
    pub(super) fn end_line(&mut self, fields: &[Field]) {
        let mut line = vec![Field::EMPTY; self.fields.saturating_sub(fields.len())];
        line.extend(fields.iter().cloned());
        self.line(&line);
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        self.text
    }
}

fn push_field(line: &mut String, text: &str) {
    let defused = if runs(text) { "'" } else { "" };
    if !text.contains([',', '"', '\r', '\n']) {
        line.push_str(defused);
        line.push_str(text);
        return;
    }
    line.push('"');
    line.push_str(defused);
    for letter in text.chars() {
        if letter == '"' {
            line.push('"');
        }
        line.push(letter);
    }
    line.push('"');
}

/// Whether a spreadsheet might take a text for a formula: it begins like one, at once or behind
/// white space and quotes that an import may strip; or it begins with a control character.
fn runs(text: &str) -> bool {
    let strips = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '"' | '\'' | '\u{feff}' | '\u{200b}')
    };
    text.starts_with(char::is_control) || text.trim_start_matches(strips).starts_with(FORMULA)
}
