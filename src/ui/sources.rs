//! On paper there is no cell to open: the sources stand under the table as numbered notes.

use super::Shown;
use super::piece::{Element, el, of_class};
use crate::record::{Record, Source, SourceIx};
use crate::stance::Stance;
use crate::view::Table;
use crate::words::{self, Key};

/// The sources of the claims that decide the cells of a table, each once, in reading order, by the
/// claims that they stand for.
pub struct Notes {
    sources: Vec<SourceIx>,
    /// Claims with the places of their sources.
    claims: Vec<(u32, usize)>,
}

impl Notes {
    /// The notes to a table.
    pub fn new(record: &Record, table: &Table) -> Notes {
        let mut notes = Notes {
            sources: Vec::new(),
            claims: Vec::new(),
        };
        let deciding = table.rows().flat_map(|row| &row.cells);
        for ix in deciding.filter_map(|cell| cell.stance.deciding) {
            let Some(claim) = record.claims.get(ix as usize) else {
                continue;
            };
            let known = notes.sources.iter().position(|one| *one == claim.source);
            let place = known.unwrap_or(notes.sources.len());
            if known.is_none() {
                notes.sources.push(claim.source);
            }
            notes.claims.push((ix, place));
        }
        notes
    }

    /// The number of a position's note, from 1.
    pub fn of(&self, stance: &Stance) -> Option<usize> {
        let deciding = stance.deciding?;
        let claim = self.claims.iter().find(|(claim, _)| *claim == deciding)?;
        Some(claim.1 + 1)
    }
}

/// The notes, while the page is being printed.
pub fn sources(shown: &Shown) -> Option<Element> {
    let notes = shown.notes.as_ref()?;
    let found = notes.sources.iter();
    let items = found
        .filter_map(|ix| shown.model.record.source(*ix))
        .map(|source| {
            el("li")
                .child(el("bdi").text(words::source_name(source)))
                .text(Key::ListColon.text())
                .child(el("bdi").text(&*source.title))
                .text(" ")
                .child(address(source))
        });
    let list = el("ol").all(items);
    Some(
        of_class("section", "dm-sources")
            .child(el("h2").text(Key::LabelSources.text()))
            .child(list),
    )
}

/// The address of a source: a link for whoever prints to a file.
fn address(source: &'static Source) -> Element {
    let shown = el("bdi").text(words::source_address(source));
    el("a").set("href", &*source.url).child(shown)
}
