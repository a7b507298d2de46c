//! Which files of two folders differ.

use crate::files;
use crate::say::Failure;
use std::collections::BTreeMap;
use std::path::Path;

/// What differs between the files of two folders, each in words; nothing where they are the same.
pub fn folders(one: &Path, other: &Path) -> Result<Vec<String>, Failure> {
    Ok(differences(&read(one)?, &read(other)?))
}

fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let paths = files::in_folder(folder)?;
    let each = paths
        .iter()
        .map(|path| Ok((files::name(path), files::read(path)?)));
    each.collect()
}

fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut found = Vec::new();
    for (name, bytes) in one {
        match other.get(name) {
            None => found.push(format!("{name} is in the first alone")),
            Some(same) if same == bytes => {}
            Some(others) => {
                let pairs = bytes.iter().zip(others);
                let at = pairs.take_while(|(a, b)| a == b).count();
                found.push(format!("{name} differs from byte {at} on"));
            }
        }
    }
    let new = other.keys().filter(|name| !one.contains_key(*name));
    found.extend(new.map(|name| format!("{name} is in the second alone")));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        let each = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).into()));
        each.collect()
    }

    #[test]
    fn folders_with_the_same_bytes_do_not_differ() {
        let one = folder(&[("a", "1"), ("b", "2")]);
        assert_eq!(differences(&one, &one.clone()), [""; 0]);
    }

    #[test]
    fn what_differs_is_named_with_where() {
        let one = folder(&[("a", "same"), ("b", "abcd"), ("c", "12"), ("only", "")]);
        let other = folder(&[("a", "same"), ("b", "abxd"), ("c", "123"), ("new", "")]);
        assert_eq!(
            differences(&one, &other),
            [
                "b differs from byte 2 on",
                "c differs from byte 2 on",
                "only is in the first alone",
                "new is in the second alone"
            ]
        );
    }
}
