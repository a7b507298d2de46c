//! The project's commands: `cargo xtask serve`, `test`, `build`, `release`, `deny`, `mutants`, `bench`,
//! `record`, `fuzz` and `setup`.
//!
//! Each installs what it needs and is missing, saying so first. A step that cannot be done says
//! what was being done, what went wrong and what to do instead.

mod apt;
mod asset;
mod bench;
mod browsers;
mod build;
mod bundle;
mod compress;
mod css;
/// The words of a command, for tests.
#[cfg(test)]
fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

mod deny;
#[cfg(test)]
mod docs;
mod files;
mod finish;
mod fonts;
mod foreign;
mod function_order;
mod fuzz;
mod glue;
mod host;
mod html;
mod in_browser;
mod kits;
mod languages;
mod lock;
mod modules;
mod mutants;
mod names;
mod notice;
mod npm;
mod page;
mod paths;
mod patience;
mod picture;
mod record;
mod release;
mod run;
mod say;
mod scripts;
mod serve;
#[allow(dead_code)]
#[path = "../../src/prerender/site.rs"]
mod site;
mod size;
mod statics;
mod test;
mod toolchain;
mod tools;
mod written;

use say::Failure;
use std::process::ExitCode;

/// The version of the whole workspace: that of the widget.
const VERSION: &str = env!("CARGO_PKG_VERSION");

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build for development, serve on 127.0.0.1 (port 8080), rebuild on change
  test [--engine E]  everything: format, clippy, tests, release build, sizes, and the browser tests
                     in Chromium, Firefox and WebKitGTK, or in E: chromium, firefox or webkit
  build [--url U]    the release build, in dist/, ready for any static host; U is the https address
                     of the folder it will be served from, for link previews, oEmbed and AMP
  release [--url U] [--once]
                     the release built twice and compared, then packed with licences, upgrade note
                     and checksums in target/archive/; --once builds it once
  deny [--advisories DIR]
                     licences, sources and known faults of what comes from others; DIR is a clone of
                     RustSec/advisory-db, for machines that cannot reach it
  mutants [PART…]    changes the core in small ways and looks whether a test notices: stance, consensus,
                     view, record, words, export, or files of them; hours
  bench [--rounds N] the release build beside other pages of the same record: a static one, one by
                     hand, React, Svelte, Observable Plot, AG Grid. Writes docs/performance.md and its
                     plot; fewer than 15 rounds are a quick look and go to target/bench/
  bench --core       how the core's time grows with the record; --scale: how the page's does
  bench --acts       how long each act keeps the widget busy; with --as-built, all but --core measure
                     the release that stands in dist/
  record …           a record of your own, as a file or as spreadsheets:
    check FILE           every fault with its place, or what it holds
    from-csv DIR [OUT]   the file from spreadsheets
    to-csv FILE DIR      spreadsheets from the file; with --semicolons as Excel opens in Europe
    page FILE            the release build of it, in dist/
  fuzz [--seconds N] [TARGET]
                     fuzzing of what reads a stranger's bytes, guided by coverage: each target (link,
                     acts, record_json, record_csv, layout, words) or one, for N seconds (60)
  setup              only install what the other commands need
  help               this text

Whatever is missing is installed first: the WebAssembly target, Trunk, wasm-bindgen, wasm-opt,
typefaces and, for `test` and `bench`, the browsers and their drivers. Tools go to
~/.cache/dispute-matrix/tools, or to the folder named by DISPUTE_MATRIX_TOOLS.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[String]) -> Result<(), Failure> {
    let rest = words.get(1..).unwrap_or_default();
    match words.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("test") => test::engines(rest).and_then(test::test),
        Some("build") => build::build(build::url(rest)?),
        Some("release") => release::release(rest),
        Some("deny") => deny::deny(rest),
        Some("mutants") => mutants::mutants(rest),
        Some("bench") => bench::bench(rest),
        Some("record") => record::record(rest),
        Some("fuzz") => fuzz::fuzz(rest),
        Some("setup") => no_more(rest).and_then(|()| setup()),
        Some("say-when-open") => serve::say_when_open(rest),
        Some("finish") => no_more(rest).and_then(|()| finish::finish()),
        Some("measured") => no_more(rest)
            .and_then(|()| modules::build("scale", true))
            .map(drop),
        Some("help" | "--help" | "-h") | None => {
            print!("{HELP}");
            Ok(())
        }
        Some(other) => Err(Failure::new(
            "reading the command",
            format!("there is no command `{other}`"),
            "run `cargo xtask help` for the list",
        )),
    }
}

fn no_more(rest: &[String]) -> Result<(), Failure> {
    match rest.first() {
        None => Ok(()),
        Some(extra) => Err(Failure::new(
            "reading the command",
            format!("`{extra}` is one word too many"),
            "run `cargo xtask help` for the list",
        )),
    }
}

/// Installs what the other commands need, and nothing else.
fn setup() -> Result<(), Failure> {
    let wasm = toolchain::ready()?;
    tools::ready()?;
    fonts::ready()?;
    kits::ready()?;
    tools::cargo_deny()?;
    for engine in browsers::Engine::ALL {
        engine.ready()?;
    }
    println!("Ready: {}; Chromium, Firefox and WebKitGTK.", wasm.name());
    Ok(())
}
