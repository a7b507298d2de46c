//! Random small valid records.

use dispute_matrix::record::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces of texts: plain words, other scripts, what the layout treats specially.
const PIECES: &[&str] = &[
    "Free Army",
    "Russia",
    "the",
    "report",
    "2015-12-18",
    "it's",
    "Rebels’",
    "ação",
    "قائمة",
    "軍",
    "100%",
    "%41",
    "=",
    "W",
    "S",
    "\\",
    "\"quoted\"",
    "a-b",
    "|",
    "~",
    "🙂",
    "The",
    "Paper",
    "0",
];
/// Pieces of addresses beside what they repeat of their source.
const ADDRESS_PIECES: &[&str] = &[
    "/",
    "-",
    "_",
    "news",
    "%D8%A7%D9%84",
    "%d8%a7",
    "%D8",
    "%D8%a7",
    "%20",
    "%",
    "قائمة",
    "é",
    "?",
    "id=7",
    "#",
    ".html",
    "2016/01/02",
    "20160102",
    "2016",
    "the-paper",
    "thepaper",
    "=",
    "W",
    "~",
];

fn text() -> impl Strategy<Value = Text> {
    let some = vec(select(PIECES), 1..6).prop_map(|pieces| Text::from(pieces.join(" ")));
    prop_oneof![4 => some, 1 => "\\PC{0,12}x".prop_map(Text::from)]
}

fn code() -> impl Strategy<Value = Text> {
    "[a-z0-9-]{1,8}".prop_map(Text::from)
}

fn day() -> impl Strategy<Value = Day> {
    prop_oneof![9 => 15_000..18_000, 1 => -719_162..=2_932_896i32].prop_map(Day)
}

fn when() -> impl Strategy<Value = When> {
    (
        day(),
        select(vec![Precision::Year, Precision::Month, Precision::Day]),
    )
        .prop_map(|(day, precision)| When::parse(&When { day, precision }.to_string()).unwrap())
}

/// A source whose address repeats its title, publisher and date, or parts of them.
fn source() -> impl Strategy<Value = Source> {
    let scheme = select(vec!["https://www.", "https://", "http://www.", "http://"]);
    let host = select(vec![
        "thepaper.example",
        "paper.example",
        "the-paper.example",
        "x.example",
    ]);
    let paths = vec(
        prop_oneof![select(ADDRESS_PIECES).prop_map(str::to_owned), slug()],
        0..7,
    );
    (
        text(),
        text(),
        proptest::option::of(when()),
        scheme,
        host,
        paths,
    )
        .prop_map(|(title, publisher, date, scheme, host, pieces)| {
            let date_text = date.map(|date| date.to_string()).unwrap_or_default();
            let path: String = pieces
                .iter()
                .map(|piece| match piece.as_str() {
                    "title-" => slug_of(&title, "-"),
                    "title_" => slug_of(&title, "_"),
                    "titleé" => slug_of(&title, "é"),
                    "date" => date_text.clone(),
                    "date/" => date_text.replace('-', "/"),
                    "date." => date_text.replace('-', ""),
                    piece => piece.to_owned(),
                })
                .collect();
            let url = Text::from([scheme, host, "/", &path].concat());
            Source {
                title,
                publisher,
                url,
                date,
            }
        })
}

fn slug() -> impl Strategy<Value = String> {
    select(vec!["title-", "title_", "titleé", "date", "date/", "date."]).prop_map(str::to_owned)
}

