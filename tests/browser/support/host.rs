//! A static host for the build, on this machine, with the faults that hosts have.

use super::dist::{self, Files};
use super::http::{Answer, Sent, Server};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there: 404.
    Missing,
    /// Only its first half was put on the host.
    CutOff,
    /// The connection breaks off after its first half.
    BrokenOff,
    /// One of its bytes is another: what a cache holds of another build, or a disk has spoilt.
    Spoilt,
    /// It takes two seconds on its way.
    Slow,
    /// It is sent as another type.
    SentAs(&'static str),
    /// Another file of the build is sent in its place.
    SwappedFor(&'static str),
    /// It is not sent before [`Host::release`].
    Held,
}

/// How the host serves the build; by default as it should.
#[derive(Clone, Debug, Default)]
pub struct Manner {
    /// The policy in place of the build's own.
    pub policy: Option<String>,
    /// Whether the policy names the host in place of `'self'`.
    pub names_itself: bool,
    /// Files with a fault, by the end of their name.
    pub faults: Vec<(&'static str, Fault)>,
    /// The folder the build lies in, with its slash at the end; empty for the top.
    pub folder: &'static str,
    /// Whether pages of any origin may use the build: `Access-Control-Allow-Origin: *`.
    pub shared: bool,
    /// What lies on the host beside the build; its page is then the one that is opened.
    pub beside: Option<Beside>,
}

/// A host's own pages, and what they use.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The files by their path.
    pub files: Files,
    /// The headers that they are sent with.
    pub headers: Vec<(&'static str, String)>,
    /// The folder of the page that is opened, with its slash at the end; empty for the top.
    pub folder: &'static str,
}

impl Manner {
    /// Serves the build with one faulty file, by the end of its name.
    pub fn faulty(end: &'static str, fault: Fault) -> Manner {
        Manner {
            faults: vec![(end, fault)],
            ..Manner::default()
        }
    }

    /// The folder of the page that is opened.
    fn opened(&self) -> &'static str {
        self.beside.as_ref().map_or(self.folder, |own| own.folder)
    }
}

/// Opens once, for all that wait.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
}

impl Gate {
    fn open(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.opened.notify_all();
    }

    fn wait(&self) {
        let shut = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.opened.wait_while(shut, |open| !*open));
    }
}

/// What the host answers from.
struct Desk {
    manner: Manner,
    origin: Arc<OnceLock<String>>,
    gate: Arc<Gate>,
    gone: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// A running host; it stops when it is dropped.
pub struct Host {
    server: Server,
    gate: Arc<Gate>,
    gone: Arc<AtomicBool>,
    asked: Arc<Mutex<Vec<String>>>,
    folder: &'static str,
}

impl Host {
    /// Starts a host on a free port of 127.0.0.1.
    pub fn start(manner: Manner) -> Host {
        dist::files();
        let (gate, asked) = (Arc::<Gate>::default(), Arc::<Mutex<Vec<String>>>::default());
        let (folder, gone) = (manner.opened(), Arc::<AtomicBool>::default());
        let origin = Arc::<OnceLock<String>>::default();
        let desk = Desk {
            manner,
            origin: Arc::clone(&origin),
            gate: Arc::clone(&gate),
            gone: Arc::clone(&gone),
            asked: Arc::clone(&asked),
        };
        let host = Host {
            server: Server::start(move |target| desk.answer(target)),
            gate,
            gone,
            asked,
            folder,
        };
        origin.get_or_init(|| host.origin());
        host
    }

    /// The host's origin, `http://127.0.0.1:40123`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.server.address())
    }

    /// The page's address with a query string (and a hash) as given, without `?`.
    pub fn address(&self, query: &str) -> String {
        let mark = if query.is_empty() || query.starts_with('#') {
            ""
        } else {
            "?"
        };
        format!("{}/{}{mark}{query}", self.origin(), self.folder)
    }

    /// Sends what was held back.
    pub fn release(&self) {
        self.gate.open();
    }

