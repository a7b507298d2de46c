//! `record to-csv FILE DIR`: a record as spreadsheets, without loss.

use super::cell::defused;
use super::check::checked;
use super::from_sheets::Sheets;
use super::io_failure;
use super::tables::{KEYS, LISTS, MEMBERS, RECORD, Table};
use crate::say::Failure;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Tells Excel that the file is UTF-8.
const MARK: &str = "\u{feff}";

/// Checks a record and writes its spreadsheets into a folder that has none of them yet.
pub fn to_csv(file: &Path, folder: &Path, separator: u8) -> Result<(), Failure> {
    let (json, _) = checked(file)?;
    let sheets = sheets(&json, separator).map_err(|error| io_failure("writing", folder, &error))?;
    if let Some(known) = sheets.keys().find(|name| folder.join(name).exists()) {
        return Err(Failure::new(
            format!("writing spreadsheets to {}", folder.display()),
            format!("there is a {known} already"),
            "name a folder without spreadsheets, so that nobody's work is lost",
        ));
    }
    fs::create_dir_all(folder).map_err(|error| io_failure("making", folder, &error))?;
    for (name, bytes) in &sheets {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| io_failure("writing", &path, &error))?;
    }
    println!(
        "Wrote {} spreadsheets to {}.",
        sheets.len(),
        folder.display()
    );
    Ok(())
}

/// The spreadsheets of a valid record.
pub fn sheets(json: &Value, separator: u8) -> std::io::Result<Sheets> {
    let mut sheets = Sheets::new();
    let keys = KEYS.iter().filter_map(|key| {
        let value = cell(json, key);
        (!value.is_empty()).then(|| vec![(*key).to_owned(), value])
    });
    let mut add = |table: &Table, rows: Vec<Vec<String>>| -> std::io::Result<()> {
        sheets.insert(table.file.to_owned(), sheet(table, &rows, separator)?);
        Ok(())
    };
    add(&RECORD, keys.collect())?;
    add(&MEMBERS, members(json))?;
    for table in &LISTS {
        let rows = items(json, table.list).iter();
        let row = |item| {
            table
                .columns
                .iter()
                .map(|column| cell(item, column))
                .collect()
        };
        add(table, rows.map(row).collect())?;
    }
    Ok(sheets)
}

fn items<'a>(json: &'a Value, list: &str) -> &'a [Value] {
    json.get(list)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// What a column holds of an object: a text, a flag, or nothing.
fn cell(object: &Value, column: &str) -> String {
    let mut value = Some(object);
    for name in column.split('.') {
        value = value.and_then(|value| value.get(name));
    }
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(flag)) => flag.to_string(),
        _ => String::new(),
    }
}

fn members(json: &Value) -> Vec<Vec<String>> {
    let blocs = items(json, "blocs").iter();
    let members = blocs.flat_map(|bloc| {
        let row = |member| vec![cell(bloc, "id"), cell(member, "id"), cell(member, "name")];
        items(bloc, "members").iter().map(row)
    });
    members.collect()
}

fn sheet(table: &Table, rows: &[Vec<String>], separator: u8) -> std::io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .terminator(csv::Terminator::CRLF)
        .from_writer(MARK.as_bytes().to_vec());
    writer.write_record(table.columns)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| defused(cell)))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}
