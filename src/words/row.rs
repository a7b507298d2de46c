//! The end of a row, and the heads of sections.

use super::list;
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::record::{BlocIx, Position, Record};

/// Most names that the end of a row gives before it counts instead.
const NAMED: usize = 2;

/// Head of a section: the verdict in words.
pub fn section_title(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Disputed => "Disputed: labels clash",
        Verdict::Wavering => "Wavering: someone is divided",
        Verdict::AgreedTerrorist => "Agreed: terrorist",
        Verdict::AgreedOpposition => "Agreed: opposition",
        Verdict::Thin => "Too little on record",
    }
}

/// A verdict as a chip says it.
pub fn verdict_short(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Disputed => "Disputed",
        Verdict::Wavering => "Wavering",
        Verdict::AgreedTerrorist => "Agreed: terrorist",
        Verdict::AgreedOpposition => "Agreed: opposition",
        Verdict::Thin => "Too little",
    }
}

/// "4 groups", beside the head of a section.
pub fn section_count(rows: usize) -> String {
    super::groups(rows)
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
pub fn tally(finding: &Finding) -> String {
    let tally = &finding.tally;
    let parts = [
        (tally.terrorist, " terrorist"),
        (tally.opposition, " opposition"),
        (tally.divided, " divided"),
    ];
    let held = parts.iter().filter(|(count, _)| *count > 0);
    let held: Vec<String> = held
        .map(|(count, word)| [&count.to_string(), *word].concat())
        .collect();
    if held.is_empty() {
        return on_record(finding);
    }
    [&held.join(", "), "; ", &on_record(finding)].concat()
}

fn on_record(finding: &Finding) -> String {
    let count = match finding.tally.on_record() {
        0 => "none".into(),
        count => count.to_string(),
    };
    [
        &count,
        " of ",
        &finding.tally.counted.to_string(),
        " on record",
    ]
    .concat()
}

fn disputed(record: &Record, finding: &Finding) -> String {
    let tally = &finding.tally;
    if let Some(name) = lone_objector(record, finding) {
        return ["only ", name, " objects"].concat();
    }
    let mut text = match (tally.terrorist, tally.opposition, tally.divided) {
        (1, 1, 0) => [
            names(record, &finding.opposition.candidates)
                .first()
                .copied()
                .unwrap_or(""),
            " against ",
            names(record, &finding.terrorist.candidates)
                .first()
                .copied()
                .unwrap_or(""),
        ]
        .concat(),
        (terrorist, opposition, _) => {
            [&terrorist.to_string(), " against ", &opposition.to_string()].concat()
        }
    };
    if tally.divided > 0 {
        text.push_str(", ");
        text.push_str(&tally.divided.to_string());
        text.push_str(" divided");
    }
    text
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
        return [&names.len().to_string(), " divided"].concat();
    }
    [&list(&names), " divided"].concat()
}

fn agreed(record: &Record, finding: &Finding, path: &Path, agreeing: usize) -> String {
    let apart = names(record, &path.candidates);
    if apart.is_empty() {
        return on_record(finding);
    }
    let agreeing = [
        &agreeing.to_string(),
        " of ",
        &finding.tally.on_record().to_string(),
    ]
    .concat();
    if apart.len() > NAMED {
        return [&agreeing, " on record agree"].concat();
    }
    [&agreeing, " agree, not ", &list(&apart)].concat()
}

pub(super) fn names<'a>(record: &'a Record, blocs: &[BlocIx]) -> Vec<&'a str> {
    blocs
        .iter()
        .filter_map(|bloc| record.blocs.get(bloc.ix()))
        .map(|bloc| &*bloc.short)
        .collect()
}

/// The label that a path leads to, as a position.
pub(super) fn label(position: Position) -> &'static str {
    match position {
        Position::Terrorist => "terrorist",
        Position::Opposition => "opposition",
        Position::Divided => "divided",
    }
}
