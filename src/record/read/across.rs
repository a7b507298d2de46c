//! Checks across the things of a record.

use super::super::date::Day;
use super::super::fault::Fault;
use super::super::json::Json;
use super::super::types::{Bloc, Event, Group, Text};
use super::NO_DAY;
use super::fields::Object;

/// The place of a thing in messages, by its id.
pub fn place_of(file: &str, noun: &str, id: &str) -> String {
    [file, ": ", noun, " ", id].concat()
}

/// Notes each id that stood before.
pub fn note_ids<'a>(
    file: &str,
    noun: &str,
    ids: impl Iterator<Item = &'a Text>,
    faults: &mut Vec<Fault>,
) {
    let ids: Vec<_> = ids.map(|id| (place_of(file, noun, id), id)).collect();
    note_repeats(&ids, "id", faults);
}

/// Blocs and groups share one space of codes, and members' ids are unique in the whole record:
/// links and attributes name them without saying where they belong.
pub fn note_shared_names(file: &str, blocs: &[Bloc], groups: &[Group], faults: &mut Vec<Fault>) {
    let mut codes = Vec::new();
    let mut member_ids = Vec::new();
    for bloc in blocs {
        let place = place_of(file, "bloc", &bloc.id);
        for member in &bloc.members {
            member_ids.push((place_of(&place, "member", &member.id), &member.id));
        }
        codes.push((place, &bloc.code));
    }
    codes.extend(
        groups
            .iter()
            .map(|group| (place_of(file, "group", &group.id), &group.code)),
    );
    note_repeats(&member_ids, "id", faults);
    note_repeats(&codes, "code", faults);
}

/// Notes each value that stood before; `values` are pairs of place and value, in file order.
fn note_repeats(values: &[(String, &Text)], field: &str, faults: &mut Vec<Fault>) {
    let mut order: Vec<(usize, &(String, &Text))> = values.iter().enumerate().collect();
    // A stable sort: of equal values, the first in the file stays in front.
    order.sort_by_key(|(_, (_, value))| value);
    let mut repeats = Vec::new();
    for pair in order.windows(2) {
        if let [(_, (_, before)), (index, (place, value))] = pair
            && before == value
            && !value.is_empty()
        {
            repeats.push((*index, place, value));
        }
    }
    repeats.sort_unstable();
    for (_, place, value) in repeats {
        faults.push(Fault {
            place: place.clone(),
            field: field.to_owned(),
            found: ["\"", value, "\" a second time"].concat(),
            allowed: "each only once".to_owned(),
        });
    }
}

/// The time line goes through the events in the file's order.
pub fn note_event_order(file: &str, events: &[Event], faults: &mut Vec<Fault>) {
    for (index, pair) in events.windows(2).enumerate() {
        if let [before, event] = pair
            && event.date < before.date
            && event.date != NO_DAY
            && before.date != NO_DAY
        {
            faults.push(Fault {
                place: [file, ": events[", &(index + 1).to_string(), "]"].concat(),
                field: "date".to_owned(),
                found: [&event.date.to_string(), " after ", &before.date.to_string()].concat(),
                allowed: "events in the order of their days, oldest first".to_owned(),
            });
        }
    }
}

/// The day a reader sees first lies inside the record.
pub fn note_as_of<J: Json>(
    top: &Object<J>,
    as_of: Day,
    first: Day,
    version: Day,
    faults: &mut Vec<Fault>,
) {
    if as_of < first || as_of > version {
        let (first, version) = (first.to_string(), version.to_string());
        let allowed = [
            "a day from ",
            &first,
            ", the first on record, to ",
            &version,
            ", the version",
        ];
        top.fault("as_of", &as_of.to_string(), &allowed.concat(), faults);
    }
}
