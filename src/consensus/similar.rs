//! Like by like: a chain in which neighbours are as alike as can be.
//!
//! The distance between two items is summed over the places where either is on record:
//!
//! | one | other | distance |
//! | --- | --- | --- |
//! | the same position | the same position | 0 |
//! | a position | nothing on record | 1 |
//! | divided | terrorist or opposition | 2 |
//! | terrorist | opposition | 4 |
//!
//! The chain's length is the sum of distances between neighbours. Up to [`EXACT`] items the
//! shortest chain is found exactly, by dynamic programming over subsets (Held and Karp 1962); of
//! several shortest ones, the one that is first when compared place by place in editorial order.
//! Above that, two chains (the editorial order, and a greedy one in which each next item is the
//! nearest that is left) are improved by turning stretches around (2-opt) and by moving stretches
//! of up to three items (or-opt) until nothing helps or [`BUDGET`] moves were looked at, and the
//! shorter one is taken. No step makes a chain longer, so it is never worse than the editorial
//! order. More than [`MOST`] items keep the editorial order.

use crate::gather::Gather;
use crate::record::Position;

/// The most items that are ordered exactly: 2^12 subsets.
const EXACT: usize = 12;

/// The most items that are ordered at all: their distances take 16 MB.
const MOST: usize = 2048;

/// The most moves that are looked at for one chain, so that a large record cannot stall a page.
const BUDGET: usize = 1_000_000;

/// Longest stretch that or-opt moves.
const STRETCH: usize = 3;

/// The moves that are looked at for one stretch: to turn it, and to move up to so much of either end.
const MOVES: usize = 1 + 2 * STRETCH;

/// Who holds what, as bits: 64 places in one word, a word for each position.
#[derive(Clone, Copy, Default)]
struct Word {
    terrorist: u64,
    opposition: u64,
    divided: u64,
}

/// The distances between items.
pub(super) struct Distances {
    count: usize,
    /// From each item to each; empty for more than [`MOST`] items.
    steps: Vec<u32>,
}

impl Distances {
    /// The distances between `count` items over `places` places each.
    pub(super) fn new(
        count: usize,
        places: usize,
        at: &dyn Fn(usize, usize) -> Option<Position>,
    ) -> Distances {
        let mut steps = Vec::new();
        if count <= MOST {
            let profiles: Vec<Vec<Word>> = (0..count)
                .map(|item| profile(places, &|place| at(item, place)))
                .gather();
            for a in &profiles {
                let to = |b: &Vec<Word>| a.iter().zip(b).map(|(a, b)| a.distance(b)).sum::<u32>();
                steps.extend(profiles.iter().map(to));
            }
        }
        Distances { count, steps }
    }

    fn distance(&self, a: usize, b: usize) -> u32 {
        self.steps.get(a * self.count + b).copied().unwrap_or(0)
    }

    /// The length of a chain.
    fn length(&self, chain: &[usize]) -> u64 {
        chain
            .windows(2)
            .map(|pair| u64::from(self.between(pair.first(), pair.last())))
            .sum()
    }

    /// The distance between neighbours; beyond an end of the chain there is none.
    fn between(&self, a: Option<&usize>, b: Option<&usize>) -> u32 {
        match (a, b) {
            (Some(&a), Some(&b)) => self.distance(a, b),
            _ => 0,
        }
    }
}

/// One item's positions as bits.
fn profile(places: usize, at: &dyn Fn(usize) -> Option<Position>) -> Vec<Word> {
    let mut words = vec![Word::default(); places.div_ceil(64)];
    for place in 0..places {
        if let Some(word) = words.get_mut(place / 64) {
            word.set(place % 64, at(place));
        }
    }
    words
}

impl Word {
    fn set(&mut self, place: usize, position: Option<Position>) {
        let bit = 1 << place;
        match position {
            Some(Position::Terrorist) => self.terrorist |= bit,
            Some(Position::Opposition) => self.opposition |= bit,
            Some(Position::Divided) => self.divided |= bit,
            None => {}
        }
    }

    fn distance(&self, other: &Word) -> u32 {
        let clash = self.terrorist & other.opposition | self.opposition & other.terrorist;
        let labelled = |word: &Word| word.terrorist | word.opposition;
        let half = self.divided & labelled(other) | labelled(self) & other.divided;
        let missing = (labelled(self) | self.divided) ^ (labelled(other) | other.divided);
        4 * clash.count_ones() + 2 * half.count_ones() + missing.count_ones()
    }
}

