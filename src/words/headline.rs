//! The verdict first: the sentence under the title, and the page's title.

use super::{counted, date, spelled};
use crate::consensus::Verdict;
use crate::record::{Day, Record};
use crate::view::{Table, View};

/// Farthest from its milestone, in days, that the headline still counts the days to it.
const NEAR: i32 = 60;

/// The headline sentence in its three parts; the middle one carries the stress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// What is agreed.
    pub agreed: String,
    /// What is not: the answer.
    pub split: String,
    /// What is left.
    pub rest: String,
}

/// The headline: when, how many groups the counted voices agree on, and how many they do not.
pub fn headline(record: &Record, view: &View, table: &Table) -> Headline {
    let counts = &table.counts;
    let voices = if view.count == View::of(record).count {
        "the powers".into()
    } else {
        [
            "the ",
            &counted(view.count.len(), "voice counted", "voices counted"),
        ]
        .concat()
    };
    let bar = counts.of(Verdict::AgreedTerrorist).to_string();
    let seat = counts.of(Verdict::AgreedOpposition).to_string();
    let agreed = [
        "On ",
        &date::day(view.at),
        &countdown(record, view.at),
        ", ",
        &voices,
        " agreed to bar ",
        &bar,
        " of ",
        &super::groups(counts.groups),
        " as terrorist and to seat ",
        &seat,
        " as opposition.",
    ]
    .concat();
    let split = match counts.of(Verdict::Disputed) {
        0 => "No labels clash head on.".into(),
        split => ["They split over ", &split.to_string(), "."].concat(),
    };
    Headline {
        agreed,
        split,
        rest: rest(counts.of(Verdict::Wavering), counts.of(Verdict::Thin)),
    }
}

fn rest(wavering: usize, thin: usize) -> String {
    let wavering =
        (wavering > 0).then(|| ["On ", &wavering.to_string(), " someone wavers"].concat());
    let thin = (thin > 0).then(|| ["n ", &thin.to_string(), " too little is on record"].concat());
    match (wavering, thin) {
        (Some(wavering), Some(thin)) => [&wavering, "; o", &thin, "."].concat(),
        (Some(one), None) => [&one, "."].concat(),
        (None, Some(one)) => ["O", &one, "."].concat(),
        (None, None) => String::new(),
    }
}

/// ", five days before talks were due in Geneva"; empty far from the record's milestone.
fn countdown(record: &Record, at: Day) -> String {
    let Some(milestone) = &record.milestone else {
        return String::new();
    };
    let days = milestone.date.0 - at.0;
    if !(-NEAR..=NEAR).contains(&days) {
        return String::new();
    }
    let distance = match days {
        0 => "the day".into(),
        1 | -1 => "a day".into(),
        days => [&spelled(days.abs()), " days"].concat(),
    };
    let relation = match days {
        0 => " ",
        1.. => " before ",
        _ => " after ",
    };
    [", ", &distance, relation, &milestone.clause].concat()
}

/// The page's title: the question and the day.
pub fn document_title(record: &Record, at: Day) -> String {
    [&*record.title, " ", &date::day(at)].concat()
}
