//! The part of the record that stands in the module.

use dispute_matrix::record::layout::decode;
use dispute_matrix::record::{Claim, embedded, embedded_bytes, first_bytes};

/// What positions follow from.
fn decides(claim: &Claim) -> impl PartialEq + std::fmt::Debug {
    let Claim {
        bloc,
        member,
        group,
        position,
        basis,
        date,
        confidence,
        source,
        ..
    } = *claim;
    (
        (bloc, member, group, source),
        (position, basis, date, confidence),
    )
}

#[test]
fn it_has_all_names_and_all_that_positions_follow_from() {
    let (first, whole) = (decode(first_bytes()).unwrap(), embedded());
    assert!(
        first
            .claims
            .iter()
            .map(decides)
            .eq(whole.claims.iter().map(decides))
    );
    assert_eq!(first.blocs, whole.blocs);
    assert_eq!(first.kinds, whole.kinds);
    assert_eq!(first.presets, whole.presets);
    let groups = first.groups.iter().zip(&whole.groups);
    for (first, whole) in groups {
        assert_eq!((&first.name, &first.short), (&whole.name, &whole.short));
    }
    let events = first.events.iter().zip(&whole.events);
    for (first, whole) in events {
        assert_eq!((first.date, &first.title), (whole.date, &whole.title));
    }
    let counts = [first.groups.len(), first.events.len(), first.sources.len()];
    let of_whole = [whole.groups.len(), whole.events.len(), whole.sources.len()];
    assert_eq!(counts, of_whole);
}

#[test]
fn it_has_none_of_the_texts_that_come_later_and_so_is_small() {
    let first = decode(first_bytes()).unwrap();
    assert!(first.groups.iter().all(|group| group.about.is_empty()));
    assert!(first.events.iter().all(|event| event.summary.is_empty()));
    let claims = first.claims.iter();
    assert!(
        claims
            .clone()
            .all(|claim| claim.id.is_empty() && claim.summary.is_empty())
    );
    assert!(claims.clone().all(|claim| claim.note.is_none()));
    let sources = first.sources.iter();
    assert!(
        sources
            .clone()
            .all(|source| source.title.is_empty() && source.url.is_empty())
    );
    assert!(first_bytes().len() * 8 < embedded_bytes().len());
}
