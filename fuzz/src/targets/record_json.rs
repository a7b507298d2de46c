//! Any bytes as a record's file.

use super::host_json::HostJson;
use super::setting::Setting;
use dispute_matrix::export::{Export, Format, write};
use dispute_matrix::record::layout::{decode, encode};
use dispute_matrix::record::{check_text, is_address, read};

const FILE: &str = "record.json";

/// The compact layout of a record's file; none where it has faults.
#[allow(dead_code)]
pub fn laid_out(bytes: &[u8]) -> Option<Vec<u8>> {
    let json = serde_json::from_slice(bytes).ok()?;
    Some(encode(&read(FILE, &HostJson(&json)).ok()?))
}

/// A file has faults, each with its place, or is a record: it comes back from its layout, all its
/// addresses are such that a browser may follow, and it has a table and every file to download.
pub fn record_json(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if check_text(FILE, &text).is_err() {
        return;
    }
    let Ok(json) = serde_json::from_str(&text) else {
        return;
    };
    let record = match read(FILE, &HostJson(&json)) {
        Ok(record) => record,
        Err(faults) => {
            assert!(faults.count() > 0);
            for fault in faults.listed() {
                assert!(fault.place.starts_with(FILE), "{fault}");
                assert!(
                    !fault.found.is_empty() && !fault.allowed.is_empty(),
                    "{fault}"
                );
            }
            return;
        }
    };
    assert_eq!(decode(encode(&record).leak()).as_ref(), Some(&record));
    assert!(record.sources.iter().all(|source| is_address(&source.url)));
    if record.blocs.is_empty() {
        // The widget refuses it with a sentence.
        return;
    }
    let s = Setting::of(record);
    s.check(&s.default);
    s.check_link(&s.default, &s.default, "");
    let export = Export {
        record: &s.record,
        ledger: &s.ledger,
        view: &s.default,
        author: &s.default,
        page: "",
        on: None,
    };
    for format in Format::ALL {
        write(&export, *format);
    }
}
