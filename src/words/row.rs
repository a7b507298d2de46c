//! The end of a row, and the heads of sections.

use super::cell::position;
use super::{Key, joined, list, say};
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::gather::Gather;
use crate::record::{BlocIx, Position, Record};
use crate::text::together;

/// Most names that the end of a row gives before it counts instead.
const NAMED: usize = 2;

/// Head of a section: the verdict in words.
pub fn section_title(record: &Record, verdict: Verdict) -> String {
    match verdict {
        Verdict::Disputed => Key::SectionDisputed.text().into(),
        Verdict::Wavering => Key::SectionWavering.text().into(),
        Verdict::Thin => Key::SectionThin.text().into(),
        agreed => verdict_short(record, agreed),
    }
}

/// A verdict as a chip says it.
pub fn verdict_short(record: &Record, verdict: Verdict) -> String {
    let agreed = |label| say!(VerdictAgreed, position(record, Some(label)));
    match verdict {
        Verdict::Disputed => Key::VerdictDisputed.text().into(),
        Verdict::Wavering => Key::VerdictWavering.text().into(),
        Verdict::AgreedTerrorist => agreed(Position::Terrorist),
        Verdict::AgreedOpposition => agreed(Position::Opposition),
        Verdict::Thin => Key::VerdictThin.text().into(),
    }
}

/// "4 groups", beside the head of a section.
pub fn section_count(rows: usize) -> String {
    say!(SectionCount, rows)
}

/// Who blocks, or how many are on record: "only Russia objects", "2 against 3", "5 of 8 on record".
pub fn row_end(record: &Record, finding: &Finding) -> String {
    let tally = &finding.tally;
    match finding.verdict {
        Verdict::Disputed => disputed(record, finding),
        Verdict::Wavering => wavering(record, finding),
        Verdict::Thin => on_record(finding),
        Verdict::AgreedTerrorist => agreed(record, finding, &finding.terrorist, tally.terrorist),
        Verdict::AgreedOpposition => agreed(record, finding, &finding.opposition, tally.opposition),
    }
}

/// The tally in words: "2 terrorist, 3 opposition, 2 divided; 7 of 8 on record".
pub fn tally(record: &Record, finding: &Finding) -> String {
    let tally = &finding.tally;
    let parts = [
        (tally.terrorist, Position::Terrorist),
        (tally.opposition, Position::Opposition),
        (tally.divided, Position::Divided),
    ];
    let held = parts.iter().filter(|(count, _)| *count > 0);
    let held: Vec<String> = held
        .map(|(count, held)| say!(RowPart, *count, position(record, Some(*held))))
        .gather();
    if held.is_empty() {
        return on_record(finding);
    }
    say!(
        RowTally,
        &joined(&held, Key::ListComma),
        &on_record(finding)
    )
}

fn on_record(finding: &Finding) -> String {
    say!(
        RowOnRecord,
        finding.tally.on_record(),
        finding.tally.counted
    )
}

fn disputed(record: &Record, finding: &Finding) -> String {
    let tally = &finding.tally;
    if let Some(name) = lone_objector(record, finding) {
        return say!(RowOnly, name);
    }
    if (tally.terrorist, tally.opposition, tally.divided) == (1, 1, 0) {
        return say!(
            RowAgainst,
            &together(&names(record, &finding.opposition.candidates)),
            &together(&names(record, &finding.terrorist.candidates))
        );
    }
    say!(RowNumbers, tally.terrorist, tally.opposition, tally.divided)
}

/// The one bloc that alone blocks the nearest agreement by holding the other label.
fn lone_objector<'a>(record: &'a Record, finding: &Finding) -> Option<&'a str> {
    let (path, against) = match finding.nearest? {
        Nearest::Terrorist => (&finding.terrorist, finding.tally.opposition),
        Nearest::Opposition => (&finding.opposition, finding.tally.terrorist),
        Nearest::Tie => return None,
    };
    let alone = path.shortfall == 1 && path.candidates.len() == 1 && against == 1;
    if alone {
        names(record, &path.candidates).first().copied()
    } else {
        None
    }
}

fn wavering(record: &Record, finding: &Finding) -> String {
    let agreed = if finding.tally.terrorist > 0 {
        &finding.terrorist
    } else {
        &finding.opposition
    };
    // With no head-on clash, all who do not hold the label in sight are divided.
    let names = names(record, &agreed.candidates);
    if names.len() > NAMED {
        return say!(RowDividedCount, names.len());
    }
    say!(RowDivided, &list(&names))
}

fn agreed(record: &Record, finding: &Finding, path: &Path, agreeing: usize) -> String {
    let apart = names(record, &path.candidates);
    if apart.is_empty() {
        return on_record(finding);
    }
    let on_record = finding.tally.on_record();
    if apart.len() > NAMED {
        return say!(RowAgree, agreeing, on_record);
    }
    say!(RowAgreeNot, agreeing, on_record, &list(&apart))
}

pub(super) fn names<'a>(record: &'a Record, blocs: &[BlocIx]) -> Vec<&'a str> {
    blocs
        .iter()
        .filter_map(|bloc| record.blocs.get(bloc.ix()))
        .map(|bloc| &*bloc.short)
        .gather()
}
