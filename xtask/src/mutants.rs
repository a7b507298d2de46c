//! `cargo xtask mutants`: the core changed in small ways, one at a time, by cargo-mutants, to see
//! whether a test notices.

use crate::say::{self, Failure};
use crate::{files, paths, run, tools};
use std::path::Path;
use std::process::Command;

/// The parts of the core in `src/`, and the programs of tests that hold each. Few, since each is
/// linked anew for each change.
const PARTS: [(&str, &[&str]); 6] = [
    ("stance", &["rules", "view"]),
    ("consensus", &["rules", "view"]),
    ("view", &["view", "rules"]),
    ("record", &["record", "rules"]),
    ("words", &["words", "view", "ui", "export"]),
    ("export", &["export", "statics"]),
];
/// How many cases each generated test tries: a quarter of the usual, since all are tried for each
/// change.
const CASES: &str = "64";
/// Programs of tests that need what the host alone has.
const ON_THE_HOST: [&str; 3] = ["words", "ui", "statics"];

/// Runs over the parts or files that are named, or over all parts; each part with its own tests.
pub fn mutants(words: &[String]) -> Result<(), Failure> {
    let runs = runs(words)?;
    let program = tools::cargo_mutants()?;
    let out = paths::target().join("mutants");
    for (part, places) in &runs {
        say::step(&format!(
            "Changing src/{part} (hours for all of it; what was found stands in {})",
            out.join(part).display()
        ));
        files::make_folder(&out.join(part))?;
        let mut command = over(&program, part, places, &out);
        run::run(
            &mut command,
            &format!("testing with mutants of src/{part}"),
            "write a test that fails on each missed one; one that changes nothing goes into \
             exclude_re of .cargo/mutants.toml with the reason (an exit of 2 says that some were \
             missed, of 3 that some took too long)",
        )?;
    }
    Ok(())
}

/// The parts that the words name, each with what of it is to be changed: how the names of its
/// changes begin.
fn runs(words: &[String]) -> Result<Vec<(&'static str, Vec<String>)>, Failure> {
    let mut runs: Vec<(&'static str, Vec<String>)> = Vec::new();
    for word in words {
        let path = word.trim_start_matches("src/").trim_end_matches('/');
        let first = path.split('/').next().unwrap_or_default();
        let Some((part, _)) = PARTS.iter().find(|(part, _)| *part == first) else {
            let parts = PARTS.map(|(part, _)| part).join(", ");
            return Err(Failure::new(
                "reading the command",
                format!("`{word}` is no part of the core"),
                format!("name one or more of {parts}, or a file like src/consensus/rule.rs"),
            ));
        };
        let end = if path.ends_with(".rs") { ":" } else { "/" };
        let place = format!("^src/{path}{end}");
        match runs.iter_mut().find(|(named, _)| named == part) {
            Some((_, places)) => places.push(place),
            None => runs.push((part, vec![place])),
        }
    }
    if words.is_empty() {
        let all = PARTS.map(|(part, _)| (part, vec![format!("^src/{part}/")]));
        runs.extend(all);
    }
    Ok(runs)
}

fn over(program: &Path, part: &str, places: &[String], out: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .args([
            "mutants",
            "--jobs",
            "1",
            "--no-shuffle",
            "--colors",
            "never",
        ])
        .arg("--output")
        .arg(out.join(part))
        .env("PROPTEST_CASES", CASES)
        .current_dir(paths::top());
    // Not `--file`, which would add to what the settings examine.
    for place in places {
        command.args(["--re", place]);
    }
    let tests = PARTS.iter().find(|(named, _)| *named == part);
    let tests = tests.map(|(_, tests)| *tests).unwrap_or_default();
    if tests.iter().any(|test| ON_THE_HOST.contains(test)) {
        command.args(["--features", "ssr"]);
    }
    // Changes that take a field away heed no `--re`: those of other parts would run with tests of this.
    for (other, _) in PARTS.iter().filter(|(other, _)| *other != part) {
        command.arg(format!("--exclude=src/{other}/**"));
    }
    // Told to cargo itself, and not after a `--` to what it runs: then no other program is built.
    for test in tests {
        command.arg(format!("-C=--test={test}"));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn all_parts_run_where_none_is_named() {
        let all: Vec<_> = runs(&[])
            .unwrap()
            .into_iter()
            .map(|(part, _)| part)
            .collect();
        assert_eq!(all, PARTS.map(|(part, _)| part));
    }

    #[test]
    fn parts_and_files_of_one_part_run_together() {
        let named = words("src/consensus/rule.rs view consensus/finding.rs");
        let view = ("view", vec!["^src/view/".to_owned()]);
        let files = ["^src/consensus/rule.rs:", "^src/consensus/finding.rs:"];
        let consensus = ("consensus", files.map(str::to_owned).to_vec());
        assert_eq!(runs(&named).unwrap(), [consensus, view]);
        assert!(runs(&words("ui")).is_err());
    }

    #[test]
    fn each_part_is_a_folder_whose_files_are_examined() {
        let settings = files::read_text(&paths::top().join(".cargo/mutants.toml")).unwrap();
        for (part, tests) in PARTS {
            assert!(paths::top().join("src").join(part).is_dir(), "{part}");
            assert!(
                settings.contains(&format!("\"src/{part}/**/*.rs\"")),
                "{part}"
            );
            for test in tests {
                assert!(paths::top().join("tests").join(test).is_dir(), "{test}");
            }
        }
    }
}
