//! The stamp that every file carries.

use super::Export;
use crate::view::Table;
use crate::words::{self, FileKey};

/// What a file says of itself, in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// With what-ifs: all of them, and that this is not the record. Empty without.
    pub what_if: String,
    /// Which record, and which version of it.
    pub record: String,
    /// The day, and the day compared with.
    pub day: String,
    /// Rule, voices and evidence.
    pub method: String,
    /// How much of the record is shown.
    pub shown: String,
    /// The filters in force, a sentence each.
    pub filters: Vec<String>,
    /// Claims, version and licence.
    pub source: String,
    /// The link to the view; empty where unknown.
    pub link: String,
}

impl Stamp {
    /// The stamp of a view.
    pub fn new(export: &Export, table: &Table) -> Stamp {
        let Export { record, view, .. } = *export;
        let what_if = if view.suppose.is_empty() {
            String::new()
        } else {
            words::not_the_record(record, view)
        };
        Stamp {
            what_if,
            record: words::record_name(record),
            day: words::as_of(view, table),
            method: words::method(record, view),
            shown: words::shown(record, table),
            filters: words::export_filters(record, view),
            source: words::record_line(record),
            link: export.link(),
        }
    }

    /// Label and sentence of each line, the what-if first; none is empty.
    pub fn lines(&self) -> Vec<(&'static str, &str)> {
        let mut lines = vec![
            (FileKey::FileWhatIf, &*self.what_if),
            (FileKey::FileRecord, &self.record),
            (FileKey::FileAsOf, &self.day),
            (FileKey::FileMethod, &self.method),
            (FileKey::FileShown, &self.shown),
        ];
        let filters = self.filters.iter();
        lines.extend(filters.map(|filter| (FileKey::FileFilter, &**filter)));
        lines.push((FileKey::FileSource, &self.source));
        lines.push((FileKey::FileLink, &self.link));
        lines.retain(|(_, text)| !text.is_empty());
        let named = lines.into_iter().map(|(label, text)| (label.text(), text));
        named.collect()
    }
}
