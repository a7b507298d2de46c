//! What is wrong with a record, and where.

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

/// All faults of a file as one text: "3 faults in data/syria-2016.json", then a line for each.
pub fn fault_report(file: &str, faults: &[Fault]) -> String {
    let count = faults.len();
    let noun = if count == 1 {
        " fault in "
    } else {
        " faults in "
    };
    let mut report = count.to_string() + noun + file;
    for fault in faults {
        report.push('\n');
        report.push_str(&fault.to_string());
    }
    report
}
