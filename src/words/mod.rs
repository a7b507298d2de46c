//! Every sentence a reader sees.
//!
//! Each function gives a whole sentence or label: sentences are never glued from fragments
//! outside this room. Labels belong to blocs: the words say who holds what, never what a group is.

mod cell;
mod controls;
mod date;
mod headline;
mod method;
mod notice;
mod row;

pub use cell::{
    basis, by_conduct, by_conduct_legend, cell_brief, cell_sentence, cell_title, conduct_differs,
    conduct_differs_legend, confidence, history_title, later_title, nothing_on_record, position,
    position_for, source_name, voice_name, voices_title, weak_legend, weak_only, why,
};
pub use controls::{Label, expand_members, option_evidence, option_order, option_rule};
pub use date::{day, day_short, when, when_short};
pub use headline::{Headline, document_title, headline};
pub use method::{bloc_summary, group_summary, method, nearest_agreement, record_line, showing};
pub use notice::{failed, ignored, no_javascript, nothing_matches, orphan};
pub use row::{row_end, section_count, section_title, tally, verdict_short};

/// Joins names in English: "A", "A and B", "A, B and C".
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => [&first.join(", "), " and ", last].concat(),
    }
}

/// "1 group", "4 groups".
pub fn groups(count: usize) -> String {
    counted(count, "group", "groups")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    let word = if count == 1 { one } else { many };
    [&count.to_string(), " ", word].concat()
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
