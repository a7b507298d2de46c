//! The compiler for the browser side: which one, what is installed for it, its environment.
//!
//! In this order: the machine's own rustc, when it has or can add by rustup both a standard library
//! for WebAssembly and that library's sources; Debian's rustc, its packages installed by apt if
//! need be; the machine's rustc with the prebuilt library alone. Where Debian's packages are
//! installed already, rustup is not asked to download anything.
//! Debian has no prebuilt library, so there it is built with the widget. That needs unstable
//! options of a stable compiler, hence RUSTC_BOOTSTRAP; so does the smaller library in releases.

use crate::say::{self, Failure};
use crate::{apt, paths, patience, run};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The one target the widget is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's packages: compiler, cargo, the library's sources, linker, format, clippy.
const PACKAGES: [&str; 6] = [
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "lld-22",
    "rustfmt-web",
    "rust-web-clippy",
];
const LINKER: &str = "/usr/bin/wasm-ld-22";
/// A locked-down machine lets rustup hang for ever.
const PATIENCE: Duration = Duration::from_secs(20);
/// What makes a module small. A panic ends it at once, without the code that words it and the places it
/// names. Short functions become a part of their callers before they are optimised, as they do by
/// themselves where a compiler aims at speed: 2.4 kB less to download. How short is found by trial.
const SMALL: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none \
                     -Zinline-mir=yes -Zinline-mir-hint-threshold=60";

/// A compiler that builds for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wasm {
    /// The machine's rustc with its prebuilt library.
    Prebuilt,
    /// The machine's rustc; a release builds the library from its sources, smaller.
    WithSources,
    /// Debian's rustc in /usr/bin, which always builds the library.
    Debian,
}

/// Finds a compiler for the browser side, installing it if there is none.
pub fn ready() -> Result<Wasm, Failure> {
    let debian = PACKAGES.iter().all(|package| apt::installed(package));
    let rustup = paths::find("rustup").is_some();
    if has_target() || (!debian && rustup && add_target() && has_target()) {
        if small() || (!debian && rustup && add_sources() && small()) {
            return Ok(Wasm::WithSources);
        }
        // A prebuilt library would be past the size budget: it is the last resort.
        if !debian && !apt::usable() {
            return Ok(Wasm::Prebuilt);
        }
    }
    if debian {
        return Ok(Wasm::Debian);
    }
    if apt::usable() {
        let instead = format!("run as root and read what it says: apt-get install {PACKAGES:?}");
        apt::install(
            &PACKAGES,
            "a Rust compiler with the library's sources",
            &instead,
        )?;
        return Ok(Wasm::Debian);
    }
    Err(Failure::new(
        "looking for a Rust compiler that builds for the browser",
        format!("rustc has no standard library for {TARGET} and none could be installed"),
        format!(
            "with network access run `rustup target add {TARGET}`; on Debian run as root \
             `apt-get install {}`",
            PACKAGES.join(" ")
        ),
    ))
}

impl Wasm {
    /// The compiler in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Prebuilt => "this machine's rustc with its prebuilt library",
            Self::WithSources => "this machine's rustc, library rebuilt in releases",
            Self::Debian => "Debian's rustc, library built along",
        }
    }

    /// The variables to set for cargo and Trunk when they build the browser side.
    pub fn variables(self, release: bool) -> Vec<(&'static str, OsString)> {
        let mut set = vec![("CARGO_TARGET_DIR", paths::wasm_target().into())];
        if self == Self::Debian {
            set.push(("RUSTC", "/usr/bin/rustc".into()));
            set.push(("CARGO", "/usr/bin/cargo".into()));
            set.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER.into()));
        }
        if self == Self::Debian || (self == Self::WithSources && release) {
            set.push(("RUSTC_BOOTSTRAP", "1".into()));
            set.push(("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()));
        }
        if self != Self::Prebuilt && release {
            set.push((
                "CARGO_UNSTABLE_BUILD_STD_FEATURES",
                "optimize_for_size".into(),
            ));
        }
        if release {
            let flags = match self {
                Self::Prebuilt => no_machine_paths(),
                Self::WithSources | Self::Debian => SMALL.into(),
            };
            set.push(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags));
        }
        set
    }

    /// Programs that must come before the machine's own on PATH, since Trunk calls `cargo`.
    pub fn programs(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Debian => &[("cargo", "/usr/bin/cargo"), ("rustc", "/usr/bin/rustc")],
            Self::Prebuilt | Self::WithSources => &[],
        }
    }

    /// `cargo clippy` of this compiler.
    pub fn clippy(self) -> Command {
        let mut command = match self {
            // By its path: by name, cargo would take the one of another toolchain.
            Self::Debian => Command::new("/usr/bin/cargo-clippy"),
            Self::Prebuilt | Self::WithSources => Command::new("cargo"),
        };
        command.arg("clippy").envs(self.variables(false));
        if self == Self::Debian {
            // Cargo points it at the libraries of the toolchain that started this program.
            command.env_remove("LD_LIBRARY_PATH");
        }
        command
    }
}

