//! What a record is made of.

use super::date::{Day, When};
use std::borrow::Cow;

/// A piece of text: borrowed from the embedded record, or owned by one read at run time.
pub type Text = Cow<'static, str>;

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The index as a plain number.
            pub fn ix(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index! {
    /// A bloc's place in [`Record::blocs`].
    BlocIx
}
index! {
    /// A group's place in [`Record::groups`].
    GroupIx
}
index! {
    /// A member's place in its bloc's [`Bloc::members`].
    MemberIx
}
index! {
    /// A source's place in [`Record::sources`].
    SourceIx
}
index! {
    /// A camp's place in [`Record::camps`].
    CampIx
}
index! {
    /// A kind's place in [`Record::kinds`].
    KindIx
}
index! {
    /// A seat's place in [`Record::seats`].
    SeatIx
}

/// A whole record: one dispute, its blocs, groups, events and sourced claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Stable id, `syria-2016`.
    pub id: Text,
    /// Version of the record, an ISO date.
    pub version: Text,
    /// Licence of the record's own words, `CC BY 4.0`.
    pub licence: Text,
    /// The question the matrix answers, its title.
    pub title: Text,
    /// The day a reader sees first.
    pub as_of: Day,
    /// A day that the headline counts down to, if the record has one.
    pub milestone: Option<Milestone>,
    /// What positions and voices are called, where the record calls them otherwise.
    pub labels: Option<Labels>,
    /// Camps, in the order of the columns.
    pub camps: Vec<Camp>,
    /// Seats at the table, which tell whose voice is counted by default.
    pub seats: Vec<Seat>,
    /// Kinds of group.
    pub kinds: Vec<Kind>,
    /// Blocs, in the order of the columns.
    pub blocs: Vec<Bloc>,
    /// Groups, in editorial order.
    pub groups: Vec<Group>,
    /// Events, oldest first.
    pub events: Vec<Event>,
    /// Named views, in the order of the story.
    pub presets: Vec<Preset>,
    /// Claims, in the file's order.
    pub claims: Vec<Claim>,
    /// Sources, each once; claims and events point here.
    pub sources: Vec<Source>,
    /// What each group is sorted by, where its name's letters do not tell its place: see
    /// [`Record::sort_name`].
    pub by_name: Vec<Text>,
    /// The record as it was before its names were put into another language; words are looked for
    /// in both, so that a link finds the same in every language.
    pub original: Option<&'static Record>,
}

/// A day that the headline counts down to: "five days before *talks were due in Geneva*".
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// The day.
    pub date: Day,
    /// What was to happen, as a clause that follows "before".
    pub clause: Text,
}

/// What the positions are called in a record that is about other labels than "terrorist" and
/// "opposition". Links and attributes keep the names of [`Position`].
#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    /// What [`Position::Terrorist`] is called, "navigable".
    pub terrorist: Text,
    /// What [`Position::Opposition`] is called, "not navigable".
    pub opposition: Text,
    /// Who is counted by default, as the headline names them, "the harbour boards"; "the powers"
    /// where there is none.
    pub voices: Option<Text>,
}

/// A camp: the heading over several blocs.
#[derive(Clone, Debug, PartialEq)]
pub struct Camp {
    /// Stable id, `government`.
    pub id: Text,
    /// Heading, "Behind the government".
    pub name: Text,
}

/// A seat: in what role a bloc takes part.
#[derive(Clone, Debug, PartialEq)]
pub struct Seat {
    /// Stable id, `support-group`.
    pub id: Text,
    /// What it is called, "International Syria Support Group".
    pub name: Text,
    /// Whether the voices of its blocs are counted by default.
    pub counted: bool,
}

/// A kind of group.
#[derive(Clone, Debug, PartialEq)]
pub struct Kind {
    /// Stable id, `kurdish-led`.
    pub id: Text,
    /// What it is called, "Kurdish-led".
    pub name: Text,
    /// Whether groups of the kind stand in the default view.
    pub shown: bool,
    /// What the position `opposition` reads for this kind, where it reads otherwise.
    pub opposition_reads: Option<Text>,
}

