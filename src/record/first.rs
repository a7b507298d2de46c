//! The part of a record that its first view shows, as it stands in the module: without the texts,
//! which come after it.

use super::types::{Record, Text};

/// A text that is not there yet: no text of a valid record is empty.
const LATER: Text = Text::Borrowed("");

/// The record without what groups are and events were, without ids, summaries and notes of claims,
/// and without titles, publishers and addresses of sources. All that positions and verdicts follow
/// from is in it.
pub fn first(mut record: Record) -> Record {
    for group in &mut record.groups {
        group.about = LATER;
    }
    for event in &mut record.events {
        event.summary = LATER;
    }
    for claim in &mut record.claims {
        claim.id = LATER;
        claim.summary = LATER;
        claim.note = None;
    }
    for source in &mut record.sources {
        source.title = LATER;
        source.publisher = LATER;
        source.url = LATER;
        source.date = None;
    }
    record
}
