//! Archives that are the same for the same files: sorted, of nobody, all of one time.

use crate::compress;
use crate::record::date::Day;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Anyone may read a file, its owner may change it.
const MODE: u32 = 0o644;
const SECONDS_OF_A_DAY: u64 = 86_400;

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path in the archive, with `/`.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

fn sorted(entries: &[Entry]) -> Vec<&Entry> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    sorted
}

/// A tar file, packed by gzip. All files are of the same moment, in seconds since 1970.
pub fn tar_gz(entries: &[Entry], moment: u64) -> Result<Vec<u8>, String> {
    let mut tar = tar::Builder::new(Vec::new());
    for Entry { path, bytes } in sorted(entries) {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(MODE);
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(moment);
        let added = tar.append_data(&mut header, path, &bytes[..]);
        added.map_err(|error| format!("{path}: {error}"))?;
    }
    let tar = tar.into_inner().map_err(|error| error.to_string())?;
    compress::gzip(&tar).map_err(|error| error.to_string())
}

/// The files of such an archive.
pub fn read_tar_gz(bytes: &[u8]) -> Result<Vec<Entry>, String> {
    let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(bytes));
    let entries = tar.entries().map_err(|error| error.to_string())?;
    let read = entries.map(|entry| {
        let mut entry = entry?;
        let path = entry.path()?.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        Ok(Entry { path, bytes })
    });
    read.collect::<std::io::Result<_>>()
        .map_err(|error| error.to_string())
}

/// A zip file, for who has no tar. All files are of the same moment, in seconds since 1970.
pub fn zip(entries: &[Entry], moment: u64) -> Result<Vec<u8>, String> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(date_time(moment)?)
        .unix_permissions(MODE);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for Entry { path, bytes } in sorted(entries) {
        let wrong = |error: String| format!("{path}: {error}");
        zip.start_file(path.as_str(), options)
            .map_err(|error| wrong(error.to_string()))?;
        zip.write_all(bytes)
            .map_err(|error| wrong(error.to_string()))?;
    }
    let zip = zip.finish().map_err(|error| error.to_string())?;
    Ok(zip.into_inner())
}

/// A moment as zip files say it, in universal time.
fn date_time(moment: u64) -> Result<DateTime, String> {
    let wrong = || format!("zip files cannot say the time {moment}");
    let days = i32::try_from(moment / SECONDS_OF_A_DAY).map_err(|_| wrong())?;
    let (year, month, day) = Day(days).ymd();
    let rest = moment % SECONDS_OF_A_DAY;
    let [month, day, hour, minute, second] = [
        month as u8,
        day as u8,
        (rest / 3600) as u8,
        (rest / 60 % 60) as u8,
        (rest % 60) as u8,
    ];
    let year = u16::try_from(year).map_err(|_| wrong())?;
    DateTime::from_date_and_time(year, month, day, hour, minute, second).map_err(|_| wrong())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2023-11-14 22:13:20.
    const MOMENT: u64 = 1_700_000_000;

    fn entries(order: [usize; 3]) -> Vec<Entry> {
        let text = "who labels whom ".repeat(50);
        let all = [("x/a.txt", &*text), ("x/b/c.js", ""), ("x/b.css", "a{}")];
        let each = order.map(|at| Entry {
            path: all[at].0.into(),
            bytes: all[at].1.into(),
        });
        each.to_vec()
    }

    #[test]
    fn the_same_files_make_the_same_archive_in_any_order() {
        for pack in [tar_gz, zip] {
            let one = pack(&entries([0, 1, 2]), MOMENT).unwrap();
            assert_eq!(one, pack(&entries([2, 0, 1]), MOMENT).unwrap());
            assert_ne!(one, pack(&entries([2, 0, 1]), MOMENT + 60).unwrap());
        }
    }

    #[test]
    fn what_a_tar_file_packs_it_gives_back() {
        let packed = tar_gz(&entries([0, 1, 2]), MOMENT).unwrap();
        assert_eq!(read_tar_gz(&packed).unwrap(), entries([0, 2, 1]));
        assert!(read_tar_gz(b"nonsense").is_err());
    }

    #[test]
    fn files_in_a_tar_file_are_of_nobody_and_of_the_one_moment() {
        let packed = tar_gz(&entries([0, 1, 2]), MOMENT).unwrap();
        let mut tar = tar::Archive::new(flate2::read::GzDecoder::new(&packed[..]));
        for entry in tar.entries().unwrap() {
            let header = entry.unwrap().header().clone();
            assert_eq!(header.mtime().unwrap(), MOMENT);
            assert_eq!(header.mode().unwrap(), MODE);
            assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
            assert_eq!(header.username().unwrap(), Some(""));
        }
        // The gzip header's own time, bytes 4 to 7, is none.
        assert_eq!(packed[4..8], [0; 4]);
    }

    #[test]
    fn what_a_zip_file_packs_it_gives_back_with_the_moment() {
        let packed = zip(&entries([0, 1, 2]), MOMENT).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(zip.len(), 3);
        for entry in entries([0, 1, 2]) {
            let mut file = zip.by_name(&entry.path).unwrap();
            let time = file.last_modified().unwrap();
            assert_eq!((time.year(), time.month(), time.day()), (2023, 11, 14));
            assert_eq!((time.hour(), time.minute(), time.second()), (22, 13, 20));
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, entry.bytes);
        }
    }

    #[test]
    fn a_moment_that_a_zip_file_cannot_say_is_an_error() {
        assert!(zip(&[], 0).is_err());
        assert!(zip(&[], u64::MAX).is_err());
    }
}
