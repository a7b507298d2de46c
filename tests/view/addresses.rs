//! Addresses of sources as a person reads them.

use dispute_matrix::record::embedded;
use dispute_matrix::words;

/// An address as it is shown.
fn shown(address: &str) -> String {
    let mut source = embedded().sources[0].clone();
    source.url = address.to_owned().into();
    words::source_address(&source)
}

/// An address with the codes of a sign in it.
fn coded(sign: char) -> String {
    let codes = sign.to_string();
    let codes = codes.bytes().map(|byte| format!("%{byte:02X}"));
    format!("https://a.example/{}/b", codes.collect::<String>())
}

#[test]
fn codes_of_letters_are_read_and_an_address_with_other_codes_stays() {
    for (address, read) in [
        ("https://a.example/b~c?d=e#f", "https://a.example/b~c?d=e#f"),
        ("https://a.example/%D8%B3%D9%88", "https://a.example/سو"),
        ("https://a.example/%d8%b3%D9%88", "https://a.example/سو"),
        ("https://a.example/%7E", "https://a.example/%7E"),
        ("https://a.example/%2F%D8%B3", "https://a.example/%2F%D8%B3"),
        ("https://a.example/%D8%B3%2F", "https://a.example/%D8%B3%2F"),
        ("https://a.example/%D8%B3+1", "https://a.example/%D8%B3+1"),
        // No text: half a letter, and codes that are none.
        ("https://a.example/%D8", "https://a.example/%D8"),
        ("https://a.example/%", "https://a.example/%"),
    ] {
        assert_eq!(shown(address), read);
    }
}

#[test]
fn signs_that_nobody_sees_or_that_turn_text_around_stay_codes() {
    for sign in [
        '\u{80}',
        '\u{a0}',
        '\u{61c}',
        '\u{2000}',
        '\u{202e}',
        '\u{206f}',
        '\u{3000}',
        '\u{fe00}',
        '\u{fe0f}',
        '\u{feff}',
        '\u{e0000}',
        '\u{10fffd}',
    ] {
        assert_eq!(shown(&coded(sign)), coded(sign), "{sign:?}");
    }
    for bare in [
        "https://a.example/ %D8%B3",
        "https://a.example/\u{7f}%D8%B3",
    ] {
        assert_eq!(shown(bare), bare);
    }
}

#[test]
fn signs_beside_them_are_read() {
    for sign in [
        '\u{a1}',
        '\u{61b}',
        '\u{61d}',
        '\u{1fff}',
        '\u{2070}',
        '\u{2fff}',
        '\u{3001}',
        '\u{fdff}',
        '\u{fe10}',
        '\u{fefe}',
        '\u{ff00}',
        '\u{dffff}',
    ] {
        assert_eq!(
            shown(&coded(sign)),
            format!("https://a.example/{sign}/b"),
            "{sign:?}"
        );
    }
}
