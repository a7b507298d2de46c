//! Cells and claims in words.

use super::{Key, date, joined, say};
use crate::record::{
    Basis, BlocIx, Claim, Confidence, GroupIx, MemberIx, Position, Record, Source,
};
use crate::stance::Stance;
use crate::view::percent;

/// A position as a word: the record's own, where it has one.
pub fn position(record: &Record, position: Option<Position>) -> &str {
    match (position, &record.labels) {
        (Some(Position::Terrorist), Some(labels)) => &labels.terrorist,
        (Some(Position::Opposition), Some(labels)) => &labels.opposition,
        (Some(Position::Terrorist), None) => Key::PositionTerrorist.text(),
        (Some(Position::Opposition), None) => Key::PositionOpposition.text(),
        (Some(Position::Divided), _) => Key::PositionDivided.text(),
        (None, _) => Key::PositionNone.text(),
    }
}

/// A position as it reads for a group: some kinds read "opposition" in words of their own.
pub fn position_for(record: &Record, group: GroupIx, held: Option<Position>) -> &str {
    let kind = record
        .groups
        .get(group.ix())
        .and_then(|g| record.kinds.get(g.kind.ix()));
    match (held, kind.and_then(|kind| kind.opposition_reads.as_ref())) {
        (Some(Position::Opposition), Some(reads)) => reads,
        _ => position(record, held),
    }
}

/// A cell as a spoken sentence: "Russia on Ahrar al-Sham: terrorist, stated 20 January 2016, high
/// confidence".
pub fn cell_sentence(
    record: &Record,
    bloc: BlocIx,
    member: Option<MemberIx>,
    group: GroupIx,
    stance: &Stance,
) -> String {
    about(
        record,
        bloc,
        member,
        group,
        &cell_brief(record, group, stance),
    )
}

/// "Russia on Ahrar al-Sham: …".
fn about(
    record: &Record,
    bloc: BlocIx,
    member: Option<MemberIx>,
    group: GroupIx,
    said: &str,
) -> String {
    let name = record.group_name(group);
    say!(CellSaid, column_name(record, bloc, member), name, said)
}

/// A cell under its heads: "terrorist, stated 20 January 2016, high confidence".
pub fn cell_brief(record: &Record, group: GroupIx, stance: &Stance) -> String {
    let mut parts = vec![position_for(record, group, stance.position).to_owned()];
    parts.extend(deciding(record, stance).map(decided));
    parts.extend(stance.confidence.map(|level| confidence(level).to_owned()));
    parts.extend(marks(stance).map(str::to_owned));
    joined(&parts, Key::ListComma)
}

/// A cell by its position and its marks alone: "terrorist, by conduct"; "weak record only".
pub fn cell_short(record: &Record, group: GroupIx, stance: &Stance) -> String {
    if stance.weak && stance.position.is_none() {
        return weak_only().into();
    }
    let mut parts: Vec<&str> = vec![position_for(record, group, stance.position)];
    parts.extend(marks(stance).map(|mark| -> &str { mark }));
    joined(&parts, Key::ListComma)
}

/// The marks that a cell bears, in words.
fn marks(stance: &Stance) -> impl Iterator<Item = &'static str> + use<> {
    let marks = [
        (stance.by_conduct, Key::MarkByConduct),
        (stance.conduct_differs, Key::MarkConductDiffers),
        (stance.weak, Key::MarkWeak),
    ];
    let borne = marks.into_iter().filter(|(holds, _)| *holds);
    borne.map(|(_, mark)| mark.text())
}

/// The claim that decides.
fn deciding<'r>(record: &'r Record, stance: &Stance) -> Option<&'r Claim> {
    record.claims.get(stance.deciding? as usize)
}

/// "stated 20 January 2016".
fn decided(claim: &Claim) -> String {
    say!(BasisWhen, claim.basis as usize, &date::when(claim.date))
}

/// "Russia on Ahrar al-Sham: terrorist".
pub fn cell_title(
    record: &Record,
    bloc: BlocIx,
    member: Option<MemberIx>,
    group: GroupIx,
    stance: &Stance,
) -> String {
    about(
        record,
        bloc,
        member,
        group,
        position_for(record, group, stance.position),
    )
}

