//! Claims by cell, ready to be read at any date.

use super::voices::{MemberVoices, of_bloc};
use super::weighing::{Entry, Weighing};
use super::{Cell, Stance};
use crate::record::{BlocIx, Claim, Confidence, Day, GroupIx, Record};
use std::ops::Range;

/// A record's claims, sorted into cells of one bloc and one group, oldest first.
///
/// Built once for a record. Reading every cell at a date takes time linear in the claims: the
/// layout is flat, one run of entries per cell, with no hashing and no pointers to follow.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// How many groups there are: the length of a bloc's row of cells.
    groups: usize,
    /// Where each cell's run starts, bloc after bloc; one more at the end.
    offsets: Vec<u32>,
    /// Indices into the record's claims.
    order: Vec<u32>,
    /// What the rules weigh of the same claims, at the same places.
    entries: Vec<Entry>,
}

impl Ledger {
    /// Sorts a record's claims into cells. Claims about a bloc or group that the record does not
    /// have are left out.
    pub fn new(record: &Record) -> Ledger {
        let groups = record.groups.len();
        let offsets = offsets(record);
        let order = sorted(record, &offsets);
        let entries = order
            .iter()
            .filter_map(|&ix| Some(Entry::new(ix, record.claims.get(ix as usize)?)))
            .collect();
        Ledger {
            groups,
            offsets,
            order,
            entries,
        }
    }

    /// All claims of a cell, oldest first, whatever their date and confidence: indices into the
    /// record's claims. Claims of one day stand in the order of their ids.
    pub fn history(&self, bloc: BlocIx, group: GroupIx) -> &[u32] {
        self.order.get(self.run(bloc, group)).unwrap_or_default()
    }

    /// What a bloc held a group to be on a day, by the claims at or above the evidence threshold.
    ///
    /// `record` is the one that the ledger was made from. Allocates only for a bloc with members.
    pub fn cell(
        &self,
        record: &Record,
        bloc: BlocIx,
        group: GroupIx,
        at: Day,
        evidence: Confidence,
    ) -> Cell {
        let members = record
            .blocs
            .get(bloc.ix())
            .map_or(0, |bloc| bloc.members.len());
        let entries = self.entries.get(self.run(bloc, group)).unwrap_or_default();
        // Rule 1: only claims dated on or before D. The run is sorted, so the rest is later.
        let by_then = entries.iter().take_while(|entry| entry.day <= at);
        if entries.is_empty() {
            return Cell {
                stance: Stance::NOTHING,
                voices: Vec::new(),
            };
        }
        if members == 0 {
            let mut weighing = Weighing::default();
            by_then.for_each(|entry| weighing.add(entry, evidence));
            return Cell {
                stance: weighing.stance(),
                voices: Vec::new(),
            };
        }
        let mut voices = MemberVoices::new(members);
        by_then.for_each(|entry| voices.add(entry, evidence));
        let voices = voices.stances();
        Cell {
            stance: of_bloc(record, &voices),
            voices,
        }
    }

    /// The places of a cell's claims; an empty range for a cell outside the record.
    fn run(&self, bloc: BlocIx, group: GroupIx) -> Range<usize> {
        if group.ix() >= self.groups {
            return 0..0;
        }
        let cell = bloc.ix() * self.groups + group.ix();
        match (self.offsets.get(cell), self.offsets.get(cell + 1)) {
            (Some(&start), Some(&end)) => start as usize..end as usize,
            _ => 0..0,
        }
    }
}

/// The number of a claim's cell; `None` where the record has no such group, and beyond all cells
/// where it has no such bloc.
fn cell_of(record: &Record, claim: &Claim) -> Option<usize> {
    let known = claim.group.ix() < record.groups.len();
    known.then(|| claim.bloc.ix() * record.groups.len() + claim.group.ix())
}

/// Where each cell's run starts.
fn offsets(record: &Record) -> Vec<u32> {
    let mut offsets = vec![0; record.blocs.len() * record.groups.len() + 1];
    for cell in record
        .claims
        .iter()
        .filter_map(|claim| cell_of(record, claim))
    {
        if let Some(count) = offsets.get_mut(cell + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for offset in &mut offsets {
        total += *offset;
        *offset = total;
    }
    offsets
}

/// Claim indices cell by cell, each run by day and then by id, which leaves nothing to the order
/// of the file.
fn sorted(record: &Record, offsets: &[u32]) -> Vec<u32> {
    let mut order = vec![0; offsets.last().map_or(0, |&end| end as usize)];
    let mut next = offsets.to_vec();
    for (ix, claim) in (0..).zip(&record.claims) {
        let Some(place) = cell_of(record, claim).and_then(|cell| next.get_mut(cell)) else {
            continue;
        };
        if let Some(slot) = order.get_mut(*place as usize) {
            *slot = ix;
        }
        *place += 1;
    }
    let key = |ix: &u32| {
        record
            .claims
            .get(*ix as usize)
            .map(|claim| (claim.date.day, &claim.id))
    };
    for run in offsets.windows(2) {
        if let [start, end] = *run
            && let Some(run) = order.get_mut(start as usize..end as usize)
        {
            run.sort_unstable_by(|a, b| key(a).cmp(&key(b)));
        }
    }
    order
}
