//! Who agrees with whom, in words: raw counts first, then shares.

use super::row::names;
use super::{Blank, Key, list, say};
use crate::consensus::{Cohesion, Pair};
use crate::gather::Gather;
use crate::record::{BlocIx, Record};
use crate::text::together;

/// "agree on 7 of 9 groups, disagree on 1, divided on 1; 83%", and whether that is thin.
pub fn pair(pair: &Pair) -> String {
    let text = say!(
        PairCounts,
        pair.agreed(),
        pair.shared(),
        pair.disagreed(),
        pair.divided(),
        &share(pair),
    );
    if pair.thin() {
        return together(&[&text, Key::PairThin.text()]);
    }
    text
}

/// "Russia and Turkey: agree on …".
pub fn pair_sentence(record: &Record, one: BlocIx, other: BlocIx, counts: &Pair) -> String {
    say!(PairSentence, &pair_title(record, one, other), &pair(counts))
}

/// "Russia and Turkey", or "Europe, members among themselves".
pub fn pair_title(record: &Record, one: BlocIx, other: BlocIx) -> String {
    if one == other {
        return say!(PairTitle, &together(&names(record, &[one])));
    }
    list(&names(record, &[one, other]))
}

/// "83%"; "no share" where nothing is shared.
fn share(pair: &Pair) -> String {
    pair.percent().map_or_else(
        || Key::PairNoShare.text().into(),
        |percent| say!(PairShare, percent),
    )
}

/// How to read the agreement view.
pub fn share_method() -> &'static str {
    Key::PairMethod.text()
}

/// The chance-corrected measure with its formula and source.
pub fn kappa(pair: &Pair) -> String {
    let value = match pair.kappa() {
        None => Key::PairKappaNone.text().into(),
        Some(hundredths) => decimal(hundredths),
    };
    say!(PairKappa, &value)
}

/// Hundredths as a decimal number, with a true minus sign: "−0.05".
fn decimal(hundredths: i32) -> String {
    let size = hundredths.unsigned_abs();
    say!(
        PairDecimal,
        hundredths < 0,
        size / 100,
        size / 10 % 10,
        size % 10
    )
}

/// How far the members of a bloc agree: counts, then the share over all pairs.
pub fn cohesion(cohesion: &Cohesion) -> String {
    say!(
        PairCohesion,
        cohesion.groups,
        cohesion.united,
        &share(&cohesion.pairs),
    )
}

/// "Europe, members among themselves: on 6 groups …".
pub fn cohesion_sentence(record: &Record, bloc: BlocIx, counts: &Cohesion) -> String {
    let title = pair_title(record, bloc, bloc);
    say!(PairCohesionOf, &title, &cohesion(counts))
}

/// "Closest: Iran (agree on 12 of 13 groups, …)"; empty where no pair has enough groups.
pub fn closest(record: &Record, blocs: &[(BlocIx, Pair)]) -> String {
    extreme(record, Key::PairClosest, blocs)
}

/// "Furthest: Turkey (…)"; empty where no pair has enough groups.
pub fn furthest(record: &Record, blocs: &[(BlocIx, Pair)]) -> String {
    extreme(record, Key::PairFurthest, blocs)
}

fn extreme(record: &Record, template: Key, blocs: &[(BlocIx, Pair)]) -> String {
    let ixs: Vec<BlocIx> = blocs.iter().map(|(bloc, _)| *bloc).gather();
    let how = match blocs {
        [] => return String::new(),
        [(_, one)] => pair(one),
        [(_, one), ..] => share(one),
    };
    template.say(&[Blank::from(&list(&names(record, &ixs))), Blank::from(&how)])
}

/// "7/9": agreements of the groups shared.
pub fn ratio(agreed: u32, shared: u32) -> String {
    say!(PairRatio, agreed, shared)
}
