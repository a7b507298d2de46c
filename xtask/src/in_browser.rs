//! The tests in a browser: one that fails is tried once more, by itself, and the run says so.
//!
//! A thousand tests of three real browsers take half an hour, and a browser or its driver fails by
//! itself now and then. What the page does wrong it does wrong twice.

use crate::browsers::Browser;
use crate::say::{self, Failure};
use crate::{paths, run};
use std::path::Path;
use std::process::Command;

/// More failures of one program than this are no accident.
const ACCIDENTS: usize = 3;

/// Runs a program of tests over the build, `browser` or `embed`; gives those that passed at the second
/// attempt alone.
pub fn test(program: &str, browser: &Browser, kits: &Path) -> Result<Vec<String>, Failure> {
    let mut command = tests(program, browser, kits);
    let remedy = run::remedy(&command);
    let (passed, said) = run::heard(&mut command, DOING, &remedy)?;
    if passed {
        return Ok(Vec::new());
    }
    let failed = failed(&said);
    if failed.is_empty() || failed.len() > ACCIDENTS {
        let wrong = match failed.len() {
            0 => "it ended before its tests did".to_owned(),
            count => format!("{count} tests failed"),
        };
        return Err(Failure::new(DOING, wrong, remedy));
    }
    say::step(&format!("Once more by themselves: {}", failed.join(", ")));
    let mut again = tests(program, browser, kits);
    again.args(["--", "--exact"]).args(&failed);
    run::run(&mut again, DOING, &remedy)?;
    Ok(failed)
}

const DOING: &str = "testing in the browser";

fn tests(program: &str, browser: &Browser, kits: &Path) -> Command {
    let mut command = Command::new("cargo");
    command.args(["test", "--features", "browser", "--test", program]);
    command
        .env("DISPUTE_MATRIX_DIST", paths::dist())
        .env("DISPUTE_MATRIX_KITS", kits)
        .current_dir(paths::top());
    browser.tell(&mut command);
    command
}

/// The tests that failed, by what the test program said.
fn failed(said: &str) -> Vec<String> {
    let name = |line: &str| {
        let name = line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?;
        Some(name.to_owned())
    };
    said.lines().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_that_failed_are_found_in_what_the_program_says() {
        let said = "running 3 tests\n\
                    test grid::arrows_move ... ok\n\
                    test grid::home_moves ... FAILED\n\
                    test speed::speed ... ignored, a benchmark\n\
                    test stale::a_file_is_gone ... FAILED\n\n\
                    failures:\n    grid::home_moves\n    stale::a_file_is_gone\n\n\
                    test result: FAILED. 1 passed; 2 failed; 1 ignored\n";
        assert_eq!(failed(said), ["grid::home_moves", "stale::a_file_is_gone"]);
        assert_eq!(failed("error: could not compile"), [""; 0]);
    }
}
