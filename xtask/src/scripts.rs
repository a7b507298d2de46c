//! The scripts of a build: the page's, the element's, the parent's, and those that are loaded later.

use crate::asset::Asset;
use crate::bundle::Bundle;
use crate::modules::{self, Module};
use crate::say::Failure;
use crate::{css, paths};
use std::fs;
use std::path::{Path, PathBuf};

/// The styles that scripts bring with them.
pub struct Sheets {
    /// The element's: all of the widget's, and those of a shadow root.
    pub element: String,
    /// The dialog's for sharing.
    pub share: String,
}

/// What the page is told of.
pub struct Written {
    /// The page's own script.
    pub page: Asset,
    /// The name that Trunk gave the widget's module, and that the page knows it by.
    pub trunks: String,
    /// Its name by what it holds now.
    pub wasm: String,
}

/// Where one build's scripts are made.
struct Bench<'a> {
    folder: &'a Path,
    /// For what is no part of the build.
    draft: PathBuf,
    release: bool,
}

/// Writes all scripts into the folder of a build in which Trunk has put the widget's module and
/// its glue; the glue becomes a part of them.
pub fn write(folder: &Path, release: bool, sheets: &Sheets) -> Result<Written, Failure> {
    let draft = paths::target().join("scripts");
    fs::create_dir_all(&draft).map_err(|error| failure(&draft, &error))?;
    let bench = Bench {
        folder,
        draft,
        release,
    };
    let (glue, wasm, trunks) = bench.trunks()?;
    let reader = bench.later("reader", "reader.js", &[])?;
    let sheet = bench.sheet("share.css", &sheets.share)?;
    let share = bench.later("share", "share_dialog.js", &[("share-styles", &*sheet)])?;
    let sheet = bench.sheet("element.css", &sheets.element)?;
    let texts = [
        ("MAIN_WASM", &*wasm.name),
        ("MAIN_INTEGRITY", &*wasm.integrity),
        ("READER_JS", &*reader.name),
        ("READER_INTEGRITY", &*reader.integrity),
        ("SHARE_JS", &*share.name),
        ("SHARE_INTEGRITY", &*share.integrity),
    ];
    let aliases = [("glue", &*glue), ("styles", &*sheet)];
    let page = bench.bundle("page.js", &aliases, &texts)?;
    let page = Asset::write(folder, "page", ".js", &page)?;
    // Hosts name these two for years, so their names hold no hash.
    for name in ["element.js", "parent.js"] {
        let bytes = bench.bundle(name, &aliases, &texts)?;
        let name = if name == "element.js" {
            "dispute-matrix.js"
        } else {
            name
        };
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(|error| failure(&path, &error))?;
    }
    fs::remove_file(&glue).map_err(|error| failure(&glue, &error))?;
    Ok(Written {
        page,
        trunks,
        wasm: wasm.name,
    })
}

impl Bench<'_> {
    /// The glue and the module that Trunk built, made small in a release; and the name that
    /// Trunk gave the module.
    fn trunks(&self) -> Result<(PathBuf, Asset, String), Failure> {
        let glue = self.one(|name| name.starts_with("dispute-matrix-") && name.ends_with(".js"))?;
        let wasm = self.one(|name| name.ends_with(".wasm"))?;
        if self.release {
            modules::optimise(&wasm, &glue)?;
        }
        let bytes = fs::read(&wasm).map_err(|error| failure(&wasm, &error))?;
        fs::remove_file(&wasm).map_err(|error| failure(&wasm, &error))?;
        let asset = Asset::write(self.folder, "dispute-matrix", "_bg.wasm", &bytes)?;
        Ok((glue, asset, file_name(&wasm)))
    }

    /// The one file of the build whose name fits.
    fn one(&self, fits: impl Fn(&str) -> bool) -> Result<PathBuf, Failure> {
        let files = fs::read_dir(self.folder).map_err(|error| failure(self.folder, &error))?;
        let mut found = files
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| fits(&file_name(path)));
        match (found.next(), found.next()) {
            (Some(path), None) => Ok(path),
            _ => Err(Failure::new(
                "looking for what Trunk built",
                "the widget's module and its glue are not there, each once",
                "run the build again",
            )),
        }
    }

    /// A sheet that a script brings with it, as a file to be imported.
    fn sheet(&self, name: &str, styles: &str) -> Result<PathBuf, Failure> {
        let path = self.draft.join(name);
        fs::write(&path, css::tidy(styles)).map_err(|error| failure(&path, &error))?;
        Ok(path)
    }

    /// A module that is loaded later, with the script that starts it.
    fn later(
        &self,
        feature: &str,
        entry: &str,
        sheets: &[(&str, &Path)],
    ) -> Result<Asset, Failure> {
        let Module { glue, wasm } = modules::build(feature, self.release)?;
        let wasm = Asset::write(self.folder, feature, "_bg.wasm", &wasm)?;
        let upper = feature.to_uppercase();
        let (file, hash) = (format!("{upper}_WASM"), format!("{upper}_WASM_INTEGRITY"));
        let texts = [(&*file, &*wasm.name), (&*hash, &*wasm.integrity)];
        let aliases = [&[("glue", &*glue)], sheets].concat();
        let script = self.bundle(entry, &aliases, &texts)?;
        Asset::write(self.folder, feature, ".js", &script)
    }

    fn bundle(
        &self,
        entry: &str,
        aliases: &[(&str, &Path)],
        texts: &[(&str, &str)],
    ) -> Result<Vec<u8>, Failure> {
        let out = self.draft.join(entry);
        let entry = paths::top().join("src/embed").join(entry);
        Bundle {
            entry: &entry,
            out: &out,
            aliases,
            texts,
            release: self.release,
        }
        .write()?;
        fs::read(&out).map_err(|error| failure(&out, &error))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("writing the scripts: {}", path.display()),
        error.to_string(),
        "check that the folder may be written and run the build again",
    )
}
