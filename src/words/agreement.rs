//! Who agrees with whom, in words: raw counts first, then shares.

use super::row::names;
use super::{groups, list, say};
use crate::consensus::{Cohesion, Pair};
use crate::record::{BlocIx, Record};

/// "agree on 7 of 9 groups, disagree on 1, divided on 1; 83%", and whether that is thin.
pub fn pair(pair: &Pair) -> String {
    let text = say!(
        "agree on {} of {}, disagree on {}, divided on {}; {}",
        pair.agreed(),
        &groups(pair.shared() as usize),
        pair.disagreed(),
        pair.divided(),
        &share(pair),
    );
    if pair.thin() {
        return [&text, ", ", thin()].concat();
    }
    text
}

/// "Russia and Turkey: agree on …".
pub fn pair_sentence(record: &Record, one: BlocIx, other: BlocIx, counts: &Pair) -> String {
    say!("{}: {}", &pair_title(record, one, other), &pair(counts))
}

/// "Russia and Turkey", or "Europe, members among themselves".
pub fn pair_title(record: &Record, one: BlocIx, other: BlocIx) -> String {
    if one == other {
        return say!(
            "{}, members among themselves",
            &names(record, &[one]).concat()
        );
    }
    list(&names(record, &[one, other]))
}

/// "83%"; "no share" where nothing is shared.
fn share(pair: &Pair) -> String {
    pair.percent()
        .map_or("no share".into(), |percent| say!("{}%", percent))
}

/// Mark of a pair with too few groups to tell.
fn thin() -> &'static str {
    "thin: fewer than three groups"
}

/// How to read the agreement view.
pub fn share_method() -> &'static str {
    "Each cell: the groups on which two blocs agree, of those on which both are on record. The darker, the larger the share of agreement, a divided position counting half. Italic: fewer than three groups, too few to tell. A bloc with itself: the groups on which all its members on record agree."
}

/// The chance-corrected measure with its formula and source.
pub fn kappa(pair: &Pair) -> String {
    let value = match pair.kappa() {
        None => "undefined, since chance alone explains the table".into(),
        Some(hundredths) => decimal(hundredths),
    };
    say!(
        "Cohen’s kappa: {}. κ = (pₒ − pₑ) / (1 − pₑ), where pₒ is the part of groups on the diagonal and pₑ the part expected there by chance from each bloc’s own counts; two divided positions count as alike here. Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20(1), 37–46.",
        &value
    )
}

/// Hundredths as a decimal number, with a true minus sign: "−0.05".
fn decimal(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "−" } else { "" };
    let size = hundredths.unsigned_abs();
    let parts = [size / 100, size / 10 % 10, size % 10].map(|part| part.to_string());
    let [whole, tenths, rest] = parts;
    [sign, &whole, ".", &tenths, &rest].concat()
}

/// How far the members of a bloc agree: counts, then the share over all pairs.
pub fn cohesion(cohesion: &Cohesion) -> String {
    say!(
        "On {} two members or more are on record; on {} of them all hold the same. Over all pairs of members: {}.",
        &groups(cohesion.groups as usize),
        cohesion.united,
        &share(&cohesion.pairs),
    )
}

/// "Europe, members among themselves: on 6 groups …".
pub fn cohesion_sentence(record: &Record, bloc: BlocIx, counts: &Cohesion) -> String {
    let title = pair_title(record, bloc, bloc);
    say!("{}. {}", &title, &cohesion(counts))
}

/// "Closest: Iran (agree on 12 of 13 groups, …)"; empty where no pair has enough groups.
pub fn closest(record: &Record, blocs: &[(BlocIx, Pair)]) -> String {
    extreme(record, " Closest: {} ({}).", blocs)
}

/// "Furthest: Turkey (…)"; empty where no pair has enough groups.
pub fn furthest(record: &Record, blocs: &[(BlocIx, Pair)]) -> String {
    extreme(record, " Furthest: {} ({}).", blocs)
}

fn extreme(record: &Record, template: &str, blocs: &[(BlocIx, Pair)]) -> String {
    let ixs: Vec<BlocIx> = blocs.iter().map(|(bloc, _)| *bloc).collect();
    match blocs {
        [] => String::new(),
        [(_, one)] => say!(template, &names(record, &ixs).concat(), &pair(one)),
        [(_, one), ..] => say!(template, &list(&names(record, &ixs)), &share(one)),
    }
}
