//! A newsroom's host with the page of a case and the build in `/widget/`, and a second host, another
//! origin, that has the build alone.
//!
//! Where a case's files say `https://widget.example`, the second host's address is put.

use crate::support::dist::{self, Files};
use crate::support::engine::{Engine, engine};
use crate::support::host::{Beside, Fault, Host, Manner};
use crate::support::kits;
use crate::support::lent::Lent;
use crate::support::page::Page;
use crate::widget::Widget;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// What stands for the second host in a case's files.
const ELSEWHERE: &str = "https://widget.example";

/// A case that is about to be opened.
pub struct Case {
    own: Beside,
    faults: Vec<(&'static str, Fault)>,
    unshared: bool,
    named: bool,
}

/// An open case.
pub struct Newsroom<'a> {
    /// The host page.
    pub page: Page<'a>,
    /// The second host.
    pub elsewhere: Host,
}

impl Case {
    /// The case of that name, `tests/embed/<name>/`, with the records at `records/`.
    pub fn of(name: &str) -> Case {
        let mut own = Beside::default();
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/embed");
        gather(&here.join(name), "", &mut own.files);
        gather(&here.join("records"), "records/", &mut own.files);
        Case {
            own,
            faults: Vec::new(),
            unshared: false,
            named: false,
        }
    }

    /// Puts the kits of newsrooms into `kits/`.
    pub fn with_kits(self) -> Case {
        let kits = [
            ("pym.js", "pym.js/dist/pym.v1.min.js"),
            ("frames.js", "@newswire/frames/dist/frames.umd.js"),
        ];
        kits.into_iter().fold(self, |case, (name, path)| {
            case.with(&format!("kits/{name}"), kits::file(path))
        })
    }

    /// One more file on the newsroom's host.
    pub fn with(mut self, path: &str, bytes: Vec<u8>) -> Case {
        self.own.files.insert(path.to_owned(), bytes);
        self
    }

    /// The policy that the newsroom's own files are sent under.
    pub fn under(mut self, policy: &str) -> Case {
        let header = ("Content-Security-Policy", policy.to_owned());
        self.own.headers.push(header);
        self
    }

    /// Moves the case's files into a folder of the host, with its slash at the end.
    pub fn in_folder(mut self, folder: &'static str) -> Case {
        let files = std::mem::take(&mut self.own.files).into_iter();
        self.own.files = files
            .map(|(path, it)| (format!("{folder}{path}"), it))
            .collect();
        self.own.folder = folder;
        self
    }

    /// A fault of both hosts.
    pub fn with_fault(mut self, end: &'static str, fault: Fault) -> Case {
        self.faults.push((end, fault));
        self
    }

    /// The second host lets no other origin use the build.
    pub fn unshared(mut self) -> Case {
        self.unshared = true;
        self
    }

    /// The second host names itself in its policy where the engine asks for it: to WebKit `'self'` is
    /// the origin of the document, and a frame that is shut off has none.
    pub fn named(mut self) -> Case {
        self.named = engine() == Engine::WebKit;
        self
    }

    /// Opens the case; at the end the console must have been quiet, and nobody else asked.
    #[track_caller]
    pub fn visit(self, test: impl FnOnce(&Newsroom)) {
        self.visit_at("", test);
    }

    /// As [`visit`](Case::visit), with a query string or a hash in the page's address.
    #[track_caller]
    pub fn visit_at(self, query: &str, test: impl FnOnce(&Newsroom)) {
        self.open(query, |newsroom| {
            test(newsroom);
            newsroom.page.assert_quiet();
        });
    }

    /// Opens a case in which something fails: the console may say why.
    #[track_caller]
    pub fn visit_failing(self, test: impl FnOnce(&Newsroom)) {
        self.open("", test);
    }

    #[track_caller]
    fn open(self, query: &str, test: impl FnOnce(&Newsroom)) {
        let browser = Lent::any();
        let elsewhere = Host::start(Manner {
            shared: !self.unshared,
            names_itself: self.named,
            faults: self.faults.clone(),
            ..Manner::default()
        });
        let host = Host::start(Manner {
            folder: "widget/",
            faults: self.faults,
            beside: Some(told_of(&elsewhere, self.own)),
            ..Manner::default()
        });
        let page = Page {
            browser: &browser,
            host,
        };
        // Frames out of sight are not laid out, so all of a page is in sight.
        page.resize(1000, 4000);
        page.go(query);
        let is_read = "return document.readyState !== 'loading' && document.body !== null";
        page.wait_for("the host page is read", is_read);
        let newsroom = Newsroom { page, elsewhere };
        test(&newsroom);
        newsroom.page.browser.leave_frame();
        newsroom.page.assert_at_home();
    }
}

impl<'a> Newsroom<'a> {
    /// The element that a selector finds first.
    pub fn widget(&self, selector: &str) -> Widget<'_> {
        Widget::new(&self.page, selector)
    }

    /// Works in the document of the page's nth frame, counted from 0.
    pub fn in_frame<T>(&self, place: u16, work: impl FnOnce(&Page<'a>) -> T) -> T {
        self.page.browser.enter_frame(place);
        let done = work(&self.page);
        self.page.browser.leave_frame();
        done
    }

    /// Waits until the page in the nth frame is ready.
    #[track_caller]
    pub fn wait_for_frame(&self, place: u16) {
        self.in_frame(place, |page| page.wait_until("ready"));
    }

    /// Whether one of the two hosts was asked for a file whose name ends so.
    pub fn was_asked_for(&self, end: &str) -> bool {
        let both = [self.page.host.asked(), self.elsewhere.asked()].concat();
        both.iter().any(|path| path.ends_with(end))
    }

    /// Waits as long as a mistake would need to show.
    pub fn pause(&self) {
        thread::sleep(Duration::from_millis(400));
        self.page.settle();
    }
}

/// A case's files, with the second host's address where they name it.
fn told_of(elsewhere: &Host, mut own: Beside) -> Beside {
    for bytes in own.files.values_mut() {
        if let Ok(text) = std::str::from_utf8(bytes)
            && text.contains(ELSEWHERE)
        {
            *bytes = text.replace(ELSEWHERE, &elsewhere.origin()).into_bytes();
        }
    }
    own
}

#[track_caller]
fn gather(folder: &Path, before: &str, files: &mut Files) {
    let read = dist::gather(folder, before, files);
    read.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
}
