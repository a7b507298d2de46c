//! The release build in dist/.

use crate::say::{self, Failure};
use crate::toolchain::{self, Wasm};
use crate::{host, paths, run, size, tools};
use std::path::PathBuf;
use std::process::Command;

/// Builds for release and reports the sizes.
pub fn build() -> Result<(), Failure> {
    let wasm = toolchain::ready()?;
    let tools = tools::ready()?;
    release(wasm, &tools)?;
    size::report()?;
    println!(
        "Built in {}: put its files on any static host.",
        paths::dist().display()
    );
    Ok(())
}

/// Builds into dist/ with these tools.
pub fn release(wasm: Wasm, tools: &[PathBuf]) -> Result<(), Failure> {
    say::step(&format!(
        "Building for release into dist/ ({})",
        wasm.name()
    ));
    let mut command = trunk(wasm, true, tools)?;
    command.args(["build", "--release"]);
    run::run(
        &mut command,
        "building for release",
        "mend what the messages above name",
    )
}

/// Trunk, in the environment of the browser side.
pub fn trunk(wasm: Wasm, release: bool, tools: &[PathBuf]) -> Result<Command, Failure> {
    let program = tools
        .iter()
        .map(|folder| folder.join("trunk"))
        .find(|path| path.is_file());
    let mut command = Command::new(program.unwrap_or_else(|| "trunk".into()));
    command
        .current_dir(paths::top())
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    host::for_wasm(&mut command, wasm, release, tools)?;
    Ok(command)
}
