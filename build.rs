//! Checks the record and lays it out for the widget: a bad record never builds, and the browser
//! parses nothing at start.

#[allow(dead_code)]
#[path = "src/record/date.rs"]
mod date;
#[allow(dead_code)]
#[path = "src/record/fault.rs"]
mod fault;
#[path = "src/record/first.rs"]
mod first;
#[path = "src/record/host_json.rs"]
mod host_json;
#[path = "src/record/json.rs"]
mod json;
#[path = "src/record/layout/mod.rs"]
mod layout;
#[allow(dead_code)]
#[path = "src/record/limits.rs"]
mod limits;
#[allow(dead_code, unused_imports)]
#[path = "src/record/read/mod.rs"]
mod read;
#[allow(dead_code, unused_imports, unused_macros)]
#[path = "src/record/types.rs"]
mod types;

#[path = "src/words/signs.rs"]
mod signs;
#[allow(dead_code, unused_imports)]
#[path = "src/words/source/mod.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

/// The variable that names another record than the project's own.
const RECORD_VARIABLE: &str = "DISPUTE_MATRIX_RECORD";
/// The project's own record.
const RECORD: &str = "data/syria-2016.json";
/// The English words, which every module holds.
const WORDS: &str = "data/words/en.json";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={RECORD_VARIABLE}");
    let path = env::var(RECORD_VARIABLE).unwrap_or_else(|_| RECORD.to_owned());
    println!("cargo::rerun-if-changed={path}");
    println!("cargo::rerun-if-changed={WORDS}");
    match lay_out(Path::new(&path)).and_then(|()| english()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(report) => {
            for line in report.lines() {
                println!("cargo::error={line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Checks a record and writes its compact layout for `include_bytes!`.
fn lay_out(path: &Path) -> Result<(), String> {
    let file = path.display();
    let text = fs::read_to_string(path).map_err(|error| {
        format!("{file}: {error}. Put a record there, or name another one in {RECORD_VARIABLE}.")
    })?;
    let file = file.to_string();
    let report = |faults| fault::fault_report(&file, &faults, limits::FAULTS);
    read::check_text(&file, &text).map_err(|fault| report(fault.into()))?;
    let json = serde_json::from_str(&text).map_err(|error| format!("{file}: no JSON: {error}"))?;
    let record = read::read(&file, &host_json::HostJson(&json)).map_err(report)?;
    let bytes = layout::encode(&record);
    let first = first::first(record.clone());
    let first_bytes = layout::encode(&first);
    // Leaked so that the texts can borrow from it, as they do in the widget; the process ends soon.
    let reads_back = |bytes: &[u8], record| layout::decode(bytes.to_vec().leak()) == Some(record);
    if !reads_back(&bytes, record) || !reads_back(&first_bytes, first) {
        return Err(format!(
            "{file}: the compact layout does not read back as the same record"
        ));
    }
    write("record.bin", &bytes)?;
    write("first.bin", &first_bytes)
}

/// Writes the English words as the modules hold them, and their keys as types.
fn english() -> Result<(), String> {
    let text = fs::read_to_string(WORDS).map_err(|error| format!("{WORDS}: {error}"))?;
    let english = words::Catalogue::parse(&text).map_err(|faults| format!("{WORDS}: {faults}"))?;
    let types = ["Key", "FileKey"];
    let mut keys = String::new();
    for (part, name) in types.iter().enumerate() {
        keys.push_str(&words::keys(&english, part, name));
        let compiled = english.compile(&english, part)?;
        write(&format!("{}.txt", words::PARTS[part]), compiled.as_bytes())?;
    }
    write("keys.rs", keys.as_bytes())?;
    write("plurals.txt", words::plurals("en").as_bytes())
}

/// Writes a file for the crate to include.
fn write(name: &str, bytes: &[u8]) -> Result<(), String> {
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("OUT_DIR is not set: build with cargo")?);
    fs::write(out.join(name), bytes).map_err(|error| format!("{name}: {error}"))
}
