//! A browser's driver: a process to each browser that is lent, and none left behind.

use super::engine::{Engine, Reader};
use super::programs;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts a driver (`$3` and what follows) on a screen of its own where one is named (`$2`), waits
/// for the end of its own input, and then ends the driver, what it started, and the folder they
/// wrote to (`$1`).
///
/// The input ends with the test process, however that ends: a test that fails, an abort, a
/// reader's Ctrl-C. A destructor would see the first of these alone.
const KEEPER: &str = r#"
trap '' INT HUP
folder=$1 screen=$2
shift 2
if [ -n "$screen" ]; then
  "$screen" -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$folder/display" >/dev/null 2>&1 &
  while [ ! -s "$folder/display" ] && kill -0 $! 2>/dev/null; do sleep 0.1; done
  DISPLAY=:$(cat "$folder/display")
  export DISPLAY
fi
"$@" 2>/dev/null &
driver=$!
exec >/dev/null
cat
kill "$driver"
wait "$driver"
trap '' TERM
kill 0
for pause in 0 1 2; do
  sleep "$pause"
  rm -rf "$folder" 2>/dev/null && exit
done
"#;

/// The typefaces that the reviewed pictures of the page are of.
const TYPEFACES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/browser/pictures/fonts.conf"
);

/// A running driver.
pub struct Driver {
    /// Where it listens, `http://127.0.0.1:34567`.
    pub address: String,
    /// Its home, and its browser's: profiles and caches go there, and so away with it.
    pub folder: PathBuf,
    /// The shell that keeps it. It outlives this process by as long as the cleaning takes.
    _keeper: Child,
    /// Held open: its end is the sign to clean up.
    _input: ChildStdin,
}

impl Driver {
    /// Starts a driver of an engine for a reader, with a folder of its own.
    pub fn start(engine: Engine, reader: Reader) -> Driver {
        let program = programs::driver(engine);
        let folder = new_folder();
        let (screen, arguments, given) = told(engine);
        let mut command = Command::new("sh");
        command
            .args(["-c", KEEPER, "sh"])
            .arg(&folder)
            .arg(&screen)
            .arg(&program)
            .args(arguments);
        for home in ["TMPDIR", "HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
            command.env(home, &folder);
        }
        // Firefox then takes the address of its settings' server from the session's own.
        command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        // WebKit would look at every plug-in for media that is installed, anew in each new home.
        command.env("GST_PLUGIN_SYSTEM_PATH_1_0", &folder);
        if reader == Reader::Reviewing {
            command.env("FONTCONFIG_FILE", TYPEFACES);
        }
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
        let output = keeper.stdout.take().expect("its output is piped");
        let mut output = BufReader::new(output);
        let port = match given {
            Some(port) => listening(port),
            None => said(&mut output),
        };
        let port = port
            .unwrap_or_else(|said| panic!("{} did not start; it said: {said}", program.display()));
        // What a browser says on the way must not fill the pipe.
        thread::spawn(move || std::io::copy(&mut output, &mut std::io::sink()));
        Driver {
            address: format!("http://127.0.0.1:{port}"),
            folder,
            _keeper: keeper,
            _input: input,
        }
    }
}

fn new_folder() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let name = format!("dispute-matrix-browser-{}-{count}", std::process::id());
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// An engine's screen, the arguments of its driver, and the port it is given where it cannot tell
/// one that it has found itself.
fn told(engine: Engine) -> (PathBuf, Vec<String>, Option<u16>) {
    let words = |words: &[&str]| words.iter().map(|word| word.to_string()).collect();
    match engine {
        Engine::Chromium => (PathBuf::new(), words(&["--port=0"]), None),
        Engine::Firefox => {
            let own = ["--port=0", "--websocket-port=0", "--allow-system-access"];
            (PathBuf::new(), words(&own), None)
        }
        Engine::WebKit => {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
            let port = free.local_addr().expect("it is bound").port();
            let arguments = vec![format!("--port={port}")];
            (programs::xvfb(), arguments, Some(port))
        }
    }
}

/// The port that a driver says it listens on; what it said instead, where it ends before.
fn said(output: &mut impl BufRead) -> Result<u16, String> {
    let mut said = String::new();
    loop {
        let from = said.len();
        if !matches!(output.read_line(&mut said), Ok(1..)) {
            return Err(said);
        }
        let line = said[from..].trim_end().trim_end_matches('.');
        let port = ["successfully on port ", "Listening on 127.0.0.1:"]
            .iter()
            .find_map(|before| line.rsplit_once(before));
        if let Some((_, port)) = port {
            return port.parse().map_err(|_| said);
        }
    }
}

/// The port, once something listens there.
fn listening(port: u16) -> Result<u16, String> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(format!("nothing on port {port}"))
}
