//! What the commands say: steps, and failures with their remedy.

use std::fmt;

/// Why a command stopped: what was being done, what went wrong, what to do instead.
#[derive(Debug)]
pub struct Failure {
    doing: String,
    wrong: String,
    instead: String,
}

impl Failure {
    /// A failure, in three phrases without a closing stop.
    pub fn new(
        doing: impl Into<String>,
        wrong: impl Into<String>,
        instead: impl Into<String>,
    ) -> Self {
        Self {
            doing: doing.into(),
            wrong: wrong.into(),
            instead: instead.into(),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Stopped while {}.", self.doing)?;
        writeln!(f, "  What went wrong: {}.", self.wrong)?;
        write!(f, "  What to do: {}.", self.instead)
    }
}

/// Announces a step before it starts. On stderr, so that the order holds beside child processes.
pub fn step(text: &str) {
    eprintln!("==> {text}");
}

/// Says a detail of the running step.
pub fn note(text: &str) {
    eprintln!("    {text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_was_done_what_went_wrong_and_what_to_do() {
        let text = Failure::new("reading a.txt", "it is missing", "write it").to_string();
        assert_eq!(
            text,
            "Stopped while reading a.txt.\n  What went wrong: it is missing.\n  \
             What to do: write it."
        );
    }
}
