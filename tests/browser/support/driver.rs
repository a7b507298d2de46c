//! chromedriver: one process for the whole run, and none left behind.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

/// Starts chromedriver (`$0`), waits for the end of its own input, and then ends chromedriver, what
/// it started, and the folder they wrote to (`$1`).
///
/// The input ends with the test process, however that ends: a test that fails, an abort, a
/// reader's Ctrl-C. A destructor would see the first of these alone.
const KEEPER: &str = r#"
trap '' INT HUP
"$0" --port=0 2>/dev/null &
driver=$!
exec >/dev/null
cat
kill "$driver"
wait "$driver"
trap '' TERM
kill 0
for pause in 0 1 2; do
  sleep "$pause"
  rm -rf "$1" 2>/dev/null && exit
done
"#;

/// A running chromedriver.
pub struct Driver {
    /// Where it listens, `http://127.0.0.1:34567`.
    pub address: String,
    /// The shell that keeps it. It outlives this process by as long as the cleaning takes.
    _keeper: Child,
    /// Held open: its end is the sign to clean up.
    _input: ChildStdin,
    /// Held open: chromedriver may still have something to say.
    _output: BufReader<ChildStdout>,
}

/// The driver of this run, started when it is first asked for.
pub fn driver() -> &'static Driver {
    static DRIVER: OnceLock<Driver> = OnceLock::new();
    DRIVER.get_or_init(start)
}

/// The browser to be driven.
pub fn chromium() -> PathBuf {
    program("CHROMIUM", "/usr/bin/chromium")
}

fn program(variable: &str, usual: &str) -> PathBuf {
    let named = env::var_os(variable).filter(|value| !value.is_empty());
    let path = named.map_or_else(|| PathBuf::from(usual), PathBuf::from);
    assert!(
        path.is_file(),
        "{} is no program: install Chromium and its chromedriver, or name the program in {variable}",
        path.display()
    );
    path
}

fn start() -> Driver {
    let program = program("CHROMEDRIVER", "/usr/bin/chromedriver");
    let folder = env::temp_dir().join(format!("dispute-matrix-browser-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut command = Command::new("sh");
    command.args(["-c", KEEPER]).arg(&program).arg(&folder);
    // Chromium's profiles and caches go there too, and so away with it.
    command
        .env("TMPDIR", &folder)
        .env("HOME", &folder)
        .env("XDG_CONFIG_HOME", &folder);
    command.env("XDG_CACHE_HOME", &folder);
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut keeper = command
        .spawn()
        .unwrap_or_else(|error| panic!("starting sh: {error}"));
    let input = keeper.stdin.take().expect("its input is piped");
    let mut output = BufReader::new(keeper.stdout.take().expect("its output is piped"));
    let port = port(&mut output)
        .unwrap_or_else(|said| panic!("{} did not start; it said: {said}", program.display()));
    Driver {
        address: format!("http://127.0.0.1:{port}"),
        _keeper: keeper,
        _input: input,
        _output: output,
    }
}

/// The port that chromedriver says it listens on; what it said instead, where it ends before.
fn port(output: &mut impl BufRead) -> Result<u16, String> {
    let mut said = String::new();
    loop {
        let from = said.len();
        if !matches!(output.read_line(&mut said), Ok(1..)) {
            return Err(said);
        }
        let line = said[from..].trim_end().trim_end_matches('.');
        if let Some((_, port)) = line.rsplit_once("successfully on port ") {
            return port.parse().map_err(|_| said);
        }
    }
}
