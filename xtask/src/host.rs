//! The environment: one for building the browser side, and the way back to the host's own.
//!
//! Trunk is started with the compiler of the browser side in its environment. Its hook then
//! renders the page with the host's compiler, so what was there before is handed on beside it.

use crate::say::Failure;
use crate::toolchain::Wasm;
use crate::{paths, run};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every variable that `for_wasm` may set or remove.
const CHANGED: [&str; 12] = [
    "PATH",
    "RUST_BACKTRACE",
    "NO_COLOR",
    "LD_LIBRARY_PATH",
    "RUSTC",
    "CARGO",
    "CARGO_TARGET_DIR",
    "RUSTC_BOOTSTRAP",
    "CARGO_UNSTABLE_BUILD_STD",
    "CARGO_UNSTABLE_BUILD_STD_FEATURES",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
];
/// What a variable's old value is called in the changed environment.
const KEPT: &str = "DISPUTE_MATRIX_HOST_";

/// Gives a command the compiler and the tools of the browser side.
pub fn for_wasm(
    command: &mut Command,
    wasm: Wasm,
    release: bool,
    tools: &[PathBuf],
) -> Result<(), Failure> {
    for name in CHANGED {
        if let Some(value) = env::var_os(name) {
            command.env(format!("{KEPT}{name}"), value);
        }
    }
    let mut front = vec![programs(wasm)?];
    front.extend_from_slice(tools);
    command.env("PATH", paths::path_with(&front));
    // Trunk's own call stack says nothing about what is to be mended.
    command.env("RUST_BACKTRACE", "0");
    // Trunk reads it as true or false and stops at the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    if wasm == Wasm::Debian {
        // Cargo points it at the libraries of the toolchain that started this program.
        command.env_remove("LD_LIBRARY_PATH");
    }
    command.envs(wasm.variables(release));
    Ok(())
}

/// Gives a command of Trunk's hook the host's own environment back. Outside of a hook, where
/// nothing was kept, the environment is the host's already.
pub fn for_host(command: &mut Command) -> &mut Command {
    if env::var_os(format!("{KEPT}PATH")).is_none() {
        return command;
    }
    for name in CHANGED {
        match env::var_os(format!("{KEPT}{name}")) {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

/// A folder with the programs that Trunk must find first: this one, for the hook, and the
/// compiler's.
fn programs(wasm: Wasm) -> Result<PathBuf, Failure> {
    let folder = paths::wasm_target().join("programs");
    fill(&folder, wasm)
        .map(|()| folder.clone())
        .map_err(|error| {
            Failure::new(
                format!("writing {}", folder.display()),
                error.to_string(),
                "make the folder writable, or delete it",
            )
        })
}

fn fill(folder: &Path, wasm: Wasm) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for name in ["cargo", "rustc"] {
        let _ = fs::remove_file(folder.join(name));
    }
    for (name, path) in wasm.programs() {
        link(Path::new(path), &folder.join(name))?;
    }
    // A copy, put in place at once: the build of this program may replace it while Trunk serves.
    let draft = folder.join("xtask.part");
    fs::copy(env::current_exe()?, &draft)?;
    fs::rename(
        draft,
        folder.join(format!("xtask{}", env::consts::EXE_SUFFIX)),
    )
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(not(unix))]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to).map(|_| ())
}

/// What the prerenderer prints for some words, as `src/bin/prerender.rs` lists them.
pub fn printed(words: &[&str]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new("cargo");
    command.args([
        "run",
        "--quiet",
        "--features",
        "ssr",
        "--bin",
        "prerender",
        "--",
    ]);
    command.args(words).current_dir(paths::top());
    run::bytes(
        for_host(&mut command),
        "rendering the page on the host",
        "mend what the messages above name; `cargo run --features ssr --bin prerender` runs the \
         same by itself",
    )
}

/// The same as text.
pub fn text(words: &[&str]) -> Result<String, Failure> {
    String::from_utf8(printed(words)?).map_err(|error| {
        Failure::new(
            "rendering on the host",
            error.to_string(),
            "mend src/bin/prerender.rs",
        )
    })
}
