//! The sources of a record, each kept once.

use super::super::types::Source;
use std::collections::BTreeMap;

/// Sources in the order they were first named, and where each stands.
#[derive(Default)]
pub struct Sources {
    list: Vec<Source>,
    places: BTreeMap<[String; 4], u16>,
}

impl Sources {
    /// The place of a source, which is added where it is new; `None` where there are too many.
    pub fn place(&mut self, source: Source) -> Option<u16> {
        let date = source.date.map(|date| date.iso()).unwrap_or_default();
        let [url, title, publisher] = [&source.url, &source.title, &source.publisher];
        let key = [url, title, publisher].map(|text| text.to_string());
        let [url, title, publisher] = key;
        let key = [url, title, publisher, date];
        if let Some(place) = self.places.get(&key) {
            return Some(*place);
        }
        let place = u16::try_from(self.list.len()).ok()?;
        self.places.insert(key, place);
        self.list.push(source);
        Some(place)
    }

    /// All of them.
    pub fn into_list(self) -> Vec<Source> {
        self.list
    }
}
