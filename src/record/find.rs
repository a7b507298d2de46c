//! Looking things up in a record.

use super::types::*;

impl Record {
    /// The bloc at an index; `None` where the index is of another record.
    pub fn bloc(&self, bloc: BlocIx) -> Option<&Bloc> {
        self.blocs.get(bloc.ix())
    }

    /// The member of a bloc.
    pub fn member(&self, bloc: BlocIx, member: MemberIx) -> Option<&Member> {
        self.bloc(bloc)?.members.get(member.ix())
    }

    /// The group at an index.
    pub fn group(&self, group: GroupIx) -> Option<&Group> {
        self.groups.get(group.ix())
    }

    /// A bloc's full name; empty where the index is of another record.
    pub fn bloc_name(&self, bloc: BlocIx) -> &str {
        self.bloc(bloc).map_or("", |bloc| &bloc.name)
    }

    /// A group's full name, as [`Record::bloc_name`].
    pub fn group_name(&self, group: GroupIx) -> &str {
        self.group(group).map_or("", |group| &group.name)
    }

    /// What a group is sorted by: its name, or what its language puts in the name's place.
    pub fn sort_name(&self, group: GroupIx) -> &str {
        let key = self.by_name.get(group.ix());
        key.map_or(self.group_name(group), |key| &**key)
    }

    /// The record, and as it was before its names were put into another language.
    pub fn versions(&self) -> impl Iterator<Item = &Record> {
        [Some(self), self.original].into_iter().flatten()
    }

    /// The source at an index.
    pub fn source(&self, source: SourceIx) -> Option<&Source> {
        self.sources.get(source.ix())
    }

    /// The camp at an index.
    pub fn camp(&self, camp: CampIx) -> Option<&Camp> {
        self.camps.get(camp.ix())
    }

    /// The kind at an index.
    pub fn kind(&self, kind: KindIx) -> Option<&Kind> {
        self.kinds.get(kind.ix())
    }

    /// The seat at an index.
    pub fn seat(&self, seat: SeatIx) -> Option<&Seat> {
        self.seats.get(seat.ix())
    }

    /// The bloc of that code, id, name or short name. A code goes before an id, an id before a
    /// name; the letters A to Z count as a to z.
    pub fn find_bloc(&self, text: &str) -> Option<BlocIx> {
        let names = self
            .blocs
            .iter()
            .map(|bloc| [&bloc.code, &bloc.id, &bloc.name, &bloc.short]);
        find(names, text).map(BlocIx)
    }

    /// The group of that code, id, name or short name, as in [`Record::find_bloc`].
    pub fn find_group(&self, text: &str) -> Option<GroupIx> {
        let names = self
            .groups
            .iter()
            .map(|group| [&group.code, &group.id, &group.name, &group.short]);
        find(names, text).map(GroupIx)
    }

    /// The camp of that id or name.
    pub fn find_camp(&self, text: &str) -> Option<CampIx> {
        find(
            self.camps
                .iter()
                .map(|camp| [&camp.id, &camp.id, &camp.name, &camp.name]),
            text,
        )
        .map(CampIx)
    }

    /// The kind of that id or name.
    pub fn find_kind(&self, text: &str) -> Option<KindIx> {
        find(
            self.kinds
                .iter()
                .map(|kind| [&kind.id, &kind.id, &kind.name, &kind.name]),
            text,
        )
        .map(KindIx)
    }

    /// The bloc and the member of that id; members' ids are unique in a record.
    pub fn find_member(&self, id: &str) -> Option<(BlocIx, MemberIx)> {
        self.blocs.iter().enumerate().find_map(|(bloc, of)| {
            let member = of.members.iter().position(|member| member.id == id)?;
            Some((
                BlocIx(u16::try_from(bloc).ok()?),
                MemberIx(u16::try_from(member).ok()?),
            ))
        })
    }
}

/// The first thing of the strongest name that matches.
fn find<'a>(names: impl Iterator<Item = [&'a Text; 4]>, text: &str) -> Option<u16> {
    let mut best: Option<(usize, usize)> = None;
    for (index, names) in names.enumerate() {
        let rank = names
            .iter()
            .position(|name| name.eq_ignore_ascii_case(text));
        if let Some(rank) = rank
            && best.is_none_or(|(known, _)| rank < known)
        {
            best = Some((rank, index));
        }
    }
    u16::try_from(best?.1).ok()
}