/// Keeps the folder of this machine out of the places that panics name. Cargo splits flags at
/// blanks, so a folder with one stays.
fn no_machine_paths() -> OsString {
    let home = paths::cargo_home().map(|home| home.display().to_string());
    match home.filter(|home| !home.contains(char::is_whitespace)) {
        Some(home) => format!("--remap-path-prefix={home}=cargo").into(),
        None => OsString::new(),
    }
}

/// Makes sure of a component of the host's toolchain, `rustfmt` or `clippy`: true when the host's
/// cargo has it (`there`) or rustup could add it, false when Debian's stands in.
pub fn component(name: &str, there: bool) -> Result<bool, Failure> {
    if there {
        return Ok(true);
    }
    if PACKAGES.iter().all(|package| apt::installed(package)) {
        return Ok(false);
    }
    if paths::find("rustup").is_some() {
        say::step(&format!("Installing {name} with rustup (a minute, once)"));
        if rustup(&["component", "add", name]) {
            return Ok(true);
        }
    }
    let instead = format!("with network access run `rustup component add {name}`");
    if !apt::usable() {
        return Err(Failure::new(
            format!("looking for {name}"),
            "this toolchain has none and it could not be installed",
            instead,
        ));
    }
    apt::install(&PACKAGES, name, &instead).map(|()| false)
}

/// Turns a command to Debian's compiler, building in a folder of its own.
pub fn use_debian(command: &mut Command) {
    command.envs([
        ("CARGO", "/usr/bin/cargo"),
        ("RUSTC", "/usr/bin/rustc"),
        ("RUSTFMT", "/usr/bin/rustfmt"),
    ]);
    command.env("CARGO_TARGET_DIR", paths::target().join("debian"));
    // Cargo points it at the libraries of the toolchain that started this program.
    command.env_remove("LD_LIBRARY_PATH");
}

/// Whether the machine's own rustc can build the small library: its sources and options are there.
fn small() -> bool {
    let sources = run::answer("rustc", &["--print", "sysroot"])
        .map(|root| Path::new(&root).join("lib/rustlib/src/rust/library/Cargo.lock"))
        .is_some_and(|lock| lock.is_file());
    sources && takes_flags()
}

fn takes_flags() -> bool {
    let mut command = Command::new("rustc");
    command.env("RUSTC_BOOTSTRAP", "1").args(SMALL.split(' '));
    command.args(["--target", TARGET, "--print", "cfg"]);
    command.output().is_ok_and(|output| output.status.success())
}

fn has_target() -> bool {
    run::answer("rustc", &["--target", TARGET, "--print", "target-libdir"])
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .is_some_and(|files| {
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
}

/// Adds the target by rustup.
fn add_target() -> bool {
    say::step(&format!(
        "Installing the Rust target {TARGET} with rustup (a minute, once)"
    ));
    let added = rustup(&["target", "add", TARGET]);
    if !added {
        say::note("rustup cannot download here; trying another way");
    }
    added
}

/// Adds the library's sources by rustup.
fn add_sources() -> bool {
    say::step("Installing the library's sources with rustup, for a smaller release build");
    let added = rustup(&["component", "add", "rust-src"]);
    if !added {
        say::note("not available; the release build will be about a quarter larger");
    }
    added
}

fn rustup(words: &[&str]) -> bool {
    let home = run::answer("rustup", &["show", "home"]).map(PathBuf::from);
    let root = run::answer("rustc", &["--print", "sysroot"]).map(PathBuf::from);
    let mut watched: Vec<PathBuf> = home
        .iter()
        .flat_map(|home| [home.join("downloads"), home.join("tmp")])
        .collect();
    watched.extend(root.map(|root| root.join("lib/rustlib")));
    patience::run_while_moving(Command::new("rustup").args(words), &watched, PATIENCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wasm: Wasm, release: bool) -> Vec<&'static str> {
        wasm.variables(release)
            .into_iter()
            .map(|(name, _)| name)
            .collect()
    }

    #[test]
    fn a_prebuilt_library_needs_no_unstable_option() {
        assert!(!names(Wasm::Prebuilt, true).contains(&"RUSTC_BOOTSTRAP"));
    }

    #[test]
    fn sources_are_used_in_a_release_only() {
        assert_eq!(names(Wasm::WithSources, false), ["CARGO_TARGET_DIR"]);
        assert!(names(Wasm::WithSources, true).contains(&"CARGO_UNSTABLE_BUILD_STD"));
    }

    #[test]
    fn debian_always_builds_the_library_and_keeps_panic_messages_in_development() {
        let development = names(Wasm::Debian, false);
        assert!(development.contains(&"CARGO_UNSTABLE_BUILD_STD"));
        assert!(!development.contains(&"CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS"));
    }
}
