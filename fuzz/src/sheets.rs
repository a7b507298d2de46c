//! Any bytes as a folder of spreadsheets.

use super::from_sheets::{Sheets, node};
use super::reader::host_json::HostJson;
use super::reader::read::read;

/// Stands before each file: a record separator of ASCII, which no spreadsheet writes.
const FILE: u8 = 0x1e;

/// The files of a folder that the command reads: each begins with its name, in a line by itself.
fn sheets(bytes: &[u8]) -> Sheets {
    let files = bytes.split(|byte| *byte == FILE).filter_map(|file| {
        let end = file.iter().position(|byte| *byte == b'\n')?;
        let (name, rest) = file.split_at(end);
        let name = String::from_utf8_lossy(name).into_owned();
        name.ends_with(".csv").then(|| (name, rest[1..].to_vec()))
    });
    files.collect()
}

/// Spreadsheets make a record that is read again from its file, or have faults with a place.
pub fn record_csv(bytes: &[u8]) {
    match node(&sheets(bytes)) {
        Ok(node) => {
            let json = serde_json::from_str(&node.file()).expect("a file of JSON");
            assert_eq!(node.json(), json, "the file says something else");
            read("record.json", &HostJson(&json)).expect("what was a record is one");
        }
        Err(faults) => {
            assert!(faults.count() > 0);
            for fault in faults.listed() {
                assert!(!fault.place.is_empty(), "{fault}");
                assert!(
                    !fault.found.is_empty() && !fault.allowed.is_empty(),
                    "{fault}"
                );
            }
        }
    }
}
