//! What files of a view say: their stamp, the titles of their columns, citations.

use super::row::{names, row_end, verdict_short};
use super::{
    Label, controls, counted, date, groups, joined, list, option_evidence, option_order, say,
    suppose,
};
use crate::consensus::Finding;
use crate::record::{Day, Record};
use crate::view::{Picture, Table, View};

crate::record::named! {
    /// A fixed label of a file.
    ExportLabel {
        /// Before the what-ifs.
        WhatIf = "What if",
        /// Before the record's title and version.
        Record = "Record",
        /// Before the day.
        AsOf = "As of",
        /// Before the day compared with.
        Compared = "Compared with",
        /// Before the rule, the voices and the evidence.
        Method = "Method",
        /// Before the counts of what is shown.
        Shown = "Shown",
        /// Before a filter in force.
        Filter = "Filter",
        /// Before the number of claims, the version and the licence.
        Source = "Source",
        /// Before the address.
        Link = "Link",
        /// Before the headline.
        Headline = "Headline",
        /// A truth in a spreadsheet.
        Yes = "yes",
        /// A falsehood in a spreadsheet.
        No = "no",
        /// Mark of a supposed cell in a picture.
        If = "if",
        /// How far two blocs agree.
        Pair = "two blocs",
        /// How far the members of a bloc agree.
        Members = "members among themselves",
    }
}

/// Titles of a spreadsheet's columns, one line a cell.
pub const CELL_COLUMNS: [&str; 26] = [
    "Group code",
    "Group",
    "Bloc code",
    "Bloc",
    "Member",
    "Position",
    "Position in words",
    "Confidence",
    "By conduct",
    "Conduct differs",
    "Weak record only",
    "Supposed (what if)",
    "Position on record",
    "Was",
    "Verdict on the group",
    "Verdict on record",
    "Who blocks",
    "Claim",
    "Date as written",
    "Basis",
    "Summary",
    "Source title",
    "Source",
    "Source address",
    "About this file",
    "About this file, in words",
];

/// Titles of a spreadsheet's columns, one line for two blocs.
pub const PAIR_COLUMNS: [&str; 14] = [
    "Bloc code",
    "Bloc",
    "Other bloc code",
    "Other bloc",
    "Measure",
    "Groups shared",
    "Agreed",
    "Disagreed",
    "Divided",
    "Share of agreement, percent",
    "Cohen's kappa",
    "Too few groups to tell",
    "About this file",
    "About this file, in words",
];

/// Stamp of every file with what-ifs: all of them in words, and that they are none of the record.
pub fn not_the_record(record: &Record, view: &View) -> String {
    say!(
        "{} The counts and verdicts here follow from that; they are not the record.",
        &suppose::what_if(record, view)
    )
}

/// The same as short as a picture needs it: many what-ifs are counted.
pub fn not_the_record_short(record: &Record, view: &View) -> String {
    say!(
        "What if {}? This is not the record.",
        &suppose::condition(record, view)
    )
}

/// Which record it is: its title, id and version.
pub fn record_name(record: &Record) -> String {
    say!(
        "{} Record {}, version {}.",
        &*record.title,
        &*record.id,
        &*record.version
    )
}

/// "As of 20 January 2016.", with the day compared with where the picture marks changes.
pub fn as_of(view: &View, table: &Table) -> String {
    let day = date::day(table.at);
    match (table.compared, view.picture) {
        (Some(before), Picture::Matrix) => say!(
            "As of {}; changes are marked against {}.",
            &day,
            &date::day(before)
        ),
        _ => say!("As of {}.", &day),
    }
}

/// How much of the record is shown: "22 of 25 groups and 10 of 10 blocs are shown."
pub fn shown(record: &Record, table: &Table) -> String {
    say!(
        "{} of {} and {} of {} are shown.",
        table.counts.shown,
        &groups(record.groups.len()),
        table.blocs().count(),
        &counted(record.blocs.len(), "bloc", "blocs")
    )
}

