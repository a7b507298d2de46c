//! From claims to what a voice held at a date.
//!
//! This room carries out rules 1 to 7 of the record's own README (`data/`), and knows of the
//! record alone. One *voice* is a bloc without members, one member of a bloc, or the claims about
//! a bloc as a whole. The rules as this room reads them, each where it is carried out:
//!
//! | rule | reading | where |
//! | --- | --- | --- |
//! | 1 | only claims dated by D and at or above the evidence threshold count; a voice with none but lesser ones is *weak record only* | `weighing`, `ledger` |
//! | 2 | words before deeds, after rule 3 has chosen among which claims | `weighing` |
//! | 3 | applied first: beside any counting `medium` or `high` claim, words or deeds, `low` claims do not decide | `weighing` |
//! | 4 | newest day, then highest confidence, then strongest basis; a tie that disagrees is `divided` | `weighing` |
//! | 5 | `acted` claims of `medium` or `high` confidence mark deeds against deciding words, of whatever age | `weighing`, `deeds` |
//! | 6 | a bloc with members holds what all its voices on record hold, or is `divided` | `voices` |
//! | 7 | no claim is no position: [`Stance::NOTHING`], never neutral | everywhere |

mod deeds;
mod ledger;
mod voices;
mod weighing;

pub use ledger::Ledger;

use crate::record::{Confidence, MemberIx, Position};

/// What one voice, or a bloc, held a group to be at a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The position; `None` where nothing that counts is on record (rule 7).
    pub position: Option<Position>,
    /// How sure: the confidence of the deciding claim, of tied claims the one they share, and of
    /// a bloc with members the lowest among its voices on record. `None` without a position.
    pub confidence: Option<Confidence>,
    /// Only deeds decide (rule 2); of a bloc with members, for every voice on record.
    pub by_conduct: bool,
    /// Words decide, and a deed on record says otherwise (rule 5); of a bloc with members, for
    /// any of its voices.
    pub conduct_differs: bool,
    /// *Weak record only* (rule 1): there is no position, and there are claims by the date that
    /// fall below the evidence threshold.
    pub weak: bool,
    /// Index in the record's claims of the newest deciding claim; within its day the strongest,
    /// then the first by id, so that the order of the file does not matter.
    pub deciding: Option<u32>,
}

impl Stance {
    /// Nothing on record (rule 7).
    pub const NOTHING: Stance = Stance {
        position: None,
        confidence: None,
        by_conduct: false,
        conduct_differs: false,
        weak: false,
        deciding: None,
    };
}

/// One voice inside a bloc with members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoiceStance {
    /// The member; `None` for the claims about the bloc as a whole.
    pub member: Option<MemberIx>,
    /// What it held.
    pub stance: Stance,
}

/// What a bloc held a group to be at a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The bloc's own position and marks.
    pub stance: Stance,
    /// For a bloc with members: each voice with any claim by the date, of whatever confidence.
    /// The bloc as a whole stands first, then members in the record's order. Empty for a bloc
    /// without members.
    pub voices: Vec<VoiceStance>,
}

impl Cell {
    /// What one voice inside a bloc with members held; `None` for the bloc as a whole.
    pub fn voice(&self, member: Option<MemberIx>) -> Stance {
        let voice = self.voices.iter().find(|voice| voice.member == member);
        voice.map_or(Stance::NOTHING, |voice| voice.stance)
    }
}
