//! Reads a record from JSON, finding every fault at once.

mod across;
mod claims;
mod directions;
mod fields;
mod file;
mod known;
mod names;
mod sources;

use super::date::Day;
use super::fault::Faults;
use super::json::Json;
use super::types::*;
use across::{note_as_of, note_event_order, note_ids, note_shared_names};
use claims::{Named, claim, event};
use fields::{Object, item_place};
use known::*;
use names::Names;
use sources::Sources;

pub use fields::is_address;
pub use file::check_text;
pub use known::OBJECTS;

/// Reads a record; `file` is how messages name it.
///
/// Claims and events hold their sources in place; the record has each source once, in the order
/// of the claims and then the events.
///
/// # Errors
/// Every fault: unknown fields, names and values, ids and codes given twice, malformed or
/// impossible dates, addresses that are not http(s), missing or empty texts, wrong JSON types, and
/// whatever is past the [limits](super::limits). Past [`limits::FAULTS`](super::limits::FAULTS) they
/// are counted only.
pub fn read<J: Json>(file: &str, json: &J) -> Result<Record, Faults> {
    let mut faults = Faults::default();
    let record = record(file, json, &mut faults);
    if faults.is_empty() {
        Ok(record)
    } else {
        Err(faults)
    }
}

fn record<J: Json>(file: &str, json: &J, faults: &mut Faults) -> Record {
    let place = json.place().unwrap_or_else(|| file.to_owned());
    let top = Object::open(json, place, "", RECORD, faults);
    let id = top.code("id", faults);
    let version = top.day("version", faults);
    let licence = top.line("licence", faults);
    let title = top.line("title", faults);
    let as_of = top.day("as_of", faults);
    let milestone = milestone(&top, faults);
    let labels = labels(&top, faults);
    let camps = things(&top, ["camp", "camps"], CAMP, faults, camp);
    let seats = things(&top, ["seat", "seats"], SEAT, faults, seat);
    let kinds = things(&top, ["kind", "kinds"], KIND, faults, kind);
    note_ids(
        &top,
        ["camp", "camps"],
        camps.iter().map(|of| &of.id),
        faults,
    );
    note_ids(
        &top,
        ["seat", "seats"],
        seats.iter().map(|of| &of.id),
        faults,
    );
    note_ids(
        &top,
        ["kind", "kinds"],
        kinds.iter().map(|of| &of.id),
        faults,
    );
    let camp_ids = Names::of(camps.iter().map(|camp| &*camp.id));
    let seat_ids = Names::of(seats.iter().map(|seat| &*seat.id));
    let kind_ids = Names::of(kinds.iter().map(|kind| &*kind.id));
    let blocs = things(&top, ["bloc", "blocs"], BLOC, faults, |object, faults| {
        bloc(object, &camp_ids, &seat_ids, faults)
    });
    let groups = things(
        &top,
        ["group", "groups"],
        GROUP,
        faults,
        |object, faults| group(object, &kind_ids, faults),
    );
    note_ids(
        &top,
        ["bloc", "blocs"],
        blocs.iter().map(|of| &of.id),
        faults,
    );
    note_ids(
        &top,
        ["group", "groups"],
        groups.iter().map(|of| &of.id),
        faults,
    );
    note_shared_names(&top, &blocs, &groups, faults);
    let named = Named::new(&blocs, &groups);
    let mut sources = Sources::default();
    let claims = things(
        &top,
        ["claim", "claims"],
        CLAIM,
        faults,
        |object, faults| claim(object, &named, &mut sources, faults),
    );
    note_ids(
        &top,
        ["claim", "claims"],
        claims.iter().map(|of| &of.id),
        faults,
    );
    let events = things(
        &top,
        ["event", "events"],
        EVENT,
        faults,
        |object, faults| event(object, &mut sources, faults),
    );
    note_event_order(&top, &events, faults);
    let presets = presets(&top, faults);
    note_ids(
        &top,
        ["preset", "presets"],
        presets.iter().map(|of| &of.id),
        faults,
    );
    if let (Some(as_of), Some(version)) = (as_of, version) {
        let dated = claims.iter().map(|claim| claim.date.day);
        let dated = dated.chain(events.iter().map(|event| event.date));
        let first = dated.filter(|day| *day != NO_DAY).min();
        note_as_of(&top, as_of, first.unwrap_or(as_of), version, faults);
    }
    Record {
        id,
        version: version
            .map(|day| day.to_string())
            .unwrap_or_default()
            .into(),
        licence,
        title,
        as_of: as_of.unwrap_or(NO_DAY),
        milestone,
        labels,
        camps,
        seats,
        kinds,
        blocs,
        groups,
        events,
        presets,
        claims,
        sources: sources.into_list(),
        by_name: Vec::new(),
        original: None,
    }
}