fn column_name(record: &Record, bloc: BlocIx, member: Option<MemberIx>) -> &str {
    let Some(bloc) = record.blocs.get(bloc.ix()) else {
        return "";
    };
    member
        .and_then(|m| bloc.members.get(m.ix()))
        .map_or(&*bloc.name, |member| &*member.name)
}

/// "Russia on Ahrar al-Sham": a cell by the short name of its head and its row.
pub fn voice_on(record: &Record, bloc: BlocIx, member: Option<MemberIx>, group: &str) -> String {
    let short = record.bloc(bloc).map_or("", |bloc| &*bloc.short);
    let member = member.and_then(|member| record.member(bloc, member));
    say!(CellOf, member.map_or(short, |member| &*member.name), group)
}

/// Whose voice it is inside a bloc: "France", or "Europe as a whole".
pub fn voice_name(record: &Record, bloc: BlocIx, member: Option<MemberIx>) -> String {
    let name = column_name(record, bloc, member);
    if member.is_some() {
        name.into()
    } else {
        say!(CellWhole, name)
    }
}

/// What a claim rests on.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Listed => Key::BasisListed.text(),
        Basis::Stated => Key::BasisStated.text(),
        Basis::Reported => Key::BasisReported.text(),
        Basis::Acted => Key::BasisActed.text(),
    }
}

/// How sure the record is.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => Key::ConfidenceHigh.text(),
        Confidence::Medium => Key::ConfidenceMedium.text(),
        Confidence::Low => Key::ConfidenceLow.text(),
    }
}

/// Why the position is what it is: the claim that decides and the marks it bears, in sentences.
/// Empty where nothing decides and no weak record stands in its place.
pub fn why(record: &Record, stance: &Stance) -> String {
    let mut sentences: Vec<String> = Vec::new();
    if let Some(claim) = deciding(record, stance) {
        sentences.push(say!(CellDecided, stance.by_conduct, &decided(claim)));
    }
    for (holds, sentence) in [
        (stance.by_conduct, Key::CellByConduct),
        (stance.conduct_differs, Key::CellConductDiffers),
        (stance.weak, Key::CellWeak),
    ] {
        if holds {
            sentences.push(sentence.text().into());
        }
    }
    joined(&sentences, Key::ListSpace)
}

/// The text of a source link: publisher, and its date where known.
pub fn source_name(source: &Source) -> String {
    match source.date {
        Some(when) => say!(SourceName, &source.publisher, &date::when_short(when)),
        None => source.publisher.to_string(),
    }
}

/// The address of a source as a person reads it, its letters in place of their codes.
pub fn source_address(source: &Source) -> String {
    percent::legible(&source.url)
}

/// Mark of a position that rests on conduct alone (rule 2).
pub fn by_conduct() -> &'static str {
    Key::MarkByConduct.text()
}

/// Mark of a cell whose conduct differs from its words (rule 5).
pub fn conduct_differs() -> &'static str {
    Key::MarkConductDiffers.text()
}

/// Mark of a cell with claims below the evidence threshold only (rule 1).
pub fn weak_only() -> &'static str {
    Key::MarkWeak.text()
}

/// What *by conduct* means.
pub fn by_conduct_legend() -> &'static str {
    Key::LegendByConduct.text()
}

/// What *conduct differs* means.
pub fn conduct_differs_legend() -> &'static str {
    Key::LegendConductDiffers.text()
}

/// What *weak record only* means.
pub fn weak_legend() -> &'static str {
    Key::LegendWeak.text()
}

/// Said in a cell without any claim (rule 7).
pub fn nothing_on_record() -> &'static str {
    Key::CellNothing.text()
}

/// Head of a cell's claims up to the day.
pub fn history_title(count: usize) -> String {
    match count {
        0 => nothing_on_record().into(),
        count => say!(CellHistory, count),
    }
}

/// Head of a cell's claims after the day.
pub fn later_title(count: usize) -> String {
    say!(CellLater, count)
}

/// Head of the list of a bloc's voices.
pub fn voices_title(record: &Record, bloc: BlocIx) -> String {
    say!(CellVoices, column_name(record, bloc, None))
}
