//! The matrix, one line a cell.

use super::{Export, Field, Sheet, Stamp, about, yes_no};
use crate::export::held::on_record;
use crate::record::{Claim, Position};
use crate::view::{Cell, Row, Table};
use crate::words;

/// The cells, row after row.
pub(super) fn sheet(export: &Export, table: &Table, stamp: &Stamp) -> Sheet {
    let mut sheet = Sheet::new(&words::CELL_COLUMNS);
    for row in table.rows() {
        for cell in &row.cells {
            let mut line = held(export, row, cell);
            line.extend(verdict(export, row));
            line.extend(deciding(export, cell));
            line.extend(about(stamp));
            sheet.line(&line);
        }
    }
    sheet
}

/// Whose position on whom, what it is, and its marks.
fn held<'a>(export: &Export<'a>, row: &Row, cell: &Cell) -> Vec<Field<'a>> {
    let record = export.record;
    let group = record.group(row.group);
    let bloc = record.bloc(cell.bloc);
    let member = cell.member.and_then(|ix| record.member(cell.bloc, ix));
    let stance = &cell.stance;
    let position = |held: Option<Position>| Field::text(held.map_or("none", Position::name));
    vec![
        Field::text(group.map_or("", |group| &*group.code)),
        Field::text(group.map_or("", |group| &*group.name)),
        Field::text(bloc.map_or("", |bloc| &*bloc.code)),
        Field::text(bloc.map_or("", |bloc| &*bloc.name)),
        Field::text(member.map_or("", |member| &*member.name)),
        position(stance.position),
        Field::text(words::position_for(record, row.group, stance.position)),
        Field::text(stance.confidence.map_or("", |level| level.name())),
        yes_no(stance.by_conduct),
        yes_no(stance.conduct_differs),
        yes_no(stance.weak),
        yes_no(cell.supposed),
        position(on_record(export, row.group, cell)),
        cell.was.map_or(Field::EMPTY, position),
    ]
}

/// What the voices counted make of the group.
fn verdict(export: &Export, row: &Row) -> [Field<'static>; 3] {
    [
        Field::text(row.finding.verdict.name()),
        Field::text(row.recorded.name()),
        Field::text(words::row_end(export.record, &row.finding)),
    ]
}

/// The deciding claim and its source; empty where none decides.
fn deciding<'a>(export: &Export<'a>, cell: &Cell) -> Vec<Field<'a>> {
    let record = export.record;
    let ix = cell.stance.deciding;
    match ix.and_then(|ix| record.claims.get(ix as usize)) {
        Some(claim) => claim_fields(export, claim),
        None => vec![Field::EMPTY; 7],
    }
}

fn claim_fields<'a>(export: &Export<'a>, claim: &'a Claim) -> Vec<Field<'a>> {
    let source = export.record.source(claim.source);
    vec![
        Field::text(&*claim.id),
        Field::text(claim.date.iso()),
        Field::text(claim.basis.name()),
        Field::text(&*claim.summary),
        Field::text(source.map_or("", |source| &*source.title)),
        Field::text(source.map_or(String::new(), words::source_name)),
        Field::text(source.map_or("", |source| &*source.url)),
    ]
}
