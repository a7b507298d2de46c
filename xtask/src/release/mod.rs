//! `cargo xtask release`: the build made twice and compared, packed with its licences, the upgrade
//! note and checksums.

mod again;
mod archive;
mod compare;
mod contents;
mod machine;
mod source;
mod sums;

use crate::say::{self, Failure};
use crate::{VERSION, build, files, paths};
use archive::Entry;
use source::Source;
use std::path::{Path, PathBuf};

/// What the words after the command ask for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked<'a> {
    /// The address of the site.
    url: Option<&'a str>,
    /// No second build.
    once: bool,
}

/// Builds, compares and packs.
pub fn release(words: &[String]) -> Result<(), Failure> {
    let asked = read(words)?;
    build::site(asked.url)?;
    let source = source::committed()?;
    build::build(asked.url)?;
    machine::check(&paths::dist())?;
    if asked.once {
        say::note("not built a second time (--once): that it comes out the same is not checked");
    } else {
        again::check(&paths::dist(), asked.url)?;
    }
    let packed = pack(&paths::dist(), &source, &folder())?;
    println!("\nReleased {VERSION}, in {}:", folder().display());
    for path in packed {
        println!(
            "  {}  {} bytes",
            files::name(&path),
            files::read(&path)?.len()
        );
    }
    if asked.once {
        println!("Built once (--once): not checked that two builds are the same.");
    } else {
        println!("Built twice, in two folders: the same to the last byte.");
    }
    Ok(())
}

/// Where archives go.
fn folder() -> PathBuf {
    paths::target().join("archive")
}

fn read(words: &[String]) -> Result<Asked<'_>, Failure> {
    let mut asked = Asked::default();
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        match (word.as_str(), &asked) {
            ("--once", Asked { once: false, .. }) => asked.once = true,
            ("--url", Asked { url: None, .. }) => {
                asked.url = Some(rest.next().ok_or_else(|| unread(words))?);
            }
            _ => return Err(unread(words)),
        }
    }
    Ok(asked)
}

fn unread(words: &[String]) -> Failure {
    Failure::new(
        "reading the command",
        format!("`release {}` is none of its forms", words.join(" ")),
        "write `cargo xtask release`, with or without --url https://news.example/matrix/ and --once",
    )
}

/// Writes both archives and their checksums, and reads back what was written.
fn pack(dist: &Path, source: &Source, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    say::step("Packing the release");
    let entries = contents::entries(dist)?;
    let stem = contents::top();
    let failed = |wrong: String| {
        Failure::new(
            format!("packing {stem}"),
            wrong,
            "check that there is room on the disk and run it again",
        )
    };
    let made = [
        (
            "tar.gz",
            archive::tar_gz(&entries, source.moment).map_err(failed)?,
        ),
        (
            "zip",
            archive::zip(&entries, source.moment).map_err(failed)?,
        ),
    ];
    let made = made.map(|(ending, bytes)| Entry {
        path: format!("{stem}.{ending}"),
        bytes,
    });
    files::make_folder(folder)?;
    let sums = Entry {
        path: sums::NAME.into(),
        bytes: sums::of(&made).into_bytes(),
    };
    let mut paths = Vec::new();
    for Entry { path, bytes } in made.iter().chain([&sums]) {
        files::write(&folder.join(path), bytes)?;
        paths.push(folder.join(path));
    }
    check(&files::read(&paths[0])?).map_err(failed)?;
    Ok(paths)
}

/// Unpacks an archive and holds each file to the checksums that are in it.
fn check(tar_gz: &[u8]) -> Result<(), String> {
    let entries = archive::read_tar_gz(tar_gz)?;
    let top = format!("{}/", contents::top());
    let inside = entries.iter().map(|entry| Entry {
        path: entry.path.trim_start_matches(&top).to_owned(),
        bytes: entry.bytes.clone(),
    });
    let (sums, rest): (Vec<Entry>, Vec<Entry>) = inside.partition(|it| it.path == sums::NAME);
    let [sums] = sums.as_slice() else {
        return Err(format!("it holds {} times {}", sums.len(), sums::NAME));
    };
    sums::verify(&String::from_utf8_lossy(&sums.bytes), &rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;
    use std::fs;

    #[test]
    fn the_words_may_name_an_address_and_ask_for_one_build() {
        assert_eq!(read(&[]).unwrap(), Asked::default());
        let all = words("--once --url https://news.example/");
        let asked = read(&all).unwrap();
        assert!(asked.once);
        assert_eq!(asked.url, Some("https://news.example/"));
        for wrong in ["twice", "--url", "--once --once", "--url a --url b"] {
            assert!(read(&words(wrong)).is_err(), "{wrong}");
        }
    }

    /// A folder with the files of a build, by name alone.
    fn dist(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("release-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for name in crate::written::NAMES {
            fs::write(folder.join(name.replace('*', "0123")), name).unwrap();
        }
        let script = crate::scripts::marked(b"run()".to_vec());
        fs::write(folder.join("dispute-matrix.js"), script).unwrap();
        folder
    }

    #[test]
    fn a_release_is_packed_the_same_each_time_and_its_checksums_hold() {
        let dist = dist("pack");
        let source = Source {
            moment: 1_700_000_000,
        };
        let read = |out: &str| {
            let out = dist.with_extension(out);
            let made = pack(&dist, &source, &out).unwrap();
            let read: Vec<_> = made.iter().map(|path| fs::read(path).unwrap()).collect();
            fs::remove_dir_all(out).unwrap();
            read
        };
        let (one, other) = (read("one"), read("other"));
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(one.len(), 3);
        assert!(one == other);
        let sums = String::from_utf8(one[2].clone()).unwrap();
        assert_eq!(sums.lines().count(), 2);
        assert!(
            sums.contains(&format!("  {}.zip\n", contents::top())),
            "{sums}"
        );
    }

    #[test]
    fn an_archive_whose_file_was_changed_is_told() {
        let entries = |text: &str| {
            let file = Entry {
                path: "a.txt".into(),
                bytes: text.into(),
            };
            let sums = sums::of(&[Entry {
                path: "a.txt".into(),
                bytes: b"one".to_vec(),
            }]);
            let sums = Entry {
                path: sums::NAME.into(),
                bytes: sums.into_bytes(),
            };
            [file, sums].map(|it| Entry {
                path: format!("{}/{}", contents::top(), it.path),
                ..it
            })
        };
        let packed = |text| archive::tar_gz(&entries(text), 0).unwrap();
        assert_eq!(check(&packed("one")), Ok(()));
        let told = check(&packed("two")).unwrap_err();
        assert_eq!(told, "a.txt is not what its checksum says");
    }
}
