//! A cell's history as a strip along the time line.

use super::{View, stops};
use crate::record::{BlocIx, Day, GroupIx, Position, Record};
use crate::stance::Ledger;

/// A stretch of time in which a position was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The position.
    pub position: Position,
    /// Where it begins, in [`Strip::WHOLE`]ths of the strip.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// A cell's positions along the stops, which stand evenly spaced as on the slider: what is before
/// the first stop is drawn at the start, what is after the last one at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// What was held, oldest first; gaps are nothing on record.
    pub held: Vec<Held>,
    /// Where the view's own day stands.
    pub at: usize,
}

impl Strip {
    /// The length of a strip.
    pub const WHOLE: usize = 300;

    /// The strip of a bloc's positions on a group, by the evidence asked for.
    pub fn new(
        record: &Record,
        ledger: &Ledger,
        view: &View,
        bloc: BlocIx,
        group: GroupIx,
    ) -> Strip {
        let stops = stops(record);
        let mut held: Vec<Held> = Vec::new();
        for ix in ledger.history(bloc, group) {
            let Some(day) = record.claims.get(*ix as usize).map(|claim| claim.date.day) else {
                continue;
            };
            let cell = ledger.cell(record, bloc, group, day, view.evidence);
            let from = place(&stops, day);
            if let Some(last) = held.last_mut() {
                last.to = from;
            }
            if let Some(position) = cell.stance.position {
                match held.last_mut() {
                    Some(last) if last.position == position => last.to = Strip::WHOLE,
                    _ => held.push(Held {
                        position,
                        from,
                        to: Strip::WHOLE,
                    }),
                }
            }
        }
        held.retain(|held| held.from < held.to || held.to == Strip::WHOLE);
        Strip {
            held,
            at: place(&stops, view.at),
        }
    }
}

/// A day's place between the stops.
fn place(stops: &[Day], day: Day) -> usize {
    let after = stops.partition_point(|stop| *stop <= day);
    let steps = stops.len().saturating_sub(1).max(1);
    let (Some(last), Some(next)) = (
        after.checked_sub(1).and_then(|ix| stops.get(ix)),
        stops.get(after),
    ) else {
        return if after == 0 { 0 } else { Strip::WHOLE };
    };
    let days = |from: &Day, to: &Day| (to.0 - from.0) as usize;
    let part = days(last, &day) * Strip::WHOLE / days(last, next);
    ((after - 1) * Strip::WHOLE + part) / steps
}
