//! Reads a record from JSON, finding every fault at once.

use super::check::{Object, item_place, note_repeats};
use super::date::{Day, Precision, When};
use super::fault::Fault;
use super::json::Json;
use super::types::*;

type Faults = Vec<Fault>;

const RECORD: &[&str] = &[
    "id",
    "version",
    "licence",
    "title",
    "as_of",
    "milestone",
    "camps",
    "seats",
    "kinds",
    "blocs",
    "groups",
    "events",
    "claims",
];
const MILESTONE: &[&str] = &["date", "clause"];
const CAMP: &[&str] = &["id", "name"];
const SEAT: &[&str] = &["id", "name", "counted"];
const KIND: &[&str] = &["id", "name", "shown", "opposition_reads"];
const BLOC: &[&str] = &["id", "code", "name", "short", "camp", "seat", "members"];
const MEMBER: &[&str] = &["id", "name"];
const GROUP: &[&str] = &["id", "code", "name", "short", "kind", "about"];
const EVENT: &[&str] = &["date", "title", "summary", "source"];
const CLAIM: &[&str] = &[
    "id",
    "bloc",
    "member",
    "group",
    "position",
    "basis",
    "date",
    "confidence",
    "summary",
    "source",
    "note",
];
const SOURCE: &[&str] = &["title", "publisher", "url", "date"];

/// Reads a record; `file` is how messages name it.
///
/// Claims and events hold their sources in place; the record has each source once, in the order
/// of the claims and then the events.
///
/// # Errors
/// Every fault: unknown fields, names and values, ids and codes given twice, malformed or
/// impossible dates, addresses that are not http(s), missing or empty texts, wrong JSON types.
pub fn read<J: Json>(file: &str, json: &J) -> Result<Record, Vec<Fault>> {
    let mut faults = Vec::new();
    let record = record(file, json, &mut faults);
    if faults.is_empty() {
        Ok(record)
    } else {
        Err(faults)
    }
}

fn record<J: Json>(file: &str, json: &J, faults: &mut Faults) -> Record {
    let top = Object::open(json, file.to_owned(), "", RECORD, faults);
    let id = top.code("id", faults);
    let version = top.day("version", faults);
    let licence = top.line("licence", faults);
    let title = top.line("title", faults);
    let as_of = top.day("as_of", faults);
    let milestone = milestone(&top, faults);
    let camps = things(&top, ["camp", "camps"], CAMP, faults, camp);
    let seats = things(&top, ["seat", "seats"], SEAT, faults, seat);
    let kinds = things(&top, ["kind", "kinds"], KIND, faults, kind);
    let camp_ids: Vec<&str> = camps.iter().map(|camp| &*camp.id).collect();
    let seat_ids: Vec<&str> = seats.iter().map(|seat| &*seat.id).collect();
    let kind_ids: Vec<&str> = kinds.iter().map(|kind| &*kind.id).collect();
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
    note_shared_names(file, &blocs, &groups, faults);
    let named = Named {
        blocs: &blocs,
        bloc_ids: blocs.iter().map(|bloc| &*bloc.id).collect(),
        group_ids: groups.iter().map(|group| &*group.id).collect(),
    };
    let mut sources = Vec::new();
    let claims = things(
        &top,
        ["claim", "claims"],
        CLAIM,
        faults,
        |object, faults| claim(object, &named, &mut sources, faults),
    );
    let events = things(
        &top,
        ["event", "events"],
        EVENT,
        faults,
        |object, faults| event(object, &mut sources, faults),
    );
    note_event_order(file, &events, faults);
    if let (Some(as_of), Some(version)) = (as_of, version) {
        let dated = claims.iter().map(|claim| claim.date.day);
        let first = dated.chain(events.iter().map(|event| event.date)).min();
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
        camps,
        seats,
        kinds,
        blocs,
        groups,
        events,
        claims,
        sources,
    }
}

/// Stands in for a day with a fault; a record with faults is thrown away.
const NO_DAY: Day = Day(i32::MIN);
/// Stands in for a date with a fault.
const NO_WHEN: When = When {
    day: NO_DAY,
    precision: Precision::Day,
};

/// The objects of a list, each read by `make`; where they have ids, no two may be the same.
/// `names` are what messages call one of them, and the list's field.
fn things<J: Json, T>(
    outer: &Object<J>,
    names: [&str; 2],
    known: &[&str],
    faults: &mut Faults,
    mut make: impl FnMut(&Object<J>, &mut Faults) -> T,
) -> Vec<T> {
    let [noun, list] = names;
    let mut ids: Vec<(String, Text)> = Vec::new();
    let mut made = Vec::new();
    for (index, item) in outer.list(list, faults).iter().enumerate() {
        let place = item_place(outer.place(), noun, list, index, item);
        let object = Object::open(item, place, "", known, faults);
        if known.contains(&"id") {
            ids.push((object.place().to_owned(), object.code("id", faults)));
        }
        made.push(make(&object, faults));
    }
    note_repeats(&ids, "id", faults);
    made
}

