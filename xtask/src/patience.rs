//! Runs a download that may hang, and gives up when nothing moves any more.

use crate::run;
use crate::say;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Runs a command until it ends, or until nothing under the watched folders has changed for the
/// given time. A slow download that works is left alone. True when it ended well.
pub fn run_while_moving(command: &mut Command, watched: &[PathBuf], idle: Duration) -> bool {
    let line = run::shown(command);
    let mut child = match command.stdin(Stdio::null()).spawn() {
        Ok(child) => child,
        Err(_) => return false,
    };
    let mut size = total(watched);
    let mut moved = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => {}
            Err(_) => return false,
        }
        thread::sleep(Duration::from_millis(200));
        let now = total(watched);
        if now != size {
            (size, moved) = (now, Instant::now());
        } else if moved.elapsed() > idle {
            say::note(&format!(
                "`{line}` made no progress for {} s: given up",
                idle.as_secs()
            ));
            let _ = child.kill();
            let _ = child.wait();
            return false;
        }
    }
}

/// Bytes and files under the folders: any change of it is progress.
fn total(folders: &[PathBuf]) -> (u64, u64) {
    folders
        .iter()
        .map(|folder| tree(folder))
        .fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
}

fn tree(folder: &Path) -> (u64, u64) {
    let mut sum = (0, 0);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Ok(about) = entry.metadata() else {
            continue;
        };
        let inside = if about.is_dir() {
            tree(&entry.path())
        } else {
            (about.len(), 0)
        };
        sum = (sum.0 + inside.0, sum.1 + inside.1 + 1);
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_ends_well_is_a_success() {
        let done = run_while_moving(Command::new("true").arg("x"), &[], Duration::from_secs(60));
        assert!(done);
    }

    #[test]
    fn a_command_that_moves_nothing_is_given_up() {
        let mut command = Command::new("sleep");
        command.arg("600");
        assert!(!run_while_moving(
            &mut command,
            &[],
            Duration::from_millis(1)
        ));
    }
}
