//! Agreement read plainly, in floating point: what the exact counting is held against.

use super::agreement::{Counts, Held, Table};
use dispute_matrix::record::Position::Divided;

/// The counts read group by group, without a table.
pub fn counts_as_read(one: &[Held], other: &[Held]) -> Counts {
    let (mut agreed, mut disagreed, mut divided) = (0, 0, 0);
    for group in one.iter().zip(other) {
        match group {
            (None, _) | (_, None) => {}
            (Some(Divided), _) | (_, Some(Divided)) => divided += 1,
            (one, other) if one == other => agreed += 1,
            _ => disagreed += 1,
        }
    }
    (agreed, disagreed, divided)
}

/// The share of agreement in floating point; `None` where nothing is shared.
pub fn share_as_read((agreed, disagreed, divided): Counts) -> Option<f64> {
    let shared = f64::from(agreed + disagreed + divided);
    (shared > 0.0).then(|| (f64::from(agreed) + f64::from(divided) / 2.0) / shared)
}

/// Cohen's formula as the paper has it, in floating point.
pub fn kappa_as_written(table: &Table) -> Option<f64> {
    let n: f64 = table.iter().flatten().map(|c| f64::from(*c)).sum();
    let part = |count: u32| f64::from(count) / n;
    let observed: f64 = (0..3).map(|ix| part(table[ix][ix])).sum();
    let expected: f64 = (0..3)
        .map(|ix| {
            let row: u32 = table[ix].iter().sum();
            let column: u32 = table.iter().map(|row| row[ix]).sum();
            part(row) * part(column)
        })
        .sum();
    (n > 0.0 && expected < 1.0 - 1e-12).then(|| (observed - expected) / (1.0 - expected))
}

/// In hundredths, halves away from zero, whatever the last bits of the fraction are.
pub fn hundredths(fraction: f64) -> i32 {
    let size = (100.0 * fraction.abs() + 0.5 + 1e-9).floor();
    size.copysign(fraction) as i32
}
