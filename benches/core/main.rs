//! How long the core takes as records grow: `cargo xtask bench --core`.
//!
//! Throughput is in claims, so that what grows linearly in them keeps its rate.

#[path = "../../tests/made/record.rs"]
mod made;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dispute_matrix::consensus::{Order, judge};
use dispute_matrix::record::{BlocIx, Confidence, GroupIx, Position, Record};
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::{Table, View};
use made::{Size, record};
use std::hint::black_box;

/// The record of Syria's size, one of a large newsroom, and one past all limits of the reader.
const SIZES: [Size; 3] = [
    Size {
        blocs: 10,
        groups: 25,
        claims: 537,
    },
    Size {
        blocs: 50,
        groups: 500,
        claims: 62_500,
    },
    Size {
        blocs: 200,
        groups: 2_000,
        claims: 1_000_000,
    },
];

/// What every bloc holds of every group, and the verdict on each.
fn verdicts(record: &Record, ledger: &Ledger) -> usize {
    let rule = View::of(record).rule;
    let blocs = (0..record.blocs.len()).map(|ix| BlocIx(ix as u16));
    let groups = (0..record.groups.len()).map(|ix| GroupIx(ix as u16));
    let judged = groups.map(|group| {
        let held = |bloc| {
            let cell = ledger.cell(record, bloc, group, record.as_of, Confidence::Medium);
            (bloc, cell.stance.position)
        };
        let voices: Vec<(BlocIx, Option<Position>)> = blocs.clone().map(held).collect();
        judge(&voices, rule).verdict as usize
    });
    judged.sum()
}

fn core(criterion: &mut Criterion) {
    for size in SIZES {
        let record = record(size);
        let ledger = Ledger::new(&record);
        let name = format!("{}x{}x{}", size.blocs, size.groups, size.claims);
        let mut group = criterion.benchmark_group("core");
        group.sample_size(10);
        group.throughput(Throughput::Elements(size.claims as u64));
        group.bench_function(BenchmarkId::new("claims into cells", &name), |timer| {
            timer.iter(|| Ledger::new(black_box(&record)));
        });
        group.bench_function(BenchmarkId::new("stances and verdicts", &name), |timer| {
            timer.iter(|| verdicts(black_box(&record), &ledger));
        });
        for order in [Order::Dispute, Order::Similar] {
            let view = View {
                order,
                ..View::of(&record)
            };
            let id = BenchmarkId::new(format!("the table, order {}", order.name()), &name);
            group.bench_function(id, |timer| {
                timer.iter(|| Table::new(black_box(&record), &ledger, &view));
            });
        }
        group.finish();
    }
}

criterion_group!(benches, core);
criterion_main!(benches);
