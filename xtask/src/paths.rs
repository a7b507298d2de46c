//! Where things are: the repository, the build folders, the tools.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The top of the repository: the folder above this crate.
pub fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The release build, ready for a static host.
pub fn dist() -> PathBuf {
    top().join("dist")
}

/// Where cargo builds for the host.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => top().join(folder),
        None => top().join("target"),
    }
}

/// Where the browser side is built: apart, since its compiler and flags differ from the host's
/// and each would throw away what the other built.
pub fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The tools this project installed, one folder each, kept across clones.
pub fn tools() -> PathBuf {
    if let Some(folder) = env::var_os("DISPUTE_MATRIX_TOOLS") {
        return top().join(folder);
    }
    let cache = match env::var_os("XDG_CACHE_HOME") {
        Some(cache) if !cache.is_empty() => PathBuf::from(cache),
        _ => env::home_dir().unwrap_or_else(env::temp_dir).join(".cache"),
    };
    cache.join("dispute-matrix").join("tools")
}

/// The folders a program is looked for in: PATH, then cargo's own.
fn program_folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = match env::var_os("PATH") {
        Some(path) => env::split_paths(&path).collect(),
        None => Vec::new(),
    };
    folders.extend(cargo_home().map(|home| home.join("bin")));
    folders
}

/// Cargo's own folder, with the sources of dependencies and installed programs.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| env::home_dir().map(|home| home.join(".cargo")))
}

/// The first program of that name on PATH or among cargo's own.
pub fn find(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    program_folders()
        .into_iter()
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// PATH with these folders in front.
pub fn path_with(front: &[PathBuf]) -> OsString {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = front.iter().cloned().chain(env::split_paths(&old));
    env::join_paths(all).unwrap_or(old)
}
