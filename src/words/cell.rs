//! Cells and claims in words.

use super::{date, joined, say};
use crate::record::{Basis, BlocIx, Confidence, GroupIx, MemberIx, Position, Record, Source};
use crate::stance::Stance;

/// A position as a word: the record's own, where it has one.
pub fn position(record: &Record, position: Option<Position>) -> &str {
    match (position, &record.labels) {
        (Some(Position::Terrorist), Some(labels)) => &labels.terrorist,
        (Some(Position::Opposition), Some(labels)) => &labels.opposition,
        (Some(position), _) => position.name(),
        (None, _) => "nothing on record",
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
    say!(
        "{} on {}: {}",
        column_name(record, bloc, member),
        name,
        said
    )
}

/// A cell under its heads: "terrorist, stated 20 January 2016, high confidence".
pub fn cell_brief(record: &Record, group: GroupIx, stance: &Stance) -> String {
    let mut text = String::from(position_for(record, group, stance.position));
    if let Some(claim) = stance
        .deciding
        .and_then(|ix| record.claims.get(ix as usize))
    {
        text.push_str(&say!(
            ", {} {}",
            basis(claim.basis),
            &date::when(claim.date)
        ));
    }
    if let Some(level) = stance.confidence {
        text.push_str(", ");
        text.push_str(confidence(level));
    }
    push_marks(&mut text, stance);
    text
}

/// A cell by its position and its marks alone: "terrorist, by conduct"; "weak record only".
pub fn cell_short(record: &Record, group: GroupIx, stance: &Stance) -> String {
    if stance.weak && stance.position.is_none() {
        return weak_only().into();
    }
    let mut text = String::from(position_for(record, group, stance.position));
    push_marks(&mut text, stance);
    text
}

fn push_marks(text: &mut String, stance: &Stance) {
    for (holds, mark) in [
        (stance.by_conduct, by_conduct()),
        (stance.conduct_differs, conduct_differs()),
        (stance.weak, weak_only()),
    ] {
        if holds {
            text.push_str(", ");
            text.push_str(mark);
        }
    }
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
    say!(
        "{} on {}",
        member.map_or(short, |member| &*member.name),
        group
    )
}

/// Whose voice it is inside a bloc: "France", or "Europe as a whole".
pub fn voice_name(record: &Record, bloc: BlocIx, member: Option<MemberIx>) -> String {
    let name = column_name(record, bloc, member);
    if member.is_some() {
        name.into()
    } else {
        say!("{} as a whole", name)
    }
}

/// What a claim rests on.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Listed => "listed",
        Basis::Stated => "stated",
        Basis::Reported => "reported",
        Basis::Acted => "acted",
    }
}

/// How sure the record is.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "high confidence",
        Confidence::Medium => "medium confidence",
        Confidence::Low => "low confidence",
    }
}

/// Why the position is what it is: the claim that decides and the marks it bears, in sentences.
/// Empty where nothing decides and no weak record stands in its place.
pub fn why(record: &Record, stance: &Stance) -> String {
    let mut sentences: Vec<String> = Vec::new();
    if let Some(claim) = stance
        .deciding
        .and_then(|ix| record.claims.get(ix as usize))
    {
        let decides = if stance.by_conduct { "conduct" } else { "word" };
        sentences.push(say!(
            "The newest {} on record decides: {} {}.",
            decides,
            basis(claim.basis),
            &date::when(claim.date)
        ));
    }
    if stance.by_conduct {
        sentences.push("By conduct: no words on record, so deeds decide.".into());
    }
    if stance.conduct_differs {
        sentences
            .push("Conduct differs: deeds on record point another way than these words.".into());
    }
    if stance.weak {
        sentences.push(
            "Weak record only: what there is stands below the evidence asked for, so it is not counted."
                .into(),
        );
    }
    joined(&sentences, " ")
}

/// The text of a source link: publisher, and its date where known.
pub fn source_name(source: &Source) -> String {
    let mut text = source.publisher.to_string();
    if let Some(when) = source.date {
        text.push_str(", ");
        text.push_str(&date::when_short(when));
    }
    text
}

/// Mark of a position that rests on conduct alone (rule 2).
pub fn by_conduct() -> &'static str {
    "by conduct"
}

/// Mark of a cell whose conduct differs from its words (rule 5).
pub fn conduct_differs() -> &'static str {
    "conduct differs"
}

/// Mark of a cell with claims below the evidence threshold only (rule 1).
pub fn weak_only() -> &'static str {
    "weak record only"
}

/// What *by conduct* means.
pub fn by_conduct_legend() -> &'static str {
    "dashed: by conduct, no words on record"
}

/// What *conduct differs* means.
pub fn conduct_differs_legend() -> &'static str {
    "dot: deeds differ from words"
}

/// What *weak record only* means.
pub fn weak_legend() -> &'static str {
    "weak record only, not counted"
}

/// Said in a cell without any claim (rule 7).
pub fn nothing_on_record() -> &'static str {
    "Nothing on record by this day. That is not the same as neutral."
}

/// Head of a cell's claims up to the day.
pub fn history_title(count: usize) -> String {
    match count {
        0 => nothing_on_record().into(),
        1 => "The record, one claim".into(),
        count => say!("The record, {} claims, oldest first", count),
    }
}

/// Head of a cell's claims after the day.
pub fn later_title(count: usize) -> String {
    match count {
        1 => "Later, not counted here: one claim".into(),
        count => say!("Later, not counted here: {} claims", count),
    }
}

/// Head of the list of a bloc's voices.
pub fn voices_title(record: &Record, bloc: BlocIx) -> String {
    say!("Who holds what in {}", column_name(record, bloc, None))
}
