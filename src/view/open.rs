//! What is open: one cell, one group or one bloc at a time.

use crate::record::{BlocIx, GroupIx, Record};
use crate::text::{cut, together};

/// The one thing that is open, in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// A cell, `ru.ahrar`: the bloc's position on the group with its history.
    Cell(BlocIx, GroupIx),
    /// A group, `ahrar`.
    Group(GroupIx),
    /// A bloc, `ru`.
    Bloc(BlocIx),
    /// Two blocs, `ru.tr`: how far they agree. A bloc of several states with itself, `eu.eu`: how
    /// far its members do.
    Pair(BlocIx, BlocIx),
}

impl Open {
    /// Reads `ru.ahrar`, `ahrar`, `ru` or `ru.tr` (codes or names); `None` where a name is unknown.
    pub fn parse(text: &str, record: &Record) -> Option<Open> {
        // A name may hold a dot of its own, so the whole is tried before its parts.
        if let Some(group) = record.find_group(text) {
            return Some(Open::Group(group));
        }
        if let Some(bloc) = record.find_bloc(text) {
            return Some(Open::Bloc(bloc));
        }
        let (bloc, other) = cut(text, b'.')?;
        let bloc = record.find_bloc(bloc)?;
        if let Some(group) = record.find_group(other) {
            return Some(Open::Cell(bloc, group));
        }
        let other = record.find_bloc(other)?;
        let alone = bloc == other && record.bloc(bloc)?.members.is_empty();
        (!alone).then_some(Open::Pair(bloc, other))
    }

    /// The link form.
    pub fn write(self, record: &Record) -> String {
        let bloc = |ix: BlocIx| record.blocs.get(ix.ix()).map_or("", |b| &b.code);
        let group = |ix: GroupIx| record.groups.get(ix.ix()).map_or("", |g| &g.code);
        match self {
            Open::Cell(b, g) => together(&[bloc(b), ".", group(g)]),
            Open::Group(g) => group(g).into(),
            Open::Bloc(b) => bloc(b).into(),
            Open::Pair(a, b) => together(&[bloc(a), ".", bloc(b)]),
        }
    }

    /// The group whose row it opens under in the matrix, if it has one.
    pub fn group(self) -> Option<GroupIx> {
        match self {
            Open::Cell(_, group) | Open::Group(group) => Some(group),
            Open::Bloc(_) | Open::Pair(..) => None,
        }
    }

    /// The bloc whose row it opens under in the agreement view, if it has one.
    pub fn bloc(self) -> Option<BlocIx> {
        match self {
            Open::Bloc(bloc) | Open::Pair(bloc, _) => Some(bloc),
            Open::Cell(..) | Open::Group(_) => None,
        }
    }
}
