//! `record check FILE`: every fault with its place, or what the record holds.

use super::reader::fault::Faults;
use super::reader::host_json::HostJson;
use super::reader::read;
use super::reader::types::Record;
use super::{fault, faulty, io_failure};
use crate::say::Failure;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Checks a record's file and prints its counts.
pub fn check(file: &Path) -> Result<(), Failure> {
    let (_, record) = checked(file)?;
    println!("{} has no faults: {}.", file.display(), counts(&record));
    Ok(())
}

/// The file as JSON and as a record, or its faults printed.
pub fn checked(file: &Path) -> Result<(Value, Record), Failure> {
    let bytes = fs::read(file).map_err(|error| io_failure("reading", file, &error))?;
    parsed(&file.display().to_string(), &bytes).map_err(|faults| faulty(file, &faults))
}

/// Reads a record's bytes; `file` is how messages name them.
pub fn parsed(file: &str, bytes: &[u8]) -> Result<(Value, Record), Faults> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        fault(
            format!("{file}: line {line}"),
            "bytes that are not UTF-8",
            "UTF-8",
        )
    })?;
    read::check_text(file, text)?;
    let json: Value = serde_json::from_str(text).map_err(|error| {
        let place = format!("{file}: line {}, column {}", error.line(), error.column());
        fault(place, format!("no JSON ({error})"), "JSON")
    })?;
    let record = read::read(file, &HostJson(&json))?;
    Ok((json, record))
}

/// What a record holds, in numbers.
pub fn counts(record: &Record) -> String {
    let members = record.blocs.iter().map(|bloc| bloc.members.len()).sum();
    let parts = [
        counted(record.camps.len(), "camp"),
        counted(record.seats.len(), "seat"),
        counted(record.kinds.len(), "kind"),
        counted(record.blocs.len(), "bloc") + " with " + &counted(members, "member"),
        counted(record.groups.len(), "group"),
        counted(record.events.len(), "event"),
        counted(record.presets.len(), "preset"),
        counted(record.claims.len(), "claim") + " from " + &counted(record.sources.len(), "source"),
    ];
    parts.join(", ")
}

fn counted(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &[u8] = include_bytes!("../../../data/example.json");

    fn told(bytes: &[u8]) -> Vec<String> {
        let faults = parsed("a.json", bytes).unwrap_err();
        faults.listed().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_good_record_is_told_in_counts() {
        let (_, record) = parsed("example.json", EXAMPLE).unwrap();
        assert_eq!(
            counts(&record),
            "2 camps, 2 seats, 4 kinds, 5 blocs with 3 members, 7 groups, 4 events, 3 presets, \
             30 claims from 25 sources"
        );
    }

    #[test]
    fn what_is_no_json_or_no_utf_8_is_told_with_its_line() {
        assert!(
            told(b"{\n  \"id\": }")[0].starts_with("a.json: line 2, column 9: found no JSON (")
        );
        assert_eq!(
            told(b"{\n\xff}"),
            ["a.json: line 2: found bytes that are not UTF-8; allowed: UTF-8"]
        );
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let text = String::from_utf8_lossy(EXAMPLE);
        let text = text.replace("\"tidal\",\n      \"about\"", "\"tide\",\n      \"about\"");
        let told = told(text.replace("2019-05-20", "2019-05-32").as_bytes());
        assert!(
            told[0].starts_with("a.json: group long-reach: kind: found \"tide\"; allowed: wide")
        );
        assert!(
            told[1].starts_with("a.json: group salt-channel: kind: found"),
            "{told:?}"
        );
        assert!(
            told[2].starts_with("a.json: claim fg-salt-2019-05-32: date: found"),
            "{told:?}"
        );
    }

    #[test]
    fn a_file_that_is_not_there_is_a_failure_with_its_path() {
        let failure = check(Path::new("no/such.json")).unwrap_err().to_string();
        assert!(
            failure.starts_with("Stopped while reading no/such.json."),
            "{failure}"
        );
    }
}
