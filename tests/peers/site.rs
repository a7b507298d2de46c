//! A static host for one page of the bench: brotli copies where there are any, and a count of what
//! is sent.

use crate::support::dist::{Files, gather};
use crate::support::host::kind_of;
use crate::support::http::{Answer, Server};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// A running host of one page.
pub struct Site {
    names: Vec<String>,
    server: Server,
    sent: Arc<Sent>,
}

#[derive(Default)]
struct Sent {
    bytes: AtomicU64,
    files: AtomicU64,
}

impl Site {
    /// Serves a folder.
    pub fn start(folder: &Path) -> Site {
        let mut files = Files::new();
        let read = gather(folder, "", &mut files);
        read.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let names = files.keys().cloned().collect();
        let sent = Arc::<Sent>::default();
        let count = Arc::clone(&sent);
        let server = Server::start(move |target| {
            let answer = answer(&files, target);
            count
                .bytes
                .fetch_add(answer.body.len() as u64, Ordering::Relaxed);
            count.files.fetch_add(1, Ordering::Relaxed);
            answer
        });
        Site {
            names,
            server,
            sent,
        }
    }

    /// The page's address.
    pub fn address(&self) -> String {
        format!("http://{}/", self.server.address())
    }

    /// Whether it has a file whose name begins so.
    pub fn has(&self, start: &str) -> bool {
        self.names.iter().any(|name| name.starts_with(start))
    }

    /// The bytes of all bodies sent since the last call, and how many files they were.
    pub fn take(&self) -> (u64, u64) {
        (
            self.sent.bytes.swap(0, Ordering::Relaxed),
            self.sent.files.swap(0, Ordering::Relaxed),
        )
    }
}

fn answer(files: &Files, target: &str) -> Answer {
    let path = target.split('?').next().unwrap_or_default();
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let copy = format!("{name}.br");
    let (body, is_packed) = match (files.get(&copy), files.get(name)) {
        (Some(packed), _) => (packed, true),
        (None, Some(plain)) => (plain, false),
        (None, None) => {
            return Answer {
                status: "404 Not Found",
                headers: vec![("Content-Type", kind_of("a.txt").to_owned())],
                body: b"not found".to_vec(),
                ..Answer::default()
            };
        }
    };
    let mut headers = vec![("Content-Type", kind_of(name).to_owned())];
    if is_packed {
        headers.push(("Content-Encoding", "br".to_owned()));
    }
    // The widget is served under its own policy, as it is anywhere.
    if let Some(policy) = files.get("csp.txt") {
        let policy = String::from_utf8_lossy(policy).trim().to_owned();
        headers.push(("Content-Security-Policy", policy));
    }
    Answer {
        status: "200 OK",
        headers,
        body: body.clone(),
        ..Answer::default()
    }
}
