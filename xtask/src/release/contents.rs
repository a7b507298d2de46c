//! What is in an archive.

use super::archive::Entry;
use super::sums;
use crate::say::Failure;
use crate::{VERSION, files, notice, paths, scripts};
use std::path::Path;

/// Files of the repository, and what they are called in an archive.
const BESIDE: [(&str, &str); 5] = [
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("data/LICENSE", "LICENSE-RECORD"),
    ("docs/upgrading.md", "UPGRADE.md"),
    ("docs/hosting.md", "HOSTING.md"),
];

/// The folder that an archive holds everything in; its name without an ending.
pub fn top() -> String {
    format!("dispute-matrix-{VERSION}")
}

/// All files of an archive: those of a build in `dist/`, licences and notices, how to host and to
/// upgrade, and the checksums of all of them.
pub fn entries(dist: &Path) -> Result<Vec<Entry>, Failure> {
    let mut entries = Vec::new();
    for path in files::in_folder(dist)? {
        entries.push(Entry {
            path: format!("dist/{}", files::name(&path)),
            bytes: files::read(&path)?,
        });
    }
    is_this_version(&entries)?;
    let beside = BESIDE.map(|(path, name)| (paths::top().join(path), name));
    let notice = (dist.join(notice::NAME), notice::NAME);
    for (path, name) in beside.iter().chain([&notice]) {
        entries.push(Entry {
            path: (*name).to_owned(),
            bytes: files::read(path)?,
        });
    }
    entries.push(Entry {
        path: sums::NAME.into(),
        bytes: sums::of(&entries).into_bytes(),
    });
    for entry in &mut entries {
        entry.path = format!("{}/{}", top(), entry.path);
    }
    Ok(entries)
}

/// The element's script says which version a build is.
fn is_this_version(entries: &[Entry]) -> Result<(), Failure> {
    let script = entries
        .iter()
        .find(|it| it.path == "dist/dispute-matrix.js");
    let mark = scripts::marked(Vec::new());
    if script.is_some_and(|script| script.bytes.starts_with(&mark)) {
        return Ok(());
    }
    Err(Failure::new(
        "packing the build",
        format!("dispute-matrix.js does not say that it is of version {VERSION}"),
        "build again",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_of_another_version_is_not_packed() {
        let script = |text: &str| {
            [Entry {
                path: "dist/dispute-matrix.js".into(),
                bytes: text.into(),
            }]
        };
        let mark = String::from_utf8(scripts::marked(b"run()".to_vec())).unwrap();
        assert!(is_this_version(&script(&mark)).is_ok());
        assert!(is_this_version(&script("/*! dispute-matrix 0.0.0 */\n")).is_err());
        assert!(is_this_version(&[]).is_err());
    }

    #[test]
    fn all_that_lies_beside_the_build_is_there_and_says_what_it_is_for() {
        for (path, name) in BESIDE {
            let text = files::read_text(&paths::top().join(path)).unwrap();
            assert!(!text.trim().is_empty(), "{name}");
        }
    }
}
