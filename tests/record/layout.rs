//! The compact layout loses nothing, and no bytes bring it down.

use crate::fixture::{read_small, small};
use crate::random::record;
use dispute_matrix::record::layout::{decode, encode};
use dispute_matrix::record::{Claim, Record, SourceIx, Text, embedded, embedded_bytes};
use proptest::prelude::*;
use proptest::sample::Index;

/// Lays out and reads back. The bytes are leaked, since the texts borrow from them.
fn back(record: &Record) -> Option<Record> {
    decode(encode(record).leak())
}

#[test]
fn the_small_record_reads_back() {
    let record = read_small(&small()).unwrap();
    assert_eq!(back(&record), Some(record));
}

#[test]
fn the_real_record_reads_back() {
    let record = embedded();
    assert_eq!(encode(&record), embedded_bytes());
}

#[test]
fn addresses_read_back_whatever_they_repeat() {
    let mut record = read_small(&small()).unwrap();
    let addresses = [
        "https://www.thepaper.example/they-met",
        "https://paper.example/2015/12/18/they-met-again",
        "http://www.they-met.example/2015-12-18/20151218/2015/12/2015/they_met",
        "https://paper.example/%D8%A7%d8%a7",
        "https://paper.example/%D8%A7/%D8",
        "https://paper.example/%d8%a7ا",
        "https://paper.example/قائمة/they-met",
        "https://paper.example/\u{1}00-\u{2}\u{8}\u{e}",
        "=not an address at all",
        "",
    ];
    for address in addresses {
        record.sources[1].url = Text::Borrowed(address);
        assert_eq!(back(&record).as_ref(), Some(&record), "{address}");
    }
}

#[test]
fn texts_with_the_layouts_own_marks_read_back() {
    let mut record = read_small(&small()).unwrap();
    for text in [
        "\u{1}",
        "Free Army\u{1}Russia",
        "\u{10}",
        "\u{10}\u{10}Free Army",
        "=",
        "\u{5}",
    ] {
        record.claims[0].summary = Text::Borrowed(text);
        record.claims[1].note = Some(Text::Borrowed(text));
        record.claims[1].id = Text::Borrowed(text);
        assert_eq!(back(&record).as_ref(), Some(&record), "{text:?}");
    }
    record.claims[0].id = Text::Borrowed("ru-fsa-2015\u{10}x");
    assert_eq!(back(&record).as_ref(), Some(&record));
}

#[test]
fn names_of_a_claims_own_bloc_member_and_group_are_one_mark_each_in_its_texts() {
    for (text, expected) in [
        (
            "Europe and France met the Free Army.",
            "\u{3} and \u{5} met the \u{2}.",
        ),
        (
            "Freed by Russia, Guards, and Germany.",
            "Freed by Russia, Guards, and Germany.",
        ),
        // A mark would be no shorter than two letters in the file that is sent.
        ("The EU held back.", "The EU held back."),
        ("FranceEurope\u{1}", "\u{10}FranceEurope\u{1}"),
    ] {
        let mut record = read_small(&small()).unwrap();
        record.claims[1].summary = Text::Borrowed(text);
        let bytes = encode(&record);
        let written = String::from_utf8_lossy(&bytes);
        assert!(written.lines().any(|line| line == expected), "{written:?}");
        assert_eq!(back(&record), Some(record));
    }
}

#[test]
fn bytes_cut_short_are_no_record() {
    let bytes: &'static [u8] = encode(&read_small(&small()).unwrap()).leak();
    for length in 0..bytes.len() {
        assert_eq!(decode(&bytes[..length]), None, "the first {length} bytes");
    }
}

#[test]
fn an_id_that_its_claim_says_takes_no_room() {
    let of = |id: &'static str| {
        let mut record = read_small(&small()).unwrap();
        record.claims[0].id = Text::Borrowed(id);
        encode(&record).len()
    };
    // What follows the codes and the date is kept, or all of the id after a mark.
    assert_eq!(of("ru-fsa-2015-2"), of("ru-fsa-2015") + 2);
    assert_eq!(
        of("us-fsa-2015"),
        of("ru-fsa-2015") + 1 + "us-fsa-2015".len()
    );
}

#[test]
fn sources_in_the_order_in_which_claims_name_them_take_the_least_room() {
    let of = |source: fn(u16) -> u16| {
        let mut record = read_small(&small()).unwrap();
        record.sources = vec![record.sources[0].clone(); 100];
        record.claims = (0..100)
            .map(|ix| Claim {
                source: SourceIx(source(ix)),
                ..record.claims[0].clone()
            })
            .collect();
        assert_eq!(back(&record).as_ref(), Some(&record));
        encode(&record).len()
    };
    let (in_order, reversed) = (of(|ix| ix), of(|ix| 99 - ix));
    assert!(in_order < reversed, "{in_order}, {reversed}");
}

/// Whether everything that a record names is there.
fn is_whole(record: &Record) -> bool {
    let claims = record.claims.iter().all(|claim| {
        let member = claim
            .member
            .is_none_or(|ix| record.member(claim.bloc, ix).is_some());
        member
            && record.bloc(claim.bloc).is_some()
            && record.group(claim.group).is_some()
            && record.source(claim.source).is_some()
    });
    let blocs = record
        .blocs
        .iter()
        .all(|bloc| record.camp(bloc.camp).is_some() && record.seat(bloc.seat).is_some());
    let groups = record
        .groups
        .iter()
        .all(|group| record.kind(group.kind).is_some());
    claims
        && blocs
        && groups
        && record
            .events
            .iter()
            .all(|ev| record.source(ev.source).is_some())
}

#[test]
fn no_wrong_byte_gives_a_record_that_names_what_is_not_there() {
    let bytes = encode(&read_small(&small()).unwrap());
    for (spot, right) in bytes.iter().enumerate() {
        for wrong in [
            right.wrapping_add(1),
            right.wrapping_sub(1),
            0,
            0x7f,
            0x80,
            0xff,
        ] {
            let mut spoilt = bytes.clone();
            spoilt[spot] = wrong;
            if let Some(record) = decode(spoilt.leak()) {
                assert!(is_whole(&record), "{wrong:#x} at {spot}");
            }
        }
    }
}

proptest! {
    #[test]
    fn every_valid_record_reads_back(record in record()) {
        prop_assert_eq!(back(&record), Some(record));
    }

    #[test]
    fn spoilt_bytes_are_refused_or_read_as_a_whole_record(
        spots in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = encode(&read_small(&small()).unwrap());
        for (spot, byte) in spots {
            let spot = spot.index(bytes.len());
            bytes[spot] = byte;
        }
        if let Some(record) = decode(bytes.leak()) {
            prop_assert!(is_whole(&record));
            prop_assert!(!record.as_of.to_string().is_empty());
        }
    }

    #[test]
    fn random_bytes_never_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let bytes: &'static [u8] = bytes.leak();
        prop_assert_eq!(decode(bytes).is_some_and(|record| !is_whole(&record)), false);
    }
}