    /// Goes out of reach, as when the reader goes offline, or comes back: until then each connection
    /// ends without a word.
    pub fn go_away(&self, away: bool) {
        self.gone.store(away, Ordering::Release);
    }

    /// The paths asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.gate.open();
    }
}

impl Desk {
    fn answer(&self, target: &str) -> Answer {
        let path = target.split('?').next().unwrap_or_default();
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path.to_owned());
        let path = path.trim_start_matches('/');
        let name = match path.ends_with('/') || path.is_empty() {
            true => format!("{path}index.html"),
            false => path.to_owned(),
        };
        let fault = self
            .manner
            .faults
            .iter()
            .find(|(end, _)| name.ends_with(end))
            .map(|(_, f)| *f);
        if fault == Some(Fault::Held) {
            self.gate.wait();
        }
        let sent = match fault {
            _ if self.gone.load(Ordering::Acquire) => Sent::Nothing,
            Some(Fault::BrokenOff) => Sent::BrokenOff,
            Some(Fault::Slow) => Sent::Slowly,
            _ => Sent::Whole,
        };
        Answer {
            sent,
            ..self.answer_of(&name, fault)
        }
    }

    /// The answer for a path that ends in a file's name.
    fn answer_of(&self, path: &str, fault: Option<Fault>) -> Answer {
        let in_build = path.strip_prefix(self.manner.folder);
        let name = match fault {
            Some(Fault::SwappedFor(other)) => Some(other),
            _ => in_build,
        };
        let of_build = name.and_then(|name| Some((dist::files().get(name)?, self.of_build())));
        let beside = self.manner.beside.as_ref();
        let own = beside.and_then(|own| Some((own.files.get(path)?, own.headers.clone())));
        let found = of_build.or(own).filter(|_| fault != Some(Fault::Missing));
        let Some((bytes, mut headers)) = found else {
            return Answer {
                status: "404 Not Found",
                headers: vec![("Content-Type", kind_of("a.txt").to_owned())],
                body: b"not found".to_vec(),
                ..Answer::default()
            };
        };
        let kind = match fault {
            Some(Fault::SentAs(kind)) => kind,
            Some(Fault::SwappedFor(other)) => kind_of(other),
            _ => kind_of(path),
        };
        let middle = bytes.len() / 2;
        let mut body = bytes.clone();
        match (fault, body.get_mut(middle)) {
            (Some(Fault::CutOff), _) => body.truncate(middle),
            (Some(Fault::Spoilt), Some(byte)) => *byte ^= 1,
            _ => {}
        }
        headers.push(("Content-Type", kind.to_owned()));
        headers.push(("X-Content-Type-Options", "nosniff".to_owned()));
        if fault.is_none() && is_named_by_its_hash(path) {
            // As docs/hosting.md has it, but not for long: a later host may have the same address.
            headers.push(("Cache-Control", "public, max-age=2".to_owned()));
        }
        Answer {
            status: "200 OK",
            headers,
            body,
            ..Answer::default()
        }
    }

    /// The headers that files of the build are sent with.
    fn of_build(&self) -> Vec<(&'static str, String)> {
        let policy = self.manner.policy.as_deref();
        let policy = policy.unwrap_or_else(|| dist::policy());
        let policy = match self.origin.get() {
            Some(origin) if self.manner.names_itself => policy.replace("'self'", origin),
            _ => policy.to_owned(),
        };
        let mut headers = vec![("Content-Security-Policy", policy)];
        if self.manner.shared {
            headers.push(("Access-Control-Allow-Origin", "*".to_owned()));
        }
        headers
    }
}

/// Whether a file's name tells its bytes: 16 digits of a hash.
fn is_named_by_its_hash(name: &str) -> bool {
    let parts = name.split(['-', '_', '.']);
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|b| b.is_ascii_hexdigit());
    parts.into_iter().any(is_hash)
}

/// The type that static hosts send a file as.
pub fn kind_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
