//! Forms of the widget without scripts, and what describes it to other programs.

use super::{FileKey, date, say, section_title};
use crate::consensus::Verdict;
use crate::record::{BlocIx, Day, MemberIx, Record};

/// On AMP pages: what a reader presses to see a frame that is cut off as a whole.
pub fn show_whole() -> &'static str {
    FileKey::StaticShowWhole.text()
}

/// Before what an AMP page needs in its head.
pub fn amp_head(script: &str) -> String {
    say!(file StaticAmpHead, script)
}

/// A link from a copy of the table to the live one.
pub fn to_the_widget() -> &'static str {
    FileKey::StaticToTheWidget.text()
}

/// What stands for the picture of a link preview where it is not seen.
pub fn preview_alt(record: &Record, at: Day, shown: usize) -> String {
    say!(
        file StaticPreview,
        record.blocs.len(),
        shown,
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
        say!(file StaticColumn, name)
    }
}

/// The head of a section in one line: "Disputed: labels clash (4 groups)".
pub fn section_line(record: &Record, verdict: Verdict, rows: usize) -> String {
    let title = section_title(record, verdict);
    say!(file StaticSection, &title, rows)
}

/// What the record holds, for who has not seen the widget.
pub fn dataset_about(record: &Record) -> String {
    say!(
        file StaticDataset,
        record.blocs.len(),
        record.groups.len(),
        record.claims.len(),
    )
}

/// What a file of the default view is called: "Positions on 20 January 2016".
pub fn dataset_view(at: Day) -> String {
    say!(file StaticView, &date::day(at))
}
