//! The agreement view, one line for two blocs, and one for the members of a bloc.

use super::{Export, Field, Sheet, Stamp, about, yes_no};
use crate::consensus::{Cohesion, Pair};
use crate::export::value::hundredths;
use crate::record::{BlocIx, Record};
use crate::view::{Agreement, Table};
use crate::words::{self, FileKey};

/// Each two blocs once, in the order of the columns.
pub(super) fn sheet(export: &Export, table: &Table, stamp: &Stamp) -> Sheet {
    let Export {
        record,
        ledger,
        view,
        ..
    } = *export;
    let mut sheet = Sheet::new(&words::PAIR_COLUMNS);
    let agreement = Agreement::new(table);
    let blocs: Vec<BlocIx> = table.blocs().map(|column| column.bloc).collect();
    for (ix, one) in blocs.iter().enumerate() {
        if let Some(own) = table.cohesion(record, ledger, view, *one) {
            let mut line = names(record, *one, *one);
            line.extend(members(&own));
            line.extend(about(stamp));
            sheet.line(&line);
        }
        for other in blocs.iter().skip(ix + 1) {
            let pair = agreement.between(*one, *other);
            let mut line = names(record, *one, *other);
            line.extend(counts(&pair));
            line.extend(about(stamp));
            sheet.line(&line);
        }
    }
    sheet
}

fn names(record: &Record, one: BlocIx, other: BlocIx) -> Vec<Field<'_>> {
    let mut fields = Vec::new();
    for bloc in [one, other] {
        let bloc = record.bloc(bloc);
        fields.push(Field::text(bloc.map_or("", |bloc| &*bloc.code)));
        fields.push(Field::text(bloc.map_or("", |bloc| &*bloc.name)));
    }
    fields
}

fn counts(pair: &Pair) -> [Field<'static>; 8] {
    [
        Field::text(FileKey::FilePair.text()),
        Field::count(pair.shared()),
        Field::count(pair.agreed()),
        Field::count(pair.disagreed()),
        Field::count(pair.divided()),
        pair.percent().map_or(Field::EMPTY, Field::count),
        pair.kappa()
            .map_or(Field::EMPTY, |kappa| Field::Number(hundredths(kappa))),
        yes_no(pair.thin()),
    ]
}

/// Groups where two members or more are on record, and those where all hold the same; the share
/// is over all pairs of members.
fn members(own: &Cohesion) -> [Field<'static>; 8] {
    [
        Field::text(FileKey::FileMembers.text()),
        Field::count(own.groups),
        Field::count(own.united),
        Field::EMPTY,
        Field::EMPTY,
        own.pairs.percent().map_or(Field::EMPTY, Field::count),
        Field::EMPTY,
        yes_no(own.groups < Pair::ENOUGH),
    ]
}
