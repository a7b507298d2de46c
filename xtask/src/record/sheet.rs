//! Reads one spreadsheet: RFC 4180, and what Excel and its like write beside it.
//!
//! A byte order mark, CRLF, commas, semicolons (as Excel writes in Europe) or tabs, columns in any
//! order, empty rows, empty cells left out at the end of a row.

use super::cell::fused;
use super::fault;
use super::places::{line, line_column};
use super::reader::fault::Faults;
use super::tables::Table;

/// A row: its line in the file, and its cells in the order of the table's columns, empty ones as
/// empty texts.
#[derive(Debug, PartialEq)]
pub struct Row {
    pub line: usize,
    pub cells: Vec<String>,
}

/// The rows of a spreadsheet. Faults are noted; a header with faults gives no rows.
pub fn rows(table: &Table, bytes: &[u8], faults: &mut Faults) -> Vec<Row> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Err(error) = std::str::from_utf8(bytes) {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let place = line(table.file, 1 + line_breaks(before));
        faults.note(|| {
            fault(
                place,
                "bytes that are not UTF-8",
                "UTF-8; in Excel save as \"CSV UTF-8\"",
            )
        });
        return Vec::new();
    }
    let mut records = records(bytes, separator(table, bytes)).into_iter();
    let Some((at, header)) = records.next() else {
        faults.note(|| fault(line(table.file, 1), "nothing", header_of(table)));
        return Vec::new();
    };
    let before = faults.count();
    let columns = columns(table, at, &header, faults);
    if faults.count() > before {
        return Vec::new();
    }
    let rows: Vec<Row> = records
        .filter_map(|(at, cells)| row(table, &columns, at, &cells, faults))
        .collect();
    if bytes.iter().filter(|byte| **byte == b'"').count() % 2 == 1 {
        let last = rows.last().map_or(at, |row| row.line);
        let allowed = "quotation marks in pairs, each inside a quoted cell doubled";
        faults.note(|| {
            fault(
                line(table.file, last),
                "a quotation mark that nothing ends",
                allowed,
            )
        });
    }
    rows
}

/// The records of a file, each with the line it begins on.
fn records(bytes: &[u8], separator: u8) -> Vec<(usize, Vec<String>)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(bytes);
    let mut records = Vec::new();
    let (mut at, mut line) = (0, 1);
    for record in reader.records().flatten() {
        let start = record.position().map_or(0, |position| position.byte());
        let start = usize::try_from(start).unwrap_or_default();
        // The parser counts the empty lines before a record as a part of it.
        let rest = bytes.get(start..).unwrap_or_default();
        let start = start
            + rest
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
        line += line_breaks(bytes.get(at..start).unwrap_or_default());
        at = start;
        records.push((line, record.iter().map(str::to_owned).collect()));
    }
    records
}

fn line_breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

/// The separator under which the header has the most of the table's columns.
fn separator(table: &Table, bytes: &[u8]) -> u8 {
    let end = bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .unwrap_or(bytes.len());
    let header = bytes.get(..end).unwrap_or_default();
    let known = |separator: &u8| {
        let header = records(header, *separator).into_iter().next();
        let cells = header.map(|(_, cells)| cells).unwrap_or_default();
        cells
            .iter()
            .filter(|cell| column(table, cell).is_some())
            .count()
    };
    // Of equals the last one wins, and that is the comma.
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(known)
        .unwrap_or(b',')
}

/// The place of a column among the table's; small and capital letters and blanks around are alike.
fn column(table: &Table, name: &str) -> Option<usize> {
    let name = name.trim();
    table
        .columns
        .iter()
        .position(|known| known.eq_ignore_ascii_case(name))
}

fn header_of(table: &Table) -> String {
    format!("a header with the columns {}", table.columns.join(", "))
}

/// Which of the table's columns each cell of the header names; none for an empty one.
fn columns(table: &Table, at: usize, header: &[String], faults: &mut Faults) -> Vec<Option<usize>> {
    let mut columns: Vec<Option<usize>> = Vec::new();
    for name in header {
        let known = column(table, name);
        let place = || line_column(table.file, at, name.trim());
        if known.is_some() && columns.contains(&known) {
            faults.note(|| {
                fault(
                    place(),
                    "a column of this name a second time",
                    "each only once",
                )
            });
        }
        if known.is_none() && !name.trim().is_empty() {
            let allowed = table.columns.join(", ");
            faults.note(|| fault(place(), "a column of this name", allowed));
        }
        columns.push(known);
    }
    for (place, name) in table.columns.iter().enumerate() {
        if !columns.contains(&Some(place)) && !table.optional.contains(name) {
            let place = line_column(table.file, at, name);
            faults.note(|| fault(place, "no column of this name", header_of(table)));
        }
    }
    columns
}

