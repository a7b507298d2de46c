//! Controls of direction in a record's texts: what they turn ends with the text.

use crate::fixture::{messages_after, read_small, small};
use proptest::prelude::*;
use serde_json::json;

/// The name of the first member, read from a record that has it so.
fn read_name(name: &str) -> String {
    let mut record = small();
    record["blocs"][1]["members"][0]["name"] = json!(name);
    let record = read_small(&record).unwrap_or_else(|faults| panic!("{name:?}: {faults:?}"));
    record.blocs[1].members[0].name.to_string()
}

#[test]
fn a_text_whose_controls_end_what_they_began_is_as_it_was() {
    for name in [
        "France",
        "\u{202b}فرنسا\u{202c}",
        "a \u{2067}b \u{202e}c\u{202c} d\u{2069} e",
        "\u{2068}one\u{2069} and \u{2066}two\u{2069}",
        // Marks without a length turn nothing after them.
        "\u{200f}France\u{200e}\u{61c}",
    ] {
        assert_eq!(read_name(name), name);
    }
}

#[test]
fn a_text_that_would_turn_what_follows_it_loses_its_controls() {
    for (name, read) in [
        ("\u{202e}ecnarF", "ecnarF"),
        ("France\u{2067}", "France"),
        ("France\u{2069}", "France"),
        ("\u{202c}France", "France"),
        ("\u{2067}a\u{202e}b\u{2069}c\u{202c}", "abc"),
        ("\u{2066}a\u{2069}\u{202a}b", "ab"),
    ] {
        assert_eq!(read_name(name), read, "{name:?}");
    }
}

#[test]
fn a_text_of_nothing_but_such_controls_is_an_empty_one() {
    let name = json!("\u{202e}\u{2067} ");
    let told = messages_after(&[("/groups/0/name", Some(name))]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("group free-army: name: found"), "{told:?}");
    assert!(told[0].contains("a text that is not empty"), "{told:?}");
}

/// How deep a reader of the text stands in stretches after it, by a plain reading: each kind counted
/// for itself.
fn depths(text: &str) -> [i32; 2] {
    text.chars()
        .fold([0, 0], |[embedded, isolated], sign| match sign {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => [embedded + 1, isolated],
            '\u{202c}' => [embedded - 1, isolated],
            '\u{2066}'..='\u{2068}' => [embedded, isolated + 1],
            '\u{2069}' => [embedded, isolated - 1],
            _ => [embedded, isolated],
        })
}

proptest! {
    #[test]
    fn whatever_the_controls_no_text_turns_what_follows_and_all_its_letters_stay(
        name in "a[b\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,12}",
    ) {
        let read = read_name(&name);
        prop_assert_eq!(depths(&read), [0, 0]);
        let letters = |text: &str| text.replace(|sign: char| sign > 'z', "");
        prop_assert_eq!(letters(&read), letters(&name));
        prop_assert_eq!(read_name(&read), read);
    }
}
