//! Checksums, in the form that `sha256sum -c` reads.

use super::archive::Entry;
use sha2::{Digest, Sha256};

/// The name of the file with them.
pub const NAME: &str = "SHA256SUMS";

/// A line for each file, in the order of their paths.
pub fn of(entries: &[Entry]) -> String {
    let mut lines: Vec<(&str, String)> = entries
        .iter()
        .map(|entry| (&*entry.path, hash(&entry.bytes)))
        .collect();
    lines.sort();
    let lines = lines.iter().map(|(path, hash)| format!("{hash}  {path}\n"));
    lines.collect()
}

/// Holds files to their checksums: each has one that fits, and each checksum has a file.
pub fn verify(sums: &str, entries: &[Entry]) -> Result<(), String> {
    let read = |line: &str| {
        let (hash, path) = line.split_once("  ")?;
        Some((path.to_owned(), hash.to_owned()))
    };
    let mut known: Vec<(String, String)> = sums.lines().filter_map(read).collect();
    if known.len() != sums.lines().count() {
        return Err("a line has no checksum and path".into());
    }
    for Entry { path, bytes } in entries {
        match known.iter().position(|(named, _)| named == path) {
            None => return Err(format!("{path} has no checksum")),
            Some(at) if known[at].1 != hash(bytes) => {
                return Err(format!("{path} is not what its checksum says"));
            }
            Some(at) => drop(known.swap_remove(at)),
        }
    }
    match known.first() {
        None => Ok(()),
        Some((path, _)) => Err(format!("{path} has a checksum and is not there")),
    }
}

fn hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{paths, run};
    use std::fs;

    fn entry(path: &str, text: &str) -> Entry {
        Entry {
            path: path.into(),
            bytes: text.into(),
        }
    }

    #[test]
    fn checksums_are_those_of_the_standard_in_the_order_of_paths() {
        // SHA-256 of "abc" from FIPS 180-2, and of nothing.
        let sums = of(&[entry("b/c.txt", ""), entry("a.txt", "abc")]);
        assert_eq!(
            sums,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n\
             e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c.txt\n"
        );
    }

    #[test]
    fn a_changed_a_missing_and_a_strange_file_are_told() {
        let both = [entry("a", "1"), entry("b", "2")];
        let sums = of(&both);
        assert_eq!(verify(&sums, &both), Ok(()));
        let told = |entries: &[Entry]| verify(&sums, entries).unwrap_err();
        assert_eq!(
            told(&[entry("a", "1"), entry("b", "3")]),
            "b is not what its checksum says"
        );
        assert_eq!(
            told(&[entry("a", "1")]),
            "b has a checksum and is not there"
        );
        let three = [entry("a", "1"), entry("b", "2"), entry("c", "")];
        assert_eq!(told(&three), "c has no checksum");
        assert!(verify("nonsense", &[]).is_err());
    }

    #[test]
    fn the_usual_tool_reads_them() {
        let Some(tool) = paths::find("sha256sum") else {
            return;
        };
        let folder = std::env::temp_dir().join(format!("sums-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.txt"), "abc").unwrap();
        let list = folder.join(NAME);
        let check = |text: &str| {
            fs::write(&list, of(&[entry("a.txt", text)])).unwrap();
            let mut command = std::process::Command::new(&tool);
            command.args(["--status", "-c", NAME]).current_dir(&folder);
            run::bytes(&mut command, "checking", "look").is_ok()
        };
        let (right, wrong) = (check("abc"), check("abd"));
        fs::remove_dir_all(&folder).unwrap();
        assert!(right && !wrong);
    }
}
