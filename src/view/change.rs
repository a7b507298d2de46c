//! The reader's steps: each takes a view to the next.

use super::list::insert;
use super::{Open, Picture, View, default_kinds, indices};
use crate::consensus::Verdict;
use crate::gather::Gather;
use crate::record::{BlocIx, CampIx, GroupIx, KindIx, Record};

impl View {
    /// Presses a kind's chip: from "all" to that kind alone, then adding and taking away; when
    /// none is left, all again.
    pub fn toggle_kind(&mut self, record: &Record, kind: KindIx) {
        facet(&mut self.kinds, kind, default_kinds(record));
    }

    /// Presses a verdict's chip, as [`View::toggle_kind`].
    pub fn toggle_verdict(&mut self, verdict: Verdict) {
        facet(&mut self.verdicts, verdict, Verdict::ALL.to_vec());
    }

    /// Presses a camp's chip, as [`View::toggle_kind`].
    pub fn toggle_camp(&mut self, record: &Record, camp: CampIx) {
        facet(&mut self.camps, camp, indices(record.camps.len(), CampIx));
    }

    /// Shows or hides a bloc's column; the last one stays.
    pub fn toggle_bloc(&mut self, bloc: BlocIx) {
        toggle(&mut self.blocs, bloc);
        let blocs = &self.blocs;
        self.members.retain(|bloc| blocs.contains(bloc));
    }

    /// Shows or hides the columns of a bloc's members.
    pub fn toggle_members(&mut self, bloc: BlocIx) {
        switch(&mut self.members, bloc);
    }

    /// Counts a bloc's voice or leaves it out; the last one stays.
    pub fn toggle_count(&mut self, bloc: BlocIx) {
        toggle(&mut self.count, bloc);
    }

    /// Shows or hides a group's row; the last one stays.
    pub fn toggle_group(&mut self, record: &Record, group: GroupIx) {
        let shown = self.holds_group(record, group);
        if !shown && let Some(kind) = record.groups.get(group.ix()).map(|g| g.kind) {
            // The groups that its kind would bring along stay as they were: hidden.
            let brought = indices(record.groups.len(), GroupIx)
                .into_iter()
                .filter(|other| {
                    record
                        .groups
                        .get(other.ix())
                        .is_some_and(|g| g.kind == kind)
                        && !self.holds_group(record, *other)
                        && *other != group
                });
            let brought: Vec<GroupIx> = brought.gather();
            insert(&mut self.kinds, kind);
            insert(&mut self.groups, group);
            self.groups.retain(|group| !brought.contains(group));
        } else {
            toggle(&mut self.groups, group);
        }
    }

    /// Opens something, or closes it where it is open already. A cell or a group brings the
    /// matrix with it.
    pub fn toggle_open(&mut self, open: Open) {
        if open.group().is_some() {
            self.picture = Picture::Matrix;
        }
        self.open = if self.open == Some(open) {
            None
        } else {
            Some(open)
        };
    }

    /// Takes everything back to `default`, and keeps what is no filter: the look.
    pub fn reset(&mut self, default: &View) {
        *self = View {
            plain: self.plain,
            dark: self.dark,
            lang: self.lang,
            ..default.clone()
        };
    }

    /// Whether [`View::reset`] would change anything.
    pub fn is_filtered(&self, default: &View) -> bool {
        let mut reset = self.clone();
        reset.reset(default);
        reset != *self
    }
}

fn facet<T: Ord + Copy>(list: &mut Vec<T>, item: T, all: Vec<T>) {
    if *list == all {
        *list = vec![item];
    } else {
        switch(list, item);
        if list.is_empty() {
            *list = all;
        }
    }
}

fn toggle<T: Ord + Copy>(list: &mut Vec<T>, item: T) {
    if list.as_slice() != [item] {
        switch(list, item);
    }
}

fn switch<T: Ord + Copy>(list: &mut Vec<T>, item: T) {
    match list.binary_search(&item) {
        Ok(at) => {
            list.remove(at);
        }
        Err(at) => list.insert(at, item),
    }
}
