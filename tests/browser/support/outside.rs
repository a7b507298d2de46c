//! All that is not this machine: a proxy that lets nothing through and notes what was asked.
//!
//! Not of Chromium: it asks a good many hosts for purposes of its own, and has a log of what the
//! page asks alone.

use super::browser::Browser;
use super::engine::{Engine, engine};
use super::http::{Answer, Server};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// A proxy on a free port of 127.0.0.1. What browsers ask of 127.0.0.1 itself they ask directly.
pub struct Outside {
    server: Server,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Outside {
    /// Starts it.
    pub fn start() -> Outside {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let noted = Arc::clone(&asked);
        let refuse = move |target: &str| {
            let mut noted = noted.lock().unwrap_or_else(PoisonError::into_inner);
            noted.push(target.to_owned());
            Answer {
                status: "502 Bad Gateway",
                ..Answer::default()
            }
        };
        Outside {
            server: Server::start(refuse),
            asked,
        }
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.server.address().port()
    }

    fn take(&self) -> Vec<String> {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut asked)
    }
}

/// What was asked of other machines since the last call: addresses, or `host:port` where the rest
/// would have been secret.
pub fn asked(browser: &Browser, outside: &Outside) -> Vec<String> {
    match engine() {
        Engine::Chromium => {
            let sent = browser.chromium_log("performance").into_iter();
            sent.filter_map(|entry| requested(&entry.message))
                .filter(|to| !is_here(to))
                .collect()
        }
        Engine::Firefox | Engine::WebKit => outside.take(),
    }
}

/// The address of a request, where an entry of the log of the network is one.
fn requested(entry: &str) -> Option<String> {
    let event: Value = serde_json::from_str(entry).ok()?;
    let message = &event["message"];
    (message["method"] == "Network.requestWillBeSent").then_some(())?;
    message["params"]["request"]["url"]
        .as_str()
        .map(String::from)
}

/// Whether an address is one of the tests' own hosts, or needs no host.
fn is_here(address: &str) -> bool {
    ["http://127.0.0.1:", "data:", "blob:", "about:"]
        .iter()
        .any(|start| address.starts_with(start))
}
