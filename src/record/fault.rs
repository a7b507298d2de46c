//! What is wrong with a record, and where.

use super::limits;
use std::fmt;

/// One fault of a record: where it is, what was found there, and what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, and the thing in it: `data/syria-2016.json: claim sy-is-2014-08-25`.
    /// A thing without an id is named by its index from 0: `claims[3]`.
    pub place: String,
    /// The field, `source.url`; empty where the whole thing is at fault.
    pub field: String,
    /// What was found there.
    pub found: String,
    /// What is allowed there.
    pub allowed: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Fault {
            place,
            field,
            found,
            allowed,
        } = self;
        f.write_str(place)?;
        if !field.is_empty() {
            f.write_str(": ")?;
            f.write_str(field)?;
        }
        f.write_str(": found ")?;
        f.write_str(found)?;
        f.write_str("; allowed: ")?;
        f.write_str(allowed)
    }
}

/// The faults of one record: the first [`limits::FAULTS`] each with its place, the others counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Notes a fault; past the limit it is counted and never made.
    pub fn note(&mut self, fault: impl FnOnce() -> Fault) {
        if self.listed.len() < limits::FAULTS {
            self.listed.push(fault());
        } else {
            self.more += 1;
        }
    }

    /// The faults that are kept, in the order they were found.
    pub fn listed(&self) -> &[Fault] {
        &self.listed
    }

    /// How many there are in all.
    pub fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Faults {
        Faults {
            listed: vec![fault],
            more: 0,
        }
    }
}

/// The faults of a file as one text: "3 faults in data/syria-2016.json", then a line for each of
/// the first `most` that are kept, then "and 17 more".
pub fn fault_report(file: &str, faults: &Faults, most: usize) -> String {
    let count = faults.count();
    let noun = if count == 1 {
        " fault in "
    } else {
        " faults in "
    };
    let mut report = count.to_string() + noun + file;
    let told = faults.listed.iter().take(most);
    let more = count - told.len();
    for fault in told {
        report.push('\n');
        report.push_str(&fault.to_string());
    }
    if more > 0 {
        report.push_str("\nand ");
        report.push_str(&more.to_string());
        report.push_str(" more");
    }
    report
}
