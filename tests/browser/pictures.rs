//! The look: a reviewed picture of every state, `tests/browser/pictures/NAME.png`, and the page as it
//! is drawn now beside it. In Chromium alone: engines draw letters each in their own way.
//!
//! After a change that is meant to be seen: `DISPUTE_MATRIX_REVIEW=1 cargo test --features browser
//! --test browser pictures` writes them anew; look at each before it is kept.

use crate::support::engine::{Engine, Reader, engine};
use crate::support::host::{Fault, Manner};
use crate::support::lent::Lent;
use crate::support::page::Page;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Writes the pictures anew in place of comparing them.
const REVIEW: &str = "DISPUTE_MATRIX_REVIEW";

/// Width and height of the squares whose mean colours are compared, in pixels: letters may be
/// drawn a little otherwise, a mark or a line may not.
const SQUARE: usize = 8;
/// How far a square's mean may be from the reviewed one, of 255.
const FAR: i32 = 20;
/// How many squares may be that far: fewer than a mark covers.
const MANY: usize = 4;

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
    fn picture(&self, lent: &Lent) -> Vec<u8> {
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
        self.emulate(&page);
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
        // Nothing that moves, and nothing with the focus of the test.
        page.run("document.activeElement?.blur()");
        let height = page.number("return Math.ceil(document.body.getBoundingClientRect().height)");
        page.resize(self.width, height as u32);
        page.settle();
        page.host.release();
        page.browser.picture()
    }

    fn emulate(&self, page: &Page) {
        let tool = |method: &str, arguments: Value| page.browser.tool(method, arguments);
        let dark = if self.look == Look::Dark {
            "dark"
        } else {
            "light"
        };
        let media = if self.look == Look::Print {
            "print"
        } else {
            ""
        };
        let features = json!([
            { "name": "prefers-color-scheme", "value": dark },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        tool(
            "Emulation.setEmulatedMedia",
            json!({ "media": media, "features": features }),
        );
        tool("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
    }
}

/// A picture as colours: width, height, and three bytes a pixel.
fn pixels(png: &[u8]) -> (usize, usize, Vec<u8>) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(png))
        .read_info()
        .expect("a PNG");
    let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut bytes).expect("its pixels");
    let step = info.color_type.samples();
    let colours = bytes
        .chunks(step)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
    (info.width as usize, info.height as usize, colours.collect())
}

/// The mean colour of each square.
fn squares(width: usize, height: usize, colours: &[u8]) -> Vec<[i32; 3]> {
    let across = width.div_ceil(SQUARE);
    let mut sums = vec![([0i32; 3], 0i32); across * height.div_ceil(SQUARE)];
    for (ix, pixel) in colours.chunks(3).enumerate() {
        let square = &mut sums[ix / width / SQUARE * across + ix % width / SQUARE];
        for (sum, part) in square.0.iter_mut().zip(pixel) {
            *sum += i32::from(*part);
        }
        square.1 += 1;
    }
    let mean = |(sum, count): ([i32; 3], i32)| sum.map(|part| part / count.max(1));
    sums.into_iter().map(mean).collect()
}

/// What is different, if it is too much.
fn difference(reviewed: &[u8], now: &[u8]) -> Option<String> {
    let (reviewed, now) = (pixels(reviewed), pixels(now));
    if (reviewed.0, reviewed.1) != (now.0, now.1) {
        return Some(format!(
            "it is {} by {}, and was {} by {}",
            now.0, now.1, reviewed.0, reviewed.1
        ));
    }
    let before = squares(reviewed.0, reviewed.1, &reviewed.2);
    let after = squares(now.0, now.1, &now.2);
    let is_far = |(one, other): &(&[i32; 3], &[i32; 3])| {
        one.iter().zip(*other).any(|(a, b)| (a - b).abs() > FAR)
    };
    let across = now.0.div_ceil(SQUARE);
    let far: Vec<usize> = (0..after.len())
        .filter(|ix| is_far(&(&before[*ix], &after[*ix])))
        .collect();
    let (first, many) = (far.first()?, far.len());
    (many > MANY).then(|| {
        let (x, y) = (first % across * SQUARE, first / across * SQUARE);
        format!(
            "{many} of {} squares look otherwise, the first at {x}, {y}",
            after.len()
        )
    })
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
#[ignore = "no pictures are reviewed yet: DISPUTE_MATRIX_REVIEW=1 takes them"]
fn every_state_looks_as_it_was_reviewed() {
    if engine() != Engine::Chromium {
        return;
    }
    let lent = Lent::new(Reader::Usual);
    let faces = typefaces(&Page::open(&lent, Manner::default(), ""));
    let (folder, review) = (folder(), env::var_os(REVIEW).is_some());
    let known = folder.join("typefaces.txt");
    if review {
        fs::create_dir_all(&folder).expect("a folder for pictures");
        fs::write(&known, &faces).expect("the typefaces are kept");
    }
    let mut wrong = Vec::new();
    for state in &STATES {
        let now = state.picture(&lent);
        let file = folder.join(format!("{}.png", state.name));
        if review {
            fs::write(&file, now).expect("a picture is kept");
            continue;
        }
        let reviewed =
            fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if let Some(difference) = difference(&reviewed, &now) {
            let seen = env::temp_dir().join(format!("dispute-matrix-{}.png", state.name));
            let _ = fs::write(&seen, now);
            wrong.push(format!(
                "{}: {difference}; see {}",
                state.name,
                seen.display()
            ));
        }
    }
    // Other typefaces break lines elsewhere: then the pictures are of another machine's.
    let same = fs::read_to_string(&known).is_ok_and(|reviewed| reviewed == faces);
    if !same {
        let said =
            format!("\nleft out: reviewed pictures, for this machine's typefaces: {faces}\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
        return;
    }
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
        bytes
    };
    assert_eq!(difference(&page(true, 200), &page(true, 200)), None);
    assert!(difference(&page(true, 200), &page(false, 200)).is_some());
    assert!(difference(&page(true, 200), &page(true, 208)).is_some());
}
