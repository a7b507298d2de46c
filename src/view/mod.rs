//! What the reader asked for, its link form both ways, and the table that follows from it.
//!
//! A [`View`] holds choices only. Everything else on the page is derived from it: see [`Table`].

mod act;
mod agreement;
mod change;
mod find;
mod language;
mod link;
mod list;
mod open;
pub(crate) mod percent;
mod reorder;
mod stand;
mod strip;
mod suppose;
mod table;
mod time;
mod turn;

pub use agreement::Agreement;
pub use language::Language;
pub use link::{Ignored, Reading};
pub use open::Open;
pub use stand::Stand;
pub use strip::{Held, Strip};
pub use suppose::Supposed;
pub use table::{Cell, Column, Counts, Row, Section, Table};
pub use time::{span, stop_after, stop_before, stops};
pub use turn::Turn;

use crate::consensus::{Order, Rule, Verdict};
use crate::gather::Gather;
use crate::record::{BlocIx, CampIx, Confidence, Day, GroupIx, KindIx, Record, named};

named! {
    /// Whether the page is dark (`dark=`).
    Dark {
        /// As the reader's system asks.
        Auto = "auto",
        /// Always dark.
        On = "true",
        /// Always light.
        Off = "false",
    }
}

named! {
    /// Which picture the page shows (`view=`).
    Picture {
        /// Blocs against groups. The default.
        Matrix = "matrix",
        /// Blocs against blocs: who agrees with whom.
        Agreement = "agreement",
    }
}

/// What the reader asked for: every choice that a link carries.
///
/// Lists are sorted and hold each item once, so two views that show the same are equal.
///
/// ```
/// use dispute_matrix::{record, view::View};
/// let record = record::embedded();
/// let default = View::of(&record);
/// let reading = View::read("?at=2016-05-11&verdicts=~disputed", &record, &default);
/// assert_eq!(reading.view.at.to_string(), "2016-05-11");
/// assert_eq!(reading.view.write(&record, &default, ""), "at=2016-05-11&verdicts=~disputed");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The day the positions are taken at (`at`).
    pub at: Day,
    /// The day to compare with (`since`); `None` for the stop before [`View::at`].
    pub since: Option<Day>,
    /// Blocs shown (`blocs`).
    pub blocs: Vec<BlocIx>,
    /// Blocs whose members have columns of their own (`blocs`, as `eu.members`).
    pub members: Vec<BlocIx>,
    /// Groups shown (`groups`).
    pub groups: Vec<GroupIx>,
    /// Kinds of group shown (`kinds`).
    pub kinds: Vec<KindIx>,
    /// Camps shown (`camps`).
    pub camps: Vec<CampIx>,
    /// Verdicts shown (`verdicts`).
    pub verdicts: Vec<Verdict>,
    /// Words to find (`q`).
    pub q: String,
    /// Voices counted (`count`).
    pub count: Vec<BlocIx>,
    /// The rule of agreement (`rule`).
    pub rule: Rule,
    /// Least confidence counted (`evidence`).
    pub evidence: Confidence,
    /// Order of the rows, and under `similar` of the columns (`order`).
    pub order: Order,
    /// The picture (`view`).
    pub picture: Picture,
    /// What-ifs (`if`): positions that are supposed, not on record. One a cell at most.
    pub suppose: Vec<Supposed>,
    /// What is open (`open`).
    pub open: Option<Open>,
    /// The version of the record that the link was made with (`record`); empty for any.
    pub record: String,
    /// Without controls (`plain`).
    pub plain: bool,
    /// Light or dark (`dark`).
    pub dark: Dark,
    /// The language (`lang`); `None` for the page's own.
    pub lang: Option<Language>,
}

impl View {
    /// The default view of a record: its own day, every group of the kinds it shows, every bloc,
    /// the voices of its counted seats, unanimity, medium evidence.
    pub fn of(record: &Record) -> View {
        View {
            at: record.as_of,
            since: None,
            blocs: indices(record.blocs.len(), BlocIx),
            members: Vec::new(),
            groups: indices(record.groups.len(), GroupIx),
            kinds: default_kinds(record),
            camps: indices(record.camps.len(), CampIx),
            verdicts: Verdict::ALL.to_vec(),
            q: String::new(),
            count: counted_by_seat(record),
            rule: Rule::Unanimity,
            evidence: Confidence::Medium,
            order: Order::Dispute,
            picture: Picture::Matrix,
            suppose: Vec::new(),
            open: None,
            record: String::new(),
            plain: false,
            dark: Dark::Auto,
            lang: None,
        }
    }

    /// Whether a group belongs to the view's `groups` and `kinds`, whatever its verdict.
    ///
    /// A group named in `groups` is shown even if its kind is off by default; a kind filter of
    /// the reader's own applies to it all the same.
    pub fn holds_group(&self, record: &Record, group: GroupIx) -> bool {
        let Some(kind) = record.groups.get(group.ix()).map(|g| g.kind) else {
            return false;
        };
        let named = self.groups.len() < record.groups.len();
        let by_kind = self.kinds.contains(&kind)
            || (named
                && record.kinds.get(kind.ix()).is_some_and(|k| !k.shown)
                && self.kinds == default_kinds(record));
        by_kind && self.groups.binary_search(&group).is_ok()
    }

    /// Whether a bloc belongs to the view's `blocs` and `camps`.
    pub fn holds_bloc(&self, record: &Record, bloc: BlocIx) -> bool {
        self.blocs.binary_search(&bloc).is_ok()
            && record
                .blocs
                .get(bloc.ix())
                .is_some_and(|b| self.camps.contains(&b.camp))
    }
}

fn indices<T>(count: usize, index: fn(u16) -> T) -> Vec<T> {
    (0..count.min(usize::from(u16::MAX)) as u16)
        .map(index)
        .gather()
}

fn default_kinds(record: &Record) -> Vec<KindIx> {
    let shown = |kind: &KindIx| record.kinds.get(kind.ix()).is_some_and(|k| k.shown);
    indices(record.kinds.len(), KindIx)
        .into_iter()
        .filter(shown)
        .gather()
}

fn counted_by_seat(record: &Record) -> Vec<BlocIx> {
    let counted = |bloc: &BlocIx| {
        let seat = record.blocs.get(bloc.ix()).map(|b| b.seat.ix());
        seat.and_then(|seat| record.seats.get(seat))
            .is_some_and(|seat| seat.counted)
    };
    indices(record.blocs.len(), BlocIx)
        .into_iter()
        .filter(counted)
        .gather()
}
