//! `cargo xtask record …`: a record of one's own, checked, brought in from spreadsheets and given
//! back to them, and made a page. And the record inside the module, for the size report.

mod cell;
mod check;
#[cfg(test)]
mod csv_tests;
mod cut_out;
mod from_csv;
mod from_sheets;
#[cfg(test)]
#[path = "../../../fuzz/src/sheets.rs"]
mod fuzzed;
mod node;
mod page;
mod places;
#[cfg(test)]
mod random;
mod reader;
mod sheet;
mod tables;
mod to_csv;

pub use cut_out::cut_out;
pub use reader::date;

use crate::say::Failure;
use places::fault;
use reader::fault::{Faults, fault_report};
use reader::limits;
use std::path::{Path, PathBuf};

const HOW: &str = "use `record check FILE`, `record from-csv DIR [OUT]`, `record to-csv FILE DIR` \
                   with or without `--semicolons`, or `record page FILE`";

/// Runs the command that the words name.
pub fn record(words: &[String]) -> Result<(), Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["check", file] => check::check(Path::new(file)),
        ["from-csv", folder] => from_csv::from_csv(Path::new(folder), None),
        ["from-csv", folder, out] => from_csv::from_csv(Path::new(folder), Some(Path::new(out))),
        ["to-csv", file, folder] => to_csv::to_csv(Path::new(file), Path::new(folder), b','),
        ["to-csv", file, folder, "--semicolons"] => {
            to_csv::to_csv(Path::new(file), Path::new(folder), b';')
        }
        ["page", file] => page::page(Path::new(file)),
        other => Err(Failure::new(
            "reading the command",
            format!("`record {}` is none of its forms", other.join(" ")),
            HOW,
        )),
    }
}

/// Prints all faults that are kept, and gives the failure that ends the command.
fn faulty(what: &Path, faults: &Faults) -> Failure {
    let file = what.display().to_string();
    eprintln!("{}", fault_report(&file, faults, limits::FAULTS));
    Failure::new(
        format!("checking {file}"),
        match faults.count() {
            1 => "it has the fault above".to_owned(),
            count => format!("it has the {count} faults above"),
        },
        "mend each at its place; data/README.md describes the file and its spreadsheets",
    )
}

fn io_failure(doing: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        format!("{doing} {}", path.display()),
        error.to_string(),
        "check the path and that it may be read or written",
    )
}

/// Where a file is for the folder in which the command was typed.
fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    std::path::absolute(path).map_err(|error| io_failure("looking for", path, &error))
}
