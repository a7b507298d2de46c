//! The view as data: the stamp, the choices, and the matrix or the agreements.

mod agreement;
mod claim;
mod matrix;

use super::value::Value;
use super::{Export, Stamp};
use crate::record::{BlocIx, Record};
use crate::view::{Column, Picture, Table};
use crate::words;

/// Version of the shape of the data: it goes up when a key changes its meaning or goes away.
const SHAPE: i64 = 1;

/// The file.
pub(super) fn write(export: &Export) -> String {
    let Export { record, view, .. } = *export;
    let table = export.table();
    let stamp = Stamp::new(export, &table);
    let line = words::headline(record, view, &table);
    let mut entries = vec![
        ("what_if", what_if(export, &stamp)),
        ("title", words::export_title(record, view).into()),
        (
            "headline",
            [line.agreed, line.split, line.rest]
                .into_iter()
                .filter(|s| !s.is_empty())
                .collect(),
        ),
        ("method", (&*stamp.method).into()),
        ("stamp", lines(&stamp)),
        ("record", about_record(record)),
        ("view", choices(export, &table, &stamp)),
        (
            "columns",
            table
                .columns
                .iter()
                .map(|column| self::column(record, column))
                .collect(),
        ),
    ];
    entries.extend(match view.picture {
        Picture::Matrix => matrix::entries(export, &table),
        Picture::Agreement => agreement::entries(export, &table),
    });
    entries.push(("shape", Value::Number(SHAPE)));
    Value::Map(entries).json()
}

/// The what-ifs with their stamp; `null` for the record itself.
fn what_if(export: &Export, stamp: &Stamp) -> Value {
    let Export { record, view, .. } = *export;
    if view.suppose.is_empty() {
        return Value::Null;
    }
    let supposed = view.suppose.iter().map(|one| {
        let group = record.group(one.group).map(|group| &*group.code);
        Value::Map(vec![
            ("bloc", bloc_code(record, one.bloc)),
            ("group", group.into()),
            ("position", one.position.name().into()),
        ])
    });
    Value::Map(vec![
        ("stamp", (&*stamp.what_if).into()),
        ("supposed", supposed.collect()),
    ])
}

fn lines(stamp: &Stamp) -> Value {
    let line = |(label, text): (&'static str, &str)| {
        Value::Map(vec![("label", label.into()), ("text", text.into())])
    };
    stamp.lines().into_iter().map(line).collect()
}

fn about_record(record: &Record) -> Value {
    Value::Map(vec![
        ("id", (&*record.id).into()),
        ("title", (&*record.title).into()),
        ("version", (&*record.version).into()),
        ("licence", (&*record.licence).into()),
        ("claims", record.claims.len().into()),
    ])
}

/// The reader's choices, and the link that brings them back.
fn choices(export: &Export, table: &Table, stamp: &Stamp) -> Value {
    let Export { record, view, .. } = *export;
    let link = Some(&*stamp.link).filter(|link| !link.is_empty());
    Value::Map(vec![
        ("link", link.into()),
        ("query", view.write(record, export.author, "").into()),
        ("picture", view.picture.name().into()),
        ("at", table.at.iso().into()),
        ("compared", table.compared.map(|day| day.iso()).into()),
        ("rule", view.rule.name().into()),
        ("evidence", view.evidence.name().into()),
        ("order", view.order.name().into()),
        (
            "counted",
            view.count
                .iter()
                .map(|bloc| bloc_code(record, *bloc))
                .collect(),
        ),
        (
            "filters",
            stamp.filters.iter().map(String::as_str).collect(),
        ),
    ])
}

fn column(record: &Record, column: &Column) -> Value {
    let bloc = record.bloc(column.bloc);
    let member = column.member.and_then(|ix| record.member(column.bloc, ix));
    let camp = record.camp(column.camp);
    Value::Map(vec![
        ("bloc", bloc.map(|bloc| &*bloc.code).into()),
        ("name", bloc.map(|bloc| &*bloc.name).into()),
        ("member", member.map(|member| &*member.id).into()),
        ("member_name", member.map(|member| &*member.name).into()),
        ("camp", camp.map(|camp| &*camp.name).into()),
        ("counted", column.counted.into()),
    ])
}

fn bloc_code(record: &Record, bloc: BlocIx) -> Value {
    record.bloc(bloc).map(|bloc| &*bloc.code).into()
}
