//! The scripts of a build: the page's, the element's, the parent's, and those that are loaded later.

use crate::asset::Asset;
use crate::bundle::Bundle;
use crate::modules::{self, Module};
use crate::say::Failure;
use crate::{VERSION, css, files, host, languages, paths, written};
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
    /// The widget's module, which that script loads.
    pub wasm: Asset,
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
    files::make_folder(&draft)?;
    let bench = Bench {
        folder,
        draft,
        release,
    };
    let (glue, wasm) = bench.trunks()?;
    let words = languages::write(folder)?;
    let record = host::printed(&["record"])?;
    let record = Asset::write(folder, "record", ".txt", &record)?;
    let tags = format!("{:?}", languages::OTHERS);
    let said = host::text(&["scripts"])?;
    // Values of JavaScript's, where all others are texts.
    let from_the_right = format!("{:?}", languages::FROM_THE_RIGHT);
    let values = [
        ("SCRIPT_WORDS", &*said),
        ("LANGUAGES", &*tags),
        ("FROM_THE_RIGHT", &*from_the_right),
    ];
    let reader = bench.later("reader", "reader.js", &[], &values)?;
    let sheet = bench.sheet("share.css", &sheets.share)?;
    let share = bench.later(
        "share",
        "share_dialog.js",
        &[("share-styles", &*sheet)],
        &values,
    )?;
    let sheet = bench.sheet("element.css", &sheets.element)?;
    let texts = [
        ("MAIN_WASM", &*wasm.name),
        ("MAIN_INTEGRITY", &*wasm.integrity),
        ("RECORD_FILE", &*record.name),
        ("RECORD_INTEGRITY", &*record.integrity),
        ("READER_JS", &*reader.name),
        ("READER_INTEGRITY", &*reader.integrity),
        ("SHARE_JS", &*share.name),
        ("SHARE_INTEGRITY", &*share.integrity),
        ("WORDS_HASH", &*words),
    ];
    let aliases = [("glue", &*glue), ("styles", &*sheet)];
    let page = bench.bundle("page.js", &aliases, &texts, &values)?;
    let page = Asset::write(folder, "page", ".js", &page)?;
    // Hosts name these two for years, so their names hold no hash.
    for (entry, name) in [
        ("element.js", "dispute-matrix.js"),
        ("parent.js", "parent.js"),
    ] {
        let script = bench.bundle(entry, &aliases, &texts, &values)?;
        files::write(&folder.join(name), marked(script))?;
    }
    files::remove(&glue)?;
    Ok(Written { page, wasm })
}

/// A script that says in its first line of which version it is. Those with a hash in their names
/// say nothing of it: they are the same in two versions that have the same.
pub fn marked(script: Vec<u8>) -> Vec<u8> {
    let mark = format!("/*! dispute-matrix {VERSION} */\n");
    [mark.into_bytes(), script].concat()
}

impl Bench<'_> {
    /// The glue and the module that Trunk built, made small in a release.
    fn trunks(&self) -> Result<(PathBuf, Asset), Failure> {
        let glue = self.one("dispute-matrix-*.js")?;
        let wasm = self.one("*.wasm")?;
        if self.release {
            modules::optimise(&wasm, &glue)?;
        }
        let bytes = files::read(&wasm)?;
        files::remove(&wasm)?;
        let asset = Asset::write(self.folder, "dispute-matrix", "_bg.wasm", &bytes)?;
        Ok((glue, asset))
    }

    /// The one file of the build whose name fits a pattern.
    fn one(&self, pattern: &str) -> Result<PathBuf, Failure> {
        written::only(self.folder, pattern).map_err(|wrong| {
            Failure::new("looking for what Trunk built", wrong, "run the build again")
        })
    }

    /// A sheet that a script brings with it, as a file to be imported.
    fn sheet(&self, name: &str, styles: &str) -> Result<PathBuf, Failure> {
        let path = self.draft.join(name);
        files::write(&path, css::tidy(styles))?;
        Ok(path)
    }

    /// A module that is loaded later, with the script that starts it.
    fn later(
        &self,
        feature: &str,
        entry: &str,
        sheets: &[(&str, &Path)],
        values: &[(&str, &str)],
    ) -> Result<Asset, Failure> {
        let Module { glue, wasm } = modules::build(feature, self.release)?;
        let wasm = Asset::write(self.folder, feature, "_bg.wasm", &wasm)?;
        let upper = feature.to_uppercase();
        let (file, hash) = (format!("{upper}_WASM"), format!("{upper}_WASM_INTEGRITY"));
        let texts = [(&*file, &*wasm.name), (&*hash, &*wasm.integrity)];
        let aliases = [&[("glue", &*glue)], sheets].concat();
        let script = self.bundle(entry, &aliases, &texts, values)?;
        Asset::write(self.folder, feature, ".js", &script)
    }

    fn bundle(
        &self,
        entry: &str,
        aliases: &[(&str, &Path)],
        texts: &[(&str, &str)],
        values: &[(&str, &str)],
    ) -> Result<Vec<u8>, Failure> {
        let out = self.draft.join(entry);
        let entry = paths::top().join("src/embed").join(entry);
        Bundle {
            entry: &entry,
            out: &out,
            aliases,
            texts,
            values,
            release: self.release,
        }
        .write()?;
        files::read(&out)
    }
}
