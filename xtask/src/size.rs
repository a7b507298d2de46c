//! The size report: what a reader downloads, against the budgets. A kB is 1000 bytes.

use crate::say::{self, Failure};
use crate::site::Site;
use crate::{build, compress, foreign, host, languages, paths, record, statics, written};
use std::fs;
use std::path::Path;

/// The most that a page may have, at brotli 11: one round trip.
const PAGE: usize = 14_000;

/// A line of the report.
struct Line {
    what: String,
    /// Bytes at brotli 11, at most.
    budget: Option<usize>,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Line {
    fn new(what: &str, budget: Option<usize>, parts: &[&[u8]]) -> std::io::Result<Self> {
        let mut line = Self {
            what: what.into(),
            budget,
            raw: 0,
            gzip: 0,
            brotli: 0,
        };
        for part in parts {
            line.raw += part.len();
            line.gzip += compress::gzip(part)?.len();
            line.brotli += compress::brotli(part)?.len();
        }
        Ok(line)
    }

    fn is_over(&self) -> bool {
        self.budget.is_some_and(|budget| self.brotli > budget)
    }

    fn row(&self) -> String {
        let (budget, margin) = match self.budget {
            None => (String::new(), String::new()),
            Some(budget) => (kilobytes(budget), margin(budget, self.brotli)),
        };
        format!(
            "{:<36}{:>9}{:>9}{:>9}{:>9}  {}",
            self.what,
            kilobytes(self.raw),
            kilobytes(self.gzip),
            kilobytes(self.brotli),
            budget,
            margin
        )
    }
}

/// Prints the sizes of dist/ and fails past a budget or on a resource of another host.
pub fn report(url: Option<&str>) -> Result<(), Failure> {
    say::step("Weighing dist/");
    let site = build::site(url)?;
    let dist = paths::dist();
    let lines = lines(&dist).map_err(|wrong| {
        Failure::new(
            "weighing the build in dist/",
            wrong,
            "run `cargo xtask build` again",
        )
    })?;
    println!(
        "{:<36}{:>9}{:>9}{:>9}{:>9}",
        "kB (1000 bytes)", "raw", "gzip 9", "brotli", "budget"
    );
    for line in &lines {
        println!("{}", line.row());
    }
    let foreign = foreign_resources(&dist, &site);
    println!("{:<36}{:>36}", "resources of other hosts", foreign.len());
    if let Some(line) = lines.iter().find(|line| line.is_over()) {
        return Err(Failure::new(
            "holding the size budgets",
            format!(
                "{} has {} bytes too many at brotli 11",
                line.what,
                over(line)
            ),
            "make it smaller; the budgets are in the README and in xtask/src/size.rs",
        ));
    }
    match foreign.first() {
        None => Ok(()),
        Some(first) => Err(Failure::new(
            "checking that the build loads nothing from other hosts",
            first,
            "put the resource into the repository, or leave it out",
        )),
    }
}

fn lines(dist: &Path) -> Result<Vec<Line>, String> {
    let read = |pattern: &str| read(dist, pattern);
    let page = read("index.html")?;
    let (loader, element) = (read("page-*.js")?, read("dispute-matrix.js")?);
    let parent = read("parent.js")?;
    let (share, share_wasm) = (read("share-*.js")?, read("share-*_bg.wasm")?);
    let (reader, reader_wasm) = (read("reader-*.js")?, read("reader-*_bg.wasm")?);
    let wasm = read("dispute-matrix-*_bg.wasm")?;
    let first = host::printed(&["record-first"]).map_err(|failure| failure.to_string())?;
    let code = record::cut_out(&wasm, &first)?;
    let record = read("record-*.txt")?;
    let line = |what: &str, budget, parts: &[&[u8]]| {
        Line::new(what, budget, parts).map_err(|error| format!("compressing failed: {error}"))
    };
    let mut lines = vec![
        line("index.html", Some(PAGE), &[&page])?,
        line("loader, glue and code", Some(75_000), &[&loader, &code])?,
        line("  of it the script", None, &[&loader])?,
        line("  of it the module without record", None, &[&code])?,
        line("the element's script, with styles", None, &[&element])?,
        line("parent.js", Some(1_000), &[&parent])?,
        line("later: sharing", None, &[&share, &share_wasm])?,
        line(
            "later: a record of your own",
            None,
            &[&reader, &reader_wasm],
        )?,
        line("module as served", None, &[&wasm])?,
        line("  of it what the first view shows", None, &[&first])?,
        line("later: the record", Some(50_000), &[&record])?,
    ];
    for tag in languages::OTHERS {
        let (page, words) = (
            read(&format!("{tag}.html"))?,
            read(&format!("words-{tag}-*.txt"))?,
        );
        lines.push(line(&format!("{tag}.html"), Some(PAGE), &[&page])?);
        lines.push(line("  its words, loaded when chosen", None, &[&words])?);
    }
    for name in statics::names() {
        let bytes = read(&name)?;
        lines.push(line(&name, None, &[&bytes])?);
    }
    Ok(lines)
}

/// The one file of the build whose name fits a pattern.
fn read(dist: &Path, pattern: &str) -> Result<Vec<u8>, String> {
    let path = written::only(dist, pattern)?;
    fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))
}

fn file_name(path: &Path) -> Option<&str> {
    path.file_name().and_then(|name| name.to_str())
}

fn foreign_resources(dist: &Path, site: &Site) -> Vec<String> {
    let paths = fs::read_dir(dist)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let mut found = Vec::new();
    for path in paths {
        if let (Some(name), Ok(text)) = (file_name(&path), fs::read_to_string(&path)) {
            found.extend(foreign::resources(name, &text, site));
        }
    }
    found
}

fn over(line: &Line) -> usize {
    line.brotli
        .saturating_sub(line.budget.unwrap_or(line.brotli))
}

/// Bytes in kB with one decimal, rounded up: a budget is not held by rounding.
fn kilobytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// How far a size is from its budget.
fn margin(budget: usize, size: usize) -> String {
    if size > budget {
        format!("OVER by {} bytes", size - budget)
    } else {
        format!("{} kB to spare", kilobytes(budget - size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kilobytes_are_a_thousand_bytes_and_round_up() {
        assert_eq!(kilobytes(14_000), "14.0");
        assert_eq!(kilobytes(14_001), "14.1");
        assert_eq!(kilobytes(0), "0.0");
    }

    #[test]
    fn a_budget_holds_to_the_last_byte() {
        let mut line = Line {
            what: "x".into(),
            budget: Some(100),
            raw: 0,
            gzip: 0,
            brotli: 100,
        };
        assert!(!line.is_over());
        line.brotli = 101;
        assert!(line.is_over());
        assert_eq!(over(&line), 1);
    }

    #[test]
    fn the_margin_says_on_which_side_it_is() {
        assert_eq!(margin(1000, 900), "0.1 kB to spare");
        assert_eq!(margin(1000, 1001), "OVER by 1 bytes");
    }

    #[test]
    fn the_parts_of_a_line_are_compressed_each_by_itself() {
        let alone = Line::new("x", None, &[b"abcabcabc"]).unwrap();
        let twice = Line::new("x", None, &[b"abcabcabc", b"abcabcabc"]).unwrap();
        assert_eq!(twice.raw, 18);
        assert_eq!(twice.brotli, 2 * alone.brotli);
    }
}
