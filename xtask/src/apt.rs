//! Installs Debian packages, where apt is there and may be used.

use crate::run;
use crate::say::{self, Failure};
use std::process::Command;

/// Whether packages can be installed here: apt, and root or a sudo that asks nothing.
pub fn usable() -> bool {
    run::answer("apt-get", &["--version"]).is_some() && prefix().is_some()
}

/// Installs those of the packages that are missing. `what` says what for, and `instead` what to
/// do if it fails.
pub fn install(packages: &[&str], what: &str, instead: &str) -> Result<(), Failure> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say::step(&format!(
        "Installing {what} with apt-get: {} (a minute, once)",
        missing.join(" ")
    ));
    run::run(
        &mut apt_get(&["update", "-qq"])?,
        "refreshing the list of Debian packages",
        "run `apt-get update` as root by hand and see what it says",
    )?;
    let mut install = apt_get(&["install", "-qq", "-y", "--no-install-recommends"])?;
    install.args(&missing);
    run::run(&mut install, &format!("installing {what}"), instead)
}

/// Whether a package is installed.
pub fn installed(package: &str) -> bool {
    let words = ["-W", "-f", "${db:Status-Status}", package];
    run::answer("dpkg-query", &words).is_some_and(|status| status == "installed")
}

/// The words before `apt-get`: none as root, `sudo -n` where that works.
fn prefix() -> Option<&'static [&'static str]> {
    if run::answer("id", &["-u"])? == "0" {
        return Some(&[]);
    }
    run::answer("sudo", &["-n", "true"]).map(|_| ["sudo", "-n"].as_slice())
}

fn apt_get(words: &[&str]) -> Result<Command, Failure> {
    let Some(prefix) = prefix() else {
        return Err(Failure::new(
            "calling apt-get",
            "this user is not root and sudo wants a password",
            format!("run as root: apt-get {}", words.join(" ")),
        ));
    };
    // `env` and not the environment of the child: sudo drops that.
    let mut all: Vec<&str> = prefix.to_vec();
    all.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    all.extend(words);
    let mut command = Command::new(all[0]);
    command.args(&all[1..]);
    Ok(command)
}
