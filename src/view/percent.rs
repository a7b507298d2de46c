//! Percent-encoding of a link's values: forty lines in place of a library's tables.

use crate::text::parts;

const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes a value: all but letters, digits and `~.-_,` as `%41`.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'~' | b'.' | b'-' | b'_' | b',') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for digit in [byte >> 4, byte & 15] {
                encoded.push(char::from(DIGITS[usize::from(digit)]));
            }
        }
    }
    encoded
}

/// Decodes `%41` and `+`. What is no encoding stays as it stands, and so does a text whose bytes
/// would not be UTF-8.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut left = text.as_bytes();
    while let Some((&first, rest)) = left.split_first() {
        left = rest;
        let byte = match (first, rest) {
            (b'%', [high, low, after @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    left = after;
                    high << 4 | low
                }
                _ => first,
            },
            (b'+', _) => b' ',
            _ => first,
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.into())
}

/// Whether a sign is a space, or steers the text around it: no table of Unicode's for this alone.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{61c}' | '\u{2000}'..='\u{206f}'
        | '\u{3000}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..)
}

/// An address with its letters in place of their codes, as a person reads it. One with other codes
/// stays as it stands: `%2F` is not `/`.
pub(crate) fn legible(address: &str) -> String {
    let mut codes = parts(address, b'%').skip(1);
    if address.bytes().any(|byte| byte == b'+') || codes.any(|code| code < "8") {
        return address.into();
    }
    let read = decode(address);
    match read.contains(is_unseen) {
        true => address.into(),
        false => read,
    }
}

/// The value of a hexadecimal digit.
fn digit(byte: u8) -> Option<u8> {
    let at = DIGITS.iter().position(|d| *d == byte.to_ascii_uppercase());
    at.map(|at| at as u8)
}
