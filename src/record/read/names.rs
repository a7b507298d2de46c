//! Names that a field may hold, found in far fewer steps than there are names.

use super::super::limits;

/// Names in the order of the file, each standing for its place.
pub struct Names<'a> {
    names: Vec<&'a str>,
    /// Places, sorted by their names; of equal names the first in the file stands in front.
    sorted: Vec<u16>,
}

impl<'a> Names<'a> {
    /// These names; of more than 65,536 the first ones.
    pub fn of(names: impl Iterator<Item = &'a str>) -> Names<'a> {
        let names: Vec<&str> = names.collect();
        let places = names.iter().zip(0..=u16::MAX);
        let mut sorted: Vec<(&str, u16)> = places.map(|(name, place)| (*name, place)).collect();
        sorted.sort_unstable();
        let sorted = sorted.into_iter().map(|(_, place)| place).collect();
        Names { names, sorted }
    }

    /// The place of a name.
    pub fn find(&self, text: &str) -> Option<u16> {
        let at = |place: &u16| self.names.get(usize::from(*place)).copied();
        let first = self.sorted.partition_point(|place| at(place) < Some(text));
        let place = self.sorted.get(first)?;
        (at(place) == Some(text)).then_some(*place)
    }

    /// The names as a message lists them: the first of many, and how many more there are.
    pub fn listed(&self) -> String {
        // What stands for a name with a fault of its own is none.
        let known = self.names.iter().filter(|name| !name.is_empty());
        let listed: Vec<&str> = known.take(limits::NAMES).copied().collect();
        if listed.is_empty() {
            return "nothing, since the record has none".to_owned();
        }
        let mut text = listed.join(", ");
        let more = self.names.len().saturating_sub(limits::NAMES);
        if more > 0 {
            text.push_str(" and ");
            text.push_str(&more.to_string());
            text.push_str(" more");
        }
        text
    }
}
