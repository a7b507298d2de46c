//! What-ifs: positions that the reader supposes, never to be taken for the record.

use super::{Open, View, list};
use crate::record::{BlocIx, GroupIx, Position, Record};
use crate::text::together;

/// A cell that is supposed to hold a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Supposed {
    /// Whose position.
    pub bloc: BlocIx,
    /// On which group.
    pub group: GroupIx,
    /// The position supposed.
    pub position: Position,
}

impl Supposed {
    /// Reads `ru.ahrar.o` (codes or names, and `t`, `o` or `d`); `None` for anything else.
    pub fn parse(text: &str, record: &Record) -> Option<Supposed> {
        // A letter, and the dot before it.
        let (cell, letter) = text.split_at_checked(text.len().checked_sub(2)?)?;
        let letter = letter.strip_prefix('.')?;
        let Open::Cell(bloc, group) = Open::parse(cell, record)? else {
            return None;
        };
        Some(Supposed {
            bloc,
            group,
            position: Position::ALL
                .iter()
                .copied()
                .find(|p| is_letter(*p, letter))?,
        })
    }

    /// The link form.
    pub fn write(&self, record: &Record) -> String {
        let letter = self.position.name().get(..1).unwrap_or_default();
        let cell = Open::Cell(self.bloc, self.group).write(record);
        together(&[&cell, ".", letter])
    }
}

/// The letter of a position is the first of its name.
fn is_letter(position: Position, letter: &str) -> bool {
    letter.len() == 1 && position.name().starts_with(letter)
}

impl View {
    /// What a cell is supposed to hold; `None` where the record stands.
    pub fn supposed(&self, bloc: BlocIx, group: GroupIx) -> Option<Position> {
        let all = self.suppose.iter();
        let mut here = all.filter(|one| one.bloc == bloc && one.group == group);
        here.next().map(|one| one.position)
    }

    /// Supposes a position, in place of any other for the cell.
    pub fn suppose(&mut self, supposed: Supposed) {
        self.unsuppose(supposed.bloc, supposed.group);
        list::insert(&mut self.suppose, supposed);
    }

    /// Takes a cell back to the record.
    pub fn unsuppose(&mut self, bloc: BlocIx, group: GroupIx) {
        self.suppose
            .retain(|one| (one.bloc, one.group) != (bloc, group));
    }
}
