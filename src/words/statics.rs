//! Forms of the widget without scripts, and what describes it to other programs.

use super::{Label, counted, date, groups, say, section_count, section_title};
use crate::consensus::Verdict;
use crate::record::{BlocIx, Day, MemberIx, Record};

/// On AMP pages: what a reader presses to see a frame that is cut off as a whole.
pub fn show_whole() -> &'static str {
    "Show the whole table"
}

/// Before what an AMP page needs in its head.
pub fn amp_head(script: &str) -> String {
    say!("The page needs this once in its head: {}", script)
}

/// A link from a copy of the table to the live one.
pub fn to_the_widget() -> &'static str {
    "Every claim with its source, other days and other rules: the interactive table"
}

/// What stands for the picture of a link preview where it is not seen.
pub fn preview_alt(record: &Record, at: Day, shown: usize) -> String {
    say!(
        "A table of the positions of {} on {} on {}.",
        &counted(record.blocs.len(), "bloc", "blocs"),
        &groups(shown),
        &date::day(at)
    )
}

/// The head of a column, in words alone: "Damascus (not counted)".
pub fn column_title(
    record: &Record,
    bloc: BlocIx,
    member: Option<MemberIx>,
    counted: bool,
) -> String {
    let short = record.bloc(bloc).map_or("", |bloc| &*bloc.short);
    let member = member.and_then(|member| record.member(bloc, member));
    let name = member.map_or(short, |member| &*member.name);
    if counted {
        name.into()
    } else {
        say!("{} ({})", name, Label::NotCounted.name())
    }
}

/// The head of a section in one line: "Disputed: labels clash (4 groups)".
pub fn section_line(record: &Record, verdict: Verdict, rows: usize) -> String {
    let title = section_title(record, verdict);
    say!("{} ({})", &title, &section_count(rows))
}

/// What the record holds, for who has not seen the widget.
pub fn dataset_about(record: &Record) -> String {
    say!(
        "Which of {} held which of {} to be what, and since when: {}, each with its basis, date, \
         confidence and published source.",
        &counted(record.blocs.len(), "bloc", "blocs"),
        &groups(record.groups.len()),
        &counted(record.claims.len(), "claim", "claims"),
    )
}

/// What a file of the default view is called: "Positions on 20 January 2016".
pub fn dataset_view(at: Day) -> String {
    say!("Positions on {}", &date::day(at))
}
