//! The names of a record in another language.

use super::types::{Record, Text};

impl Record {
    /// Visits every name and text of the record that is put into other languages, always in the
    /// same order. What sources and claims say stays in the record's own.
    pub fn each_name(&mut self, visit: &mut dyn FnMut(&mut Text)) {
        visit(&mut self.title);
        if let Some(milestone) = &mut self.milestone {
            visit(&mut milestone.clause);
        }
        if let Some(labels) = &mut self.labels {
            visit(&mut labels.terrorist);
            visit(&mut labels.opposition);
            labels.voices.iter_mut().for_each(&mut *visit);
        }
        self.camps.iter_mut().for_each(|camp| visit(&mut camp.name));
        self.seats.iter_mut().for_each(|seat| visit(&mut seat.name));
        for kind in &mut self.kinds {
            visit(&mut kind.name);
            kind.opposition_reads.iter_mut().for_each(&mut *visit);
        }
        for bloc in &mut self.blocs {
            visit(&mut bloc.name);
            visit(&mut bloc.short);
            bloc.members
                .iter_mut()
                .for_each(|member| visit(&mut member.name));
        }
        for group in &mut self.groups {
            visit(&mut group.name);
            visit(&mut group.short);
            visit(&mut group.about);
        }
        self.events
            .iter_mut()
            .for_each(|event| visit(&mut event.title));
        for preset in &mut self.presets {
            visit(&mut preset.title);
            visit(&mut preset.text);
        }
    }

    /// Puts names as a file of words has them into a copy of a record: its id and version, the names
    /// in the order of [`Record::each_name`], and what each group is sorted by. Nothing changes where
    /// they are of another record, or not as many.
    pub fn rename(&mut self, names: &[&'static str], original: &'static Record) {
        let Some((head, names)) = names.split_at_checked(2) else {
            return;
        };
        let mut count = self.groups.len();
        self.each_name(&mut |_| count += 1);
        if *head != [&*self.id, &*self.version] || names.len() != count {
            return;
        }
        let mut rest = names.iter().copied();
        self.each_name(&mut |name| {
            if let Some(given) = rest.next() {
                *name = Text::Borrowed(given);
            }
        });
        self.by_name = rest.map(Text::Borrowed).collect();
        self.original = Some(original);
    }
}
