//! Every check of the project, what fails fast first.

use crate::browsers::{Browser, Engine};
use crate::say::{self, Failure};
use crate::toolchain::{self, TARGET, Wasm};
use crate::{build, deny, fonts, in_browser, kits, paths, run, size, tools};
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

/// The steps that ran, each with its time.
#[derive(Default)]
struct Steps(Vec<(String, Duration)>);

impl Steps {
    /// Announces a step, runs it and keeps its time.
    fn run<T>(
        &mut self,
        name: &str,
        step: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        say::step(&format!("Step: {name}"));
        let start = Instant::now();
        let done = step()?;
        let took = start.elapsed();
        say::note(&format!("{name}: {}", seconds(took)));
        self.0.push((name.to_owned(), took));
        Ok(done)
    }

    fn summary(&self) -> String {
        let each: Vec<String> = self
            .0
            .iter()
            .map(|(name, took)| format!("{name} {}", seconds(*took)))
            .collect();
        let whole = self.0.iter().map(|(_, took)| *took).sum();
        format!("All passed in {}: {}.", seconds(whole), each.join(", "))
    }
}

/// The engines that the words after `cargo xtask test` ask for: all, or with `--engine` one.
pub fn engines(words: &[String]) -> Result<Vec<Engine>, Failure> {
    let named = match words {
        [] => return Ok(Engine::ALL.to_vec()),
        [key, all] if key == "--engine" && all == "all" => return engines(&[]),
        [key, name] if key == "--engine" => Engine::parse(name),
        _ => None,
    };
    named.map(|engine| vec![engine]).ok_or_else(|| {
        Failure::new(
            "reading the command",
            format!("`{}` is no engine to test in", words.join(" ")),
            "write no more than `cargo xtask test`, or add --engine with chromium, firefox, webkit \
             or all",
        )
    })
}

/// Installs what is missing and runs everything, the browser tests once in each engine asked for.
pub fn test(engines: Vec<Engine>) -> Result<(), Failure> {
    let mut steps = Steps::default();
    let (wasm, format, clippy) = steps.run("compilers", compilers)?;
    steps.run("format", || {
        check(
            host_tool(format, "fmt").args(["--all", "--check"]),
            "checking the format",
        )
    })?;
    steps.run("clippy", || lint(clippy))?;
    steps.run("licences and sources", || deny::check(None))?;
    steps.run("host tests", host_tests)?;
    let (tools, browsers, kits) = steps.run("tools", || ready(&engines))?;
    steps.run("clippy for the browser side", || lint_wasm(wasm))?;
    steps.run("release build", || build::release(wasm, &tools, None))?;
    steps.run("sizes", || size::report(None))?;
    let mut retried = Vec::new();
    for browser in &browsers {
        for program in ["browser", "embed"] {
            let name = format!("{program} tests in {}", browser.engine.name());
            let again = steps.run(&name, || in_browser::test(program, browser, &kits))?;
            let engine = browser.engine.name();
            retried.extend(again.into_iter().map(|test| format!("{test} in {engine}")));
        }
    }
    println!("\n{}", steps.summary());
    if !retried.is_empty() {
        println!("At a second attempt alone passed {}.", retried.join(", "));
    }
    Ok(())
}

fn ready(engines: &[Engine]) -> Result<(Vec<PathBuf>, Vec<Browser>, PathBuf), Failure> {
    let browsers = engines.iter().map(|engine| engine.ready());
    let browsers = browsers.collect::<Result<_, _>>()?;
    if engines.contains(&Engine::Chromium) {
        fonts::reviewed();
    }
    Ok((tools::ready()?, browsers, kits::ready()?))
}

/// The compiler for the browser side, and which of the host's format and clippy there are.
fn compilers() -> Result<(Wasm, bool, bool), Failure> {
    let wasm = toolchain::ready()?;
    let has = |word: &str| run::answer("cargo", &[word, "--version"]).is_some();
    Ok((
        wasm,
        toolchain::component("rustfmt", has("fmt"))?,
        toolchain::component("clippy", has("clippy"))?,
    ))
}

/// A command of the host's cargo, or of Debian's when the host's lacks it.
fn host_tool(own: bool, word: &str) -> Command {
    let mut command = Command::new(if own {
        "cargo".into()
    } else {
        format!("/usr/bin/cargo-{word}")
    });
    command.arg(word);
    if !own {
        toolchain::use_debian(&mut command);
    }
    command
}

fn lint(own: bool) -> Result<(), Failure> {
    for features in [&[] as &[&str], &["--features", "ssr,browser"]] {
        let mut command = host_tool(own, "clippy");
        command
            .args(["--quiet", "--workspace", "--all-targets"])
            .args(features);
        check(
            command.args(["--", "-D", "warnings"]),
            "checking with clippy",
        )?;
    }
    Ok(())
}

fn lint_wasm(wasm: Wasm) -> Result<(), Failure> {
    for feature in ["csr", "reader", "share"] {
        let mut command = wasm.clippy();
        command.args(["--quiet", "--lib", "--target", TARGET]);
        command.args(["--features", feature, "--", "-D", "warnings"]);
        check(&mut command, "checking the browser side with clippy")?;
    }
    Ok(())
}

fn host_tests() -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.args(["test", "--workspace", "--features", "ssr"]);
    check(&mut command, "testing on the host")
}

fn check(command: &mut Command, doing: &str) -> Result<(), Failure> {
    let instead = run::remedy(command);
    run::run(command.current_dir(paths::top()), doing, &instead)
}

fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    match whole / 60 {
        0 => format!("{:.1} s", time.as_secs_f32()),
        minutes => format!("{minutes} min {} s", whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn times_are_said_in_minutes_when_there_are_any() {
        assert_eq!(seconds(Duration::from_millis(1500)), "1.5 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn tests_run_in_all_engines_or_in_the_one_that_is_named() {
        assert_eq!(engines(&[]).unwrap(), Engine::ALL);
        assert_eq!(engines(&words("--engine all")).unwrap(), Engine::ALL);
        let one = engines(&words("--engine firefox")).unwrap();
        assert_eq!(one, [Engine::Firefox]);
        for wrong in ["--engine", "--engine safari", "firefox"] {
            assert!(engines(&words(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_summary_names_each_step_with_its_time() {
        let steps = Steps(vec![
            ("format".into(), Duration::from_secs(1)),
            ("clippy".into(), Duration::from_secs(60)),
        ]);
        assert_eq!(
            steps.summary(),
            "All passed in 1 min 1 s: format 1.0 s, clippy 1 min 0 s."
        );
    }

    #[test]
    fn a_failed_step_leaves_no_time() {
        let mut steps = Steps::default();
        let failed = steps.run("x", || Err::<(), _>(Failure::new("a", "b", "c")));
        assert!(failed.is_err());
        assert!(steps.0.is_empty());
    }
}
