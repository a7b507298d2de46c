//! The build under test: the files of `dist/`, read once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::{env, fs, io};

/// The variable that names another folder than `dist/`.
const VARIABLE: &str = "DISPUTE_MATRIX_DIST";

/// The files of a build by their path, `index.html` or `snippets/a.js`.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The files of the build. Fails, with what to do, where there is none.
pub fn files() -> &'static Files {
    static FILES: OnceLock<Files> = OnceLock::new();
    FILES.get_or_init(|| {
        let folder = folder();
        let mut files = Files::new();
        let read = gather(&folder, "", &mut files);
        let found = read.map_err(|error| error.to_string()).and_then(|()| {
            let missing = ["index.html", "csp.txt"]
                .iter()
                .find(|name| !files.contains_key(**name));
            missing.map_or(Ok(()), |name| Err(format!("it holds no {name}")))
        });
        if let Err(wrong) = found {
            panic!(
                "{}: {wrong}. Build it with `cargo xtask build`, or name another build in \
                 {VARIABLE}.",
                folder.display()
            );
        }
        files
    })
}

/// The name of a file of the build that has a hash in it, by its start and end.
pub fn name(start: &str, end: &str) -> &'static str {
    let mut names = files().keys().map(String::as_str);
    let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
    found.unwrap_or_else(|| panic!("the build holds no {start}…{end}"))
}

/// A text file of the build.
pub fn text(name: &str) -> &'static str {
    let bytes = files()
        .get(name)
        .unwrap_or_else(|| panic!("the build holds no {name}"));
    std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{name} is no UTF-8: {error}"))
}

/// The policy of the build, as it goes into the header.
pub fn policy() -> &'static str {
    text("csp.txt").trim()
}

fn folder() -> PathBuf {
    match env::var_os(VARIABLE) {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"),
    }
}

/// Reads all files of a folder and of those in it; `before` goes before their paths.
pub fn gather(folder: &Path, before: &str, files: &mut Files) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}
