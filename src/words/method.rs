//! What is shown, how it was counted, and what it would take: in sentences.

use super::controls::{option_evidence, option_rule};
use super::row::{label, names, section_title, tally};
use super::{counted, date, list};
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::record::{BlocIx, GroupIx, Position, Record};
use crate::stance::Stance;
use crate::view::{Table, View};

/// What is shown: "Showing 4 of 22 groups and 10 of 10 blocs on 11 May 2016."
pub fn showing(record: &Record, view: &View, table: &Table) -> String {
    let blocs = table
        .columns
        .iter()
        .filter(|column| column.member.is_none())
        .count();
    let mut text = [
        "Showing ",
        &table.counts.shown.to_string(),
        " of ",
        &record.groups.len().to_string(),
        " groups and ",
        &blocs.to_string(),
        " of ",
        &counted(record.blocs.len(), "bloc", "blocs"),
        " on ",
        &date::day(view.at),
    ]
    .concat();
    for filter in filters(record, view) {
        text.push_str("; ");
        text.push_str(&filter);
    }
    text.push('.');
    text
}

/// The filters in force, each in words.
fn filters(record: &Record, view: &View) -> Vec<String> {
    let default = View::of(record);
    let mut filters = Vec::new();
    if view.kinds != default.kinds {
        let kinds = view
            .kinds
            .iter()
            .filter_map(|kind| record.kinds.get(kind.ix()));
        let kinds: Vec<&str> = kinds.map(|kind| &*kind.name).collect();
        filters.push(["kinds: ", &list(&kinds)].concat());
    }
    if view.verdicts != default.verdicts {
        let verdicts: Vec<&str> = view.verdicts.iter().map(|v| section_title(*v)).collect();
        filters.push(["verdicts: ", &verdicts.join("; ")].concat());
    }
    if view.camps != default.camps {
        let camps = view
            .camps
            .iter()
            .filter_map(|camp| record.camps.get(camp.ix()));
        let camps: Vec<&str> = camps.map(|camp| &*camp.name).collect();
        filters.push(["camps: ", &list(&camps)].concat());
    }
    if !view.q.is_empty() {
        filters.push(["matching “", &view.q, "”"].concat());
    }
    filters
}

/// How it was counted: whose voices, by which rule, on what evidence.
pub fn method(record: &Record, view: &View) -> String {
    [
        "Counted: ",
        &list(&names(record, &view.count)),
        " (",
        &counted(view.count.len(), "voice", "voices"),
        "). Agreement: ",
        option_rule(view.rule),
        " of the voices on record. Evidence: ",
        option_evidence(view.evidence),
        ".",
    ]
    .concat()
}

/// The nearest agreement on a group; empty where there is one already or too little on record.
pub fn nearest_agreement(record: &Record, finding: &Finding) -> String {
    match finding.nearest {
        None => String::new(),
        Some(Nearest::Terrorist) => [
            "Nearest agreement: ",
            &path(record, &finding.terrorist),
            ".",
        ]
        .concat(),
        Some(Nearest::Opposition) => [
            "Nearest agreement: ",
            &path(record, &finding.opposition),
            ".",
        ]
        .concat(),
        Some(Nearest::Tie) => [
            "Either agreement is as near: ",
            &path(record, &finding.terrorist),
            "; or ",
            &path(record, &finding.opposition),
            ".",
        ]
        .concat(),
    }
}

/// "opposition, if Russia and Iran moved"; where fewer must move than could, any of them would do.
fn path(record: &Record, path: &Path) -> String {
    let names = names(record, &path.candidates);
    let who = if path.shortfall == names.len() {
        list(&names)
    } else if path.shortfall == 1 {
        ["any one of ", &list(&names)].concat()
    } else {
        ["any ", &path.shortfall.to_string(), " of ", &list(&names)].concat()
    };
    [label(path.label), ", if ", &who, " moved"].concat()
}

/// A group's standing: "Disputed: 2 terrorist, 3 opposition, 2 divided; 7 of 8 on record."
pub fn group_summary(finding: &Finding) -> String {
    let verdict = match finding.verdict {
        Verdict::Disputed => "Disputed",
        Verdict::Wavering => "Wavering",
        Verdict::AgreedTerrorist => "Agreed as terrorist",
        Verdict::AgreedOpposition => "Agreed as opposition",
        Verdict::Thin => "Too little on record",
    };
    [verdict, ": ", &tally(finding), "."].concat()
}

/// A bloc's standing on the groups shown: on how many it is on record, as what, and which groups
/// it alone blocks.
pub fn bloc_summary(
    record: &Record,
    table: &Table,
    bloc: BlocIx,
    held: &[(GroupIx, Stance)],
) -> String {
    let holds = |position| {
        held.iter()
            .filter(|(_, stance)| stance.position == Some(position))
            .count()
    };
    let counts = [Position::Terrorist, Position::Opposition, Position::Divided].map(holds);
    let rows = table.sections.iter().flat_map(|section| &section.rows);
    let alone: Vec<&str> = rows
        .filter(|row| {
            row.finding
                .lone_blockers()
                .any(|(_, blocker)| blocker == bloc)
        })
        .filter_map(|row| record.group(row.group))
        .map(|group| &*group.name)
        .collect();
    let [terrorist, opposition, divided] = counts.map(|count| count.to_string());
    let mut text = [
        "On record on ",
        &counts.iter().sum::<usize>().to_string(),
        " of ",
        &super::groups(held.len()),
        " shown: ",
        &terrorist,
        " terrorist, ",
        &opposition,
        " opposition, ",
        &divided,
        " divided.",
    ]
    .concat();
    if !alone.is_empty() {
        text.push_str(" It alone stands in the way of agreement on ");
        text.push_str(&list(&alone));
        text.push('.');
    }
    text
}

/// What the record is: "537 sourced claims, CC BY 4.0. What is missing is shown as missing."
pub fn record_line(record: &Record) -> String {
    [
        &counted(record.claims.len(), "sourced claim", "sourced claims"),
        ", record of ",
        &record.version,
        ", ",
        &record.licence,
        ". What is missing is shown as missing.",
    ]
    .concat()
}
