//! How wide letters are taken to be, and where a word breaks.

use crate::Setting;
use crate::drawing::texts;
use dispute_matrix::export::{Face, Frame, width};
use dispute_matrix::record::embedded;

#[test]
fn letters_of_no_table_are_as_wide_as_the_widest_of_their_kind() {
    let wide = |text: &str| width(text, Face::Sans, 100);
    for sign in ["–", "’", "‘", "·", "“", "”"] {
        assert_eq!(wide(sign), 66, "{sign}");
    }
    for unseen in ["\u{300}", "\u{36f}", "\u{200b}", "\u{200f}"] {
        assert_eq!(wide(unseen), 0, "{unseen:?}");
    }
    for (letter, known) in [
        ("À", 85),
        ("é", 85),
        ("ı", 85),
        ("\u{24f}", 85),
        ("\u{250}", 112),
        ("Ж", 112),
        ("ع", 112),
        ("\u{10ff}", 112),
        ("\u{1100}", 110),
        ("中", 110),
        ("…", 110),
    ] {
        assert_eq!(wide(letter), known, "{letter}");
    }
}

#[test]
fn a_word_breaks_where_the_line_is_full_and_not_before() {
    let mut record = embedded();
    record.title = "v".repeat(60).into();
    let shown = texts(&Setting::of(record).picture("", Frame::Natural));
    // Fifty of them are exactly as wide as the picture without its margins.
    assert_eq!(width(&"v".repeat(50), Face::Serif, 32), 1000 - 2 * 28);
    assert_eq!(shown[0].words, "v".repeat(50));
    assert_eq!(shown[1].words, "v".repeat(10));
}
