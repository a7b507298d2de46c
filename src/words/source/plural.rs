//! Which numbers take which plural form: the cardinal rules of Unicode CLDR for whole numbers.

use super::super::signs::{OTHER, TABLE};

/// The categories of the CLDR, but `other`.
pub const CATEGORIES: [&str; 5] = ["zero", "one", "two", "few", "many"];

/// A language's categories as the widget looks them up: the initials of those of 0 to 99, and of
/// 100 to 199, which stand for all larger numbers by their last two digits; `*` for other.
///
/// French and Spanish have a category for whole millions, which no count here reaches.
pub fn plurals(tag: &str) -> String {
    let category = |number| match tag {
        "en" | "de" | "tr" => one(number == 1),
        "fr" | "fa" => one(number < 2),
        "ru" => russian(number),
        "ar" => arabic(number),
        _ => OTHER,
    };
    (0..2 * TABLE).map(category).collect()
}

/// The ten digits of a language where they are other than 0 to 9: the default numbering system of
/// the CLDR.
pub fn digits(tag: &str) -> &'static str {
    match tag {
        "ar" => "٠١٢٣٤٥٦٧٨٩",
        "fa" => "۰۱۲۳۴۵۶۷۸۹",
        _ => "",
    }
}

fn one(is: bool) -> char {
    if is { 'o' } else { OTHER }
}

fn russian(number: u32) -> char {
    match (number % 10, number % 100) {
        (_, 11..=14) => 'm',
        (1, _) => 'o',
        (2..=4, _) => 'f',
        _ => 'm',
    }
}

fn arabic(number: u32) -> char {
    match (number, number % 100) {
        (0, _) => 'z',
        (1, _) => 'o',
        (2, _) => 't',
        (_, 3..=10) => 'f',
        (_, 11..) => 'm',
        _ => OTHER,
    }
}
