//! Each target of the fuzzing (`fuzz/`) over its seeds and over what once broke it, and over both
//! spoilt a thousand times: what `cargo xtask fuzz` does for minutes and guided by coverage is done
//! here for a moment in every run.

#[path = "../../fuzz/src/targets/mod.rs"]
mod targets;

use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::path::Path;

/// Spoilt inputs that each target is given.
const CASES: u32 = 1_000;

/// The seeds of a target.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(target);
    let files =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut seeds: Vec<Vec<u8>> = files
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect();
    assert!(!seeds.is_empty(), "{target} has no seeds");
    seeds.sort_unstable();
    seeds
}

/// What happens to bytes on their way.
#[derive(Clone, Debug)]
enum Spoil {
    Byte(Index, u8),
    CutOff(Index),
    Doubled(Index, Index),
    Gone(Index, Index),
}

fn spoil() -> impl Strategy<Value = Spoil> {
    let place = any::<Index>;
    prop_oneof![
        4 => (place(), any::<u8>()).prop_map(|(at, byte)| Spoil::Byte(at, byte)),
        1 => place().prop_map(Spoil::CutOff),
        1 => (place(), place()).prop_map(|(from, to)| Spoil::Doubled(from, to)),
        1 => (place(), place()).prop_map(|(from, to)| Spoil::Gone(from, to)),
    ]
}

fn spoilt(mut bytes: Vec<u8>, spoils: &[Spoil]) -> Vec<u8> {
    let span = |bytes: &[u8], one: &Index, other: &Index| {
        let (one, other) = (one.index(bytes.len()), other.index(bytes.len()));
        one.min(other)..one.max(other)
    };
    for spoil in spoils {
        if bytes.is_empty() {
            break;
        }
        match spoil {
            Spoil::Byte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Spoil::CutOff(at) => bytes.truncate(at.index(bytes.len())),
            Spoil::Doubled(from, to) => bytes.extend_from_within(span(&bytes, from, to)),
            Spoil::Gone(from, to) => drop(bytes.drain(span(&bytes, from, to))),
        }
    }
    bytes
}

/// A target over its seeds as they are, and spoilt.
fn holds(name: &str, target: fn(&[u8])) {
    let seeds = seeds(name);
    for seed in &seeds {
        target(seed);
    }
    let input = (any::<Index>(), proptest::collection::vec(spoil(), 1..5));
    let config = ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let tried = proptest::test_runner::TestRunner::new(config).run(&input, |(seed, spoils)| {
        target(&spoilt(seed.get(&seeds).clone(), &spoils));
        Ok(())
    });
    tried.unwrap_or_else(|error| panic!("{name}: {error}"));
}

#[test]
fn no_link_breaks_the_page() {
    holds("link", targets::link);
}

#[test]
fn no_way_of_a_reader_breaks_the_page() {
    holds("acts", targets::acts);
}

#[test]
fn no_file_breaks_the_reader_of_records() {
    holds("record_json", targets::record_json);
}

/// The records of the seeds in their layout of today: run it where the layout has changed.
#[test]
#[ignore = "it writes the seeds of the layout"]
fn the_seeds_of_the_layout_are_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/layout");
    fs::create_dir_all(&folder).unwrap();
    for (number, text) in seeds("record_json").iter().enumerate() {
        if let Some(bytes) = targets::laid_out(text) {
            fs::write(folder.join(format!("record-{number}")), bytes).unwrap();
        }
    }
}

#[test]
fn no_bytes_break_the_layout() {
    holds("layout", targets::layout);
}

#[test]
fn no_words_break_a_sentence() {
    holds("words", targets::words);
}
