//! Where a group stands, where a bloc stands, and what an agreement would take.

use super::cell::position;
use super::controls::Label;
use super::row::{names, tally};
use super::{groups, list, say};
use crate::consensus::{Finding, Nearest, Path, Verdict};
use crate::record::{GroupIx, Position, Record};
use crate::stance::Stance;
use crate::view::Stand;

/// The head of a count at the foot of a column, with its denominator: "In the minority on, of 22".
pub fn of_shown(title: Label, shown: usize) -> String {
    say!("{}, of {}", title.name(), shown)
}

/// A group's standing: "Disputed: 2 terrorist, 3 opposition, 2 divided; 7 of 8 on record."
pub fn group_summary(record: &Record, finding: &Finding) -> String {
    let agreed = |label| say!("Agreed as {}", position(record, Some(label)));
    let verdict = match finding.verdict {
        Verdict::Disputed => "Disputed".into(),
        Verdict::Wavering => "Wavering".into(),
        Verdict::AgreedTerrorist => agreed(Position::Terrorist),
        Verdict::AgreedOpposition => agreed(Position::Opposition),
        Verdict::Thin => "Too little on record".into(),
    };
    say!("{}: {}.", &verdict, &tally(record, finding))
}

/// What either agreement would take, the nearest one marked; none where there is one already or
/// too little on record.
pub fn agreement_paths(record: &Record, finding: &Finding) -> Vec<String> {
    let Some(nearest) = finding.nearest else {
        return Vec::new();
    };
    let sentence = |path: &Path, side: Nearest| {
        let mark = match nearest {
            Nearest::Tie => ", as near as the other",
            nearest if nearest == side => ": the nearest agreement",
            _ => "",
        };
        let who = who(record, path);
        say!(
            "Agreed as {} if {} moved ({} of {} on record){}.",
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
        return say!("{} alone", &names.concat());
    }
    if path.shortfall == names.len() {
        return list(&names);
    }
    if path.any_would_do() {
        return say!("any one of {}", &list(&names));
    }
    say!("any {} of {}", path.shortfall, &list(&names))
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
        "On record on {} of {} shown: {} {}, {} {}, {} divided.",
        on_record,
        &groups(held.len()),
        terrorist,
        position(record, Some(Position::Terrorist)),
        opposition,
        position(record, Some(Position::Opposition)),
        divided
    );
    let mut also = |template: &str, of: &[GroupIx]| {
        if !of.is_empty() {
            let named = of.iter().filter_map(|group| record.group(*group));
            let named: Vec<&str> = named.map(|group| &*group.name).collect();
            text.push_str(&say!(template, &groups(of.len()), &list(&named)));
        }
    };
    also(" It alone blocks agreement on {}: {}.", &stand.alone);
    also(" It holds what fewer hold on {}: {}.", &stand.minority);
    text
}
