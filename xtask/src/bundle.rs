//! Bundles scripts by esbuild, and shortens them by terser in a release.

use crate::say::Failure;
use crate::{paths, run};
use std::path::Path;
use std::process::Command;

/// The oldest browsers that the widget works in, as README.md has them. What they do not know of
/// the language is written in older words.
const OLDEST: &str = "chrome105,firefox110,safari16.4";

/// What the glue of a module asks for by name, wherever that glue is a part of a script.
const ASKED_FOR: [&str; 2] = ["src/embed/nodes.js", "src/embed/motion.js"];

/// A script to be bundled.
pub struct Bundle<'a> {
    /// The script it starts with.
    pub entry: &'a Path,
    /// Where it goes.
    pub out: &'a Path,
    /// What an import of that name means: `glue`, `styles`.
    pub aliases: &'a [(&'a str, &'a Path)],
    /// Names that stand for texts.
    pub texts: &'a [(&'a str, &'a str)],
    /// Names that stand for other values, as JSON.
    pub values: &'a [(&'a str, &'a str)],
    /// Whether it is shortened.
    pub release: bool,
}

impl Bundle<'_> {
    /// Writes it as one module without imports.
    pub fn write(&self) -> Result<(), Failure> {
        let mut command = Command::new("esbuild");
        command
            .arg(self.entry)
            .args(["--bundle", "--format=esm", "--charset=utf8"])
            .arg(format!("--target={OLDEST}"))
            .args([
                "--loader:.css=text",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .arg(format!("--outfile={}", self.out.display()));
        for script in ASKED_FOR {
            command.arg(format!("--inject:{}", paths::top().join(script).display()));
        }
        for (name, path) in self.aliases {
            command.arg(format!("--alias:{name}={}", path.display()));
        }
        for (name, text) in self.texts {
            command.arg(format!("--define:{name}={text:?}"));
        }
        for (name, value) in self.values {
            command.arg(format!("--define:{name}={value}"));
        }
        run::run(
            &mut command,
            "bundling a script",
            "run `cargo xtask setup`, which installs esbuild",
        )?;
        if self.release {
            shorten(self.out)
        } else {
            Ok(())
        }
    }
}

/// Replaces a script by its shortened form.
pub fn shorten(script: &Path) -> Result<(), Failure> {
    let mut command = Command::new("terser");
    command
        .args(["--module", "--compress", "passes=2", "--mangle", "--output"])
        .args([script, script]);
    run::run(
        &mut command,
        "shortening a script",
        "run `cargo xtask setup`, which installs terser",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_oldest_browsers_are_those_that_the_readme_names() {
        let readme = fs::read_to_string(paths::top().join("README.md")).unwrap();
        let named = "**Chrome and Edge 105, Firefox 110, Safari 16.4**";
        assert!(readme.contains(named));
        assert_eq!(OLDEST, "chrome105,firefox110,safari16.4");
    }
}
