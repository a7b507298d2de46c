//! Weighing one voice's claims: rules 1 to 5.

use super::Stance;
use crate::record::{Basis, Claim, Confidence, Day, MemberIx, Position};

/// What the rules weigh of a claim: small, so that a million of them stay close together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) day: Day,
    pub(super) member: Option<MemberIx>,
    claim: u32,
    position: Position,
    basis: Basis,
    confidence: Confidence,
}

impl Entry {
    /// The claim that stands at `ix` among the record's claims.
    pub(super) fn new(ix: u32, claim: &Claim) -> Entry {
        Entry {
            day: claim.date.day,
            member: claim.member,
            claim: ix,
            position: claim.position,
            basis: claim.basis,
            confidence: claim.confidence,
        }
    }

    /// Rule 4: newest day, then highest confidence, then strongest basis. Greater is stronger;
    /// the basis is counted down, since the strongest is the first of its type.
    fn rank(&self) -> (Day, Confidence, u8) {
        (self.day, self.confidence, u8::MAX - self.basis as u8)
    }
}

/// The strongest words and the strongest deeds among claims of like standing.
#[derive(Clone, Copy, Default)]
struct Pool {
    words: Option<Entry>,
    deeds: Option<Entry>,
}

/// One voice's claims on the scales, added one by one in the order of their ids within a day.
#[derive(Clone, Copy, Default)]
pub(super) struct Weighing {
    /// Claims of `medium` or `high` confidence.
    better: Pool,
    /// Claims of `low` confidence, where the threshold lets them in.
    low: Pool,
    /// Positions of the deeds that rule 5 looks at, a bit each.
    conduct: u8,
    /// There are claims below the threshold.
    below: bool,
}

impl Weighing {
    /// Puts one claim, dated by D, on the scales.
    pub(super) fn add(&mut self, entry: &Entry, evidence: Confidence) {
        // Rule 1: claims below the threshold do not count, and leave a trace.
        if entry.confidence < evidence {
            self.below = true;
            return;
        }
        let low = entry.confidence == Confidence::Low;
        let deed = entry.basis == Basis::Acted;
        if deed && !low {
            self.conduct |= bit(entry.position);
        }
        let pool = if low { &mut self.low } else { &mut self.better };
        raise(
            if deed {
                &mut pool.deeds
            } else {
                &mut pool.words
            },
            entry,
        );
    }

    /// Whether any claim was added, of whatever confidence.
    pub(super) fn any(&self) -> bool {
        self.below || self.deciding_pool().deciding().is_some()
    }

    /// What the voice holds by the claims added.
    pub(super) fn stance(&self) -> Stance {
        let pool = self.deciding_pool();
        let Some(top) = pool.deciding() else {
            return Stance {
                weak: self.below,
                ..Stance::NOTHING
            };
        };
        let by_conduct = pool.words.is_none();
        Stance {
            position: Some(top.position),
            confidence: Some(top.confidence),
            by_conduct,
            // Rule 5: a deed of whatever age with another position than the deciding words'.
            conduct_differs: !by_conduct && self.conduct & !bit(top.position) != 0,
            weak: false,
            deciding: Some(top.claim),
        }
    }

    /// Rule 3: low claims decide only where there is no better one, words or deeds.
    fn deciding_pool(&self) -> &Pool {
        if self.better.deciding().is_some() {
            &self.better
        } else {
            &self.low
        }
    }
}

impl Pool {
    /// Rule 2: words before deeds.
    fn deciding(&self) -> Option<&Entry> {
        self.words.as_ref().or(self.deeds.as_ref())
    }
}

/// Rule 4: keeps the strongest claim; of equals the first, `divided` where they disagree.
fn raise(top: &mut Option<Entry>, entry: &Entry) {
    match top {
        Some(top) if entry.rank() < top.rank() => {}
        Some(top) if entry.rank() == top.rank() => {
            if entry.position != top.position {
                top.position = Position::Divided;
            }
        }
        _ => *top = Some(*entry),
    }
}

fn bit(position: Position) -> u8 {
    1 << position as u8
}
