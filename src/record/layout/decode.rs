//! Reads the compact layout.

use super::super::date::{Day, When};
use super::super::types::*;
use super::address::Hints;
use super::claim_text::OwnNames;
use super::{FIRST_DAY, LAST_DAY, LITERAL, Named, PRECISIONS, id_start};

/// Reads a record from its compact layout; `None` where the bytes are not one.
pub fn decode(bytes: &'static [u8]) -> Option<Record> {
    let mut head = Input {
        text: "",
        numbers: bytes,
    };
    let length = usize::try_from(head.number()?).ok()?;
    let (text, numbers) = head.numbers.split_at_checked(length)?;
    let from = &mut Input {
        text: std::str::from_utf8(text).ok()?,
        numbers,
    };
    let id = from.line()?;
    let version = from.line()?;
    let licence = from.line()?;
    let title = from.line()?;
    let as_of = from.day()?;
    let milestone = match from.optional_line()? {
        Some(clause) => Some(Milestone {
            date: from.day()?,
            clause,
        }),
        None => None,
    };
    let camps = from.list(|from| {
        Some(Camp {
            id: from.line()?,
            name: from.line()?,
        })
    })?;
    let seats = from.list(seat)?;
    let kinds = from.list(kind)?;
    let blocs = from.list(|from| bloc(from, camps.len(), seats.len()))?;
    let groups = from.list(|from| group(from, kinds.len()))?;
    let mut named = Named::default();
    let claims = claims(from, &blocs, &groups, as_of, &mut named)?;
    let events = from.list(|from| event(from, &mut named))?;
    let mut near = named.days.iter().copied();
    let sources = from.list(|from| source(from, near.next().unwrap_or(as_of)))?;
    // Whatever a claim or event names is there.
    if named.days.len() > sources.len() {
        return None;
    }
    Some(Record {
        id,
        version,
        licence,
        title,
        as_of,
        milestone,
        camps,
        seats,
        kinds,
        blocs,
        groups,
        events,
        claims,
        sources,
    })
}

fn seat(from: &mut Input) -> Option<Seat> {
    Some(Seat {
        id: from.line()?,
        name: from.line()?,
        counted: from.flag()?,
    })
}

fn kind(from: &mut Input) -> Option<Kind> {
    Some(Kind {
        id: from.line()?,
        name: from.line()?,
        shown: from.flag()?,
        opposition_reads: from.optional_line()?,
    })
}

fn bloc(from: &mut Input, camps: usize, seats: usize) -> Option<Bloc> {
    Some(Bloc {
        id: from.line()?,
        code: from.line()?,
        name: from.line()?,
        short: from.line()?,
        camp: CampIx(from.index(camps)?),
        seat: SeatIx(from.index(seats)?),
        members: from.list(|from| {
            Some(Member {
                id: from.line()?,
                name: from.line()?,
            })
        })?,
    })
}

fn group(from: &mut Input, kinds: usize) -> Option<Group> {
    Some(Group {
        id: from.line()?,
        code: from.line()?,
        name: from.line()?,
        short: from.line()?,
        kind: KindIx(from.index(kinds)?),
        about: from.line()?,
    })
}

fn event(from: &mut Input, named: &mut Named) -> Option<Event> {
    let date = from.day()?;
    Some(Event {
        date,
        title: from.line()?,
        summary: from.line()?,
        source: from.named_source(named, date)?,
    })
}

fn source(from: &mut Input, near: Day) -> Option<Source> {
    let title = from.line()?;
    let publisher = from.line()?;
    let line = from.static_line()?;
    let number = from.number()?;
    let date = match number & 3 {
        0 => None,
        precision => Some(When {
            day: day_from(near, number >> 2)?,
            precision: *PRECISIONS.get(precision as usize - 1)?,
        }),
    };
    let url = Hints::new(&title, &publisher, date).expand(line)?;
    Some(Source {
        title,
        publisher,
        url,
        date,
    })
}

