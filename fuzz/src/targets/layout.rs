//! Any bytes as a record in its compact layout.

use super::setting::Setting;
use dispute_matrix::record::Record;
use dispute_matrix::record::layout::decode;

/// Bytes are refused, or are a record in which all that is named is there, and which has a table.
pub fn layout(bytes: &[u8]) {
    // The texts of a record borrow from its bytes for as long as the page lives.
    let Some(record) = decode(bytes.to_vec().leak()) else {
        return;
    };
    assert!(is_whole(&record));
    if record.blocs.is_empty() {
        // The widget refuses it with a sentence.
        return;
    }
    let s = Setting::of(record);
    s.check(&s.default);
}

fn is_whole(record: &Record) -> bool {
    let claims = record.claims.iter().all(|claim| {
        let member = claim.member;
        member.is_none_or(|member| record.member(claim.bloc, member).is_some())
            && record.bloc(claim.bloc).is_some()
            && record.group(claim.group).is_some()
            && record.source(claim.source).is_some()
    });
    let blocs = &record.blocs;
    let groups = &record.groups;
    let events = &record.events;
    claims
        && blocs.iter().all(|bloc| record.camp(bloc.camp).is_some())
        && blocs.iter().all(|bloc| record.seat(bloc.seat).is_some())
        && groups.iter().all(|group| record.kind(group.kind).is_some())
        && events
            .iter()
            .all(|event| record.source(event.source).is_some())
}
