//! The release build in dist/.

use crate::say::{self, Failure};
use crate::site::{self, Site};
use crate::toolchain::{self, Wasm};
use crate::{fonts, host, paths, run, size, tools, written};
use std::path::PathBuf;
use std::process::Command;

/// Builds for release and reports the sizes. `url` is the address of the folder that the build
/// will be served from.
pub fn build(url: Option<&str>) -> Result<(), Failure> {
    site(url)?;
    let wasm = toolchain::ready()?;
    let tools = tools::ready()?;
    release(wasm, &tools, url)?;
    size::report(url)?;
    println!(
        "Built in {}: put its files on any static host.",
        paths::dist().display()
    );
    Ok(())
}

/// Where the build will be served from: as named, or as the environment has it.
pub fn site(url: Option<&str>) -> Result<Site, Failure> {
    let site = match url {
        Some(url) => Site::parse(url).map_err(|wrong| format!("{url:?}: {wrong}")),
        None => site::read(),
    };
    site.map_err(|wrong| {
        Failure::new(
            "reading the address of the site",
            wrong,
            format!(
                "name the folder that the build is served from, with --url or in {}, like \
                 https://news.example/matrix/",
                site::VARIABLE
            ),
        )
    })
}

/// The words after `cargo xtask build`: none, or `--url` with an address.
pub fn url(words: &[String]) -> Result<Option<&str>, Failure> {
    match words {
        [] => Ok(None),
        [key, url] if key == "--url" => Ok(Some(url)),
        _ => Err(Failure::new(
            "reading the command",
            format!("`{}` is no address of a site", words.join(" ")),
            "write `cargo xtask build --url https://news.example/matrix/`, or no more than \
             `cargo xtask build`",
        )),
    }
}

/// Builds into dist/ with these tools.
pub fn release(wasm: Wasm, tools: &[PathBuf], url: Option<&str>) -> Result<(), Failure> {
    let site = site(url)?;
    fonts::ready()?;
    presets()?;
    say::step(&format!(
        "Building for release into dist/ ({})",
        wasm.name()
    ));
    let mut command = trunk(wasm, true, tools)?;
    command.args(["build", "--release"]);
    if let Some(address) = site.address() {
        command.env(site::VARIABLE, address);
    }
    run::run(
        &mut command,
        "building for release",
        "mend what the messages above name",
    )?;
    written::check(&paths::dist())
}

/// Stops before all else where a preset of the record asks for what the record has not: a reader would
/// get another view than its text tells of.
fn presets() -> Result<(), Failure> {
    let faults = host::text(&["presets"])?;
    if faults.is_empty() {
        return Ok(());
    }
    Err(Failure::new(
        "reading the presets of the record",
        faults,
        "mend each `query` in the record; the README's link reference says what it may hold",
    ))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn the_address_of_the_site_may_be_named() {
        assert_eq!(url(&[]).unwrap(), None);
        let named = words("--url https://news.example/matrix/");
        assert_eq!(url(&named).unwrap(), Some("https://news.example/matrix/"));
        for wrong in ["--url", "--url a b", "https://news.example/", "--uri x"] {
            assert!(url(&words(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_address_that_is_none_stops_before_anything_is_built() {
        let failure = site(Some("http://news.example/")).unwrap_err().to_string();
        assert!(
            failure.contains("it does not begin with https://"),
            "{failure}"
        );
        assert!(
            failure.contains("like https://news.example/matrix/"),
            "{failure}"
        );
        let known = site(Some("https://news.example/matrix")).unwrap();
        assert_eq!(known.address(), Some("https://news.example/matrix/"));
    }
}