fn claims(
    from: &mut Input,
    blocs: &[Bloc],
    groups: &[Group],
    as_of: Day,
    named: &mut Named,
) -> Option<Vec<Claim>> {
    let count = from.number()?;
    let summaries = from.lines(count)?;
    let notes = from.lines(count)?;
    let [of_bloc, of_member, of_group, values, days, sources] = from.columns(count)?;
    let mut claims = Vec::new();
    let mut before = as_of;
    for row in 0..summaries.len() {
        let bloc = BlocIx(u16::try_from(*of_bloc.get(row)?).ok()?);
        let group = GroupIx(u16::try_from(*of_group.get(row)?).ok()?);
        let member = of_member.get(row)?.checked_sub(1);
        let (its_bloc, its_group) = (blocs.get(bloc.ix())?, groups.get(group.ix())?);
        let its_member = match member {
            Some(member) => Some(its_bloc.members.get(member as usize)?),
            None => None,
        };
        let names = OwnNames::new(its_bloc, its_member, its_group);
        let values = *values.get(row)? as usize;
        let day = day_from(before, *days.get(row)?)?;
        before = day;
        let date = When {
            day,
            precision: *PRECISIONS.get(values >> 6)?,
        };
        claims.push(Claim {
            id: claim_id(from.static_line()?, its_bloc, its_member, its_group, date),
            bloc,
            member: member
                .and_then(|member| u16::try_from(member).ok())
                .map(MemberIx),
            group,
            position: *Position::ALL.get(values & 3)?,
            basis: *Basis::ALL.get(values >> 2 & 3)?,
            confidence: *Confidence::ALL.get(values >> 4 & 3)?,
            date,
            source: source_from(named, *sources.get(row)?, day)?,
            summary: names.expand(summaries.get(row)?),
            note: Some(*notes.get(row)?)
                .filter(|note| !note.is_empty())
                .map(|note| names.expand(note)),
        });
    }
    Some(claims)
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
        None => (id_start(bloc, member, group, date) + line).into(),
    }
}

fn source_from(named: &mut Named, number: u32, day: Day) -> Option<SourceIx> {
    let index = named.next().checked_sub(signed(number))?;
    let source = SourceIx(u16::try_from(index).ok()?);
    named.note(source, day);
    Some(source)
}

/// A number that can be below 0: the lowest bit is its sign.
fn signed(number: u32) -> i32 {
    (number >> 1) as i32 ^ -((number & 1) as i32)
}

/// The day that lies so far from another.
fn day_from(near: Day, number: u32) -> Option<Day> {
    let day = near.0.checked_add(signed(number))?;
    (FIRST_DAY..=LAST_DAY).contains(&day).then_some(Day(day))
}

struct Input {
    text: &'static str,
    numbers: &'static [u8],
}

impl Input {
    fn line(&mut self) -> Option<Text> {
        self.static_line().map(Text::Borrowed)
    }

    fn static_line(&mut self) -> Option<&'static str> {
        let (line, rest) = self.text.split_once('\n')?;
        self.text = rest;
        Some(line)
    }

    /// An empty line stands for no text: no text of a valid record is empty.
    fn optional_line(&mut self) -> Option<Option<Text>> {
        Some(Some(self.line()?).filter(|line| !line.is_empty()))
    }

    fn lines(&mut self, count: u32) -> Option<Vec<&'static str>> {
        (0..count).map(|_| self.static_line()).collect()
    }

    /// Numbers stand in columns, so that like stands by like.
    fn columns<const N: usize>(&mut self, count: u32) -> Option<[Vec<u32>; N]> {
        let mut columns = [const { Vec::new() }; N];
        for column in &mut columns {
            for _ in 0..count {
                column.push(self.number()?);
            }
        }
        Some(columns)
    }

    fn flag(&mut self) -> Option<bool> {
        Some(self.number()? == 1)
    }

    /// An index into a list of that length.
    fn index(&mut self, length: usize) -> Option<u16> {
        let index = u16::try_from(self.number()?).ok()?;
        (usize::from(index) < length).then_some(index)
    }

    fn day(&mut self) -> Option<Day> {
        day_from(Day(0), self.number()?)
    }

    fn named_source(&mut self, named: &mut Named, day: Day) -> Option<SourceIx> {
        let number = self.number()?;
        source_from(named, number, day)
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Input) -> Option<T>) -> Option<Vec<T>> {
        let mut items = Vec::new();
        for _ in 0..self.number()? {
            items.push(item(self)?);
        }
        Some(items)
    }

    /// A number in groups of seven bits, lowest first; the high bit says that more follow.
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.numbers.split_first()?;
            self.numbers = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}
