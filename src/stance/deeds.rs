//! Deeds against words: the claims behind the mark *conduct differs* (rule 5).

use super::{Cell, Ledger};
use crate::gather::Gather;
use crate::record::{Basis, BlocIx, Claim, Confidence, Day, GroupIx, Record};

impl Ledger {
    /// The deeds that point another way than the words of the same voice, oldest first: indices
    /// into the record's claims. `cell` is the one of that day and evidence.
    pub fn deeds_against(
        &self,
        record: &Record,
        (bloc, group): (BlocIx, GroupIx),
        cell: &Cell,
        at: Day,
        evidence: Confidence,
    ) -> Vec<u32> {
        let differs = |claim: &Claim| {
            let stance = if cell.voices.is_empty() {
                cell.stance
            } else {
                cell.voice(claim.member)
            };
            claim.basis == Basis::Acted
                && claim.date.day <= at
                && claim.confidence >= evidence.max(Confidence::Medium)
                && stance.conduct_differs
                && stance.position != Some(claim.position)
        };
        let history = self.history(bloc, group).iter().copied();
        history
            .filter(|ix| record.claims.get(*ix as usize).is_some_and(differs))
            .gather()
    }
}
