//! A spreadsheet of the view: RFC 4180, in UTF-8, with a header line.
//!
//! One line a cell, or in the agreement view one line for two blocs. The stamp stands in the last
//! two columns: in lines of its own at the end, and with what-ifs on every line, so that a line
//! that is sorted away or copied out still says that it is none of the record.

mod cells;
mod pairs;
mod sheet;

use super::{Export, Stamp};
use crate::view::Picture;
use crate::words::FileKey;
use sheet::{Field, Sheet};

/// The file.
pub(super) fn write(export: &Export) -> String {
    let table = export.table();
    let stamp = Stamp::new(export, &table);
    let mut sheet = match export.view.picture {
        Picture::Matrix => cells::sheet(export, &table, &stamp),
        Picture::Agreement => pairs::sheet(export, &table, &stamp),
    };
    for (label, text) in stamp.lines() {
        sheet.end_line(&[Field::text(label), Field::text(text)]);
    }
    sheet.finish()
}

/// The last two fields of a line: the what-if stamp, or nothing.
fn about(stamp: &Stamp) -> [Field<'_>; 2] {
    if stamp.what_if.is_empty() {
        return [Field::EMPTY, Field::EMPTY];
    }
    [
        Field::text(FileKey::FileWhatIf.text()),
        Field::text(&stamp.what_if),
    ]
}

/// A truth in words.
fn yes_no(holds: bool) -> Field<'static> {
    let word = if holds {
        FileKey::FileYes
    } else {
        FileKey::FileNo
    };
    Field::text(word.text())
}
