//! The rules read a second time, plainly: lists filtered one rule after another, and moves tried
//! out one by one. Slow, and written without a look at how the widget does it.

use dispute_matrix::consensus::{Rule, Verdict};
use dispute_matrix::record::*;
use dispute_matrix::stance::{Stance, VoiceStance};

/// Rules 1 to 5 for the claims of one voice about one group.
pub fn voice(claims: &[(u32, &Claim)], at: Day, evidence: Confidence) -> Stance {
    let by_then: Vec<_> = claims
        .iter()
        .copied()
        .filter(|(_, c)| c.date.day <= at)
        .collect();
    let counting: Vec<_> = by_then
        .iter()
        .copied()
        .filter(|(_, c)| c.confidence >= evidence)
        .collect();
    let mut deciding = counting.clone();
    if deciding
        .iter()
        .any(|(_, c)| c.confidence != Confidence::Low)
    {
        deciding.retain(|(_, c)| c.confidence != Confidence::Low);
    }
    let by_conduct = deciding.iter().all(|(_, c)| c.basis == Basis::Acted);
    if !by_conduct {
        deciding.retain(|(_, c)| c.basis != Basis::Acted);
    }
    let Some(newest) = deciding.iter().map(|(_, c)| c.date.day).max() else {
        return Stance {
            weak: !by_then.is_empty(),
            ..Stance::NOTHING
        };
    };
    deciding.retain(|(_, c)| c.date.day == newest);
    let surest = deciding.iter().map(|(_, c)| c.confidence).max();
    deciding.retain(|(_, c)| Some(c.confidence) == surest);
    let strongest = [Basis::Listed, Basis::Stated, Basis::Reported, Basis::Acted]
        .into_iter()
        .find(|basis| deciding.iter().any(|(_, c)| c.basis == *basis));
    deciding.retain(|(_, c)| Some(c.basis) == strongest);
    deciding.sort_by_key(|(_, c)| c.id.clone());
    let (first, claim) = deciding[0];
    let agree = deciding.iter().all(|(_, c)| c.position == claim.position);
    let position = if agree {
        claim.position
    } else {
        Position::Divided
    };
    let against = |c: &Claim| {
        c.basis == Basis::Acted && c.confidence != Confidence::Low && c.position != position
    };
    Stance {
        position: Some(position),
        confidence: surest,
        by_conduct,
        conduct_differs: !by_conduct && counting.iter().any(|(_, c)| against(c)),
        weak: false,
        deciding: Some(first),
    }
}

/// Rule 6: each voice with any claim by the day, and what the bloc holds.
pub fn cell(
    record: &Record,
    bloc: BlocIx,
    group: GroupIx,
    at: Day,
    evidence: Confidence,
) -> (Stance, Vec<VoiceStance>) {
    let claims: Vec<(u32, &Claim)> = (0..)
        .zip(&record.claims)
        .filter(|(_, c)| c.bloc == bloc && c.group == group)
        .collect();
    let members = record.blocs[bloc.ix()].members.len() as u16;
    if members == 0 {
        return (voice(&claims, at, evidence), vec![]);
    }
    let mut voices = vec![];
    for member in [None]
        .into_iter()
        .chain((0..members).map(|ix| Some(MemberIx(ix))))
    {
        let own: Vec<_> = claims
            .iter()
            .copied()
            .filter(|(_, c)| c.member == member)
            .collect();
        if own.iter().any(|(_, c)| c.date.day <= at) {
            voices.push(VoiceStance {
                member,
                stance: voice(&own, at, evidence),
            });
        }
    }
    (whole(record, &voices), voices)
}

fn whole(record: &Record, voices: &[VoiceStance]) -> Stance {
    let mut on_record: Vec<_> = voices
        .iter()
        .map(|v| v.stance)
        .filter(|s| s.position.is_some())
        .collect();
    let Some(first) = on_record.first().copied() else {
        return Stance {
            weak: voices.iter().any(|v| v.stance.weak),
            ..Stance::NOTHING
        };
    };
    on_record.sort_by_key(|stance| {
        let claim = &record.claims[stance.deciding.unwrap() as usize];
        let strength = (
            claim.date.day,
            claim.confidence,
            std::cmp::Reverse(claim.basis),
        );
        (std::cmp::Reverse(strength), claim.id.clone())
    });
    let agree = on_record.iter().all(|s| s.position == first.position);
    Stance {
        position: if agree {
            first.position
        } else {
            Some(Position::Divided)
        },
        confidence: on_record.iter().filter_map(|s| s.confidence).min(),
        by_conduct: on_record.iter().all(|s| s.by_conduct),
        conduct_differs: on_record.iter().any(|s| s.conduct_differs),
        weak: false,
        deciding: on_record[0].deciding,
    }
}

/// Whether `agreeing` of `on_record` voices meet a rule, in the words of the README.
pub fn met(rule: Rule, agreeing: usize, on_record: usize) -> bool {
    let share = match rule {
        Rule::Unanimity => agreeing == on_record,
        Rule::AllButOne => agreeing + 1 >= on_record,
        Rule::TwoThirds => 3 * agreeing >= 2 * on_record,
        Rule::Majority => 2 * agreeing > on_record,
    };
    share && agreeing >= 2
}

/// The verdict of these positions.
pub fn verdict(held: &[Option<Position>], rule: Rule) -> Verdict {
    let on_record = held.iter().flatten().count();
    let holding = |label| held.iter().filter(|h| **h == Some(label)).count();
    let terrorist = holding(Position::Terrorist);
    let opposition = holding(Position::Opposition);
    match () {
        () if on_record < 2 => Verdict::Thin,
        () if met(rule, terrorist, on_record) => Verdict::AgreedTerrorist,
        () if met(rule, opposition, on_record) => Verdict::AgreedOpposition,
        () if terrorist >= 1 && opposition >= 1 => Verdict::Disputed,
        () => Verdict::Wavering,
    }
}

/// Every set of candidates, as bits, that meets the rule by moving to a label.
pub fn moves(held: &[Option<Position>], label: Position, rule: Rule) -> Vec<usize> {
    let movable = |ix: usize| held[ix].is_some_and(|h| h != label);
    (0..1 << held.len())
        .filter(|set| (0..held.len()).all(|ix| set >> ix & 1 == 0 || movable(ix)))
        .filter(|set| {
            let mut after = held.to_vec();
            (0..held.len())
                .filter(|ix| set >> ix & 1 == 1)
                .for_each(|ix| after[ix] = Some(label));
            let agreeing = after.iter().filter(|h| **h == Some(label)).count();
            met(rule, agreeing, after.iter().flatten().count())
        })
        .collect()
}