/// Every choice of the view that is not the record's default, a sentence each. The rule and the
/// voices counted stand in the method; the day and the what-ifs have lines of their own.
pub fn export_filters(record: &Record, view: &View) -> Vec<String> {
    let default = View::of(record);
    let mut said = lists(record, view, &default);
    if !view.members.is_empty() {
        let of = names(record, &view.members);
        said.push(say!("Members have columns of their own: {}.", &list(&of)));
    }
    if view.verdicts != default.verdicts {
        let verdicts = view.verdicts.iter();
        let verdicts: Vec<String> = verdicts.map(|v| verdict_short(record, *v)).collect();
        let verdicts: Vec<&str> = verdicts.iter().map(String::as_str).collect();
        let verdicts = joined(&verdicts, "; ");
        said.push(say!("Verdicts shown: {}.", &verdicts));
    }
    if !view.q.is_empty() {
        said.push(say!("Words to find: “{}”.", &view.q));
    }
    if view.evidence != default.evidence {
        said.push(say!("Evidence: {}.", option_evidence(view.evidence)));
    }
    if view.order != default.order {
        said.push(say!("Order: {}.", option_order(view.order)));
    }
    said
}

/// The filters that are lists of the record's own names.
fn lists(record: &Record, view: &View, default: &View) -> Vec<String> {
    let mut said = Vec::new();
    let mut add = |label: Label, differs: bool, names: Vec<&str>| {
        if differs {
            said.push(say!("{}: {}.", label.name(), &list(&names)));
        }
    };
    add(
        Label::Blocs,
        view.blocs != default.blocs,
        names(record, &view.blocs),
    );
    let groups = view.groups.iter().filter_map(|group| record.group(*group));
    add(
        Label::Groups,
        view.groups != default.groups,
        groups.map(|group| &*group.name).collect(),
    );
    let kinds = view.kinds.iter().filter_map(|kind| record.kind(*kind));
    add(
        Label::Kinds,
        view.kinds != default.kinds,
        kinds.map(|kind| &*kind.name).collect(),
    );
    let camps = view.camps.iter().filter_map(|camp| record.camp(*camp));
    add(
        Label::Camps,
        view.camps != default.camps,
        camps.map(|camp| &*camp.name).collect(),
    );
    said
}

/// What a file shows, as its title: the question, the day, the picture.
pub fn export_title(record: &Record, view: &View) -> String {
    let title = super::document_title(record, view);
    match view.picture {
        Picture::Matrix => title,
        picture => say!("{}: {}", &title, controls::option_picture(picture)),
    }
}

/// The end of a row where no section says the verdict: "Disputed; 2 against 3".
pub fn verdict_and_end(record: &Record, finding: &Finding) -> String {
    let verdict = verdict_short(record, finding.verdict);
    say!("{}; {}", &verdict, &row_end(record, finding))
}

/// Said in place of rows or columns where the filters leave none.
pub fn nothing_left() -> &'static str {
    "These filters leave no group or no bloc to show."
}

/// What of the view a small picture has no room for.
pub fn more_in_view(rows: usize, columns: usize) -> String {
    let rows = (rows > 0).then(|| counted(rows, "more row", "more rows"));
    let columns = (columns > 0).then(|| counted(columns, "more column", "more columns"));
    let more: Vec<&str> = rows.iter().chain(&columns).map(String::as_str).collect();
    say!("Not in this picture for want of room: {}.", &list(&more))
}

/// A picture in one sentence of its own, for those who do not see it.
pub fn picture_of(table: &Table, picture: Picture) -> String {
    let template = match picture {
        Picture::Matrix => "A matrix of {} against {} on {}.",
        Picture::Agreement => "How often each two of {} agree over {} on {}.",
    };
    let blocs = counted(table.blocs().count(), "bloc", "blocs");
    let shown = groups(table.counts.shown);
    say!(template, &blocs, &shown, &date::day(table.at))
}

/// A citation as text; what is not known is left out.
pub fn citation(record: &Record, view: &View, url: &str, on: Option<Day>) -> String {
    let mut said = say!(
        "“{}.” dispute-matrix, {} record, version {}, {}.",
        &export_title(record, view),
        &*record.id,
        &*record.version,
        &*record.licence
    );
    if let Some(day) = on {
        said.push_str(&say!(" Accessed {}.", &date::day(day)));
    }
    // Last and without a full stop, which would be taken for a part of it.
    if !url.is_empty() {
        said.push_str(&say!(" {}", url));
    }
    said
}

/// The note of a citation: the day shown, the licence, and whether it is a what-if.
pub fn citation_note(record: &Record, view: &View) -> String {
    let note = say!(
        "As of {}; {} record, {}.",
        &date::day(view.at),
        &*record.id,
        &*record.licence
    );
    if view.suppose.is_empty() {
        return note;
    }
    say!("{} {}", &note, &not_the_record(record, view))
}
