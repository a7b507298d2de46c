//! What libFuzzer says of a run, and what of it is told.

use std::path::Path;
use std::time::Duration;

/// What a run said, and how it ended.
pub struct Said {
    pub succeeded: bool,
    pub text: String,
}

impl Said {
    /// The last lines: the panic, and where it was.
    pub fn end(&self) -> String {
        let lines: Vec<&str> = self.text.lines().collect();
        lines[lines.len().saturating_sub(40)..].join("\n")
    }

    /// The file of the input that broke it; the folder of such files where it names none.
    pub fn input(&self, broken: &Path) -> String {
        let mut named = self
            .text
            .lines()
            .filter_map(|line| line.split_once("Test unit written to "));
        let last = named.next_back().map(|(_, path)| path.trim().to_owned());
        last.unwrap_or_else(|| broken.display().to_string())
    }
}

/// The figures of one or several rounds.
#[derive(Debug, Default, PartialEq)]
pub struct Told {
    /// Inputs that were tried.
    pub cases: u64,
    /// Branches taken, of all that are counted.
    pub covered: u64,
    /// Branches that are counted.
    pub counted: u64,
    /// Most memory, in megabytes.
    pub memory: u64,
    /// The longest that an input took, in whole seconds.
    pub slowest: u64,
    /// How long it took.
    pub took: Duration,
}

impl Told {
    /// The figures of one round.
    pub fn read(said: &Said) -> Told {
        Told {
            cases: said.figure("stat::number_of_executed_units:"),
            covered: said.figure(" cov:"),
            counted: said.figure("modules   ("),
            memory: said.figure("stat::peak_rss_mb:"),
            slowest: said.figure("stat::slowest_unit_time_sec:"),
            took: Duration::ZERO,
        }
    }

    /// Adds another round.
    pub fn add(&mut self, other: Told) {
        self.cases += other.cases;
        self.covered = self.covered.max(other.covered);
        self.counted = self.counted.max(other.counted);
        self.memory = self.memory.max(other.memory);
        self.slowest = self.slowest.max(other.slowest);
    }

    /// All of it in a line.
    pub fn line(&self) -> String {
        format!(
            "{:>10} cases in {} s, {} of {} branches, at most {} MB, slowest {} s",
            self.cases,
            self.took.as_secs(),
            self.covered,
            self.counted,
            self.memory,
            self.slowest
        )
    }
}

impl Said {
    /// The number after the last place where a text stands; 0 where it does not.
    fn figure(&self, after: &str) -> u64 {
        let rest = self.text.rsplit_once(after).map_or("", |(_, rest)| rest);
        let rest = rest.trim_start();
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        rest[..end].parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELL: &str = "INFO: Loaded 1 modules   (18321 inline 8-bit counters): 18321 [0x1, 0x2),\n\
        #2\tINITED cov: 12 ft: 13 corp: 1/1b exec/s: 0 rss: 31Mb\n\
        #200\tDONE   cov: 1577 ft: 6402 corp: 401/33Kb lim: 512 exec/s: 9090 rss: 55Mb\n\
        Done 200 runs in 1 second(s)\n\
        stat::number_of_executed_units: 200\nstat::average_exec_per_sec:     200\n\
        stat::new_units_added:          380\nstat::slowest_unit_time_sec:    0\n\
        stat::peak_rss_mb:              57\n";

    fn said(text: &str) -> Said {
        Said {
            succeeded: true,
            text: text.to_owned(),
        }
    }

    #[test]
    fn the_figures_of_rounds_are_added_up() {
        let mut all = Told::default();
        all.add(Told::read(&said(WELL)));
        all.add(Told::read(&said(
            "#9 DONE cov: 12\nstat::number_of_executed_units: 9\n",
        )));
        all.took = Duration::from_secs(3);
        assert_eq!(
            all.line(),
            "       209 cases in 3 s, 1577 of 18321 branches, at most 57 MB, slowest 0 s"
        );
    }

    #[test]
    fn the_input_that_broke_a_target_is_named() {
        let told = "thread panicked at src/x.rs:1\nartifact_prefix='a/'; Test unit written to a/crash-12\n";
        assert_eq!(said(told).input(Path::new("a")), "a/crash-12");
        assert_eq!(said("killed").input(Path::new("a")), "a");
    }
}
