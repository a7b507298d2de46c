//! How long the core takes as records grow: `cargo xtask bench --core`.
//!
//! Throughput is in claims, so that what grows linearly in them keeps its rate.

#[path = "../../tests/made/judged.rs"]
mod judged;
#[path = "../../tests/made/record.rs"]
mod made;
#[path = "../../tests/made/sizes.rs"]
mod made_sizes;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dispute_matrix::consensus::Order;
use dispute_matrix::stance::Ledger;
use dispute_matrix::view::{Table, View};
use judged::verdicts;
use made::record;
use made_sizes::SIZES;
use std::hint::black_box;

/// Rows that are put like by like in reasonable time for a benchmark of many runs.
const ROWS: usize = 500;

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
            if order == Order::Similar && size.groups > ROWS {
                continue;
            }
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
