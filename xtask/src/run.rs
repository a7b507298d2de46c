//! Running other programs, with failures that name the command.

use crate::say::Failure;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, Stdio};

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for word in command.get_args() {
        text.push(' ');
        text.push_str(&word.to_string_lossy());
    }
    text
}

/// What to do where a check fails that says itself what is wrong.
pub fn remedy(command: &Command) -> String {
    let line = shown(command);
    format!("mend what the messages above name; the step by itself: {line}")
}

/// Runs a command to its end, its output going where ours goes. `instead` is the remedy.
pub fn run(command: &mut Command, doing: &str, instead: &str) -> Result<(), Failure> {
    let line = shown(command);
    let wrong = match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => format!("`{line}` ended with {status}"),
        Err(error) => format!("`{line}` did not start: {error}"),
    };
    Err(Failure::new(doing, wrong, instead))
}

/// Runs a command to its end, its output going where ours goes; whether it succeeded, and what it
/// printed.
pub fn heard(command: &mut Command, doing: &str, instead: &str) -> Result<(bool, String), Failure> {
    let line = shown(command);
    let hear = |command: &mut Command| {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut heard = String::new();
        for said in child
            .stdout
            .take()
            .into_iter()
            .flat_map(|it| BufReader::new(it).lines())
        {
            let said = said?;
            println!("{said}");
            heard.push_str(&said);
            heard.push('\n');
        }
        Ok((child.wait()?.success(), heard))
    };
    hear(command).map_err(|error: io::Error| {
        Failure::new(doing, format!("`{line}` did not run: {error}"), instead)
    })
}

/// Runs a command and returns what it printed; its errors go where ours go.
pub fn bytes(command: &mut Command, doing: &str, instead: &str) -> Result<Vec<u8>, Failure> {
    let line = shown(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output();
    let wrong = match output {
        Ok(output) if output.status.success() => return Ok(output.stdout),
        Ok(output) => format!("`{line}` ended with {}", output.status),
        Err(error) => format!("`{line}` did not start: {error}"),
    };
    Err(Failure::new(doing, wrong, instead))
}

/// What a command prints, trimmed, or nothing when it fails: for asking whether a thing is there.
pub fn answer(program: impl AsRef<std::ffi::OsStr>, words: &[&str]) -> Option<String> {
    let mut command = Command::new(program);
    command
        .args(words)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    let output = command
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("cargo");
        command.args(["build", "--release"]);
        assert_eq!(shown(&command), "cargo build --release");
    }

    #[test]
    fn what_a_command_prints_is_heard_and_how_it_ends() {
        let heard =
            |script: &str| heard(Command::new("sh").args(["-c", script]), "a", "b").unwrap();
        assert_eq!(heard("echo one; echo two"), (true, "one\ntwo\n".into()));
        assert_eq!(heard("echo one; exit 3"), (false, "one\n".into()));
    }

    #[test]
    fn a_program_that_is_not_there_gives_no_answer() {
        assert_eq!(answer("no-such-program-anywhere", &["--version"]), None);
    }
}
