//! The widget beside its peers: builds them, has the driver measure them all, and writes down what
//! came of it.

use super::figures::Figures;
use super::{ROUNDS, driver, machine, page, plot};
use crate::browsers::Browser;
use crate::say::{self, Failure};
use crate::{npm, paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the peers and measures all pages, over so many rounds. The widget is built already.
pub fn bench(browser: &Browser, rounds: usize) -> Result<(), Failure> {
    let bench = paths::top().join("bench");
    npm::as_locked(&bench)?;
    build(&bench)?;
    let out = paths::target().join("bench");
    make(&out)?;
    let figures = out.join("figures.json");
    measure(browser, &bench, &figures, rounds)?;
    write(&figures, &kept(&out, rounds))
}

/// Where the page and its picture go: a run too short to say anything is not kept.
fn kept(out: &Path, rounds: usize) -> PathBuf {
    if rounds < ROUNDS {
        say::note(&format!(
            "fewer than {ROUNDS} rounds are a quick look: docs/ stays as it is"
        ));
        return out.to_path_buf();
    }
    paths::top().join("docs")
}

fn build(bench: &Path) -> Result<(), Failure> {
    say::step("Building the peers in bench/dist/");
    let mut command = Command::new("node");
    command.arg("build.mjs").current_dir(bench);
    command.env("DISPUTE_MATRIX_DIST", paths::dist());
    let instead =
        "mend what the messages above name; `npm ci` in bench/ installs what it uses anew";
    run::run(&mut command, "building the peers", instead)
}

fn measure(browser: &Browser, bench: &Path, out: &Path, rounds: usize) -> Result<(), Failure> {
    say::step(&format!(
        "Measuring {rounds} rounds, about 40 seconds each: leave the machine alone"
    ));
    let mut command = driver("peers", "the_widget_beside_its_peers");
    command
        .env("DISPUTE_MATRIX_DIST", paths::dist())
        .env("DISPUTE_MATRIX_BENCH", bench.join("dist"))
        .env("DISPUTE_MATRIX_BENCH_OUT", out)
        .env("DISPUTE_MATRIX_BENCH_ROUNDS", rounds.to_string());
    browser.tell(&mut command);
    let instead = "read above which page shows something else than the widget, and mend that page";
    run::run(&mut command, "measuring the pages", instead)
}

fn write(measured: &Path, folder: &Path) -> Result<(), Failure> {
    let text = fs::read_to_string(measured).map_err(|error| error.to_string());
    let figures = text
        .and_then(|text| Figures::read(&text))
        .map_err(|wrong| Failure::new("reading what was measured", wrong, "run the bench again"))?;
    put(&folder.join("performance.svg"), &plot::drawn(&figures))?;
    put(
        &folder.join("performance.md"),
        &page::written(&figures, &machine::told(&figures)),
    )?;
    println!("{}", page::aims(&figures));
    say::note(&format!(
        "written: performance.md and performance.svg in {}",
        folder.display()
    ));
    Ok(())
}

fn put(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|error| unwritable(path, &error))
}

fn make(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("writing {}", path.display()),
        error.to_string(),
        "make it writable and run the bench again",
    )
}
