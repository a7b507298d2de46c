//! What the figures were measured on, and with what.

use super::figures::Figures;
use crate::{paths, run};
use serde_json::Value;
use std::fs;
use std::thread;

/// The machine and all versions: what it is, and which.
pub fn told(figures: &Figures) -> Vec<(String, String)> {
    let mut told = vec![
        ("date".to_owned(), figures.date.clone()),
        ("processor".to_owned(), processor()),
        ("memory".to_owned(), memory()),
        ("system".to_owned(), system()),
        ("browser".to_owned(), figures.browser.clone()),
        (
            "dispute-matrix".to_owned(),
            env!("CARGO_PKG_VERSION").to_owned(),
        ),
    ];
    told.extend(packages());
    told
}

fn processor() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = field(&text, "model name").unwrap_or("unknown");
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
    format!("{name}, {cores} cores")
}

fn memory() -> String {
    let text = fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kibibytes =
        field(&text, "MemTotal").and_then(|of| of.split(' ').next()?.parse::<u64>().ok());
    kibibytes.map_or("unknown".into(), |of| {
        format!("{} GiB", (of + (1 << 19)) >> 20)
    })
}

fn system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map(|name| name.trim_matches('"').to_owned());
    let kernel = run::answer("uname", &["-sr"]);
    let known: Vec<String> = [name, kernel].into_iter().flatten().collect();
    if known.is_empty() {
        std::env::consts::OS.into()
    } else {
        known.join(", ")
    }
}

/// The value of a `key : value` line.
fn field<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let mut pairs = text.lines().filter_map(|line| line.split_once(':'));
    pairs
        .find(|(name, _)| name.trim() == key)
        .map(|(_, value)| value.trim())
}

/// The packages that the peers are made of, in the versions that `bench/package.json` pins.
fn packages() -> Vec<(String, String)> {
    let text = fs::read_to_string(paths::top().join("bench/package.json")).unwrap_or_default();
    let told: Value = serde_json::from_str(&text).unwrap_or_default();
    let all = told["devDependencies"].as_object().into_iter().flatten();
    all.filter_map(|(name, version)| Some((name.clone(), version.as_str()?.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_by_its_name() {
        let text = "processor\t: 0\nmodel name\t: Some Chip 3\nmodel name\t: Other\n";
        assert_eq!(field(text, "model name"), Some("Some Chip 3"));
        assert_eq!(field(text, "flags"), None);
    }

    #[test]
    fn every_package_of_the_bench_is_pinned_to_one_version() {
        let packages = packages();
        for name in ["react", "svelte", "@observablehq/plot", "ag-grid-community"] {
            assert!(packages.iter().any(|(known, _)| known == name), "{name}");
        }
        for (name, version) in packages {
            let is_one = version.split('.').all(|part| part.parse::<u32>().is_ok());
            assert!(is_one, "{name}: {version}");
        }
    }
}
