//! Claims, events and their sources.

use super::super::date::{Precision, When};
use super::super::fault::Faults;
use super::super::json::Json;
use super::super::limits;
use super::super::types::*;
use super::NO_DAY;
use super::fields::Object;
use super::known::SOURCE;
use super::names::Names;
use super::sources::Sources;

/// Stands in for a date with a fault.
const NO_WHEN: When = When {
    day: NO_DAY,
    precision: Precision::Day,
};

pub fn event<J: Json>(object: &Object<J>, sources: &mut Sources, faults: &mut Faults) -> Event {
    Event {
        date: object.day("date", faults).unwrap_or(NO_DAY),
        title: object.line("title", faults),
        summary: object.line("summary", faults),
        source: source(object, sources, faults),
    }
}

/// What a claim can name.
pub struct Named<'a> {
    pub blocs: &'a [Bloc],
    bloc_ids: Names<'a>,
    group_ids: Names<'a>,
    /// Of each bloc.
    member_ids: Vec<Names<'a>>,
}

impl<'a> Named<'a> {
    pub fn new(blocs: &'a [Bloc], groups: &'a [Group]) -> Named<'a> {
        let members = |bloc: &'a Bloc| Names::of(bloc.members.iter().map(|member| &*member.id));
        Named {
            blocs,
            bloc_ids: Names::of(blocs.iter().map(|bloc| &*bloc.id)),
            group_ids: Names::of(groups.iter().map(|group| &*group.id)),
            member_ids: blocs.iter().map(members).collect(),
        }
    }
}

pub fn claim<J: Json>(
    object: &Object<J>,
    named: &Named,
    sources: &mut Sources,
    faults: &mut Faults,
) -> Claim {
    let bloc = object.choice("bloc", &named.bloc_ids, faults);
    let known_bloc = bloc.map(BlocIx);
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
        id: object.code("id", faults),
        bloc: BlocIx(bloc.unwrap_or_default()),
        member: known_bloc.and_then(|bloc| claim_member(object, named, bloc, faults)),
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

fn claim_member<J: Json>(
    object: &Object<J>,
    named: &Named,
    bloc: BlocIx,
    faults: &mut Faults,
) -> Option<MemberIx> {
    if !object.has("member") {
        return None;
    }
    let its = named.blocs.get(bloc.ix())?;
    if its.members.is_empty() {
        let allowed = ["no member, since ", &its.id, " has none"].concat();
        object.fault("member", &object.found("member"), &allowed, faults);
        return None;
    }
    let ids = named.member_ids.get(bloc.ix())?;
    object.choice("member", ids, faults).map(MemberIx)
}

/// One of the few values of an enumeration.
fn value<J: Json, T: Copy>(
    object: &Object<J>,
    field: &str,
    all: &'static [T],
    name: fn(T) -> &'static str,
    faults: &mut Faults,
) -> Option<T> {
    let names = Names::of(all.iter().map(|value| name(*value)));
    let place = object.choice(field, &names, faults)?;
    all.get(usize::from(place)).copied()
}

/// The source that an event or claim holds, kept once.
fn source<J: Json>(object: &Object<J>, sources: &mut Sources, faults: &mut Faults) -> SourceIx {
    let Some(json) = object.get("source") else {
        object.fault("source", "nothing", &SOURCE.join(", "), faults);
        return SourceIx(0);
    };
    let place = object.place().to_owned();
    let inner = Object::open(json, place, "source.", SOURCE, faults);
    let source = Source {
        title: inner.line("title", faults),
        publisher: inner.line("publisher", faults),
        url: inner.address("url", faults),
        date: inner.optional_when("date", faults),
    };
    let Some(place) = sources.place(source) else {
        let allowed = [
            "at most ",
            &limits::SOURCES.to_string(),
            " different sources",
        ];
        object.fault("source", "one more source", &allowed.concat(), faults);
        return SourceIx(0);
    };
    SourceIx(place)
}