/// Stands in for a day with a fault; a record with faults is thrown away.
const NO_DAY: Day = Day(i32::MIN);

/// The objects of a list, each read by `make`.
/// `names` are what messages call one of them, and the list's field.
fn things<J: Json, T>(
    outer: &Object<J>,
    names: [&str; 2],
    known: &[&str],
    faults: &mut Faults,
    mut make: impl FnMut(&Object<J>, &mut Faults) -> T,
) -> Vec<T> {
    let [noun, list] = names;
    let mut made = Vec::new();
    for (index, item) in outer.list(list, faults).iter().enumerate() {
        let place = item_place(outer.place(), noun, list, index, item);
        let object = Object::open(item, place, "", known, faults);
        made.push(make(&object, faults));
    }
    made
}

fn milestone<J: Json>(top: &Object<J>, faults: &mut Faults) -> Option<Milestone> {
    let json = top.get("milestone")?;
    let object = Object::open(
        json,
        top.place().to_owned(),
        "milestone.",
        MILESTONE,
        faults,
    );
    let date = object.day("date", faults).unwrap_or(NO_DAY);
    Some(Milestone {
        date,
        clause: object.line("clause", faults),
    })
}

fn labels<J: Json>(top: &Object<J>, faults: &mut Faults) -> Option<Labels> {
    let json = top.get("labels")?;
    let object = Object::open(json, top.place().to_owned(), "labels.", LABELS, faults);
    Some(Labels {
        terrorist: object.line("terrorist", faults),
        opposition: object.line("opposition", faults),
        voices: object.optional_line("voices", faults),
    })
}

/// Named views: none where a record gives none.
fn presets<J: Json>(top: &Object<J>, faults: &mut Faults) -> Vec<Preset> {
    if !top.has("presets") {
        return Vec::new();
    }
    let preset = |object: &Object<J>, faults: &mut Faults| Preset {
        id: object.code("id", faults),
        title: object.short_line("title", faults),
        text: object.line("text", faults),
        query: object.query("query", faults),
    };
    things(top, ["preset", "presets"], PRESET, faults, preset)
}

fn camp<J: Json>(object: &Object<J>, faults: &mut Faults) -> Camp {
    Camp {
        id: object.code("id", faults),
        name: object.line("name", faults),
    }
}

fn seat<J: Json>(object: &Object<J>, faults: &mut Faults) -> Seat {
    let name = object.line("name", faults);
    Seat {
        id: object.code("id", faults),
        name,
        counted: object.flag("counted", faults),
    }
}

fn kind<J: Json>(object: &Object<J>, faults: &mut Faults) -> Kind {
    Kind {
        id: object.code("id", faults),
        name: object.line("name", faults),
        shown: object.flag("shown", faults),
        opposition_reads: object.optional_line("opposition_reads", faults),
    }
}

fn bloc<J: Json>(object: &Object<J>, camps: &Names, seats: &Names, faults: &mut Faults) -> Bloc {
    Bloc {
        id: object.code("id", faults),
        code: object.code("code", faults),
        name: object.line("name", faults),
        short: object.line("short", faults),
        camp: CampIx(object.choice("camp", camps, faults).unwrap_or_default()),
        seat: SeatIx(object.choice("seat", seats, faults).unwrap_or_default()),
        members: things(object, ["member", "members"], MEMBER, faults, member),
    }
}

fn member<J: Json>(object: &Object<J>, faults: &mut Faults) -> Member {
    Member {
        id: object.code("id", faults),
        name: object.line("name", faults),
    }
}

fn group<J: Json>(object: &Object<J>, kinds: &Names, faults: &mut Faults) -> Group {
    Group {
        id: object.code("id", faults),
        code: object.code("code", faults),
        name: object.line("name", faults),
        short: object.line("short", faults),
        kind: KindIx(object.choice("kind", kinds, faults).unwrap_or_default()),
        about: object.line("about", faults),
    }
}
