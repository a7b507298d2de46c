//! Verdicts, tallies and blockers.

use super::Rule;
use crate::gather::Gather;
use crate::record::{BlocIx, Position, named};

named! {
    /// What the counted voices make of a group, in the order of the sections.
    Verdict {
        /// The rule is met for neither label, and labels clash head on.
        Disputed = "disputed",
        /// The rule is met for neither label, and only divided voices stand in the way.
        Wavering = "wavering",
        /// The rule is met for terrorist.
        AgreedTerrorist = "agreed-terrorist",
        /// The rule is met for opposition.
        AgreedOpposition = "agreed-opposition",
        /// Fewer than two voices are on record.
        Thin = "thin",
    }
}

/// How the counted voices stand: "2 against 3", "5 of 8 on record".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Voices that hold the group terrorist.
    pub terrorist: usize,
    /// Voices that hold it opposition.
    pub opposition: usize,
    /// Divided voices, which agree with nobody.
    pub divided: usize,
    /// All counted voices, on record or not: the denominator.
    pub counted: usize,
}

impl Tally {
    /// Counted voices with a position.
    pub fn on_record(&self) -> usize {
        self.terrorist + self.opposition + self.divided
    }

    fn of(voices: &[(BlocIx, Option<Position>)]) -> Tally {
        let count = |position| {
            voices
                .iter()
                .filter(|(_, held)| *held == Some(position))
                .count()
        };
        Tally {
            terrorist: count(Position::Terrorist),
            opposition: count(Position::Opposition),
            divided: count(Position::Divided),
            counted: voices.len(),
        }
    }
}

/// The way to an agreement on one of the two labels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The label to agree on: terrorist or opposition.
    pub label: Position,
    /// How many candidates must move for the rule to be met; they stay on record, so the number
    /// needed stays the same. Zero where nobody blocks: the group is not disputed or wavering.
    pub shortfall: usize,
    /// The counted voices on record that do not hold the label, in the order given. Where the
    /// rule is met for the label these are the ones it was met without.
    pub candidates: Vec<BlocIx>,
}

impl Path {
    /// The bloc that alone blocks the label: one must move, and it is the only candidate.
    pub fn lone_blocker(&self) -> Option<BlocIx> {
        match self.candidates.as_slice() {
            [only] if self.shortfall == 1 => Some(*only),
            _ => None,
        }
    }

    /// Whether one must move and there are several candidates: any of them would do.
    pub fn any_would_do(&self) -> bool {
        self.shortfall == 1 && self.candidates.len() > 1
    }
}

/// Which label is nearer to agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearest {
    /// Terrorist has the smaller shortfall.
    Terrorist,
    /// Opposition has the smaller shortfall.
    Opposition,
    /// Both have the same shortfall.
    Tie,
}

/// The verdict on a group, with who stands where and who stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The verdict.
    pub verdict: Verdict,
    /// The counted voices.
    pub tally: Tally,
    /// The way to agreeing on terrorist.
    pub terrorist: Path,
    /// The way to agreeing on opposition.
    pub opposition: Path,
    /// The nearest agreement; `None` unless the group is disputed or wavering.
    pub nearest: Option<Nearest>,
}

impl Finding {
    /// The blocs that alone block the group, with the label each blocks: terrorist first. Two
    /// blocs that clash and are the only ones on record block one label each.
    pub fn lone_blockers(&self) -> impl Iterator<Item = (Position, BlocIx)> + '_ {
        [&self.terrorist, &self.opposition]
            .into_iter()
            .filter_map(|path| Some((path.label, path.lone_blocker()?)))
    }

    /// The blocs that hold the label which fewer hold, of two labels that clash; empty where as
    /// many hold either, or all on record hold one.
    pub fn minority(&self) -> Vec<BlocIx> {
        let Tally {
            terrorist,
            opposition,
            ..
        } = self.tally;
        // Who does not hold the one label and does hold the other: candidates but the divided.
        let (fewer, others) = if terrorist < opposition {
            (&self.opposition, &self.terrorist)
        } else {
            (&self.terrorist, &self.opposition)
        };
        if terrorist == opposition || terrorist.min(opposition) == 0 {
            return Vec::new();
        }
        // Marked by their places: to look for each among all takes a large record's time.
        let last = others.candidates.iter().map(|bloc| bloc.ix()).max();
        let mut others_too = vec![false; last.map_or(0, |last| last + 1)];
        for bloc in &others.candidates {
            if let Some(mark) = others_too.get_mut(bloc.ix()) {
                *mark = true;
            }
        }
        let holds = |bloc: &BlocIx| others_too.get(bloc.ix()) != Some(&true);
        let blocs = fewer.candidates.iter().copied();
        blocs.filter(holds).gather()
    }
}

/// The verdict of the counted voices under a rule. `voices` are all counted blocs, each once;
/// `None` stands for nothing that counts on record.
///
/// ```
/// use dispute_matrix::consensus::{Rule, Verdict, judge};
/// use dispute_matrix::record::{BlocIx, Position::*};
/// let voices = [(BlocIx(0), Some(Terrorist)), (BlocIx(1), Some(Opposition)), (BlocIx(2), None)];
/// let finding = judge(&voices, Rule::Unanimity);
/// assert_eq!(finding.verdict, Verdict::Disputed);
/// assert_eq!(finding.terrorist.lone_blocker(), Some(BlocIx(1)));
/// ```
pub fn judge(voices: &[(BlocIx, Option<Position>)], rule: Rule) -> Finding {
    let tally = Tally::of(voices);
    let verdict = verdict(&tally, rule);
    let contested = matches!(verdict, Verdict::Disputed | Verdict::Wavering);
    let path = |label, holding| Path {
        label,
        shortfall: if contested {
            rule.needed(tally.on_record()).saturating_sub(holding)
        } else {
            0
        },
        candidates: candidates(voices, label),
    };
    let terrorist = path(Position::Terrorist, tally.terrorist);
    let opposition = path(Position::Opposition, tally.opposition);
    let nearest = contested.then(|| nearest(terrorist.shortfall, opposition.shortfall));
    Finding {
        verdict,
        tally,
        terrorist,
        opposition,
        nearest,
    }
}

fn verdict(tally: &Tally, rule: Rule) -> Verdict {
    let on_record = tally.on_record();
    let needed = rule.needed(on_record);
    if on_record < 2 {
        Verdict::Thin
    } else if tally.terrorist >= needed {
        Verdict::AgreedTerrorist
    } else if tally.opposition >= needed {
        Verdict::AgreedOpposition
    } else if tally.terrorist > 0 && tally.opposition > 0 {
        Verdict::Disputed
    } else {
        Verdict::Wavering
    }
}

fn candidates(voices: &[(BlocIx, Option<Position>)], label: Position) -> Vec<BlocIx> {
    let other = |held: Option<Position>| held.is_some_and(|position| position != label);
    voices
        .iter()
        .filter(|(_, held)| other(*held))
        .map(|(bloc, _)| *bloc)
        .gather()
}

fn nearest(terrorist: usize, opposition: usize) -> Nearest {
    match terrorist.cmp(&opposition) {
        std::cmp::Ordering::Less => Nearest::Terrorist,
        std::cmp::Ordering::Greater => Nearest::Opposition,
        std::cmp::Ordering::Equal => Nearest::Tie,
    }
}
