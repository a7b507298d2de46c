//! The verdict first: the sentence under the title, and the page's title.

use super::cell::position;
use super::{Blank, Key, date, joined, say, suppose};
use crate::consensus::Verdict;
use crate::gather::Gather;
use crate::record::{Day, Position, Record};
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
    /// All three as one text.
    pub fn sentence(&self) -> String {
        let parts = [&*self.agreed, &*self.split, &*self.rest];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).gather();
        joined(&said, Key::ListSpace)
    }
}

/// The headline: when, how many groups the counted voices agree on, and how many they do not.
/// With what-ifs it says so first, and sets what it counts beside the record.
pub fn headline(record: &Record, view: &View, table: &Table) -> Headline {
    let counts = &table.counts;
    let condition = suppose::condition(record, view);
    let supposed = !condition.is_empty();
    // Other labels than the default ones are no verbs: their sentence quotes them.
    let template = match (supposed, record.labels.is_some()) {
        (true, false) => Key::HeadlineWouldAgree,
        (false, false) => Key::HeadlineAgreed,
        (true, true) => Key::HeadlineWouldCall,
        (false, true) => Key::HeadlineCalled,
    };
    let (day, countdown) = (date::day(view.at), countdown(record, view.at));
    let voices = voices(record, view);
    let blanks = [
        Blank::from(&condition),
        Blank::from(&day),
        Blank::from(&countdown),
        Blank::from(&voices),
        Blank::from(view.rule as usize),
        Blank::from(counts.of(Verdict::AgreedTerrorist)),
        Blank::from(counts.groups),
        Blank::from(position(record, Some(Position::Terrorist))),
        Blank::from(counts.of(Verdict::AgreedOpposition)),
        Blank::from(position(record, Some(Position::Opposition))),
    ];
    let agreed = template.say(blanks.get(usize::from(!supposed)..).unwrap_or_default());
    Headline {
        agreed,
        split: split(table, supposed),
        rest: rest(counts.of(Verdict::Wavering), counts.of(Verdict::Thin)),
    }
}

fn voices(record: &Record, view: &View) -> String {
    if view.count == View::of(record).count {
        let own = record.labels.as_ref().and_then(|of| of.voices.as_deref());
        return own.unwrap_or(Key::HeadlinePowers.text()).into();
    }
    say!(HeadlineVoices, view.count.len())
}

fn split(table: &Table, supposed: bool) -> String {
    let [now, recorded] = [&table.counts, &table.recorded].map(|c| c.of(Verdict::Disputed));
    match (supposed, now == recorded) {
        (false, _) => say!(HeadlineSplit, now),
        (true, true) => say!(HeadlineStillSplit, now),
        (true, false) => say!(HeadlineWouldSplit, now, recorded),
    }
}

fn rest(wavering: usize, thin: usize) -> String {
    match (wavering, thin) {
        (0, 0) => String::new(),
        (_, 0) => say!(HeadlineWavering, wavering),
        (0, _) => say!(HeadlineThin, thin),
        _ => say!(HeadlineWaveringAndThin, wavering, thin),
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
    let count = days.unsigned_abs();
    match days {
        0.. => say!(HeadlineBefore, count, &milestone.clause),
        _ => say!(HeadlineAfter, count, &milestone.clause),
    }
}

/// The page's title: the question and the day, and whether it is a what-if.
pub fn document_title(record: &Record, view: &View) -> String {
    let supposed = !view.suppose.is_empty();
    say!(Title, supposed, &record.title, &date::day(view.at))
}