fn slug_of(text: &str, between: &str) -> String {
    let small = text.to_ascii_lowercase().replace(['\'', '’'], "");
    let words = small.split(|char: char| !char.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

prop_compose! {
    fn bloc(camps: usize, seats: usize)(
        (id, code, name, short) in (code(), code(), text(), text()),
        camp in 0..camps as u16,
        seat in 0..seats as u16,
        members in vec((code(), text()), 0..3),
    ) -> Bloc {
        let members = members.into_iter().map(|(id, name)| Member { id, name }).collect();
        Bloc { id, code, name, short, camp: CampIx(camp), seat: SeatIx(seat), members }
    }
}

prop_compose! {
    fn group(kinds: usize)(
        (id, code, name, short, about) in (code(), code(), text(), text(), text()),
        kind in 0..kinds as u16,
    ) -> Group {
        Group { id, code, name, short, kind: KindIx(kind), about }
    }
}

/// How a claim's id relates to what it is about.
#[derive(Clone, Debug)]
enum ClaimId {
    Usual(String),
    Other(Text),
}

prop_compose! {
    fn claim(blocs: Vec<Bloc>, groups: Vec<Group>, sources: usize)(
        (bloc, member, group) in (any::<Index>(), any::<Index>(), any::<Index>()),
        id in prop_oneof![
            3 => "(-[a-z0-9]{1,3})?".prop_map(ClaimId::Usual),
            1 => code().prop_map(ClaimId::Other),
        ],
        values in (select(Position::ALL), select(Basis::ALL), select(Confidence::ALL)),
        date in when(),
        (summary, note) in (text(), proptest::option::of(text())),
        (own_name, source) in (0..4usize, 0..sources as u16),
        blocs in Just(blocs),
        groups in Just(groups),
    ) -> Claim {
        let (bloc, group) = (bloc.index(blocs.len()), group.index(groups.len()));
        let (its_bloc, its_group) = (&blocs[bloc], &groups[group]);
        // One more than there are members stands for the bloc as a whole.
        let member = member.index(its_bloc.members.len() + 1);
        let its_member = its_bloc.members.get(member);
        let start = match its_member {
            Some(member) => [&its_bloc.code, "-", &member.id, "-", &its_group.code].concat(),
            None => [&its_bloc.code, "-", &its_group.code].concat(),
        };
        let own = [&its_group.name, &its_group.short, &its_bloc.name, &its_bloc.short][own_name];
        Claim {
            id: match id {
                ClaimId::Usual(end) => format!("{start}-{date}{end}").into(),
                ClaimId::Other(id) => id,
            },
            bloc: BlocIx(bloc as u16),
            member: its_member.map(|_| MemberIx(member as u16)),
            group: GroupIx(group as u16),
            position: values.0,
            basis: values.1,
            confidence: values.2,
            date,
            summary: format!("{summary} {own}, {own}").into(),
            note,
            source: SourceIx(source),
        }
    }
}

prop_compose! {
    fn event(sources: usize)(
        date in day(), title in text(), summary in text(), source in 0..sources as u16,
    ) -> Event {
        Event { date, title, summary, source: SourceIx(source) }
    }
}

fn names() -> impl Strategy<Value = (Vec<Camp>, Vec<Seat>, Vec<Kind>)> {
    let camp = (code(), text()).prop_map(|(id, name)| Camp { id, name });
    let seat =
        (code(), text(), any::<bool>()).prop_map(|(id, name, counted)| Seat { id, name, counted });
    let kind = (code(), text(), any::<bool>(), proptest::option::of(text())).prop_map(
        |(id, name, shown, opposition_reads)| Kind {
            id,
            name,
            shown,
            opposition_reads,
        },
    );
    (vec(camp, 1..3), vec(seat, 1..3), vec(kind, 1..3))
}

prop_compose! {
    fn preset()(id in code(), title in text(), text in text(), query in text()) -> Preset {
        Preset { id, title, text, query }
    }
}

prop_compose! {
    fn parts()(lists in names())(
        blocs in vec(bloc(lists.0.len(), lists.1.len()), 1..4),
        groups in vec(group(lists.2.len()), 1..4),
        sources in vec(source(), 1..5),
        lists in Just(lists),
    ) -> (Vec<Camp>, Vec<Seat>, Vec<Kind>, Vec<Bloc>, Vec<Group>, Vec<Source>) {
        (lists.0, lists.1, lists.2, blocs, groups, sources)
    }
}

/// A record in which everything that is named is there. Sources stand in any order and may be
/// named by nothing, which a record that was read never shows.
pub fn record() -> impl Strategy<Value = Record> {
    parts().prop_flat_map(|(camps, seats, kinds, blocs, groups, sources)| {
        let claims = vec(claim(blocs.clone(), groups.clone(), sources.len()), 0..6);
        let events = vec(event(sources.len()), 0..4);
        let presets = vec(preset(), 0..3);
        let milestone = proptest::option::of((day(), text()));
        let labels = (text(), text(), proptest::option::of(text()));
        let labels = labels.prop_map(|(terrorist, opposition, voices)| Labels {
            terrorist,
            opposition,
            voices,
        });
        let milestone = (milestone, proptest::option::of(labels));
        let told = (claims, events, presets);
        (code(), text(), text(), day(), milestone, told).prop_map(
            move |(id, licence, title, as_of, (milestone, labels), (claims, events, presets))| {
                Record {
                    id,
                    version: as_of.to_string().into(),
                    licence,
                    title,
                    as_of,
                    milestone: milestone.map(|(date, clause)| Milestone { date, clause }),
                    labels,
                    camps: camps.clone(),
                    seats: seats.clone(),
                    kinds: kinds.clone(),
                    blocs: blocs.clone(),
                    groups: groups.clone(),
                    events,
                    presets,
                    claims,
                    sources: sources.clone(),
                    by_name: Vec::new(),
                    original: None,
                }
            },
        )
    })
}
