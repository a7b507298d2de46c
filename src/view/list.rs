//! The list form of a link value: `~a~b`, a single item `~a`.

use super::link::Notes;

/// Reads a list, item by item; what `item` does not know is noted and left out.
///
/// A bare word without `~` is taken as a list of one. `None` where no item is left: the caller
/// keeps its default, since a filter that names nothing known says nothing.
pub(super) fn read<T: Ord>(
    notes: &mut Notes,
    key: &'static str,
    text: &str,
    mut item: impl FnMut(&str) -> Option<T>,
) -> Option<Vec<T>> {
    let mut items = Vec::new();
    for part in text.split('~').filter(|part| !part.is_empty()) {
        match item(part) {
            Some(value) => items.push(value),
            None => notes.ignore(key, part),
        }
    }
    if text.split('~').all(str::is_empty) {
        notes.ignore(key, text);
    }
    items.sort();
    items.dedup();
    (!items.is_empty()).then_some(items)
}

/// Writes a list: `~a~b`.
pub(super) fn write<'a>(items: impl Iterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for item in items {
        text.push('~');
        text.push_str(item);
    }
    text
}
