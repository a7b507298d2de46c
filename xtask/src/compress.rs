//! Compressed copies beside each file, for hosts that serve them as they are.

use crate::say::Failure;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Files that shrink. Pictures are compressed already.
const ENDINGS: [&str; 10] = [
    "html", "js", "css", "wasm", "json", "jsonld", "txt", "svg", "csv", "map",
];

/// Writes a `.br` and a `.gz` beside each text and wasm file under the folder.
pub fn folder(folder: &Path) -> Result<(), Failure> {
    let done = walk(folder);
    done.map_err(|error| {
        Failure::new(
            format!("compressing the files in {}", folder.display()),
            error.to_string(),
            "check that there is room on the disk and run the build again",
        )
    })
}

fn walk(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            walk(&path)?;
        } else if path
            .extension()
            .is_some_and(|end| ENDINGS.iter().any(|known| end == *known))
        {
            let bytes = fs::read(&path)?;
            fs::write(with_ending(&path, ".br"), brotli(&bytes)?)?;
            fs::write(with_ending(&path, ".gz"), gzip(&bytes)?)?;
        }
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(ending);
    name.into()
}

/// Brotli at its best, 11.
pub fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
    Ok(out)
}

/// Gzip at its best, 9, without a time in its header, so that equal files stay equal.
pub fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(bytes)?;
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_brotli_packs_it_unpacks() {
        let text = b"who labels whom ".repeat(20);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli(&text).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn what_gzip_packs_it_unpacks() {
        let text = b"who labels whom ".repeat(20);
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&gzip(&text).unwrap()[..])
            .read_to_end(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }

    #[test]
    fn a_copy_keeps_the_whole_name() {
        assert_eq!(with_ending(Path::new("a.js"), ".br"), Path::new("a.js.br"));
    }
}
