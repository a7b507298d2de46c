//! `record from-csv DIR [OUT]`: a record's file from a newsroom's spreadsheets.

use super::from_sheets::{Sheets, node};
use super::{faulty, io_failure};
use crate::say::Failure;
use std::fs;
use std::path::Path;

/// Reads the spreadsheets of a folder, checks what they say, and writes the record's file, or
/// prints it.
pub fn from_csv(folder: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let sheets = sheets(folder).map_err(|error| io_failure("reading", folder, &error))?;
    let node = node(&sheets).map_err(|faults| faulty(folder, &faults))?;
    let text = node.file();
    let Some(out) = out else {
        print!("{text}");
        return Ok(());
    };
    fs::write(out, text).map_err(|error| io_failure("writing", out, &error))?;
    super::check::check(out)
}

fn sheets(folder: &Path) -> std::io::Result<Sheets> {
    let mut sheets = Sheets::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        if let Some(name) = name
            && name.to_ascii_lowercase().ends_with(".csv")
        {
            sheets.insert(name, fs::read(&path)?);
        }
    }
    Ok(sheets)
}
