//! Shortens the scripts of a release: Trunk's own minifier breaks the glue of wasm-bindgen.

use crate::run;
use crate::say::Failure;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Replaces each script in the folder by its shortened form. File names stay as they are: the
/// same sources and tools give the same bytes.
pub fn shorten(folder: &Path) -> Result<(), Failure> {
    for script in scripts(folder) {
        let mut command = Command::new("terser");
        command
            .args(["--module", "--compress", "--mangle", "--output"])
            .args([&script, &script]);
        run::run(
            &mut command,
            "shortening a script",
            "run `cargo xtask setup`, which installs terser",
        )?;
    }
    Ok(())
}

fn scripts(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut scripts: Vec<PathBuf> = files
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "js"))
        .collect();
    scripts.sort();
    scripts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_scripts_of_the_folder_are_found_in_order() {
        let folder = std::env::temp_dir().join(format!("scripts-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in ["b.js", "a.js", "c.wasm", "index.html"] {
            fs::write(folder.join(name), "").unwrap();
        }
        let found = scripts(&folder);
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(found, [folder.join("a.js"), folder.join("b.js")]);
    }
}
