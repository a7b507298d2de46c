//! The modules that are loaded later, built beside the widget's own, which Trunk builds; and how
//! all of them are made small.

use crate::say::{self, Failure};
use crate::toolchain::TARGET;
use crate::{files, function_order, glue, names, paths, run};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What wasm-opt is told. Found by trial, as what brotli makes smallest.
const OPTIMISE: [&str; 14] = [
    "-O4",
    "--skip-pass=memory-packing",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=4",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "--gufa-optimizing",
    "-Oz",
    "--converge",
    "--dealign",
    "--reorder-locals",
];

/// What it is told in a run of its own, when nothing else changes: to put the functions in their
/// order, and to shorten names, printing what they were.
const FINISH: [&str; 4] = [
    "--reorder-functions-by-name",
    "--generate-stack-ir",
    "--optimize-stack-ir",
    "--minify-imports-and-exports-and-modules",
];

/// A built module: its glue as a file, and its bytes.
pub struct Module {
    /// The glue that wasm-bindgen wrote.
    pub glue: PathBuf,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Builds the module of a feature of the package. It runs in the environment of the browser side.
pub fn build(feature: &str, release: bool) -> Result<Module, Failure> {
    say::step(&format!("Building the module `{feature}`"));
    // In Trunk's hook cargo's target folder is the browser side's.
    let folder = paths::target().join("modules");
    compile(feature, release)?;
    let profile = if release { "release" } else { "debug" };
    let raw = paths::target()
        .join(TARGET)
        .join(profile)
        .join("dispute_matrix.wasm");
    bind(feature, &raw, &folder)?;
    let wasm = folder.join(format!("{feature}_bg.wasm"));
    let glue = folder.join(format!("{feature}.js"));
    if release {
        optimise(&wasm, &glue)?;
    }
    Ok(Module {
        wasm: files::read(&wasm)?,
        glue,
    })
}

fn compile(feature: &str, release: bool) -> Result<(), Failure> {
    let mut command = Command::new("cargo");
    command.args(["build", "--quiet", "--lib", "--target", TARGET]);
    command.args(["--features", feature]);
    if release {
        command.arg("--release");
    }
    // Cargo points it at the libraries of the toolchain that started this program.
    command.env_remove("LD_LIBRARY_PATH");
    run::run(
        command.current_dir(paths::top()),
        &format!("building the module `{feature}`"),
        "mend what the messages above name",
    )
}

fn bind(feature: &str, raw: &Path, folder: &Path) -> Result<(), Failure> {
    let mut command = Command::new("wasm-bindgen");
    command.args(["--target", "web", "--no-typescript", "--out-name", feature]);
    command.arg("--out-dir").arg(folder).arg(raw);
    run::run(
        &mut command,
        "writing a module's glue",
        "run `cargo xtask setup`, which installs wasm-bindgen",
    )
}

/// Makes a module small, and the names between it and its glue short.
pub fn optimise(wasm: &Path, script: &Path) -> Result<(), Failure> {
    let mut command = wasm_opt(wasm);
    command.args(OPTIMISE);
    run::run(&mut command, "making a module small", REMEDY)?;
    let named = function_order::named(files::read(wasm)?).map_err(|wrong| {
        let doing = format!("putting the functions of {} in order", wasm.display());
        Failure::new(doing, wrong, "run the build again")
    })?;
    files::write(wasm, named)?;
    let mut command = wasm_opt(wasm);
    let said = run::bytes(command.args(FINISH), "shortening a module's names", REMEDY)?;
    let text = names::shorten(&files::read_text(script)?, &String::from_utf8_lossy(&said));
    let text = text
        .and_then(|text| glue::trimmed(&text))
        .map_err(|wrong| {
            let doing = format!("shortening {}", script.display());
            Failure::new(doing, wrong, "run the build again")
        })?;
    files::write(script, text)
}

const REMEDY: &str = "run `cargo xtask setup`, which installs wasm-opt";

fn wasm_opt(wasm: &Path) -> Command {
    let mut command = Command::new("wasm-opt");
    command.arg("-o").args([wasm, wasm]);
    command
}
