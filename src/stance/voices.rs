//! A bloc with members: rule 6.

use super::weighing::{Entry, Weighing};
use super::{Stance, VoiceStance};
use crate::record::{Claim, Confidence, MemberIx, Position, Record};
use std::cmp::{Ordering, Reverse};

/// The voices of one bloc, each on its own scales: the bloc as a whole, then its members.
pub(super) struct MemberVoices(Vec<Weighing>);

impl MemberVoices {
    /// Empty scales for a bloc of so many members.
    pub(super) fn new(members: usize) -> MemberVoices {
        MemberVoices(vec![Weighing::default(); members + 1])
    }

    /// Puts a claim on the scales of its voice; one of a member the bloc does not have is left out.
    pub(super) fn add(&mut self, entry: &Entry, evidence: Confidence) {
        let voice = entry.member.map_or(0, |member| member.ix() + 1);
        if let Some(weighing) = self.0.get_mut(voice) {
            weighing.add(entry, evidence);
        }
    }

    /// Each voice with any claim, the bloc as a whole first.
    pub(super) fn stances(&self) -> Vec<VoiceStance> {
        let members = std::iter::once(None).chain((0..).map(|ix| Some(MemberIx(ix))));
        members
            .zip(&self.0)
            .filter(|(_, weighing)| weighing.any())
            .map(|(member, weighing)| VoiceStance {
                member,
                stance: weighing.stance(),
            })
            .collect()
    }
}

/// Rule 6: a bloc holds what all its voices on record hold; where two differ it is `divided`.
pub(super) fn of_bloc(record: &Record, voices: &[VoiceStance]) -> Stance {
    let mut bloc: Option<Stance> = None;
    for voice in voices
        .iter()
        .map(|voice| voice.stance)
        .filter(|s| s.position.is_some())
    {
        bloc = Some(bloc.map_or(voice, |bloc| joined(record, bloc, voice)));
    }
    let weak = voices.iter().any(|voice| voice.stance.weak);
    bloc.unwrap_or(Stance {
        weak,
        ..Stance::NOTHING
    })
}

/// Two voices on record, or a voice and those joined before it, as one.
fn joined(record: &Record, a: Stance, b: Stance) -> Stance {
    let same = a.position == b.position;
    let claim = |stance: &Stance| record.claims.get(stance.deciding? as usize);
    let later = newest_first(claim(&a), claim(&b)) == Ordering::Greater;
    Stance {
        position: if same {
            a.position
        } else {
            Some(Position::Divided)
        },
        confidence: a.confidence.min(b.confidence),
        by_conduct: a.by_conduct && b.by_conduct,
        conduct_differs: a.conduct_differs || b.conduct_differs,
        weak: false,
        deciding: if later { b.deciding } else { a.deciding },
    }
}

/// Newest day first, then highest confidence, strongest basis, and first id.
fn newest_first(a: Option<&Claim>, b: Option<&Claim>) -> Ordering {
    let key = |claim: Option<&Claim>| claim.map(|c| (c.date.day, c.confidence, Reverse(c.basis)));
    key(b)
        .cmp(&key(a))
        .then_with(|| a.map(|c| &c.id).cmp(&b.map(|c| &c.id)))
}
