//! `cargo xtask bench`: the widget measured beside pages that show the same record by other means, or
//! by itself, act by act.

mod figures;
mod machine;
mod page;
mod peers;
mod plot;
mod spread;

use crate::browsers::{Browser, Engine};
use crate::say::{self, Failure};
use crate::{build, paths, run};
use std::process::Command;

/// Fewer rounds than this say nothing that is worth keeping.
const ROUNDS: usize = 15;

/// What is asked of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// The widget and its peers, over so many rounds.
    Peers(usize),
    /// The work of each act of the widget.
    Acts,
}

/// Builds the release and measures it as the words after `cargo xtask bench` ask.
pub fn bench(words: &[String]) -> Result<(), Failure> {
    let asked = asked(words)?;
    let browser = Engine::Chromium.ready()?;
    build::build(None)?;
    match asked {
        Asked::Peers(rounds) => peers::bench(&browser, rounds),
        Asked::Acts => acts(&browser),
    }
}

fn asked(words: &[String]) -> Result<Asked, Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let asked = match words.as_slice() {
        [] => Some(Asked::Peers(ROUNDS)),
        ["--acts"] => Some(Asked::Acts),
        ["--rounds", number] => number.parse().ok().filter(|n| *n > 0).map(Asked::Peers),
        _ => None,
    };
    asked.ok_or_else(|| {
        Failure::new(
            "reading the command",
            format!("`{}` is nothing to measure", words.join(" ")),
            "write no more than `cargo xtask bench`, or add --rounds with a number, or --acts",
        )
    })
}

/// How long each act keeps the page busy. Figures are printed, never judged: they are the machine's.
fn acts(browser: &Browser) -> Result<(), Failure> {
    say::step("Measuring each act in the browser");
    let mut command = driver("browser", "speed");
    command.env("DISPUTE_MATRIX_DIST", paths::dist());
    browser.tell(&mut command);
    let instead = "run `cargo xtask test`, which says what is wrong with the page";
    run::run(&mut command, "measuring the page", instead)
}

/// A benchmark of a test program, by a part of its name.
fn driver(program: &str, name: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["test", "--quiet", "--features", "browser"]);
    command.args(["--test", program, "--", "--ignored", "--nocapture", name]);
    command.current_dir(paths::top());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_run_without_more_words_measures_the_peers_often_enough() {
        assert_eq!(asked(&[]).unwrap(), Asked::Peers(15));
    }

    #[test]
    fn rounds_and_acts_can_be_asked_for() {
        assert_eq!(asked(&words("--rounds 2")).unwrap(), Asked::Peers(2));
        assert_eq!(asked(&words("--acts")).unwrap(), Asked::Acts);
    }

    #[test]
    fn what_nobody_can_measure_is_refused() {
        for wrong in ["--rounds", "--rounds 0", "--rounds many", "faster"] {
            assert!(asked(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
