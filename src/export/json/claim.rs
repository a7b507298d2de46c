//! Claims and their sources as data.

use crate::export::value::Value;
use crate::record::{Claim, Position, Record, Source};
use crate::stance::Stance;

/// A position by its name; `"none"` where nothing that counts is on record.
pub(super) fn position(held: Option<Position>) -> Value {
    held.map_or("none", Position::name).into()
}

/// The entries that tell a stance.
pub(super) fn stance(record: &Record, stance: &Stance) -> Vec<(&'static str, Value)> {
    let claim = stance.deciding;
    let claim = claim.and_then(|ix| record.claims.get(ix as usize));
    vec![
        ("position", position(stance.position)),
        (
            "confidence",
            stance.confidence.map(|level| level.name()).into(),
        ),
        ("by_conduct", stance.by_conduct.into()),
        ("conduct_differs", stance.conduct_differs.into()),
        ("weak_record_only", stance.weak.into()),
        (
            "deciding",
            claim.map(|claim| self::claim(record, claim)).into(),
        ),
    ]
}

fn claim(record: &Record, claim: &Claim) -> Value {
    let source = record.source(claim.source);
    Value::Map(vec![
        ("id", (&*claim.id).into()),
        ("date", claim.date.iso().into()),
        ("position", claim.position.name().into()),
        ("basis", claim.basis.name().into()),
        ("confidence", claim.confidence.name().into()),
        ("summary", (&*claim.summary).into()),
        ("source", source.map(self::source).into()),
        ("note", claim.note.as_deref().into()),
    ])
}

fn source(source: &Source) -> Value {
    Value::Map(vec![
        ("title", (&*source.title).into()),
        ("publisher", (&*source.publisher).into()),
        ("url", (&*source.url).into()),
        ("date", source.date.map(|when| when.iso()).into()),
    ])
}
