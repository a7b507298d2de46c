//! The project's own record holds everything that was researched.
//!
//! The digests were taken over the researched evidence itself by another program, from its fields
//! in the order below.

use crate::host_json::HostJson;
use dispute_matrix::record::{Record, Source, SourceIx, embedded, embedded_bytes, read};

/// FNV-1a, 64 bits, over fields each ended by 0x1f, and items each ended by 0x1e.
struct Digest(u64);

impl Digest {
    fn of<I: IntoIterator<Item = Vec<String>>>(items: I) -> u64 {
        let mut digest = Digest(0xcbf2_9ce4_8422_2325);
        for item in items {
            for field in item {
                field
                    .bytes()
                    .chain([0x1f])
                    .for_each(|byte| digest.add(byte));
            }
            digest.add(0x1e);
        }
        digest.0
    }

    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    }
}

fn source_fields(record: &Record, source: SourceIx) -> [String; 4] {
    let Source {
        title,
        publisher,
        url,
        date,
    } = record.source(source).unwrap();
    let date = date.map(|date| date.to_string()).unwrap_or_default();
    [
        title.to_string(),
        publisher.to_string(),
        url.to_string(),
        date,
    ]
}

fn texts<T: ToString>(texts: impl IntoIterator<Item = T>) -> Vec<String> {
    texts.into_iter().map(|text| text.to_string()).collect()
}

#[test]
fn nothing_is_lost_from_any_claim() {
    let record = embedded();
    let digest = Digest::of(record.claims.iter().map(|claim| {
        let member = claim
            .member
            .map(|member| record.member(claim.bloc, member).unwrap());
        let mut fields = texts([
            &*claim.id,
            &record.bloc(claim.bloc).unwrap().id,
            member.map_or("", |member| &member.id),
            &record.group(claim.group).unwrap().id,
            claim.position.name(),
            claim.basis.name(),
            &claim.date.to_string(),
            claim.confidence.name(),
            &claim.summary,
        ]);
        fields.extend(source_fields(&record, claim.source));
        fields.push(claim.note.as_deref().unwrap_or_default().to_owned());
        fields
    }));
    assert_eq!(digest, 0xe5d5_3ab2_cf1d_cc5c);
}

#[test]
fn nothing_is_lost_from_any_event() {
    let record = embedded();
    let digest = Digest::of(record.events.iter().map(|event| {
        let mut fields = texts([&*event.date.to_string(), &event.title, &event.summary]);
        fields.extend(source_fields(&record, event.source));
        fields
    }));
    assert_eq!(digest, 0x9cce_a9eb_6e9d_c1da);
}

#[test]
fn nothing_is_lost_from_any_bloc_or_member() {
    let record = embedded();
    let digest = Digest::of(record.blocs.iter().map(|bloc| {
        let camp = &record.camp(bloc.camp).unwrap().id;
        let seat = &record.seat(bloc.seat).unwrap().id;
        let mut fields = texts([&bloc.id, &bloc.code, &bloc.name, &bloc.short, camp, seat]);
        fields.extend(
            bloc.members
                .iter()
                .flat_map(|member| texts([&member.id, &member.name])),
        );
        fields
    }));
    assert_eq!(digest, 0xf843_7857_d61e_fee9);
}

#[test]
fn nothing_is_lost_from_any_group() {
    let record = embedded();
    let digest = Digest::of(record.groups.iter().map(|group| {
        let kind = &record.kind(group.kind).unwrap().id;
        texts([
            &group.id,
            &group.code,
            &group.name,
            &group.short,
            kind,
            &group.about,
        ])
    }));
    assert_eq!(digest, 0xcc86_99bf_29df_c3d3);
}

#[test]
fn the_record_has_10_blocs_25_groups_20_events_and_537_claims() {
    let record = embedded();
    let counts = [
        record.blocs.len(),
        record.groups.len(),
        record.events.len(),
        record.claims.len(),
    ];
    assert_eq!(counts, [10, 25, 20, 537]);
    assert_eq!(
        record
            .blocs
            .iter()
            .map(|bloc| bloc.members.len())
            .sum::<usize>(),
        14
    );
    assert_eq!(
        (&*record.id, &*record.title),
        ("syria-2016", "Who counts as a terrorist in Syria?")
    );
    assert_eq!(record.as_of.to_string(), "2016-01-20");
}

#[test]
fn only_pro_government_groups_are_left_out_at_first() {
    let record = embedded();
    let hidden: Vec<&str> = record
        .kinds
        .iter()
        .filter(|kind| !kind.shown)
        .map(|kind| &*kind.id)
        .collect();
    assert_eq!(hidden, ["pro-government"]);
    let kind = record.find_kind("pro-government").unwrap();
    let reads = record.kind(kind).unwrap().opposition_reads.as_deref();
    assert_eq!(reads, Some("legitimate, not to be listed"));
}

#[test]
fn the_embedded_record_is_the_file() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/syria-2016.json");
    let json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(
        read("data/syria-2016.json", &HostJson(&json)),
        Ok(embedded())
    );
}

#[test]
fn most_texts_are_borrowed_from_the_embedded_bytes() {
    let range = embedded_bytes().as_ptr_range();
    let record = embedded();
    let inside = |text: &str| range.contains(&text.as_ptr());
    assert!(record.sources.iter().all(|source| inside(&source.title)));
    assert!(record.groups.iter().all(|group| inside(&group.about)));
}
