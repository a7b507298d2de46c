//! The licence texts of a crate.

use super::crates::Crate;
use crate::say::Failure;
use crate::{files, paths};
use std::path::{Path, PathBuf};

/// What the name of a file with a licence or a notice begins with, in capitals.
const NAMES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
];
/// Its text is the same for all, so that it stands in for one that a crate leaves out.
const APACHE: &str = "Apache-2.0";

/// The texts of one crate.
#[derive(Debug, PartialEq, Eq)]
pub struct Texts {
    /// Each text, as it stands in its file.
    pub texts: Vec<String>,
    /// Whether the crate has none of its own and is used under Apache-2.0, which it offers.
    pub lent: bool,
}

/// The licence texts of a crate: ours in `xtask/licences/`, else its own files, else those of the
/// folder above it inside `within`, else that of Apache-2.0 where the crate offers it.
pub fn of(found: &Crate, within: Option<&Path>) -> Result<Texts, Failure> {
    of_in(found, within, &paths::top())
}

fn of_in(found: &Crate, within: Option<&Path>, top: &Path) -> Result<Texts, Failure> {
    let ours = top
        .join("xtask/licences")
        .join(format!("{}.txt", found.name));
    let mut paths = match ours.is_file() {
        true => vec![ours],
        false => licences_in(&found.folder)?,
    };
    if paths.is_empty() {
        paths = above(&found.folder, within)?;
    }
    if paths.is_empty() && offers(&found.licence, APACHE) {
        let apache = files::read_text(&top.join("LICENSE-APACHE"))?;
        return Ok(Texts {
            texts: vec![apache],
            lent: true,
        });
    }
    if paths.is_empty() {
        return Err(Failure::new(
            format!(
                "looking for the licence text of {} {}",
                found.name, found.version
            ),
            format!(
                "no file in {} looks like one, and its licence ({:?}) does not offer {APACHE}",
                found.folder.display(),
                found.licence
            ),
            format!(
                "put the text, with the names of who holds the rights, into xtask/licences/{}.txt, \
                 or do without the crate",
                found.name
            ),
        ));
    }
    let texts = paths.iter().map(|path| files::read_text(path));
    Ok(Texts {
        texts: texts.collect::<Result<_, _>>()?,
        lent: false,
    })
}

/// The licences of the nearest folder above that has any, and of the parts beside the crate. The
/// folder `within` is the last that is not looked into.
fn above(folder: &Path, within: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    let Some(within) = within else {
        return Ok(Vec::new());
    };
    let higher = folder.ancestors().skip(1);
    for folder in higher.take_while(|it| it.starts_with(within) && *it != within) {
        let mut found = licences_in(folder)?;
        if found.is_empty() {
            continue;
        }
        for beside in files::in_folder(folder)?.iter().filter(|it| it.is_dir()) {
            found.extend(licences_in(beside)?);
        }
        return Ok(found);
    }
    Ok(Vec::new())
}

fn licences_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let is_one = |path: &PathBuf| {
        let name = files::name(path).to_uppercase();
        path.is_file() && NAMES.iter().any(|start| name.starts_with(start))
    };
    let all = files::in_folder(folder)?;
    Ok(all.into_iter().filter(is_one).collect())
}

/// Whether an SPDX expression lets one choose that licence alone.
pub fn offers(expression: &str, licence: &str) -> bool {
    let choices = expression.replace('/', " OR ");
    let joined = choices.contains(" AND ") || choices.contains(['(', ')']);
    !joined && choices.split(" OR ").any(|choice| choice.trim() == licence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with these files and a crate of that licence in it.
    fn crate_with(name: &str, licence: &str, files: &[(&str, &str)]) -> (PathBuf, Crate) {
        let top = std::env::temp_dir().join(format!("texts-{name}-{}", std::process::id()));
        let folder = top.join("library/part/inner");
        fs::create_dir_all(&folder).unwrap();
        for (path, text) in files {
            let path = top.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let found = Crate {
            name: "inner".into(),
            version: "1.0.0".into(),
            licence: licence.into(),
            home: String::new(),
            folder,
        };
        (top, found)
    }

    fn texts(name: &str, licence: &str, files: &[(&str, &str)]) -> Result<Texts, String> {
        let (top, found) = crate_with(name, licence, files);
        let texts = of_in(&found, Some(&top.join("library")), &top);
        fs::remove_dir_all(top).unwrap();
        texts.map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_crates_own_files_are_its_texts() {
        let files = [
            ("library/part/inner/LICENSE-MIT", "mit"),
            ("library/part/inner/license-apache.md", "apache"),
            ("library/part/inner/lib.rs", "code"),
            ("library/part/LICENSE", "above"),
        ];
        let found = texts("own", "MIT", &files).unwrap();
        assert_eq!(found.texts, ["mit", "apache"]);
        assert!(!found.lent);
    }

    #[test]
    fn a_part_of_the_library_has_the_texts_of_the_folder_above_and_of_what_lies_beside() {
        let files = [
            ("library/part/LICENSE.txt", "above"),
            ("library/part/libm/LICENSE.txt", "beside"),
            ("library/LICENSE", "all"),
        ];
        let found = texts("above", "MIT AND Apache-2.0", &files).unwrap();
        assert_eq!(found.texts, ["above", "beside"]);
    }

    #[test]
    fn a_crate_without_a_text_that_offers_apache_is_used_under_it() {
        let found = texts("lent", "MIT/Apache-2.0", &[("LICENSE-APACHE", "apache")]).unwrap();
        assert_eq!(found.texts, ["apache"]);
        assert!(found.lent);
    }

    #[test]
    fn a_crate_without_a_text_is_an_error_with_what_to_do() {
        for (name, licence) in [("mit", "MIT"), ("both", "MIT AND Apache-2.0"), ("none", "")] {
            let told = texts(name, licence, &[("LICENSE-APACHE", "apache")]).unwrap_err();
            assert!(told.contains("the licence text of inner 1.0.0"), "{told}");
            assert!(told.contains("into xtask/licences/inner.txt"), "{told}");
        }
        let files = [("xtask/licences/inner.txt", "kept by us")];
        assert_eq!(texts("ours", "MIT", &files).unwrap().texts, ["kept by us"]);
    }

    #[test]
    fn a_licence_is_offered_where_it_may_be_chosen_alone() {
        assert!(offers("Apache-2.0", "Apache-2.0"));
        assert!(offers("MIT OR Apache-2.0", "Apache-2.0"));
        assert!(offers("MIT / Apache-2.0", "Apache-2.0"));
        assert!(!offers("Apache-2.0 WITH LLVM-exception", "Apache-2.0"));
        assert!(!offers("(MIT OR Apache-2.0) AND Unicode-3.0", "Apache-2.0"));
        assert!(!offers("MIT", "Apache-2.0"));
    }
}
