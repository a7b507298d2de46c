//! The look: a reviewed picture of every state, `tests/browser/pictures/NAME.png`, and the page as it
//! is drawn now beside it. In Chromium alone: engines draw letters each in their own way.
//!
//! After a change that is meant to be seen: `DISPUTE_MATRIX_REVIEW=1 cargo test --features browser
//! --test browser pictures` writes them anew; look at each before it is kept.

use crate::picture::Picture;
use crate::support::engine::{Engine, Reader, engine};
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Writes the pictures anew in place of comparing them.
const REVIEW: &str = "DISPUTE_MATRIX_REVIEW";

/// A state of the page.
struct State {
    name: &'static str,
    query: &'static str,
    width: u32,
    look: Look,
}

/// How it is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Light,
    Dark,
    /// As it is printed.
    Print,
    /// Before the module has come.
    Loading,
    /// After the module did not come.
    Failed,
    /// With the finer controls open.
    More,
}

const fn state(name: &'static str, query: &'static str, width: u32, look: Look) -> State {
    State {
        name,
        query,
        width,
        look,
    }
}

const STATES: [State; 21] = [
    state("loading", "", 720, Look::Loading),
    state("usual-320", "", 320, Look::Light),
    state("usual-720", "", 720, Look::Light),
    state("usual-1200", "", 1200, Look::Light),
    state("usual-2560", "", 2560, Look::Light),
    state("dark-360", "", 360, Look::Dark),
    state("dark-1200", "", 1200, Look::Dark),
    state("nothing-matches", "q=zzzz", 720, Look::Light),
    state("one-bloc", "blocs=~ru", 720, Look::Light),
    state("one-group", "groups=~ahrar&open=ahrar", 720, Look::Light),
    state("cell-open", "open=ru.ahrar", 720, Look::Light),
    state("cell-open-360", "open=ru.ahrar", 360, Look::Light),
    state("bloc-open", "open=ru", 720, Look::Light),
    state(
        "all-open",
        "blocs=~sy~ru~ir~us~eu~eu.members~tr&kinds=~jihadist~islamist",
        1200,
        Look::More,
    ),
    state("agreement", "view=agreement", 720, Look::Light),
    state(
        "what-if",
        "if=~ru.ahrar.o~ir.ahrar.o&groups=~ahrar~islam",
        720,
        Look::Light,
    ),
    state("failed", "", 720, Look::Failed),
    state("print", "groups=~ahrar~islam~ypg", 720, Look::Print),
    state("arabic-360", "lang=ar", 360, Look::Light),
    state(
        "arabic-1200",
        "lang=ar&open=ru.ahrar&groups=~ahrar~islam~nusra",
        1200,
        Look::Light,
    ),
    state(
        "chinese-720",
        "lang=zh&groups=~ahrar~islam~nusra",
        720,
        Look::Light,
    ),
];

impl State {
    /// The whole page as it looks now.
    fn picture(&self, lent: &Lent) -> Picture {
        let faults = match self.look {
            Look::Loading => vec![(".wasm", Fault::Held)],
            Look::Failed => vec![(".wasm", Fault::Missing)],
            _ => Vec::new(),
        };
        let manner = Manner {
            faults,
            ..Manner::default()
        };
        let page = Page::open(lent, manner, "plain=true");
        page.emulate(self.look == Look::Dark, self.look == Look::Print);
        page.resize(self.width, 900);
        page.go(self.query);
        match self.look {
            Look::Loading => {}
            Look::Failed => page.wait_until("failed"),
            _ => page.wait_until("ready"),
        }
        if self.look == Look::More {
            page.open_more();
        }
        if self.look == Look::Print {
            page.run("dispatchEvent(new Event('beforeprint'))");
        }
        page.settle();
        // The place of a build is another each time.
        page.run(
            "for (const it of document.querySelectorAll('.dm-failed')) {
                it.textContent = it.textContent.replace(/http:.*_bg/, 'https://a.example/a');
            }",
        );
        // Nothing that moves, and nothing with the focus of the test.
        page.run("document.activeElement?.blur()");
        let height = page.number("return Math.ceil(document.body.getBoundingClientRect().height)");
        page.resize(self.width, height as u32);
        page.settle();
        let picture = page.browser.picture();
        page.host.release();
        Picture::of_page(&picture)
    }

    /// Where its reviewed picture is kept.
    fn file(&self) -> PathBuf {
        folder().join(format!("{}.png", self.name))
    }

    /// What looks otherwise than it was reviewed, with the place of a picture that shows it.
    fn wrong(&self, lent: &Lent) -> Option<String> {
        let file = self.file();
        let reviewed = fs::read(&file);
        let reviewed = reviewed.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let now = self.picture(lent);
        let difference = Picture::read(&reviewed).difference(&now)?;
        let seen = env::temp_dir().join(format!("dispute-matrix-{}.png", self.name));
        let _ = fs::write(&seen, now.png());
        Some(format!(
            "{}: {difference}; see {}",
            self.name,
            seen.display()
        ))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pictures")
}

/// What this machine's letters look like: pictures are of one set of typefaces.
fn typefaces(page: &Page) -> String {
    page.ask(
        "const context = document.createElement('canvas').getContext('2d');
         const wide = (face) => {
           context.font = `100px ${face}`;
           return ['Ahrar al-Sham', 'أحرار الشام', '沙姆自由人'].map((text) => context.measureText(text).width);
         };
         return JSON.stringify([wide('system-ui'), wide('Georgia, serif')])",
    )
}

#[test]
fn every_state_looks_as_it_was_reviewed() {
    if engine() != Engine::Chromium {
        return;
    }
    let lent = Lent::new(Reader::Reviewing);
    let faces = typefaces(&Page::open(&lent, Manner::default(), ""));
    let known = folder().join("typefaces.txt");
    if env::var_os(REVIEW).is_some() {
        fs::create_dir_all(folder()).expect("a folder for pictures");
        fs::write(&known, &faces).expect("the typefaces are kept");
        for state in &STATES {
            fs::write(state.file(), state.picture(&lent).png()).expect("a picture is kept");
        }
        return;
    }
    // Other typefaces break lines elsewhere: then the pictures are of another machine's.
    if !fs::read_to_string(&known).is_ok_and(|reviewed| reviewed == faces) {
        let said =
            format!("\nleft out: reviewed pictures, for this machine's typefaces: {faces}\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return;
    }
    let wrong: Vec<String> = STATES
        .iter()
        .filter_map(|state| state.wrong(&lent))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_mark_that_is_missing_or_another_size_is_a_difference() {
    let page = |marked: bool, height: usize| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 400, height as u32);
        encoder.set_color(png::ColorType::Rgb);
        let mut colours = vec![255u8; 400 * height * 3];
        if marked {
            for y in 100..117 {
                colours[(y * 400 + 50) * 3..(y * 400 + 67) * 3].fill(60);
            }
        }
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&colours).unwrap();
        drop(writer);
        Picture::of_page(&bytes)
    };
    let marked = page(true, 200);
    assert_eq!(marked.difference(&page(true, 200)), None);
    assert!(marked.difference(&page(false, 200)).is_some());
    assert!(marked.difference(&page(true, 208)).is_some());
    assert_eq!(Picture::read(&marked.png()), marked);
}
