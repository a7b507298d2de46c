//! Every sentence a reader sees.
//!
//! Each function gives a whole sentence or label: sentences are never glued from fragments
//! outside this room. Labels belong to blocs: the words say who holds what, never what a group is.

use crate::record::Text;

mod agreement;
mod cell;
mod change;
mod controls;
mod date;
mod export;
mod headline;
mod legend;
mod method;
mod notice;
mod row;
mod share;
mod stand;
mod statics;
mod suppose;

pub use agreement::{
    closest, cohesion, cohesion_sentence, furthest, kappa, pair, pair_sentence, pair_title,
    share_method,
};
pub use cell::{
    basis, by_conduct, by_conduct_legend, cell_brief, cell_sentence, cell_short, cell_title,
    conduct_differs, conduct_differs_legend, confidence, history_title, later_title,
    nothing_on_record, position, position_for, source_name, voice_name, voice_on, voices_title,
    weak_legend, weak_only, why,
};
pub use change::{cell_marks, changed_since, changes_title, outside, verdict_change, was};
pub use controls::{
    Label, expand_members, option_evidence, option_order, option_picture, option_rule, time_line,
};
pub use date::{day, day_short, when, when_short};
pub use export::{
    CELL_COLUMNS, ExportLabel, PAIR_COLUMNS, as_of, citation, citation_note, export_filters,
    export_title, more_in_view, not_the_record, not_the_record_short, nothing_left, picture_of,
    record_name, shown, verdict_and_end,
};
pub use headline::{Headline, document_title, headline};
pub use legend::legend_marks;
pub use method::{method, record_line, showing};
pub use notice::{
    failed, ignored, no_javascript, not_started, nothing_matches, orphan, record_changed,
};
pub use row::{row_end, section_count, section_title, tally, verdict_short};
pub use share::{
    Form, Pin, ShareLabel, download, download_hint, link_of_host, option_form, option_pin,
};
pub use stand::{agreement_paths, bloc_summary, group_summary, of_shown};
pub use statics::{
    amp_head, column_title, dataset_about, dataset_view, preview_alt, section_line, show_whole,
    to_the_widget,
};
pub use suppose::{supposed, supposed_here, what_if};

/// Joins names in English: "A", "A and B", "A, B and C".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => say!("{} and {}", &joined(first, ", "), *last),
    }
}

/// Texts with a separator between them. The library's own `join` costs twice the code.
fn joined<T: AsRef<str>>(parts: &[T], separator: &str) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(separator);
        }
        text.push_str(part.as_ref());
    }
    text
}

/// What fills a blank of a sentence.
enum Blank<'a> {
    Text(&'a str),
    Count(usize),
}

impl<'a> From<&'a str> for Blank<'a> {
    fn from(text: &'a str) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl<'a> From<&'a String> for Blank<'a> {
    fn from(text: &'a String) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl<'a> From<&'a Text> for Blank<'a> {
    fn from(text: &'a Text) -> Blank<'a> {
        Blank::Text(text)
    }
}

impl From<usize> for Blank<'_> {
    fn from(count: usize) -> Self {
        Blank::Count(count)
    }
}

impl From<u32> for Blank<'_> {
    fn from(count: u32) -> Self {
        Blank::Count(count as usize)
    }
}

/// A sentence with its blanks `{}` filled in order.
fn fill(template: &str, blanks: &[Blank]) -> String {
    let mut pieces = template.split('{');
    let mut text = String::from(pieces.next().unwrap_or_default());
    for (ix, piece) in pieces.enumerate() {
        match blanks.get(ix) {
            Some(Blank::Text(part)) => text.push_str(part),
            Some(Blank::Count(count)) => text.push_str(&count.to_string()),
            None => {}
        }
        text.push_str(piece.strip_prefix('}').unwrap_or(piece));
    }
    text
}

/// Fills a sentence: `say!("{} of {}", 2, name)`. The template is a value like any other, so that
/// one call serves several.
macro_rules! say {
    ($template:expr $(, $blank:expr)* $(,)?) => {
        $crate::words::fill($template, &[$($crate::words::Blank::from($blank)),*])
    };
}
use say;

/// "1 group", "4 groups".
pub fn groups(count: usize) -> String {
    counted(count, "group", "groups")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    say!("{} {}", count, word)
}

/// Small counts as words, as a sentence would have them: "five", "12".
fn spelled(count: i32) -> String {
    const WORDS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let word = usize::try_from(count)
        .ok()
        .and_then(|count| WORDS.get(count));
    word.map_or_else(|| count.to_string(), |word| (*word).into())
}
