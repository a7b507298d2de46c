//! The agreement view as data.

use super::bloc_code;
use crate::consensus::{Cohesion, Pair};
use crate::export::Export;
use crate::export::value::Value;
use crate::record::{BlocIx, Position, Record};
use crate::view::{Agreement, Table};
use crate::words;

/// Each two blocs once, and each bloc of several states with itself.
pub(super) fn entries(export: &Export, table: &Table) -> Vec<(&'static str, Value)> {
    let Export {
        record,
        ledger,
        view,
        ..
    } = *export;
    let agreement = Agreement::new(table);
    let blocs: Vec<BlocIx> = table.blocs().map(|column| column.bloc).collect();
    let mut pairs = Vec::new();
    for (ix, one) in blocs.iter().enumerate() {
        for other in blocs.iter().skip(ix + 1) {
            pairs.push(pair(record, *one, *other, &agreement.between(*one, *other)));
        }
    }
    let own = |bloc: &BlocIx| {
        Some(members(
            record,
            *bloc,
            &table.cohesion(record, ledger, view, *bloc)?,
        ))
    };
    vec![
        ("how_to_read", words::share_method().into()),
        ("groups_shown", table.counts.shown.into()),
        ("pairs", Value::List(pairs)),
        ("members", blocs.iter().filter_map(own).collect()),
    ]
}

fn pair(record: &Record, one: BlocIx, other: BlocIx, pair: &Pair) -> Value {
    Value::Map(vec![
        (
            "blocs",
            [one, other]
                .into_iter()
                .map(|bloc| bloc_code(record, bloc))
                .collect(),
        ),
        ("shared", pair.shared().into()),
        ("agreed", pair.agreed().into()),
        ("disagreed", pair.disagreed().into()),
        ("divided", pair.divided().into()),
        ("share_percent", pair.percent().into()),
        ("kappa", pair.kappa().map_or(Value::Null, Value::Hundredths)),
        ("thin", pair.thin().into()),
        ("held", held(pair)),
        ("in_words", words::pair(pair).into()),
    ])
}

/// Groups by what the first (outer) and the second (inner) hold.
fn held(pair: &Pair) -> Value {
    let inner = |row: &[u32; 3]| {
        let counts = Position::ALL.iter().zip(row);
        Value::Map(
            counts
                .map(|(position, count)| (position.name(), (*count).into()))
                .collect(),
        )
    };
    let rows = Position::ALL.iter().zip(&pair.table);
    Value::Map(
        rows.map(|(position, row)| (position.name(), inner(row)))
            .collect(),
    )
}

fn members(record: &Record, bloc: BlocIx, own: &Cohesion) -> Value {
    Value::Map(vec![
        ("bloc", bloc_code(record, bloc)),
        ("groups", own.groups.into()),
        ("united", own.united.into()),
        ("share_percent", own.pairs.percent().into()),
        ("in_words", words::cohesion(own).into()),
    ])
}
