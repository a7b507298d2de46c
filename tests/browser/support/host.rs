//! A static host for the build, on this machine, with the faults that hosts have.

use super::dist;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use tiny_http::{Header, Request, Response, Server};

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there: 404.
    Missing,
    /// Only its first half was put on the host.
    CutOff,
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
    /// Files with a fault, by the end of their name.
    pub faults: Vec<(&'static str, Fault)>,
    /// The folder the build lies in, with its slash at the end; empty for the top.
    pub folder: &'static str,
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

/// What the host's thread works with.
struct Desk {
    manner: Manner,
    gate: Arc<Gate>,
    asked: Arc<Mutex<Vec<String>>>,
}

/// A running host; it stops when it is dropped.
pub struct Host {
    server: Arc<Server>,
    gate: Arc<Gate>,
    asked: Arc<Mutex<Vec<String>>>,
    folder: &'static str,
    thread: Option<JoinHandle<()>>,
}

impl Host {
    /// Starts a host on a free port of 127.0.0.1.
    pub fn start(manner: Manner) -> Host {
        dist::files();
        let server = Server::http("127.0.0.1:0").expect("a free port on 127.0.0.1");
        let server = Arc::new(server);
        let (gate, asked) = (Arc::<Gate>::default(), Arc::<Mutex<Vec<String>>>::default());
        let folder = manner.folder;
        let desk = Desk {
            manner,
            gate: Arc::clone(&gate),
            asked: Arc::clone(&asked),
        };
        let at_door = Arc::clone(&server);
        let thread =
            thread::spawn(move || at_door.incoming_requests().for_each(|r| desk.answer(r)));
        Host {
            server,
            gate,
            asked,
            folder,
            thread: Some(thread),
        }
    }

    /// The host's origin, `http://127.0.0.1:40123`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.server.server_addr())
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
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Desk {
    fn answer(&self, request: Request) {
        let path = request
            .url()
            .split('?')
            .next()
            .unwrap_or_default()
            .to_owned();
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path.clone());
        let inside = path
            .trim_start_matches('/')
            .strip_prefix(self.manner.folder);
        let name = match inside {
            Some("") => "index.html",
            Some(name) => name,
            None => "",
        };
        let fault = self
            .manner
            .faults
            .iter()
            .find(|(end, _)| name.ends_with(end))
            .map(|(_, f)| *f);
        let response = self.response(name, fault);
        if fault == Some(Fault::Held) {
            let gate = Arc::clone(&self.gate);
            thread::spawn(move || {
                gate.wait();
                let _ = request.respond(response);
            });
        } else {
            // A browser may have gone away meanwhile.
            let _ = request.respond(response);
        }
    }

    fn response(&self, name: &str, fault: Option<Fault>) -> Response<std::io::Cursor<Vec<u8>>> {
        let name = match fault {
            Some(Fault::SwappedFor(other)) => other,
            _ => name,
        };
        let bytes = dist::files()
            .get(name)
            .filter(|_| fault != Some(Fault::Missing));
        let Some(bytes) = bytes else {
            return Response::from_string("not found").with_status_code(404);
        };
        let kind = match fault {
            Some(Fault::SentAs(kind)) => kind,
            _ => kind_of(name),
        };
        let end = if fault == Some(Fault::CutOff) {
            bytes.len() / 2
        } else {
            bytes.len()
        };
        let policy = self
            .manner
            .policy
            .as_deref()
            .unwrap_or_else(|| dist::policy());
        Response::from_data(&bytes[..end])
            .with_header(header("Content-Type", kind))
            .with_header(header("Content-Security-Policy", policy))
            .with_header(header("X-Content-Type-Options", "nosniff"))
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| panic!("no header can say: {value}"))
}

/// The type that static hosts send a file as.
fn kind_of(name: &str) -> &'static str {
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
