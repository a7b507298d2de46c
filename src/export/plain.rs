//! The view in sentences.

use super::{Export, Stamp};
use crate::words;

/// The title, the verdict in one sentence, and the stamp, a line each.
pub(super) fn write(export: &Export) -> String {
    let Export { record, view, .. } = *export;
    let table = export.table();
    let stamp = Stamp::new(export, &table);
    let line = words::headline(record, view, &table);
    let mut text = String::new();
    for part in [
        &*stamp.what_if,
        &words::export_title(record, view),
        &line.sentence(),
        &stamp.method,
        &stamp.day,
        &stamp.shown,
    ]
    .into_iter()
    .chain(stamp.filters.iter().map(String::as_str))
    .chain([&*stamp.record, &stamp.source, &stamp.link])
    .filter(|part| !part.is_empty())
    {
        text.push_str(part);
        text.push('\n');
    }
    text
}
