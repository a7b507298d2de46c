//! Texts from parts.

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

#[cfg(test)]
mod tests {
    use super::digits;
    use crate::record::date::push_digits;

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
