//! The modules that are loaded later: built beside the widget's own, which Trunk builds.

use crate::say::{self, Failure};
use crate::toolchain::TARGET;
use crate::{paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What wasm-opt is told, as for the widget's own module in index.html.
const OPTIMISE: [&str; 8] = [
    "-Oz",
    "--skip-pass=memory-packing",
    "--one-caller-inline-max-function-size=20",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "--low-memory-unused",
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
    let folder = target().join("modules");
    compile(feature, release)?;
    let profile = if release { "release" } else { "debug" };
    let raw = target()
        .join(TARGET)
        .join(profile)
        .join("dispute_matrix.wasm");
    bind(feature, &raw, &folder)?;
    let wasm = folder.join(format!("{feature}_bg.wasm"));
    if release {
        optimise(&wasm)?;
    }
    let bytes = fs::read(&wasm).map_err(|error| {
        Failure::new(
            format!("reading {}", wasm.display()),
            error.to_string(),
            "run the build again",
        )
    })?;
    Ok(Module {
        glue: folder.join(format!("{feature}.js")),
        wasm: bytes,
    })
}

/// In Trunk's hook cargo's target folder is the browser side's.
fn target() -> PathBuf {
    paths::target()
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

fn optimise(wasm: &Path) -> Result<(), Failure> {
    let mut command = Command::new("wasm-opt");
    command.args(OPTIMISE).arg("-o").args([wasm, wasm]);
    run::run(
        &mut command,
        "making a module small",
        "run `cargo xtask setup`, which installs wasm-opt",
    )
}
