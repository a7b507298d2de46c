//! Checks across the things of a record.

use super::super::date::Day;
use super::super::fault::{Fault, Faults};
use super::super::json::Json;
use super::super::types::{Bloc, Event, Group, Text};
use super::NO_DAY;
use super::fields::{Object, item_place};
use super::known::BLOC;

/// Notes each id that stood before in a list; `names` are as for [`item_place`].
pub fn note_ids<'a, J: Json>(
    top: &Object<J>,
    names: [&str; 2],
    ids: impl Iterator<Item = &'a Text>,
    faults: &mut Faults,
) {
    let ids: Vec<&Text> = ids.collect();
    note_repeats(&ids, "id", |index| place(top, names, index), faults);
}

/// The place of an item of a list. Only a fault asks for it, so no place is made for the others.
fn place<J: Json>(outer: &Object<J>, [noun, list]: [&str; 2], index: usize) -> String {
    match outer.items(list).get(index) {
        Some(item) => item_place(outer.place(), noun, list, index, item),
        None => outer.place().to_owned(),
    }
}

/// Blocs and groups share one space of codes, and members' ids are unique in the whole record:
/// links and attributes name them without saying where they belong.
pub fn note_shared_names<J: Json>(
    top: &Object<J>,
    blocs: &[Bloc],
    groups: &[Group],
    faults: &mut Faults,
) {
    let members = blocs.iter().zip(0..).flat_map(|(bloc, of)| {
        let members = bloc.members.iter().zip(0..);
        members.map(move |(member, index)| (of, index, &member.id))
    });
    let members: Vec<(usize, usize, &Text)> = members.collect();
    let ids: Vec<&Text> = members.iter().map(|(_, _, id)| *id).collect();
    let member_place = |at: usize| {
        let (bloc, index, _) = members.get(at)?;
        let place = place(top, BLOCS, *bloc);
        let json = top.items("blocs").into_iter().nth(*bloc)?;
        let bloc = Object::open(&json, place, "", BLOC, &mut Faults::default());
        Some(self::place(&bloc, ["member", "members"], *index))
    };
    let member_place = |at| member_place(at).unwrap_or_default();
    note_repeats(&ids, "id", member_place, faults);
    let codes = blocs.iter().map(|bloc| &bloc.code);
    let codes = codes.chain(groups.iter().map(|group| &group.code));
    let codes: Vec<&Text> = codes.collect();
    let code_place = |at: usize| match at.checked_sub(blocs.len()) {
        None => place(top, BLOCS, at),
        Some(group) => place(top, ["group", "groups"], group),
    };
    note_repeats(&codes, "code", code_place, faults);
}

const BLOCS: [&str; 2] = ["bloc", "blocs"];

/// Notes each value that stood before; `values` are in file order, and `place` tells where one is.
fn note_repeats(
    values: &[&Text],
    field: &str,
    place: impl Fn(usize) -> String,
    faults: &mut Faults,
) {
    let mut order: Vec<(&Text, usize)> = values.iter().copied().zip(0..).collect();
    // Of equal values, the first in the file stands in front.
    order.sort_unstable();
    let mut repeats = Vec::new();
    for pair in order.windows(2) {
        if let [(before, _), (value, index)] = pair
            && before == value
            && !value.is_empty()
        {
            repeats.push((*index, *value));
        }
    }
    repeats.sort_unstable();
    for (index, value) in repeats {
        faults.note(|| Fault {
            place: place(index),
            field: field.to_owned(),
            found: ["\"", value, "\" a second time"].concat(),
            allowed: "each only once".to_owned(),
        });
    }
}

/// The time line goes through the events in the file's order.
pub fn note_event_order<J: Json>(top: &Object<J>, events: &[Event], faults: &mut Faults) {
    for (index, pair) in events.windows(2).enumerate() {
        if let [before, event] = pair
            && event.date < before.date
            && event.date != NO_DAY
            && before.date != NO_DAY
        {
            faults.note(|| Fault {
                place: place(top, ["event", "events"], index + 1),
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
    faults: &mut Faults,
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