/// A bloc: a state or an alliance of states with a voice in the dispute.
#[derive(Clone, Debug, PartialEq)]
pub struct Bloc {
    /// Stable id, `russia`.
    pub id: Text,
    /// Short code for links and attributes, `ru`. No group has the same code.
    pub code: Text,
    /// Full name.
    pub name: Text,
    /// Name for a narrow column.
    pub short: Text,
    /// The camp it stands in.
    pub camp: CampIx,
    /// Its seat.
    pub seat: SeatIx,
    /// Its member states, where it is an alliance.
    pub members: Vec<Member>,
}

/// A member state of a bloc.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// Stable id, `france`, unique in the whole record.
    pub id: Text,
    /// Full name.
    pub name: Text,
}

/// A group whose standing is disputed.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Stable id, `ahrar-al-sham`.
    pub id: Text,
    /// Short code for links and attributes, `ahrar`.
    pub code: Text,
    /// Full name.
    pub name: Text,
    /// Name for a narrow row.
    pub short: Text,
    /// Its kind.
    pub kind: KindIx,
    /// What it is, in a sentence or two.
    pub about: Text,
}

/// Something that happened: a stop on the time line.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The day.
    pub date: Day,
    /// A short title.
    pub title: Text,
    /// What happened.
    pub summary: Text,
    /// Where it was read.
    pub source: SourceIx,
}

/// A named view that tells a part of the story.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// Stable id, `zurich`.
    pub id: Text,
    /// A short title, at most [`Preset::TITLE`] characters.
    pub title: Text,
    /// What the view shows, in two sentences.
    pub text: Text,
    /// The view, as the query of a link without `?`.
    pub query: Text,
}

impl Preset {
    /// The longest title, in characters: several stand in one line.
    pub const TITLE: usize = 32;
}

/// A published source.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// Title of the page or document.
    pub title: Text,
    /// Who published it.
    pub publisher: Text,
    /// Address, always `http://` or `https://`.
    pub url: Text,
    /// Date of publication as written, where it is known.
    pub date: Option<When>,
}

/// One sourced claim: a bloc, or one of its members, said or did something about a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Stable id, unique in the record.
    pub id: Text,
    /// Whose claim it is.
    pub bloc: BlocIx,
    /// The member inside the bloc; `None` where it is about the bloc as a whole.
    pub member: Option<MemberIx>,
    /// About which group.
    pub group: GroupIx,
    /// What it holds the group to be.
    pub position: Position,
    /// What it rests on.
    pub basis: Basis,
    /// First day on record.
    pub date: When,
    /// How sure the record is of it.
    pub confidence: Confidence,
    /// Who did what, in the record's own words.
    pub summary: Text,
    /// Where it was read.
    pub source: SourceIx,
    /// What contradicts it or is unsure.
    pub note: Option<Text>,
}

macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in the order of the type.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The name used in records, links and attributes.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }

            /// The value of that name; `None` for any other text.
            pub fn parse(text: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|value| value.name() == text)
            }
        }
    };
}
pub(crate) use named;

named! {
    /// What a voice holds a group to be. The order is the order of drawing.
    Position {
        /// Designated, called terrorist, or wanted barred as such.
        Terrorist = "terrorist",
        /// Held legitimate, seated, backed, or kept off a list.
        Opposition = "opposition",
        /// Contradicts itself or shifted, or its voices differ.
        Divided = "divided",
    }
}

named! {
    /// What a claim rests on, strongest first (rule 4).
    Basis {
        /// Law, list or resolution.
        Listed = "listed",
        /// Officials on record.
        Stated = "stated",
        /// Credible press says so.
        Reported = "reported",
        /// Conduct: invited, armed, bombed, vetoed.
        Acted = "acted",
    }
}

named! {
    /// How sure the record is of a claim, and the reader's evidence threshold (rule 1).
    /// Ordered: `Low < Medium < High`.
    Confidence {
        /// Weak: one thin or partisan source.
        Low = "low",
        /// Fair.
        Medium = "medium",
        /// Strong.
        High = "high",
    }
}
