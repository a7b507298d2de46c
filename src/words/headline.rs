//! The verdict first: the sentence under the title, and the page's title.

use super::{counted, date, say, spelled, suppose};
use crate::consensus::{Rule, Verdict};
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

impl Headline {
    /// The whole sentence.
    pub fn sentence(&self) -> String {
        let parts = [&*self.agreed, &*self.split, &*self.rest];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        super::joined(&parts, " ")
    }
}

/// The headline: when, how many groups the counted voices agree on, and how many they do not.
/// With what-ifs it says so first, and sets what it counts beside the record.
pub fn headline(record: &Record, view: &View, table: &Table) -> Headline {
    let counts = &table.counts;
    let condition = suppose::condition(record, view);
    let supposed = !condition.is_empty();
    let template = if supposed {
        "If {} on {}{}, {}{} would agree to bar {} of {} as terrorist and to seat {} as opposition."
    } else {
        "{}On {}{}, {}{} agreed to bar {} of {} as terrorist and to seat {} as opposition."
    };
    let agreed = say!(
        template,
        &condition,
        &date::day(view.at),
        &countdown(record, view.at),
        &voices(record, view),
        by_rule(view.rule),
        counts.of(Verdict::AgreedTerrorist),
        &super::groups(counts.groups),
        counts.of(Verdict::AgreedOpposition),
    );
    Headline {
        agreed,
        split: split(table, supposed),
        rest: rest(counts.of(Verdict::Wavering), counts.of(Verdict::Thin)),
    }
}

fn voices(record: &Record, view: &View) -> String {
    if view.count == View::of(record).count {
        return "the powers".into();
    }
    let count = counted(view.count.len(), "voice counted", "voices counted");
    say!("the {}", &count)
}

/// The rule as the headline names it; unanimity goes without saying.
fn by_rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Unanimity => "",
        Rule::AllButOne => ", with one voice dissenting at most,",
        Rule::TwoThirds => ", by two thirds,",
        Rule::Majority => ", by majority,",
    }
}

fn split(table: &Table, supposed: bool) -> String {
    let [now, recorded] = [&table.counts, &table.recorded].map(|c| c.of(Verdict::Disputed));
    let template = match (supposed, now == recorded, now) {
        (false, _, 0) => "No labels clash head on.",
        (false, ..) => "They split over {}.",
        (true, true, _) => "They would still split over {}.",
        (true, false, _) => "They would split over {}, not {}.",
    };
    say!(template, now, recorded)
}

fn rest(wavering: usize, thin: usize) -> String {
    match (wavering, thin) {
        (0, 0) => String::new(),
        (_, 0) => say!("On {} someone wavers.", wavering),
        (0, _) => say!("On {} too little is on record.", thin),
        _ => say!(
            "On {} someone wavers; on {} too little is on record.",
            wavering,
            thin
        ),
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
    let template = match days {
        0 => ", the day {}{}",
        1 => ", a day before {}{}",
        -1 => ", a day after {}{}",
        2.. => ", {} days before {}",
        _ => ", {} days after {}",
    };
    let count = if days.abs() > 1 {
        spelled(days.abs())
    } else {
        String::new()
    };
    say!(template, &count, &milestone.clause)
}

/// The page's title: the question and the day, and whether it is a what-if.
pub fn document_title(record: &Record, view: &View) -> String {
    let stamp = if view.suppose.is_empty() {
        ""
    } else {
        "What if: "
    };
    say!("{}{} {}", stamp, &record.title, &date::day(view.at))
}
