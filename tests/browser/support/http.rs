//! HTTP as far as a static host speaks it: a thread to each connection, and one answer to each.
//!
//! Small enough to stand here: servers that share threads among connections can leave one of six
//! that a browser opens at once without any, and its requests wait in vain.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How an answer goes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sent {
    /// All of it, at once.
    #[default]
    Whole,
    /// All of it, in pieces over two seconds.
    Slowly,
    /// The first half of what was announced; then the connection ends.
    BrokenOff,
    /// Nothing: the connection ends without a word.
    Nothing,
}

/// An answer to a request.
#[derive(Default)]
pub struct Answer {
    /// The status, with its phrase: `200 OK`.
    pub status: &'static str,
    /// Headers besides those of the body's length and the connection's end.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
    /// How it goes out.
    pub sent: Sent,
}

/// A server on a free port of 127.0.0.1; it takes no more connections once it is dropped.
pub struct Server {
    address: SocketAddr,
    shut: Arc<AtomicBool>,
    door: Option<JoinHandle<()>>,
}

impl Server {
    /// Answers each request by its target, `/index.html?a=b`.
    pub fn start(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        let (shut, answer) = (Arc::<AtomicBool>::default(), Arc::new(answer));
        let is_shut = Arc::clone(&shut);
        let door = thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if is_shut.load(Ordering::Acquire) {
                    break;
                }
                let answer = Arc::clone(&answer);
                thread::spawn(move || serve(&connection, &*answer));
            }
        });
        Server {
            address,
            shut,
            door: Some(door),
        }
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shut.store(true, Ordering::Release);
        // A last connection wakes the thread that waits for one.
        let _ = TcpStream::connect(self.address);
        if let Some(door) = self.door.take() {
            let _ = door.join();
        }
    }
}

/// Answers one request. A browser may go away at any time: what cannot be written is left.
fn serve(connection: &TcpStream, answer: &dyn Fn(&str) -> Answer) -> Option<()> {
    let mut lines = BufReader::new(connection).lines().map_while(Result::ok);
    let first = lines.next()?;
    let target = first.split(' ').nth(1)?;
    lines.by_ref().find(String::is_empty)?;
    let Answer {
        status,
        headers,
        body,
        sent,
    } = answer(target);
    if sent == Sent::Nothing {
        return None;
    }
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        assert!(!value.contains(['\r', '\n']), "no header can say: {value}");
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("Connection: close\r\n\r\n");
    let mut out = connection;
    out.write_all(head.as_bytes()).ok()?;
    match sent {
        Sent::BrokenOff => out.write_all(&body[..body.len() / 2]).ok(),
        Sent::Slowly => body.chunks(body.len() / 20 + 1).try_for_each(|piece| {
            thread::sleep(Duration::from_millis(100));
            out.write_all(piece).ok()
        }),
        Sent::Whole | Sent::Nothing => out.write_all(&body).ok(),
    }
}
