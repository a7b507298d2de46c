//! What is open: one cell, one group or one bloc at a time.

use crate::record::{BlocIx, GroupIx, Record};

/// The one thing that is open, in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// A cell, `ru.ahrar`: the bloc's position on the group with its history.
    Cell(BlocIx, GroupIx),
    /// A group, `ahrar`.
    Group(GroupIx),
    /// A bloc, `ru`.
    Bloc(BlocIx),
}

impl Open {
    /// Reads `ru.ahrar`, `ahrar` or `ru` (codes or names); `None` where a name is unknown.
    pub fn parse(text: &str, record: &Record) -> Option<Open> {
        // A name may hold a dot of its own, so the whole is tried before its parts.
        if let Some(group) = record.find_group(text) {
            return Some(Open::Group(group));
        }
        if let Some(bloc) = record.find_bloc(text) {
            return Some(Open::Bloc(bloc));
        }
        let (bloc, group) = text.split_once('.')?;
        Some(Open::Cell(
            record.find_bloc(bloc)?,
            record.find_group(group)?,
        ))
    }

    /// The link form.
    pub fn write(self, record: &Record) -> String {
        let bloc = |ix: BlocIx| record.blocs.get(ix.ix()).map_or("", |b| &b.code);
        let group = |ix: GroupIx| record.groups.get(ix.ix()).map_or("", |g| &g.code);
        match self {
            Open::Cell(b, g) => [bloc(b), ".", group(g)].concat(),
            Open::Group(g) => group(g).into(),
            Open::Bloc(b) => bloc(b).into(),
        }
    }

    /// The group whose row it opens under, if it has one.
    pub fn group(self) -> Option<GroupIx> {
        match self {
            Open::Cell(_, group) | Open::Group(group) => Some(group),
            Open::Bloc(_) => None,
        }
    }
}
