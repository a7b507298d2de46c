//! The list form of a link value: `~a~b`, a single item `~a`.

use super::link::Notes;
use crate::text::parts;

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
    each(notes, key, text, &mut |part| match item(part) {
        Some(value) => {
            insert(&mut items, value);
            true
        }
        None => false,
    });
    (!items.is_empty()).then_some(items)
}

/// Puts an item where it belongs in a list in order, once.
pub(super) fn insert<T: Ord>(items: &mut Vec<T>, item: T) {
    if let Err(place) = items.binary_search(&item) {
        items.insert(place, item);
    }
}

/// Goes through the items of a list: one loop for lists of all sorts.
fn each(notes: &mut Notes, key: &'static str, text: &str, item: &mut dyn FnMut(&str) -> bool) {
    let mut any = false;
    for part in parts(text, b'~').filter(|part| !part.is_empty()) {
        any = true;
        if !item(part) {
            notes.ignore(key, part);
        }
    }
    if !any {
        notes.ignore(key, text);
    }
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
