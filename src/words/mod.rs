//! Every sentence a reader sees.
//!
//! Each function gives a whole sentence or label: sentences are never glued from fragments
//! outside this room, and each stands whole in every language (`data/words`). Labels belong to
//! blocs: the words say who holds what, never what a group is.

mod agreement;
mod cell;
mod change;
mod controls;
mod date;
mod export;
mod fill;
mod headline;
mod language;
mod legend;
mod method;
mod notice;
mod quote;
mod row;
mod share;
mod signs;
#[cfg(feature = "ssr")]
pub mod source;
mod spoken;
mod stand;
mod statics;
mod suppose;

pub use agreement::{
    closest, cohesion, cohesion_sentence, furthest, kappa, pair, pair_sentence, pair_title, ratio,
    share_method,
};
pub use cell::{
    basis, by_conduct, by_conduct_legend, cell_brief, cell_sentence, cell_short, cell_title,
    conduct_differs, conduct_differs_legend, confidence, history_title, later_title,
    nothing_on_record, position, position_for, source_address, source_name, voice_name, voice_on,
    voices_title, weak_legend, weak_only, why,
};
pub use change::{cell_marks, changed_since, changes_title, outside, verdict_change, was};
pub use controls::{
    expand_members, option_evidence, option_order, option_picture, option_rule, time_line,
};
pub use date::{day, day_short, when, when_short};
pub use export::{
    CELL_COLUMNS, PAIR_COLUMNS, as_of, citation, citation_note, export_filters, export_title,
    more_in_view, not_the_record, not_the_record_short, nothing_left, picture_of, record_name,
    shown, verdict_and_end,
};
pub use fill::{Blank, fill};
pub use headline::{Headline, document_title, headline};
pub use language::Language;
pub use legend::legend_marks;
pub use method::{method, record_line, showing};
pub use notice::{
    failed, ignored, no_javascript, not_started, nothing_matches, orphan, record_changed,
};
pub use row::{row_end, section_count, section_title, tally, verdict_short};
pub use share::{Form, Pin, download, download_hint, link_of_host, option_form, option_pin};
use spoken::say;
pub use spoken::{FileKey, Key, Words, speak, spoken};
pub use stand::{agreement_paths, bloc_summary, group_summary, of_shown};
pub use statics::{
    amp_head, column_title, dataset_about, dataset_view, preview_alt, section_line, show_whole,
    to_the_widget,
};
pub use suppose::{supposed, supposed_here, what_if};

/// Joins names: "A", "A and B", "A, B and C".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => say!(ListAnd, &joined(first, Key::ListNames), *last),
    }
}

/// Texts with a separator between them. The library's own `join` costs twice the code.
fn joined<T: AsRef<str>>(parts: &[T], separator: Key) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push_str(separator.text());
        }
        text.push_str(part.as_ref());
    }
    text
}

/// A text behind a separator, as it goes on after what stands before it: ": terrorist".
pub fn after(separator: Key, text: &str) -> String {
    crate::text::together(&[separator.text(), text])
}

/// A number in the language's digits.
pub fn number(number: usize) -> String {
    say!(Number, number)
}
