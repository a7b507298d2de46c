//! The record that a newsroom's spreadsheets hold.

use super::fault;
use super::node::{At, Node};
use super::places::{line, line_column, placed};
use super::reader::fault::Faults;
use super::reader::read;
use super::sheet::{Row, rows};
use super::tables::{self, KEYS, LISTS, MEMBERS, RECORD, Table};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The spreadsheets of a folder, by their files.
pub type Sheets = BTreeMap<String, Vec<u8>>;

/// The record that spreadsheets hold.
///
/// # Errors
/// Every fault with its file, line and column: of the sheets first, and where these have none, of
/// the record they make.
pub fn node(sheets: &Sheets) -> Result<Node, Faults> {
    let mut faults = Faults::default();
    note_unknown_files(sheets, &mut faults);
    let keys = keys(sheet(&RECORD, sheets, &mut faults), &mut faults);
    let members = sheet(&MEMBERS, sheets, &mut faults);
    let mut fields = once(&keys);
    for table in &LISTS {
        let rows = sheet(table, sheets, &mut faults);
        let mut items: Vec<Node> = rows.iter().map(|row| object(table, row)).collect();
        match table.list {
            "blocs" => give_members(&rows, &mut items, &members, &mut faults),
            "presets" if items.is_empty() => continue,
            _ => {}
        }
        fields.push((table.list.to_owned(), Node::List(items)));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let node = Node::Object(Some(RECORD.file.to_owned()), fields);
    let lines = keys
        .into_iter()
        .map(|(key, (line, _))| (key, line))
        .collect();
    match read::read(RECORD.file, &At(&node)) {
        Ok(_) => Ok(node),
        Err(faults) => Err(placed(&faults, &lines)),
    }
}

fn note_unknown_files(sheets: &Sheets, faults: &mut Faults) {
    for name in sheets.keys() {
        if !tables::files().any(|file| file == name) {
            let files: Vec<&str> = tables::files().collect();
            faults.note(|| fault(name.clone(), "a file of this name", files.join(", ")));
        }
    }
}

fn sheet(table: &Table, sheets: &Sheets, faults: &mut Faults) -> Vec<Row> {
    match sheets.get(table.file) {
        Some(bytes) => rows(table, bytes, faults),
        None if table.may_be_missing => Vec::new(),
        None => {
            let allowed = format!("a file with the columns {}", table.columns.join(", "));
            faults.note(|| fault(table.file.to_owned(), "no such file", allowed));
            Vec::new()
        }
    }
}

/// The values of record.csv by their keys, with their lines.
fn keys(rows: Vec<Row>, faults: &mut Faults) -> BTreeMap<String, (usize, String)> {
    let mut keys = BTreeMap::new();
    for Row { line: at, cells } in rows {
        let [key, value] = cells.as_slice() else {
            continue;
        };
        let key = key.trim().to_ascii_lowercase();
        let place = line_column(RECORD.file, at, "key");
        if !KEYS.contains(&key.as_str()) {
            faults.note(|| fault(place, format!("{key:?}"), KEYS.join(", ")));
            continue;
        }
        match keys.entry(key) {
            Entry::Vacant(free) => drop(free.insert((at, value.clone()))),
            Entry::Occupied(known) => {
                let found = format!("{:?} a second time", known.key());
                faults.note(|| fault(place, found, "each only once"));
            }
        }
    }
    keys
}

/// The fields that stand once, in the order of the file; objects in it where a key of theirs is.
fn once(keys: &BTreeMap<String, (usize, String)>) -> Vec<(String, Node)> {
    let mut fields = Vec::new();
    for key in KEYS {
        if let Some((_, value)) = keys.get(key)
            && !value.is_empty()
        {
            put(&mut fields, key, Node::Text(value.clone()));
        }
    }
    fields
}

/// Puts a value under a name, or under the name behind the dot of an object inside.
fn put(fields: &mut Vec<(String, Node)>, column: &str, value: Node) {
    let Some((outer, inner)) = column.split_once('.') else {
        fields.push((column.to_owned(), value));
        return;
    };
    let known = fields.last_mut().filter(|(name, _)| name == outer);
    match known {
        Some((_, Node::Object(_, of))) => of.push((inner.to_owned(), value)),
        _ => {
            let of = vec![(inner.to_owned(), value)];
            fields.push((outer.to_owned(), Node::Object(None, of)));
        }
    }
}

/// A row as an object; empty cells are fields that are not there.
fn object(table: &Table, row: &Row) -> Node {
    let mut fields = Vec::new();
    for (column, cell) in table.columns.iter().zip(&row.cells) {
        let value = match *column {
            "counted" | "shown" => flag(cell),
            _ => Node::Text(cell.clone()),
        };
        // The file has an empty date where a source's is unknown; and the first of a source's
        // fields makes the source, so that its faults are those of its fields.
        if !cell.is_empty() || column.starts_with("source.") {
            put(&mut fields, column, value);
        }
    }
    Node::Object(Some(line(table.file, row.line)), fields)
}

/// `true` or `false` in letters of any size; anything else is left for the reader to refuse.
fn flag(cell: &str) -> Node {
    match cell.trim().to_ascii_lowercase().as_str() {
        "true" => Node::Flag(true),
        "false" => Node::Flag(false),
        _ => Node::Text(cell.to_owned()),
    }
}

/// Gives each bloc its members, in the order of their rows.
fn give_members(blocs: &[Row], items: &mut [Node], members: &[Row], faults: &mut Faults) {
    let id = |row: &Row| row.cells.first().cloned().unwrap_or_default();
    let mut of: BTreeMap<String, Vec<Node>> =
        blocs.iter().map(|row| (id(row), Vec::new())).collect();
    for row in members {
        let bloc = id(row);
        let Some(its) = of.get_mut(&bloc) else {
            let place = line_column(MEMBERS.file, row.line, "bloc");
            let allowed = "the id of a bloc in blocs.csv";
            faults.note(|| fault(place, format!("{bloc:?}"), allowed));
            continue;
        };
        let Node::Object(place, mut fields) = object(&MEMBERS, row) else {
            continue;
        };
        fields.retain(|(name, _)| name != "bloc");
        its.push(Node::Object(place, fields));
    }
    for (row, item) in blocs.iter().zip(items) {
        if let Node::Object(_, fields) = item {
            // A bloc with the id of another gets none: that is its fault, which the reader tells.
            let its = of.remove(&id(row)).unwrap_or_default();
            fields.push(("members".to_owned(), Node::List(its)));
        }
    }
}
