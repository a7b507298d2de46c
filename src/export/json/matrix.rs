//! The matrix as data.

use super::{bloc_code, claim};
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::export::Export;
use crate::export::held::on_record;
use crate::export::value::Value;
use crate::record::{GroupIx, Record};
use crate::view::{Cell, Counts, Row, Table};
use crate::words;

/// Counts of verdicts, and the groups in the order shown.
pub(super) fn entries(export: &Export, table: &Table) -> Vec<(&'static str, Value)> {
    let groups = table.rows().map(|row| group(export, row));
    vec![
        ("counts", counts(&table.counts)),
        ("counts_on_record", counts(&table.recorded)),
        ("groups", groups.collect()),
    ]
}

fn counts(counts: &Counts) -> Value {
    let mut entries = vec![("groups", counts.groups.into())];
    let of = |verdict: &Verdict| (verdict.name(), counts.of(*verdict).into());
    entries.extend(Verdict::ALL.iter().map(of));
    entries.push(("shown", counts.shown.into()));
    Value::Map(entries)
}

fn group(export: &Export, row: &Row) -> Value {
    let record = export.record;
    let group = record.group(row.group);
    let kind = group.and_then(|group| record.kind(group.kind));
    let cells = row.cells.iter().map(|held| cell(export, row.group, held));
    Value::Map(vec![
        ("code", group.map(|group| &*group.code).into()),
        ("name", group.map(|group| &*group.name).into()),
        ("kind", kind.map(|kind| &*kind.name).into()),
        ("verdict", row.finding.verdict.name().into()),
        ("verdict_on_record", row.recorded.name().into()),
        ("verdict_was", row.was.map(|verdict| verdict.name()).into()),
        ("tally", tally(&row.finding)),
        ("who_blocks", words::row_end(record, &row.finding).into()),
        ("nearest_agreement", nearest(&row.finding).into()),
        ("to_agree_on", to_agree_on(record, &row.finding)),
        ("cells", cells.collect()),
    ])
}

fn tally(finding: &Finding) -> Value {
    let tally = &finding.tally;
    Value::Map(vec![
        ("terrorist", tally.terrorist.into()),
        ("opposition", tally.opposition.into()),
        ("divided", tally.divided.into()),
        ("on_record", tally.on_record().into()),
        ("counted", tally.counted.into()),
    ])
}

fn nearest(finding: &Finding) -> Option<&'static str> {
    finding.nearest.map(|nearest| match nearest {
        Nearest::Terrorist => "terrorist",
        Nearest::Opposition => "opposition",
        Nearest::Tie => "tie",
    })
}

fn to_agree_on(record: &Record, finding: &Finding) -> Value {
    let path = |path: &Path| {
        let not_holding = path.candidates.iter().map(|bloc| bloc_code(record, *bloc));
        Value::Map(vec![
            ("must_move", path.shortfall.into()),
            ("of", not_holding.collect()),
            (
                "alone_blocks",
                path.lone_blocker()
                    .map(|bloc| bloc_code(record, bloc))
                    .into(),
            ),
        ])
    };
    Value::Map(vec![
        ("terrorist", path(&finding.terrorist)),
        ("opposition", path(&finding.opposition)),
    ])
}

fn cell(export: &Export, group: GroupIx, cell: &Cell) -> Value {
    let record = export.record;
    let member = cell.member.and_then(|ix| record.member(cell.bloc, ix));
    let reads = words::position_for(record, group, cell.stance.position);
    let mut entries = vec![
        ("bloc", bloc_code(record, cell.bloc)),
        ("member", member.map(|member| &*member.id).into()),
        ("reads", reads.into()),
        ("supposed", cell.supposed.into()),
        ("on_record", claim::position(on_record(export, group, cell))),
        ("was", cell.was.map(claim::position).into()),
    ];
    entries.extend(claim::stance(record, &cell.stance));
    if cell.member.is_none() {
        entries.extend(voices(export, group, cell));
    }
    Value::Map(entries)
}

/// Who holds what inside a bloc of several states, on record.
fn voices(export: &Export, group: GroupIx, cell: &Cell) -> Option<(&'static str, Value)> {
    let Export {
        record,
        ledger,
        view,
        ..
    } = *export;
    if record.bloc(cell.bloc)?.members.is_empty() {
        return None;
    }
    let held = ledger.cell(record, cell.bloc, group, view.at, view.evidence);
    let voice = |voice: &crate::stance::VoiceStance| {
        let member = voice.member.and_then(|ix| record.member(cell.bloc, ix));
        let mut entries = vec![("member", member.map(|member| &*member.id).into())];
        entries.extend(claim::stance(record, &voice.stance));
        Value::Map(entries)
    };
    Some(("voices", held.voices.iter().map(voice).collect()))
}
