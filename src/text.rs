//! Texts from parts, and parts of texts.

use crate::record::date::push_digits;

/// One text from its parts. The library's `concat` is made for separators of any length: some
/// 900 bytes of code to ship.
#[inline(never)]
pub(crate) fn together(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        text.push_str(part);
    }
    text
}

/// A whole number in digits. The library's formatting is made for numbers of every sign and width: some
/// 2 kB of code to ship.
pub(crate) fn digits(number: usize) -> String {
    let mut text = String::new();
    push_digits(&mut text, number, 1);
    text
}

/// What stands before and after the first of a sign of ASCII; nothing where there is none. The library
/// looks for signs of every length, and for many at once: with `parts` some 1.5 kB of code to ship.
#[inline(never)]
pub(crate) fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The parts of a text between signs of ASCII: one more than there are signs.
pub(crate) fn parts(text: &str, sign: u8) -> Parts<'_> {
    Parts {
        left: Some(text),
        sign,
    }
}

/// See [`parts`].
pub(crate) struct Parts<'a> {
    left: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let left = self.left.take()?;
        let Some((part, left)) = cut(left, self.sign) else {
            return Some(left);
        };
        self.left = Some(left);
        Some(part)
    }
}

#[cfg(test)]
mod tests {
    use super::{cut, digits, parts};
    use crate::record::date::push_digits;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn parts_are_what_the_library_makes_of_a_text(text in "[a~é=]{0,12}") {
            let parts: Vec<&str> = parts(&text, b'~').collect();
            prop_assert_eq!(parts, text.split('~').collect::<Vec<&str>>());
            prop_assert_eq!(cut(&text, b'='), text.split_once('='));
        }
    }

    #[test]
    fn a_number_in_digits_is_what_the_library_makes_of_it() {
        for number in (0..1_200).chain([9_999, 10_000, 4_294_967_295, usize::MAX]) {
            assert_eq!(digits(number), number.to_string());
            let mut padded = "-".to_owned();
            push_digits(&mut padded, number, 1000);
            assert_eq!(padded, format!("-{number:04}"));
        }
    }
}
