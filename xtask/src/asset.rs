//! A file of the build that others load: named by its content, checked by its hash.

use crate::files;
use crate::say::Failure;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::path::Path;

/// A file of the build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its name in the folder of the build.
    pub name: String,
    /// What `integrity` attributes and `fetch` take: subresource integrity, SHA-384.
    pub integrity: String,
}

impl Asset {
    /// The asset of a file that has its name already.
    pub fn named(name: &str, bytes: &[u8]) -> Asset {
        Asset {
            name: name.to_owned(),
            integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes))),
        }
    }

    /// Writes a file under a name with its hash in it: `share-0123456789abcdef.js`.
    pub fn write(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<Asset, Failure> {
        let asset = Asset::named(&format!("{stem}-{}{ending}", hash(bytes)), bytes);
        files::write(&folder.join(&asset.name), bytes)?;
        Ok(asset)
    }
}

/// The hash in a file's name: the first eight bytes of SHA-256, as 16 digits.
pub fn hash(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_integrity_is_that_of_the_specification() {
        // The example of the W3C's Subresource Integrity, section 3.5 of its tests.
        let asset = Asset::named("x.js", b"alert('Hello, world.');");
        assert_eq!(
            asset.integrity,
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn the_same_bytes_have_the_same_name_and_others_another() {
        let folder = std::env::temp_dir().join(format!("asset-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let name = |bytes| Asset::write(&folder, "a", ".js", bytes).unwrap().name;
        let [one, again, other] = [b"1", b"1", b"2"].map(|bytes| name(bytes));
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(one, again);
        assert_ne!(one, other);
        assert_eq!(one.len(), "a-0123456789abcdef.js".len());
    }
}