/// A row in the order of the table's columns; none where it is empty.
fn row(
    table: &Table,
    columns: &[Option<usize>],
    at: usize,
    cells: &[String],
    faults: &mut Faults,
) -> Option<Row> {
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    let mut row = vec![String::new(); table.columns.len()];
    for (index, cell) in cells.iter().enumerate() {
        let to = columns.get(index).copied().flatten();
        match to.and_then(|to| row.get_mut(to)) {
            Some(to) => fused(cell).clone_into(to),
            None if cell.is_empty() => {}
            None => {
                let found = format!("{cell:?} in cell {}", index + 1);
                let allowed = "no more cells than the header has columns";
                faults.note(|| fault(line(table.file, at), found, allowed));
            }
        }
    }
    Some(Row {
        line: at,
        cells: row,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tables::{LISTS, MEMBERS};
    use super::*;

    fn read(text: &str) -> Vec<Row> {
        let mut faults = Faults::default();
        let rows = rows(&MEMBERS, text.as_bytes(), &mut faults);
        assert_eq!(faults, Faults::default(), "{text:?}");
        rows
    }

    fn told(table: &Table, bytes: &[u8]) -> Vec<String> {
        let mut faults = Faults::default();
        rows(table, bytes, &mut faults);
        faults.listed().iter().map(ToString::to_string).collect()
    }

    fn row(line: usize, cells: [&str; 3]) -> Row {
        Row {
            line,
            cells: cells.map(str::to_owned).to_vec(),
        }
    }

    #[test]
    fn what_spreadsheets_write_is_read_alike() {
        let expected = [
            row(2, ["eu", "fr", "France"]),
            row(3, ["eu", "de", "Germany, all"]),
        ];
        for text in [
            "bloc,id,name\neu,fr,France\neu,de,\"Germany, all\"\n",
            "\u{feff}bloc,id,name\r\neu,fr,France\r\neu,de,\"Germany, all\"\r\n",
            "bloc;id;name\r\neu;fr;France\r\neu;de;Germany, all",
            "bloc\tid\tname\neu\tfr\tFrance\neu\tde\tGermany, all\n",
            "name,id,bloc\nFrance,fr,eu\n\"Germany, all\",de,eu\n",
            "Bloc , ID,Name,,\neu,fr,France,,\neu,de,\"Germany, all\",,\n,,,,\n\n",
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn lines_are_the_files_own_past_empty_lines_and_breaks_inside_cells() {
        let rows = read(
            "\nbloc,id,name\r\n\r\n\neu,fr,\"two\r\nlines\"\r\n\r\neu,de,Germany\n,,\neu,it,Italy",
        );
        let lines: Vec<usize> = rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [5, 8, 10]);
        assert_eq!(rows[0].cells[2], "two\r\nlines");
    }

    #[test]
    fn cells_left_out_at_the_end_are_empty_and_doubled_marks_are_one() {
        assert_eq!(
            read("bloc,id,name\neu\neu,fr,\"the \"\"Fifth\"\"\"\n"),
            [
                row(2, ["eu", "", ""]),
                row(3, ["eu", "fr", "the \"Fifth\""])
            ]
        );
    }

    #[test]
    fn formulas_are_given_back_as_they_were() {
        assert_eq!(
            read("bloc,id,name\neu,'-x,'=1+1"),
            [row(2, ["eu", "-x", "=1+1"])]
        );
    }

    #[test]
    fn an_unknown_missing_or_repeated_column_is_a_fault_with_its_place() {
        let all = "bloc, id, name";
        assert_eq!(
            told(&MEMBERS, b"bloc,id,nam,ID\neu,fr,France,x"),
            [
                format!(
                    "members.csv line 1, column \"nam\": found a column of this name; allowed: {all}"
                ),
                "members.csv line 1, column \"ID\": found a column of this name a second time; \
                 allowed: each only once"
                    .to_owned(),
                format!(
                    "members.csv line 1, column \"name\": found no column of this name; \
                     allowed: a header with the columns {all}"
                ),
            ]
        );
        assert_eq!(
            told(&MEMBERS, b""),
            [format!(
                "members.csv line 1: found nothing; allowed: a header with the columns {all}"
            )]
        );
    }

    #[test]
    fn columns_whose_cells_may_be_empty_may_be_missing() {
        let kinds = LISTS.iter().find(|table| table.list == "kinds").unwrap();
        assert_eq!(told(kinds, b"id,name,shown\na,A,true"), [""; 0]);
    }

    #[test]
    fn a_cell_beyond_the_header_is_a_fault() {
        assert_eq!(
            told(&MEMBERS, b"bloc,id,name\neu,fr,France, North"),
            ["members.csv line 2: found \" North\" in cell 4; \
              allowed: no more cells than the header has columns"]
        );
    }

    #[test]
    fn a_quotation_mark_without_its_end_is_a_fault() {
        assert_eq!(
            told(&MEMBERS, b"bloc,id,name\neu,fr,\"France\neu,de,Germany"),
            [
                "members.csv line 2: found a quotation mark that nothing ends; \
              allowed: quotation marks in pairs, each inside a quoted cell doubled"
            ]
        );
    }

    #[test]
    fn other_encodings_than_utf_8_are_a_fault_with_the_line() {
        assert_eq!(
            told(&MEMBERS, b"bloc,id,name\neu,fr,Fran\xe7ais"),
            ["members.csv line 2: found bytes that are not UTF-8; \
              allowed: UTF-8; in Excel save as \"CSV UTF-8\""]
        );
    }
}
