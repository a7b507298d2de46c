//! Pictures of the page, for whoever designs it: `cargo test --features browser --test browser
//! -- --ignored pictures` saves them in the folder that `DISPUTE_MATRIX_SHOTS` names.

use crate::support::engine::Reader;
use crate::support::host::Manner;
use crate::support::lent::Lent;
use crate::support::page::Page;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Where the pictures go.
const FOLDER: &str = "DISPUTE_MATRIX_SHOTS";
/// The list of pictures, or a file that holds it; see [`Shot::read`].
const LIST: &str = "DISPUTE_MATRIX_SHOT_LIST";

/// What is taken when no list is given.
const USUAL: &str = "
    wide||1200|light
    column||760|light
    column-dark||760|dark
    phone||375|light
    phone-dark||375|dark
    cell|open=ru.ahrar|760|light
    phone-cell|open=ru.ahrar|375|light
    group|open=ahrar|760|light
    bloc|open=ru|760|light
    europe|open=eu.ahrar|760|light
    members|blocs=~sy~ru~ir~us~eu~eu.members~tr|1200|light
    more||760|light|.dm-more summary
    nothing|q=zzzz|760|light
    broken|at=2016-13-01&blocs=~xx~ru|760|light
";

/// A picture to take.
struct Shot {
    name: String,
    query: String,
    width: u32,
    dark: bool,
    click: Option<String>,
}

impl Shot {
    /// Reads `name|query|width|light or dark|selector to click first`, the last one optional.
    fn read(line: &str) -> Shot {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let shape = "name|query|width|light or dark|selector to click first";
        let [name, query, width, look, click @ ..] = parts.as_slice() else {
            panic!("a picture is asked for as {shape}, not as {line}")
        };
        let width = width.parse();
        Shot {
            name: (*name).into(),
            query: (*query).into(),
            width: width.unwrap_or_else(|error| panic!("{error}: the width in {line} ({shape})")),
            dark: *look == "dark",
            click: (!click.is_empty()).then(|| click.join("|")),
        }
    }

    /// Takes the picture, the whole page high.
    fn take(&self, page: &Page, folder: &Path) {
        page.emulate(self.dark, false);
        page.resize(self.width, 900);
        page.go(&self.query);
        page.wait_until("ready");
        if let Some(click) = &self.click {
            page.click(click);
        }
        let height = page.number("return document.documentElement.scrollHeight");
        page.resize(self.width, height as u32);
        page.settle();
        let file = folder.join(format!("{}.png", self.name));
        let picture = page.browser.picture();
        fs::write(&file, picture).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        println!("{} ({} by {height})", file.display(), self.width);
    }
}

#[test]
#[ignore = "it checks nothing: it saves pictures in the folder that DISPUTE_MATRIX_SHOTS names"]
fn pictures_of_the_listed_views_are_saved() {
    let folder = env::var_os(FOLDER).map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| panic!("name the folder for the pictures in {FOLDER}"));
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let list = env::var(LIST).unwrap_or_else(|_| USUAL.into());
    let list = fs::read_to_string(&list).unwrap_or(list);
    let browser = Lent::new(Reader::Usual);
    let page = Page::open(&browser, Manner::default(), "");
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty()) {
        Shot::read(line).take(&page, &folder);
    }
}
