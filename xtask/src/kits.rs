//! Packages that tests in a browser use, their own code, unchanged: the kits by which newsrooms frame
//! pages, and the rules of axe-core.

use crate::say::{self, Failure};
use crate::{npm, paths, tools};
use std::path::PathBuf;

/// The kits, each in the one version that is tested.
const KITS: [(&str, &str); 3] = [
    ("pym.js", "1.3.2"),
    ("@newswire/frames", "1.0.0"),
    ("axe-core", "4.14.1"),
];

/// The folder that holds them in `node_modules`, after installing them if they are missing.
pub fn ready() -> Result<PathBuf, Failure> {
    let home = paths::tools().join(folder_name());
    let is_there = |(name, _): &(&str, &str)| home.join("node_modules").join(name).is_dir();
    if !KITS.iter().all(is_there) {
        say::step(&format!(
            "Installing kits for the tests into {} (a few seconds, once)",
            home.display()
        ));
        let named: Vec<String> = KITS
            .iter()
            .map(|(name, version)| format!("{name}@{version}"))
            .collect();
        let packages: Vec<&str> = named.iter().map(String::as_str).collect();
        tools::in_one_step(&home, |draft| {
            npm::install(draft, &packages, "install Node 20 or later with npm")
        })?;
    }
    Ok(home)
}

/// The versions are in the name: other versions go to another folder.
fn folder_name() -> String {
    let parts = KITS.iter().map(|(name, version)| {
        let name = name.rsplit('/').next().unwrap_or(name);
        format!("-{name}-{version}")
    });
    ["kits".to_owned()].into_iter().chain(parts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_names_each_kit_with_its_version() {
        assert_eq!(
            folder_name(),
            "kits-pym.js-1.3.2-frames-1.0.0-axe-core-4.14.1"
        );
    }
}
