//! Where a group stands, where a bloc stands, and what an agreement would take.

use super::cell::position;
use super::row::{names, tally};
use super::{Blank, Key, list, say};
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::gather::Gather;
use crate::record::{GroupIx, Position, Record};
use crate::stance::Stance;
use crate::text::together;
use crate::view::Stand;

/// The head of a count at the foot of a column, with its denominator: "In the minority on, of 22".
pub fn of_shown(title: Key, shown: usize) -> String {
    say!(StandOf, title.text(), shown)
}

/// A group's standing: "Disputed: 2 terrorist, 3 opposition, 2 divided; 7 of 8 on record."
pub fn group_summary(record: &Record, finding: &Finding) -> String {
    let tally = tally(record, finding);
    let agreed = |label| say!(StandAgreed, position(record, Some(label)), &tally);
    match finding.verdict {
        Verdict::Disputed => say!(StandDisputed, &tally),
        Verdict::Wavering => say!(StandWavering, &tally),
        Verdict::AgreedTerrorist => agreed(Position::Terrorist),
        Verdict::AgreedOpposition => agreed(Position::Opposition),
        Verdict::Thin => say!(StandThin, &tally),
    }
}

/// What either agreement would take, the nearest one marked; none where there is one already or
/// too little on record.
pub fn agreement_paths(record: &Record, finding: &Finding) -> Vec<String> {
    let Some(nearest) = finding.nearest else {
        return Vec::new();
    };
    let sentence = |path: &Path, side: Nearest| {
        let mark = match nearest {
            Nearest::Tie => 0_usize,
            nearest if nearest == side => 1,
            _ => 2,
        };
        let who = who(record, path);
        say!(
            StandPath,
            position(record, Some(path.label)),
            &who,
            path.shortfall,
            finding.tally.on_record(),
            mark
        )
    };
    vec![
        sentence(&finding.terrorist, Nearest::Terrorist),
        sentence(&finding.opposition, Nearest::Opposition),
    ]
}

/// Who would have to move: all candidates, any of them, or the one that alone blocks.
fn who(record: &Record, path: &Path) -> String {
    let names = names(record, &path.candidates);
    if path.lone_blocker().is_some() {
        return say!(StandAlone, &together(&names));
    }
    if path.shortfall == names.len() {
        return list(&names);
    }
    if path.any_would_do() {
        return say!(StandAnyOne, &list(&names));
    }
    say!(StandAny, path.shortfall, &list(&names))
}

/// A bloc's standing on the groups shown: on how many it is on record, as what, which groups it
/// alone blocks, and on which it holds what fewer hold.
pub fn bloc_summary(record: &Record, stand: &Stand, held: &[(GroupIx, Stance)]) -> String {
    let holds = |position| {
        let held = held
            .iter()
            .filter(|(_, stance)| stance.position == Some(position));
        held.count()
    };
    let counts = [Position::Terrorist, Position::Opposition, Position::Divided].map(holds);
    let on_record = counts.iter().sum::<usize>();
    let [terrorist, opposition, divided] = counts;
    let mut text = say!(
        StandBloc,
        on_record,
        held.len(),
        terrorist,
        position(record, Some(Position::Terrorist)),
        opposition,
        position(record, Some(Position::Opposition)),
        divided
    );
    for (key, of) in [
        (Key::StandBlocks, &stand.alone),
        (Key::StandFewer, &stand.minority),
    ] {
        if !of.is_empty() {
            let named = of.iter().filter_map(|group| record.group(*group));
            let named: Vec<&str> = named.map(|group| &*group.name).gather();
            text.push_str(&key.say(&[Blank::from(of.len()), Blank::from(&list(&named))]));
        }
    }
    text
}