/// An id that [`things`] has checked.
fn id<J: Json>(object: &Object<J>) -> Text {
    object
        .get("id")
        .and_then(Json::text)
        .unwrap_or_default()
        .into()
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

fn camp<J: Json>(object: &Object<J>, faults: &mut Faults) -> Camp {
    Camp {
        id: id(object),
        name: object.line("name", faults),
    }
}

fn seat<J: Json>(object: &Object<J>, faults: &mut Faults) -> Seat {
    let name = object.line("name", faults);
    Seat {
        id: id(object),
        name,
        counted: object.flag("counted", faults),
    }
}

fn kind<J: Json>(object: &Object<J>, faults: &mut Faults) -> Kind {
    Kind {
        id: id(object),
        name: object.line("name", faults),
        shown: object.flag("shown", faults),
        opposition_reads: object.optional_line("opposition_reads", faults),
    }
}

fn bloc<J: Json>(object: &Object<J>, camps: &[&str], seats: &[&str], faults: &mut Faults) -> Bloc {
    Bloc {
        id: id(object),
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
        id: id(object),
        name: object.line("name", faults),
    }
}

fn group<J: Json>(object: &Object<J>, kinds: &[&str], faults: &mut Faults) -> Group {
    Group {
        id: id(object),
        code: object.code("code", faults),
        name: object.line("name", faults),
        short: object.line("short", faults),
        kind: KindIx(object.choice("kind", kinds, faults).unwrap_or_default()),
        about: object.line("about", faults),
    }
}

fn event<J: Json>(object: &Object<J>, sources: &mut Vec<Source>, faults: &mut Faults) -> Event {
    Event {
        date: object.day("date", faults).unwrap_or(NO_DAY),
        title: object.line("title", faults),
        summary: object.line("summary", faults),
        source: source(object, sources, faults),
    }
}

/// What a claim can name.
struct Named<'a> {
    blocs: &'a [Bloc],
    bloc_ids: Vec<&'a str>,
    group_ids: Vec<&'a str>,
}

fn claim<J: Json>(
    object: &Object<J>,
    named: &Named,
    sources: &mut Vec<Source>,
    faults: &mut Faults,
) -> Claim {
    let bloc = object.choice("bloc", &named.bloc_ids, faults);
    let known_bloc = bloc.and_then(|bloc| named.blocs.get(usize::from(bloc)));
    let position = value(object, "position", Position::ALL, Position::name, faults);
    let basis = value(object, "basis", Basis::ALL, Basis::name, faults);
    let confidence = value(
        object,
        "confidence",
        Confidence::ALL,
        Confidence::name,
        faults,
    );
    Claim {
        id: id(object),
        bloc: BlocIx(bloc.unwrap_or_default()),
        member: known_bloc.and_then(|bloc| claim_member(object, bloc, faults)),
        group: GroupIx(
            object
                .choice("group", &named.group_ids, faults)
                .unwrap_or_default(),
        ),
        position: position.unwrap_or(Position::Divided),
        basis: basis.unwrap_or(Basis::Acted),
        date: object.when("date", faults).unwrap_or(NO_WHEN),
        confidence: confidence.unwrap_or(Confidence::Low),
        summary: object.line("summary", faults),
        source: source(object, sources, faults),
        note: object.optional_line("note", faults),
    }
}

fn claim_member<J: Json>(object: &Object<J>, bloc: &Bloc, faults: &mut Faults) -> Option<MemberIx> {
    if !object.has("member") {
        return None;
    }
    if bloc.members.is_empty() {
        let allowed = ["no member, since ", &bloc.id, " has none"].concat();
        object.fault("member", &object.found("member"), &allowed, faults);
        return None;
    }
    let ids: Vec<&str> = bloc.members.iter().map(|member| &*member.id).collect();
    object.choice("member", &ids, faults).map(MemberIx)
}

/// One of the few values of an enumeration.
fn value<J: Json, T: Copy>(
    object: &Object<J>,
    field: &str,
    all: &'static [T],
    name: fn(T) -> &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let names: Vec<&str> = all.iter().map(|value| name(*value)).collect();
    let place = object.choice(field, &names, faults)?;
    all.get(usize::from(place)).copied()
}

/// The source that an event or claim holds, kept once.
fn source<J: Json>(object: &Object<J>, sources: &mut Vec<Source>, faults: &mut Faults) -> SourceIx {
    let Some(json) = object.get("source") else {
        object.fault("source", "nothing", &SOURCE.join(", "), faults);
        return SourceIx(0);
    };
    let place = object.place().to_owned();
    let inner = Object::open(json, place, "source.", SOURCE, faults);
    if !inner.is_open() {
        return SourceIx(0);
    }
    let source = Source {
        title: inner.line("title", faults),
        publisher: inner.line("publisher", faults),
        url: inner.address("url", faults),
        date: inner.optional_when("date", faults),
    };
    let known = sources.iter().position(|known| *known == source);
    let place = known.unwrap_or(sources.len());
    if known.is_none() {
        sources.push(source);
    }
    let Ok(index) = u16::try_from(place) else {
        object.fault(
            "source",
            "one more source",
            "at most 65536 different sources",
            faults,
        );
        return SourceIx(0);
    };
    SourceIx(index)
}

/// Blocs and groups share one space of codes, and members' ids are unique in the whole record:
/// links and attributes name them without saying where they belong.
fn note_shared_names(file: &str, blocs: &[Bloc], groups: &[Group], faults: &mut Faults) {
    let place = |noun: &str, id: &str| [file, ": ", noun, " ", id].concat();
    let bloc_codes = blocs
        .iter()
        .map(|bloc| (place("bloc", &bloc.id), bloc.code.clone()));
    let group_codes = groups
        .iter()
        .map(|group| (place("group", &group.id), group.code.clone()));
    note_repeats(
        &bloc_codes.chain(group_codes).collect::<Vec<_>>(),
        "code",
        faults,
    );
    let members = blocs.iter().flat_map(|bloc| &bloc.members);
    let member_ids = members.map(|member| (place("member", &member.id), member.id.clone()));
    note_repeats(&member_ids.collect::<Vec<_>>(), "id", faults);
}

/// The time line goes through the events in the file's order.
fn note_event_order(file: &str, events: &[Event], faults: &mut Faults) {
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
fn note_as_of<J: Json>(top: &Object<J>, as_of: Day, first: Day, version: Day, faults: &mut Faults) {
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
