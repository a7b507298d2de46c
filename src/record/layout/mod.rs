//! The compact layout of a record: small under brotli, and read back in one pass.
//!
//! `encode` lays a checked record out when the widget is built; [`decode`] reads it where it is
//! shown, borrowing every text that stands in the bytes as it is. The layout is no file format:
//! the bytes are made and read by one and the same build.
//!
//! | part | holds |
//! | --- | --- |
//! | a number | the bytes of the text part |
//! | texts | UTF-8, each ended by a line break, which no text of a valid record contains |
//! | numbers | counts, indices and days, in groups of seven bits, lowest first |
//!
//! What can be told from its neighbours is not written again: a claim's id from its bloc, group
//! and date, a name of its own group or bloc in its summary, the words of a source's title and
//! its date in the address. Each has a literal form for a record that does otherwise, so every
//! valid record reads back as it was.

mod address;
mod claim_text;
mod decode;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod encode;
mod input;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
mod shorten;

pub use decode::decode;
#[cfg(any(not(target_arch = "wasm32"), feature = "reader"))]
pub use encode::encode;

use super::date::{Day, When};
use super::types::{Bloc, Group, Member, SourceIx};

/// The day before which a record has none, 0001-01-01, and after which, 9999-12-31.
const FIRST_DAY: i32 = -719_162;
const LAST_DAY: i32 = 2_932_896;

/// The sources that claims and events have named so far, each with the day of the first that did.
/// A source is written as the distance from the next new one, and its date from that day.
#[derive(Default)]
struct Named {
    days: Vec<Day>,
}

impl Named {
    /// The index of the next new source.
    fn next(&self) -> i32 {
        // At most 65,536 entries: note() takes a 16-bit index.
        self.days.len() as i32
    }

    /// Takes note of a source that something of that day names.
    fn note(&mut self, source: SourceIx, day: Day) {
        if source.ix() >= self.days.len() {
            self.days.resize(source.ix() + 1, day);
        }
    }
}

/// Whether a text stands in the layout as it is: without the characters that serve as marks.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte >= b' ')
}

/// Marks that the rest of a line is the text as it is.
const LITERAL: char = '\x10';

/// How the id of most claims begins: codes of bloc and group, the member's id, the date.
fn id_start(bloc: &Bloc, member: Option<&Member>, group: &Group, date: When) -> String {
    let mut id = String::with_capacity(48);
    for part in [
        &*bloc.code,
        member.map_or("", |member| &member.id),
        &*group.code,
    ] {
        if !part.is_empty() {
            id.push_str(part);
            id.push('-');
        }
    }
    date.push_to(&mut id);
    id
}
