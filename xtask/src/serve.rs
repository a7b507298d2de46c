//! The development server: Trunk, on this machine only.

use crate::say::{self, Failure};
use crate::{build, paths, run, toolchain, tools};
use std::env;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const PORT: u16 = 8080;
/// What the page is made of.
const WATCHED: [&str; 7] = [
    "src",
    "style",
    "data",
    "index.html",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];

/// Builds for development, serves, and rebuilds on change until interrupted.
pub fn serve(words: &[String]) -> Result<(), Failure> {
    let port = port(words)?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    if let Err(error) = TcpListener::bind(address) {
        return Err(Failure::new(
            format!("opening {address}"),
            error.to_string(),
            "stop what listens there, or choose another with `cargo xtask serve --port N`",
        ));
    }
    let wasm = toolchain::ready()?;
    let tools = tools::ready()?;
    say::step(&format!("Building for development ({})", wasm.name()));
    let mut command = build::trunk(wasm, false, &tools)?;
    command.args([
        "serve",
        "--address",
        "127.0.0.1",
        "--port",
        &port.to_string(),
    ]);
    command.args(["--disable-address-lookup", "true"]);
    // By name: whatever else is written into the repository, a log say, must not build again.
    for name in WATCHED {
        let path = paths::top().join(name);
        if path.exists() {
            command.arg("--watch").arg(path);
        }
    }
    announce(port)?;
    become_trunk(&mut command)
}

/// Starts a second process that says the address when it is open: Trunk takes this one's place.
fn announce(port: u16) -> Result<(), Failure> {
    let started = env::current_exe().and_then(|program| {
        Command::new(program)
            .args(["say-when-open", &port.to_string()])
            .stdin(Stdio::null())
            .spawn()
    });
    started.map(|_| ()).map_err(|error| {
        Failure::new(
            "starting the server",
            error.to_string(),
            "run the command again",
        )
    })
}

/// Says the address as soon as something answers there; gives up when the server has gone.
pub fn say_when_open(words: &[String]) -> Result<(), Failure> {
    let port = words
        .first()
        .and_then(|word| word.parse().ok())
        .unwrap_or(PORT);
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let server = parent();
    while TcpStream::connect(address).is_err() {
        if parent() != server {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(300));
    }
    println!("\nServing on http://{address}/ (rebuilds on change; Ctrl-C ends it)\n");
    Ok(())
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

/// Hands this process over to Trunk, so that who ends the command ends the server.
#[cfg(unix)]
fn become_trunk(command: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let error = command.stdin(Stdio::null()).exec();
    let line = run::shown(command);
    Err(Failure::new(
        "serving",
        format!("`{line}` did not start: {error}"),
        "run it by itself",
    ))
}

#[cfg(not(unix))]
fn become_trunk(command: &mut Command) -> Result<(), Failure> {
    run::run(command, "serving", "mend what the messages above name")
}

fn port(words: &[String]) -> Result<u16, Failure> {
    let chosen = match words {
        [] => Some(PORT),
        [key, value] if key == "--port" => value.parse().ok().filter(|port| *port > 0),
        _ => None,
    };
    chosen.ok_or_else(|| {
        Failure::new(
            "reading the port",
            format!("`{}` names none", words.join(" ")),
            "write `cargo xtask serve --port 8081`, with a number from 1 to 65535",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words;

    #[test]
    fn the_port_is_8080_unless_another_is_named() {
        assert_eq!(port(&[]).ok(), Some(8080));
        assert_eq!(port(&words("--port 9000")).ok(), Some(9000));
    }

    #[test]
    fn a_port_that_is_none_is_refused() {
        for wrong in ["--port", "--port x", "--port 0", "--port 65536", "9000"] {
            assert!(port(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
