//! Reads the compact layout.

use super::super::date::{Day, Precision, When};
use super::super::types::*;
use super::address::expand_address;
use super::claim_text::OwnNames;
use super::input::Input;
use super::{LITERAL, Named, id_start};

/// Reads a record from its compact layout; `None` where the bytes are not one.
pub fn decode(bytes: &'static [u8]) -> Option<Record> {
    let from = &mut Input::open(bytes)?;
    let id = from.line();
    let version = from.line();
    let licence = from.line();
    let title = from.line();
    let as_of = from.day(Day(0));
    let milestone = from.optional_line().map(|clause| Milestone {
        date: from.day(Day(0)),
        clause,
    });
    let labels = from.optional_line().map(|terrorist| Labels {
        terrorist,
        opposition: from.line(),
        voices: from.optional_line(),
    });
    let camps = from.list(|from| Camp {
        id: from.line(),
        name: from.line(),
    });
    let seats = from.list(seat);
    let kinds = from.list(kind);
    let blocs = from.list(|from| bloc(from, camps.len(), seats.len()));
    let groups = from.list(|from| group(from, kinds.len()));
    let mut named = Named::default();
    let claims = claims(from, &blocs, &groups, as_of, &mut named);
    let events = from.list(|from| event(from, &mut named));
    let mut near = named.days.iter().copied();
    let sources = from.list(|from| source(from, near.next().unwrap_or(as_of)));
    let presets = from.list(|from| Preset {
        id: from.line(),
        title: from.line(),
        text: from.line(),
        query: from.line(),
    });
    // Whatever a claim or event names is there.
    if !from.is_used_up() || named.days.len() > sources.len() {
        return None;
    }
    Some(Record {
        id,
        version,
        licence,
        title,
        as_of,
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
        sources,
        by_name: Vec::new(),
        original: None,
    })
}

fn seat(from: &mut Input) -> Seat {
    Seat {
        id: from.line(),
        name: from.line(),
        counted: from.number() == 1,
    }
}

fn kind(from: &mut Input) -> Kind {
    Kind {
        id: from.line(),
        name: from.line(),
        shown: from.number() == 1,
        opposition_reads: from.optional_line(),
    }
}

fn bloc(from: &mut Input, camps: usize, seats: usize) -> Bloc {
    Bloc {
        id: from.line(),
        code: from.line(),
        name: from.line(),
        short: from.line(),
        camp: CampIx(from.index(camps)),
        seat: SeatIx(from.index(seats)),
        members: from.list(|from| Member {
            id: from.line(),
            name: from.line(),
        }),
    }
}

fn group(from: &mut Input, kinds: usize) -> Group {
    Group {
        id: from.line(),
        code: from.line(),
        name: from.line(),
        short: from.line(),
        kind: KindIx(from.index(kinds)),
        about: from.line(),
    }
}

fn event(from: &mut Input, named: &mut Named) -> Event {
    let date = from.day(Day(0));
    Event {
        date,
        title: from.line(),
        summary: from.line(),
        source: named_source(from, named, date),
    }
}

fn source(from: &mut Input, near: Day) -> Source {
    let (title, publisher, line) = (from.static_line(), from.static_line(), from.static_line());
    let number = from.number();
    let date = match number & 3 {
        0 => None,
        precision => Some(When {
            day: from.day_from(near, number >> 2),
            precision: precision_of(precision - 1),
        }),
    };
    let url = expand_address(line, title, publisher, date);
    from.fail_unless(url.is_some());
    let url = url.unwrap_or_default();
    Source {
        title: Text::Borrowed(title),
        publisher: Text::Borrowed(publisher),
        url,
        date,
    }
}

/// Claims stand in columns, so that like stands by like.
fn claims(
    from: &mut Input,
    blocs: &[Bloc],
    groups: &[Group],
    as_of: Day,
    named: &mut Named,
) -> Vec<Claim> {
    let mut summaries = from.text_column();
    let mut notes = from.text_column();
    let mut columns: [Input; 6] = std::array::from_fn(|_| from.number_column());
    let [of_bloc, of_member, of_group, values, days, sources] = &mut columns;
    let mut claims = Vec::new();
    let mut near = as_of;
    for _ in 0..from.number() {
        let bloc = BlocIx(of_bloc.index(blocs.len()));
        let group = GroupIx(of_group.index(groups.len()));
        let (Some(its_bloc), Some(its_group)) = (blocs.get(bloc.ix()), groups.get(group.ix()))
        else {
            break;
        };
        // 0 stands for the bloc as a whole.
        let member = of_member
            .index(its_bloc.members.len() + 1)
            .checked_sub(1)
            .map(MemberIx);
        let its_member = member.and_then(|member| its_bloc.members.get(member.ix()));
        let names = OwnNames::new(its_bloc, its_member, its_group);
        let (summary, note) = (summaries.static_line(), notes.static_line());
        let values = values.number();
        near = days.day(near);
        let date = When {
            day: near,
            precision: precision_of(values >> 6),
        };
        claims.push(Claim {
            id: claim_id(from.static_line(), its_bloc, its_member, its_group, date),
            bloc,
            member,
            group,
            position: value(Position::ALL, values, Position::Divided),
            basis: value(Basis::ALL, values >> 2, Basis::Acted),
            confidence: value(Confidence::ALL, values >> 4, Confidence::Low),
            date,
            source: named_source(sources, named, near),
            summary: names.expand(summary),
            note: (!note.is_empty()).then(|| names.expand(note)),
        });
        if from.has_failed() {
            break;
        }
    }
    // Each column ends with the claims.
    from.fail_unless(
        columns
            .iter()
            .chain([&summaries, &notes])
            .all(Input::is_used_up),
    );
    claims
}

/// A value of an enumeration from the two lowest bits.
fn value<T: Copy>(all: &[T], bits: u32, otherwise: T) -> T {
    all.get(bits as usize & 3).copied().unwrap_or(otherwise)
}

/// A claim's id from what follows its usual start, or as it stands.
fn claim_id(
    line: &'static str,
    bloc: &Bloc,
    member: Option<&Member>,
    group: &Group,
    date: When,
) -> Text {
    match line.strip_prefix(LITERAL) {
        Some(id) => Text::Borrowed(id),
        None => {
            let mut id = id_start(bloc, member, group, date);
            id.push_str(line);
            id.into()
        }
    }
}

fn named_source(from: &mut Input, named: &mut Named, day: Day) -> SourceIx {
    let source = SourceIx(from.index_below(named.next()));
    named.note(source, day);
    source
}

fn precision_of(number: u32) -> Precision {
    match number {
        0 => Precision::Day,
        1 => Precision::Month,
        _ => Precision::Year,
    }
}
