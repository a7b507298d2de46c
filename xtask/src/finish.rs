//! What follows Trunk, as its hook, in builds and while serving: the page gets the matrix, its
//! styles and its script; its policy is written and, in a release, the notice of what of others is
//! in it, and compressed copies.

use crate::say::{self, Failure};
use crate::scripts::{self, Sheets, Written};
use crate::{compress, files, host, languages, notice, page, paths, statics};
use std::env;
use std::path::Path;

/// Finishes the build in the folder that Trunk names.
pub fn finish() -> Result<(), Failure> {
    let Some(folder) = env::var_os("TRUNK_STAGING_DIR") else {
        return Err(Failure::new(
            "finishing a build",
            "Trunk names no folder in TRUNK_STAGING_DIR",
            "run `cargo xtask build`; this command is a part of it",
        ));
    };
    let release = env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let folder = Path::new(&folder);
    let styles = stylesheets_in("style")?;
    let sheets = Sheets {
        element: stylesheets_in("style/element")? + &styles,
        share: stylesheets_in("style/share")?,
    };
    let loaded = scripts::write(folder, release, &sheets)?;
    statics::write(folder, release)?;
    say::step("Rendering the page in each language");
    write_pages(folder, release, &styles, &loaded)?;
    if release {
        say::step("Writing the notice of what of others is in the build");
        files::write(&folder.join(notice::NAME), notice::text()?)?;
        say::step("Compressing the build (brotli 11, gzip 9)");
        compress::folder(folder)?;
    }
    Ok(())
}

/// Completes the page in each language. All have the same style, and so the same policy.
fn write_pages(
    folder: &Path,
    release: bool,
    styles: &str,
    scripts: &Written,
) -> Result<(), Failure> {
    let file = folder.join("index.html");
    let raw = files::read_text(&file)?;
    for tag in languages::OTHERS {
        let page = page_in(tag, &raw, release, styles, scripts)?;
        files::write(&folder.join(format!("{tag}.html")), &page)?;
    }
    let page = page_in("en", &raw, release, styles, scripts)?;
    let policy = page::policy(&page).map_err(failed)?;
    files::write(&file, &page)?;
    files::write(&folder.join("csp.txt"), &policy)
}

fn page_in(
    tag: &str,
    raw: &str,
    release: bool,
    styles: &str,
    scripts: &Written,
) -> Result<String, Failure> {
    let parts = page::Parts {
        start: &languages::start_tag(tag),
        head: &host::text(&["head", tag])?,
        styles,
        matrix: &host::text(&["root", tag])?,
        scripts,
    };
    let page = page::complete(raw, &parts).map_err(failed)?;
    let refused = page::refused(&page);
    // Trunk's own inline script reloads the page while serving; a release has none.
    if release && !refused.is_empty() {
        return Err(failed(format!(
            "its own policy refuses {}",
            refused.join(", ")
        )));
    }
    Ok(page)
}

fn failed(wrong: String) -> Failure {
    Failure::new(
        "completing the page",
        wrong,
        "mend index.html in the repository",
    )
}

/// All style sheets of a folder of the repository, in the order of their names.
fn stylesheets_in(folder: &str) -> Result<String, Failure> {
    let found = files::in_folder(&paths::top().join(folder))?;
    let sheets = found
        .iter()
        .filter(|path| path.extension().is_some_and(|it| it == "css"));
    sheets.map(|path| files::read_text(path)).collect()
}
