//! How wide a text is, and how it breaks into lines.

/// The faces of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Text.
    Sans,
    /// Text under stress.
    Bold,
    /// Titles: a bold serif.
    Serif,
}

// Advance widths in hundredths of the size, of the letters from space to tilde: those of DejaVu,
// the widest of the faces that a reader or a server is likely to have.
#[rustfmt::skip]
const SANS: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64,
    64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64,
    58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
    62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58,
    28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];
#[rustfmt::skip]
const BOLD: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70,
    70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69,
    69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78,
    73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67,
    35, 105, 72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];
#[rustfmt::skip]
const SERIF: [u8; 95] = [
    35, 44, 53, 84, 70, 96, 91, 31, 48, 48, 53, 84, 35, 42, 35, 37, 70, 70, 70,
    70, 70, 70, 70, 70, 70, 70, 37, 37, 84, 84, 84, 59, 100, 78, 85, 80, 87, 77,
    71, 86, 95, 47, 48, 87, 71, 111, 92, 88, 76, 88, 84, 73, 75, 88, 78, 113, 78,
    72, 73, 48, 37, 48, 84, 50, 50, 65, 70, 61, 70, 64, 44, 70, 73, 38, 37, 70,
    38, 106, 73, 67, 70, 70, 53, 57, 47, 73, 59, 87, 60, 59, 57, 65, 37, 65, 84,
];

/// The width of a text in pixels at a size in pixels, rounded up; at least as wide as it will be in
/// the usual faces.
///
/// ```
/// use dispute_matrix::export::{Face, width};
/// assert_eq!(width("1 of 8", Face::Sans, 10), 29);
/// ```
pub fn width(text: &str, face: Face, size: i32) -> i32 {
    let hundredths: i32 = text.chars().map(|letter| advance(letter, face)).sum();
    (hundredths * size + 99) / 100
}

/// The width of a letter in hundredths of the size. East Asian letters are square; of other
/// letters outside ASCII the wide ones tell.
fn advance(letter: char, face: Face) -> i32 {
    let table = match face {
        Face::Sans => &SANS,
        Face::Bold => &BOLD,
        Face::Serif => &SERIF,
    };
    let place = (letter as usize).checked_sub(32);
    if let Some(known) = place.and_then(|place| table.get(place)) {
        return i32::from(*known);
    }
    match letter {
        '–' | '’' | '‘' | '·' | '“' | '”' => 66,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        '\u{c0}'..='\u{24f}' => 85,
        letter if letter < '\u{1100}' => 112,
        _ => 110,
    }
}

/// A text in lines no wider than `width`; a word that is wider breaks where it must.
pub(super) fn wrap(text: &str, face: Face, size: i32, width: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() {
            String::from(word)
        } else {
            [&line, " ", word].concat()
        };
        if self::width(&longer, face, size) <= width {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = broken(word, face, size, width, &mut lines);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks a word into full lines; what is left of it begins the next line.
fn broken(word: &str, face: Face, size: i32, width: i32, lines: &mut Vec<String>) -> String {
    let mut line = String::new();
    for letter in word.chars() {
        line.push(letter);
        if self::width(&line, face, size) > width && line.chars().nth(1).is_some() {
            line.pop();
            lines.push(std::mem::take(&mut line));
            line.push(letter);
        }
    }
    line
}

/// A text on one line of at most `width`, its end given up for an ellipsis where it must.
pub(super) fn fit(text: &str, face: Face, size: i32, width: i32) -> String {
    if self::width(text, face, size) <= width {
        return text.into();
    }
    let mut kept = String::from(text);
    while kept.pop().is_some() {
        let cut = [kept.trim_end(), "…"].concat();
        if self::width(&cut, face, size) <= width {
            return cut;
        }
    }
    String::new()
}

/// The widest of the words of a text.
pub(super) fn widest_word(text: &str, face: Face, size: i32) -> i32 {
    let words = text.split_whitespace();
    words.map(|word| width(word, face, size)).max().unwrap_or(0)
}