/// The items in an order in which like stands by like.
pub(super) fn chain(items: &Distances) -> Vec<usize> {
    if items.count <= EXACT {
        return shortest(items);
    }
    let editorial: Vec<usize> = (0..items.count).gather();
    if items.count > MOST {
        return editorial;
    }
    let editorial = improved(items, editorial);
    let greedy = improved(items, greedy(items));
    let mut best = if items.length(&greedy) < items.length(&editorial) {
        greedy
    } else {
        editorial
    };
    // A chain reads the same from either end: start with the end that is editorially first.
    if best.first() > best.last() {
        best.reverse();
    }
    best
}

/// Farther than any chain is long: as long as a chain that there is none of.
const FAR: u32 = u32::MAX / 2;

/// The shortest chain, exactly. `lengths[set * count + first]` is the length of the shortest chain
/// through the items of a set that starts with `first`; [`FAR`] for one that is not in the set.
fn shortest(items: &Distances) -> Vec<usize> {
    let count = items.count;
    let mut lengths = vec![FAR; count << count];
    for set in 1..1 << count {
        for first in (0..count).filter(|first| set >> first & 1 == 1) {
            let length = onward(items, &lengths, set & !(1 << first), first).map_or(0, |(l, _)| l);
            if let Some(slot) = lengths.get_mut(set * count + first) {
                *slot = length;
            }
        }
    }
    let mut set = (1 << count) - 1;
    let start = (0..count).min_by_key(|first| lengths.get(set * count + first));
    let mut chain = Vec::with_capacity(count);
    let mut next = start;
    while let Some(item) = next {
        chain.push(item);
        set &= !(1 << item);
        next = onward(items, &lengths, set, item).map(|(_, next)| next);
    }
    chain
}

/// From an item on through a set: the shortest length, and the editorially first next item that
/// has it. `None` for an empty set. It is asked some thousand times in one step of a reader, so it
/// goes through two rows of numbers without looking at the set.
fn onward(items: &Distances, lengths: &[u32], set: usize, from: usize) -> Option<(u32, usize)> {
    let count = items.count;
    let steps = items.steps.get(from * count..)?.iter();
    let lengths = lengths.get(set * count..)?.iter();
    let chains = steps.zip(lengths).map(|(step, length)| step + length);
    let shortest = chains.take(count).zip(0..).min()?;
    (shortest.0 < FAR).then_some(shortest)
}

/// From the editorially first item always on to the nearest that is left.
fn greedy(items: &Distances) -> Vec<usize> {
    let mut left: Vec<usize> = (1..items.count).gather();
    let mut chain = vec![0];
    let mut last = 0;
    while let Some(place) =
        (0..left.len()).min_by_key(|&place| items.between(Some(&last), left.get(place)))
    {
        last = left.remove(place);
        chain.push(last);
    }
    chain
}

/// A chain no longer than the one given: better by 2-opt and or-opt until nothing helps.
fn improved(items: &Distances, mut chain: Vec<usize>) -> Vec<usize> {
    let mut budget = BUDGET;
    loop {
        let mut better = false;
        for start in 0..chain.len() {
            for end in start + 2..=chain.len() {
                better |= turn(items, &mut chain, start, end);
                for length in 1..=STRETCH.min(end - start - 1) {
                    better |= swap(items, &mut chain, start, start + length, end);
                    better |= swap(items, &mut chain, start, end - length, end);
                }
                budget = budget.saturating_sub(MOVES);
                if budget == 0 {
                    return chain;
                }
            }
        }
        if !better {
            return chain;
        }
    }
}

/// 2-opt: turns `start..end` around if that shortens the chain.
fn turn(items: &Distances, chain: &mut [usize], start: usize, end: usize) -> bool {
    let at = |place: usize| chain.get(place);
    let before = start.checked_sub(1).and_then(at);
    let (first, last, after) = (at(start), at(end - 1), at(end));
    let now = items.between(before, first) + items.between(last, after);
    let then = items.between(before, last) + items.between(first, after);
    then < now && reverse(chain, start, end)
}

/// Or-opt: swaps `start..middle` with `middle..end` if that shortens the chain.
fn swap(items: &Distances, chain: &mut [usize], start: usize, middle: usize, end: usize) -> bool {
    let at = |place: usize| chain.get(place);
    let before = start.checked_sub(1).and_then(at);
    let (first, left_end) = (at(start), at(middle - 1));
    let (right, last, after) = (at(middle), at(end - 1), at(end));
    let now =
        items.between(before, first) + items.between(left_end, right) + items.between(last, after);
    let then =
        items.between(before, right) + items.between(last, first) + items.between(left_end, after);
    then < now
        && reverse(chain, start, end)
        && reverse(chain, start, start + end - middle)
        && reverse(chain, start + end - middle, end)
}

fn reverse(chain: &mut [usize], start: usize, end: usize) -> bool {
    chain.get_mut(start..end).map(<[usize]>::reverse).is_some()
}
