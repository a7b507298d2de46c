//! `cargo xtask fuzz [--seconds N] [TARGET]`: coverage-guided fuzzing of what reads a stranger's
//! bytes, each target for a while, with libFuzzer.
//!
//! The crate `fuzz/` stands apart from the workspace. Its coverage is counted by a pass of the
//! compiler that needs no nightly one; libFuzzer itself comes with the crate `libfuzzer-sys`, and is
//! built by the machine's C++ compiler. No sanitizer is linked in: neither the project's code nor
//! what it does here holds `unsafe`, and a panic, a hang or a limit of memory passed ends a run.

mod told;

use crate::say::{self, Failure};
use crate::{apt, files, paths, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use told::Told;

/// A target, and the longest input that it is given, in bytes: most of what a file may hold is
/// repetition.
struct Target(&'static str, u32);

const TARGETS: [Target; 6] = [
    Target("link", 1_024),
    Target("acts", 36),
    Target("record_json", 6_144),
    Target("record_csv", 6_144),
    Target("layout", 3_072),
    Target("words", 1_024),
];

/// How long each target runs where nothing else is asked for, in seconds.
const SECONDS: u64 = 60;
/// Longest that one input may take, in seconds.
const CASE: u64 = 5;
/// Most memory that a run may hold, in megabytes.
const MEMORY: u64 = 1_024;
/// Inputs after which a run is begun anew, on all that was found: a record and a language are kept
/// for as long as a page lives, so what each input leaves behind adds up.
const ROUND: u64 = 200_000;

/// What has the compiler count which branches are taken, and tell what is compared with what.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
    -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares";

/// Builds the targets that the words ask for, and runs one after the other.
pub fn fuzz(words: &[String]) -> Result<(), Failure> {
    let (seconds, targets) = asked(words)?;
    let programs = built()?;
    let mut lines = Vec::new();
    for target in targets {
        say::step(&format!("Fuzzing {} for {seconds} s", target.0));
        let told = tried(&programs, target, Duration::from_secs(seconds))?;
        say::note(&told.line());
        lines.push(format!("{:<12} {}", target.0, told.line()));
    }
    println!(
        "\nNothing broke, at most {CASE} s a case and {MEMORY} MB:\n{}",
        lines.join("\n")
    );
    Ok(())
}

/// How long each target runs, and which.
fn asked(words: &[String]) -> Result<(u64, Vec<&'static Target>), Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (seconds, rest) = match words.as_slice() {
        ["--seconds", number, rest @ ..] => (number.parse().ok().filter(|it| *it > 0), rest),
        rest => (Some(SECONDS), rest),
    };
    let targets: Option<Vec<&Target>> = match rest {
        [] => Some(TARGETS.iter().collect()),
        [name] => TARGETS.iter().find(|it| it.0 == *name).map(|it| vec![it]),
        _ => None,
    };
    seconds.zip(targets).ok_or_else(|| {
        let names: Vec<&str> = TARGETS.iter().map(|it| it.0).collect();
        Failure::new(
            "reading the command",
            format!("`fuzz {}` is none of its forms", words.join(" ")),
            format!(
                "write `cargo xtask fuzz`, with --seconds and a number, or with one of {}",
                names.join(", ")
            ),
        )
    })
}

/// Builds all targets; gives the folder of their programs.
fn built() -> Result<PathBuf, Failure> {
    if run::answer("c++", &["--version"]).is_none() && apt::usable() {
        let instead = "run as root and read what it says: apt-get install g++";
        apt::install(&["g++"], "a C++ compiler, for libFuzzer", instead)?;
    }
    let host = run::answer("rustc", &["--print", "host-tuple"]).unwrap_or_default();
    let mut command = Command::new("cargo");
    command.args(["build", "--release", "--locked", "--target", &host]);
    command.args(["--manifest-path", "fuzz/Cargo.toml"]);
    // With a target named, flags are the targets' alone, and what builds stays as it is.
    command.env("RUSTFLAGS", COVERAGE);
    command.env("CARGO_TARGET_DIR", folder());
    command.current_dir(paths::top());
    say::step("Building the targets (two minutes, once)");
    run::run(
        &mut command,
        "building the targets of the fuzzing",
        "mend what the messages above name; libFuzzer needs a C++ compiler, `c++` on PATH",
    )?;
    Ok(folder().join(host).join("release"))
}

/// Where all of it is built and kept.
fn folder() -> PathBuf {
    paths::target().join("fuzz")
}

/// Runs a target in rounds, until its time is up or an input breaks it.
fn tried(programs: &Path, target: &Target, time: Duration) -> Result<Told, Failure> {
    let seeds = paths::top().join("fuzz/seeds").join(target.0);
    let kept = folder().join("kept").join(target.0);
    let broken = folder().join("broken").join(target.0);
    for made in [&kept, &broken] {
        files::make_folder(made)?;
    }
    let mut all = Told::default();
    let start = Instant::now();
    while let Some(left) = time
        .checked_sub(start.elapsed())
        .filter(|left| !left.is_zero())
    {
        let mut command = Command::new(programs.join(target.0));
        command.args(arguments(target, left, &broken));
        command.args([&kept, &seeds]);
        let said = run_quietly(&mut command)?;
        all.add(Told::read(&said));
        if !said.succeeded {
            eprintln!("{}", said.end());
            return Err(Failure::new(
                format!("fuzzing {}", target.0),
                format!("an input broke it, kept as {}", said.input(&broken)),
                format!(
                    "mend what it broke, and put the input into fuzz/seeds/{0}/, where the ordinary \
                     tests find it; by itself: {1} {2}",
                    target.0,
                    programs.join(target.0).display(),
                    said.input(&broken)
                ),
            ));
        }
    }
    all.took = start.elapsed();
    Ok(all)
}

fn arguments(target: &Target, left: Duration, broken: &Path) -> Vec<OsString> {
    let Target(name, longest) = target;
    let mut prefix = OsString::from("-artifact_prefix=");
    prefix.push(broken.join(""));
    let mut arguments: Vec<OsString> = vec![
        prefix,
        format!("-max_len={longest}").into(),
        format!("-runs={ROUND}").into(),
        format!("-max_total_time={}", left.as_secs().max(1)).into(),
        format!("-timeout={CASE}").into(),
        format!("-rss_limit_mb={MEMORY}").into(),
        "-print_final_stats=1".into(),
    ];
    let words = paths::top().join(format!("fuzz/dictionaries/{name}.dict"));
    if words.is_file() {
        let mut dictionary = OsString::from("-dict=");
        dictionary.push(words);
        arguments.push(dictionary);
    }
    arguments
}

/// Runs a program to its end; gives what it said on the way.
fn run_quietly(command: &mut Command) -> Result<told::Said, Failure> {
    let output = command.stdin(Stdio::null()).stdout(Stdio::null()).output();
    let output = output.map_err(|error| {
        Failure::new(
            "fuzzing",
            format!("`{}` did not start: {error}", run::shown(command)),
            "run `cargo xtask fuzz` again, which builds it",
        )
    })?;
    Ok(told::Said {
        succeeded: output.status.success(),
        text: String::from_utf8_lossy(&output.stderr).into_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use std::fs;

    #[test]
    fn all_targets_run_for_a_minute_or_one_for_as_long_as_is_asked_for() {
        let (seconds, targets) = asked(&[]).unwrap();
        assert_eq!((seconds, targets.len()), (SECONDS, TARGETS.len()));
        let (seconds, targets) = asked(&words("--seconds 5 layout")).unwrap();
        assert_eq!((seconds, targets[0].0, targets.len()), (5, "layout", 1));
        for wrong in [
            "--seconds",
            "--seconds 0",
            "--seconds x link",
            "links",
            "link acts",
        ] {
            assert!(asked(&words(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn every_target_has_seeds_that_are_no_longer_than_it_is_given_and_a_program() {
        for Target(name, longest) in &TARGETS {
            let seeds = fs::read_dir(paths::top().join("fuzz/seeds").join(name)).unwrap();
            let lengths: Vec<u64> = seeds
                .map(|it| it.unwrap().metadata().unwrap().len())
                .collect();
            assert!(!lengths.is_empty(), "{name}");
            assert!(
                lengths.iter().all(|it| it <= &u64::from(*longest)),
                "{name}"
            );
            let program = paths::top().join(format!("fuzz/src/bin/{name}.rs"));
            assert!(program.is_file(), "{name}");
        }
        let programs = fs::read_dir(paths::top().join("fuzz/src/bin")).unwrap();
        assert_eq!(programs.count(), TARGETS.len());
    }
}
