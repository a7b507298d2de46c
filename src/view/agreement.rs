//! The agreement view: who agrees with whom, over the groups shown.

use super::{Column, Table, View};
use crate::consensus::{Cohesion, Pair, cohesion};
use crate::gather::Gather;
use crate::record::{BlocIx, MemberIx, Position, Record};
use crate::stance::Ledger;
use std::cmp::Ordering;

/// Every pair of the columns shown, over the groups shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The voices, in the order of the columns.
    pub voices: Vec<Column>,
    /// Each voice with each, row after row.
    pairs: Vec<Pair>,
}

impl Agreement {
    /// Counts agreements in a table; what-ifs in it count like positions on record.
    pub fn new(table: &Table) -> Agreement {
        let count = table.columns.len();
        let mut pairs = vec![Pair::default(); count * count];
        for row in table.rows() {
            let cells = row.cells.iter().enumerate();
            let held = cells.filter_map(|(ix, cell)| Some((ix, cell.stance.position?)));
            // Of a large table few cells are on record.
            let held: Vec<(usize, Position)> = held.gather();
            for (one, position) in &held {
                for (other, with) in &held {
                    if let Some(pair) = pairs.get_mut(one * count + other) {
                        pair.add(Some(*position), Some(*with));
                    }
                }
            }
        }
        Agreement {
            voices: table.columns.clone(),
            pairs,
        }
    }

    /// Two voices, by their places; nothing shared for a place that is not there.
    pub fn pair(&self, one: usize, other: usize) -> Pair {
        let count = self.voices.len();
        let at = if other < count {
            self.pairs.get(one * count + other)
        } else {
            None
        };
        at.copied().unwrap_or_default()
    }

    /// The place of a bloc's own voice.
    pub fn place(&self, bloc: BlocIx) -> Option<usize> {
        let own = |voice: &Column| voice.bloc == bloc && voice.member.is_none();
        self.voices.iter().position(own)
    }

    /// Two blocs' own voices; nothing shared for one that is not shown.
    pub fn between(&self, one: BlocIx, other: BlocIx) -> Pair {
        let places = self.place(one).zip(self.place(other));
        places.map_or_else(Pair::default, |(one, other)| self.pair(one, other))
    }

    /// The blocs that agree with a bloc the most, or with [`Ordering::Less`] the least: several
    /// where their shares are the same. Thin pairs tell too little to be among them.
    pub fn extreme(&self, bloc: BlocIx, side: Ordering) -> Vec<(BlocIx, Pair)> {
        let Some(own) = self.place(bloc) else {
            return Vec::new();
        };
        let mut best: Vec<(BlocIx, Pair)> = Vec::new();
        for (ix, voice) in self.voices.iter().enumerate() {
            let pair = self.pair(own, ix);
            if voice.member.is_some() || ix == own || pair.thin() {
                continue;
            }
            let order = best
                .first()
                .map_or(side, |(_, known)| pair.cmp_share(known));
            if order == side {
                best.clear();
            }
            if order == side || order == Ordering::Equal {
                best.push((voice.bloc, pair));
            }
        }
        best
    }
}

impl Table {
    /// How far the members of a bloc agree on the groups shown; `None` for a bloc without members.
    pub fn cohesion(
        &self,
        record: &Record,
        ledger: &Ledger,
        view: &View,
        bloc: BlocIx,
    ) -> Option<Cohesion> {
        let members = record.bloc(bloc)?.members.len();
        let held: Vec<Vec<Option<Position>>> = self
            .rows()
            .map(|row| {
                let cell = ledger.cell(record, bloc, row.group, view.at, view.evidence);
                (0..members as u16)
                    .map(|member| cell.voice(Some(MemberIx(member))).position)
                    .gather()
            })
            .gather();
        (members > 0).then(|| cohesion(held.iter().map(Vec::as_slice)))
    }
}
