//! Which crates are linked into the modules, as cargo tells it.

use crate::say::Failure;
use crate::toolchain::TARGET;
use crate::{paths, run};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Features of the package, one for each module of a build.
pub const MODULES: &str = "csr,reader,share";

/// A crate that is linked into a module.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licences, as an SPDX expression; empty where it names none.
    pub licence: String,
    /// Where its source is kept in public; empty where it does not say.
    pub home: String,
    /// Where its source lies on this machine.
    pub folder: PathBuf,
}

/// The crates of the widget's modules, its own among them.
pub fn of_widget() -> Result<Vec<Crate>, Failure> {
    let manifest = paths::top().join("Cargo.toml");
    crates(&manifest, &["--features", MODULES])
}

/// The crates of Rust's standard library, and the folder in which its own sources lie. They are
/// those of the `rustc` on PATH, which in a build is the browser side's.
pub fn of_library() -> Result<(Vec<Crate>, PathBuf), Failure> {
    let root = run::answer("rustc", &["--print", "sysroot"]).unwrap_or_default();
    let folder = Path::new(&root).join("lib/rustlib/src/rust/library");
    let manifest = folder.join("std").join("Cargo.toml");
    if !manifest.is_file() {
        return Err(Failure::new(
            "listing the crates of Rust's standard library",
            format!("its sources are not in {}", folder.display()),
            "add them by `rustup component add rust-src`, or on Debian by `apt-get install \
             rust-web-src`",
        ));
    }
    Ok((crates(&manifest, &[])?, folder))
}

fn crates(manifest: &Path, more: &[&str]) -> Result<Vec<Crate>, Failure> {
    let mut command = Command::new("cargo");
    command
        .args(["metadata", "--format-version=1", "--locked", "--quiet"])
        .args(["--filter-platform", TARGET, "--manifest-path"])
        .arg(manifest)
        .args(more);
    // The library's manifest uses what only it may use.
    command.env("RUSTC_BOOTSTRAP", "1");
    let doing = format!("listing the crates of {}", manifest.display());
    let remedy = "run the command by hand and mend what it names";
    let said = run::bytes(&mut command, &doing, remedy)?;
    serde_json::from_slice(&said)
        .map_err(|error| error.to_string())
        .and_then(|metadata| linked(&metadata))
        .map_err(|wrong| Failure::new(doing, wrong, remedy))
}

/// The crates that `cargo metadata` says are linked with its root: no macros, which run in the
/// compiler, and nothing that builds or tests alone need.
pub fn linked(metadata: &Value) -> Result<Vec<Crate>, String> {
    let packages = by_id(&metadata["packages"])?;
    let nodes = by_id(&metadata["resolve"]["nodes"])?;
    let root = text(&metadata["resolve"]["root"])?;
    let (mut found, mut next) = (BTreeSet::new(), vec![root]);
    while let Some(id) = next.pop() {
        let package = packages.get(id).ok_or(format!("it lacks {id}"))?;
        if is_macro(package) || !found.insert(id) {
            continue;
        }
        let node = nodes.get(id).ok_or(format!("it does not resolve {id}"))?;
        for edge in list(&node["deps"])? {
            if list(&edge["dep_kinds"])?
                .iter()
                .any(|it| it["kind"].is_null())
            {
                next.push(text(&edge["pkg"])?);
            }
        }
    }
    let read = found.iter().filter_map(|id| packages.get(id));
    let mut crates: Vec<Crate> = read
        .map(|package| named(package))
        .collect::<Result<_, _>>()?;
    crates.sort();
    Ok(crates)
}

fn is_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    let kinds = targets.filter_map(|target| target["kind"].as_array());
    kinds.flatten().any(|kind| kind == "proc-macro")
}

fn named(package: &Value) -> Result<Crate, String> {
    let optional = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let manifest = PathBuf::from(text(&package["manifest_path"])?);
    Ok(Crate {
        name: text(&package["name"])?.to_owned(),
        version: text(&package["version"])?.to_owned(),
        licence: optional("license"),
        home: optional("repository"),
        folder: manifest.parent().map(Path::to_path_buf).unwrap_or_default(),
    })
}

fn by_id(items: &Value) -> Result<BTreeMap<&str, &Value>, String> {
    let items = list(items)?.iter();
    items.map(|item| Ok((text(&item["id"])?, item))).collect()
}

fn list(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| no("a list", value))
}

fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| no("a text", value))
}

fn no(what: &str, value: &Value) -> String {
    format!("cargo says {value} where {what} was expected")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, kind: &str) -> Value {
        json!({
            "id": name, "name": name, "version": "1.0.0", "license": "MIT",
            "repository": null, "manifest_path": format!("/crates/{name}/Cargo.toml"),
            "targets": [{ "kind": [kind] }],
        })
    }

    fn edge(name: &str, kind: Value) -> Value {
        json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] })
    }

    #[test]
    fn what_builds_tests_and_macros_need_is_not_linked() {
        let names = ["top", "linked", "deep", "built", "tested", "inside"];
        let mut packages: Vec<Value> = names.iter().map(|name| package(name, "lib")).collect();
        packages.push(package("derive", "proc-macro"));
        let deps = json!([
            edge("linked", Value::Null),
            edge("built", json!("build")),
            edge("tested", json!("dev")),
            edge("derive", Value::Null),
        ]);
        let mut nodes = vec![
            json!({ "id": "top", "deps": deps }),
            json!({ "id": "linked", "deps": [edge("deep", Value::Null)] }),
            json!({ "id": "derive", "deps": [edge("inside", Value::Null)] }),
        ];
        nodes.extend(
            ["deep", "built", "tested", "inside"].map(|id| json!({ "id": id, "deps": [] })),
        );
        let metadata =
            json!({ "packages": packages, "resolve": { "root": "top", "nodes": nodes } });
        let names: Vec<String> = linked(&metadata)
            .unwrap()
            .into_iter()
            .map(|it| it.name)
            .collect();
        assert_eq!(names, ["deep", "linked", "top"]);
    }

    #[test]
    fn what_cargo_says_otherwise_is_an_error() {
        assert!(linked(&json!({})).is_err());
        let lacking = json!({ "packages": [], "resolve": { "root": "top", "nodes": [] } });
        assert_eq!(linked(&lacking).unwrap_err(), "it lacks top");
    }
}
