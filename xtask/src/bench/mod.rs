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
use crate::{build, host, paths, run, toolchain, tools};
use std::process::Command;

/// Fewer rounds than this say nothing that is worth keeping.
const ROUNDS: usize = 15;

/// What is asked of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Asked {
    what: What,
    /// The release in `dist/` is measured as it stands.
    as_built: bool,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// The widget and its peers, over so many rounds.
    Peers(usize),
    /// The work of each act of the widget.
    Acts,
    /// The core's time as records grow.
    Core,
    /// The page's time as records grow.
    Scale,
}

/// Builds the release and measures it as the words after `cargo xtask bench` ask.
pub fn bench(words: &[String]) -> Result<(), Failure> {
    let asked = asked(words)?;
    let ready = || {
        let browser = Engine::Chromium.ready()?;
        if !asked.as_built {
            build::build(None)?;
        }
        Ok(browser)
    };
    match asked.what {
        What::Peers(rounds) => peers::bench(&ready()?, rounds),
        What::Acts => in_browser(&ready()?, "speed"),
        What::Scale => {
            let browser = ready()?;
            measured_module()?;
            in_browser(&browser, "scale")
        }
        What::Core => core(),
    }
}

fn asked(words: &[String]) -> Result<Asked, Failure> {
    let mut asked = Asked {
        what: What::Peers(ROUNDS),
        as_built: false,
    };
    let mut left = words.iter().map(String::as_str);
    while let Some(word) = left.next() {
        match word {
            "--as-built" => asked.as_built = true,
            "--acts" => asked.what = What::Acts,
            "--core" => asked.what = What::Core,
            "--scale" => asked.what = What::Scale,
            "--rounds" => asked.what = What::Peers(rounds(left.next().unwrap_or_default())?),
            _ => return Err(refused(&format!("`{word}` is nothing to measure"))),
        }
    }
    Ok(asked)
}

fn rounds(word: &str) -> Result<usize, Failure> {
    let number = word.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| refused(&format!("`{word}` is no number of rounds")))
}

fn refused(wrong: &str) -> Failure {
    Failure::new(
        "reading the command",
        wrong,
        "write no more than `cargo xtask bench`, or add --rounds with a number, --acts, --core, \
         --scale, or --as-built for the release that stands in dist/",
    )
}

/// How long steps keep the page busy: each act of a reader (`speed`), or some of them in records of
/// three sizes (`scale`). Figures are printed, never judged: they are the machine's.
fn in_browser(browser: &Browser, name: &str) -> Result<(), Failure> {
    say::step("Measuring the page in the browser");
    let mut command = driver("browser", name);
    command.env("DISPUTE_MATRIX_DIST", paths::dist()).env(
        "DISPUTE_MATRIX_MODULES",
        paths::wasm_target().join("modules"),
    );
    browser.tell(&mut command);
    let instead = "run `cargo xtask test`, which says what is wrong with the page";
    run::run(&mut command, "measuring the page", instead)
}

/// Builds the core as a module to be measured, with the tools and in the way of all others.
fn measured_module() -> Result<(), Failure> {
    let instead = "mend what the messages above name";
    let own = std::env::current_exe().map_err(|error| {
        Failure::new(
            "finding this very command",
            error.to_string(),
            "run it by cargo xtask",
        )
    })?;
    let mut command = Command::new(own);
    command.arg("measured").current_dir(paths::top());
    host::for_wasm(&mut command, toolchain::ready()?, true, &tools::ready()?)?;
    run::run(&mut command, "building the core to measure", instead)
}

/// How the core's time grows with the record, on this machine and without a browser.
fn core() -> Result<(), Failure> {
    say::step("Measuring the core over records of five sizes");
    let mut command = Command::new("cargo");
    command.args(["bench", "--bench", "core"]);
    let instead = "mend what the messages above name";
    run::run(
        command.current_dir(paths::top()),
        "measuring the core",
        instead,
    )
}

/// A benchmark of a test program, by a part of its name.
fn driver(program: &str, name: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(["test", "--quiet", "--features", "browser"]);
    command.args([
        "--test",
        program,
        "--",
        "--ignored",
        "--nocapture",
        "--test-threads=1",
        name,
    ]);
    command.current_dir(paths::top());
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn a_run_without_more_words_builds_and_measures_the_peers_often_enough() {
        let asked = asked(&[]).unwrap();
        assert_eq!((asked.what, asked.as_built), (What::Peers(15), false));
    }

    #[test]
    fn rounds_acts_and_the_build_that_stands_can_be_asked_for() {
        let quick = asked(&words("--rounds 2 --as-built")).unwrap();
        assert_eq!((quick.what, quick.as_built), (What::Peers(2), true));
        assert_eq!(asked(&words("--acts")).unwrap().what, What::Acts);
        assert_eq!(asked(&words("--core")).unwrap().what, What::Core);
        assert_eq!(asked(&words("--scale")).unwrap().what, What::Scale);
    }

    #[test]
    fn what_nobody_can_measure_is_refused() {
        for wrong in ["--rounds", "--rounds 0", "--rounds many", "faster"] {
            assert!(asked(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
