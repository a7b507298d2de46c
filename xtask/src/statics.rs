//! Forms of the widget without scripts: texts as the prerenderer prints them, and pictures drawn
//! from its SVG.

use crate::fonts::Fonts;
use crate::picture::{self, Size};
use crate::say::{self, Failure};
use crate::{files, host, site};
use std::path::Path;

/// Each text's name in the build, and what the prerenderer is asked for.
const TEXTS: [(&str, &[&str]); 6] = [
    ("fragment.html", &["fragment"]),
    ("oembed.json", &["oembed"]),
    ("amp.html", &["amp"]),
    ("dataset.jsonld", &["dataset"]),
    ("view.csv", &["export", "csv"]),
    ("view.json", &["export", "json"]),
];

/// Each picture's name in the build without its ending, its frame, and how big its PNG is.
const PICTURES: [(&str, &str, Size); 3] = [
    ("preview-1200x628", "wide", Size::Exactly(1200, 628)),
    ("preview-square", "square", Size::Exactly(1080, 1080)),
    ("print", "print", Size::Times(2)),
];

/// Writes them into the folder of a release. While serving there are none: nothing on the page
/// asks for them.
pub fn write(folder: &Path, release: bool) -> Result<(), Failure> {
    if !release {
        return Ok(());
    }
    say::step("Writing the forms without scripts");
    if site::read().is_ok_and(|site| site.address().is_none()) {
        say::note(
            "no address is known, so link previews have no picture, and oembed.json and amp.html \
             must be given one by hand: build with --url https://…",
        );
    }
    write_all(folder, &Fonts::here()?, host::printed)
}

fn write_all(
    folder: &Path,
    fonts: &Fonts,
    printed: impl Fn(&[&str]) -> Result<Vec<u8>, Failure>,
) -> Result<(), Failure> {
    for (name, words) in TEXTS {
        files::write(&folder.join(name), printed(words)?)?;
    }
    for (stem, frame, size) in PICTURES {
        let svg = printed(&["picture", frame])?;
        let png = drawn(&svg, size, fonts).map_err(|wrong| {
            Failure::new(
                format!("drawing {stem}.png"),
                wrong,
                format!("mend what `prerender picture {frame}` prints"),
            )
        })?;
        files::write(&folder.join(format!("{stem}.svg")), &svg)?;
        files::write(&folder.join(format!("{stem}.png")), &png)?;
    }
    Ok(())
}

fn drawn(svg: &[u8], size: Size, fonts: &Fonts) -> Result<Vec<u8>, String> {
    let svg = std::str::from_utf8(svg).map_err(|error| error.to_string())?;
    picture::png(svg, size, fonts)
}

/// The names of all of them.
pub fn names() -> Vec<String> {
    let pictures = PICTURES.iter().flat_map(|(stem, ..)| {
        let ending = |ending| format!("{stem}.{ending}");
        [ending("svg"), ending("png")]
    });
    let texts = TEXTS.iter().map(|(name, _)| (*name).to_owned());
    texts.chain(pictures).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::written;
    use std::fs;
    use std::path::PathBuf;

    /// A prerenderer that prints its words, and pictures of the right sizes.
    fn printed(words: &[&str]) -> Result<Vec<u8>, Failure> {
        let (width, height) = match words {
            ["picture", "wide"] => (1200, 628),
            ["picture", "square"] => (1080, 1080),
            ["picture", "print"] => (100, 50),
            words => return Ok(words.join(" ").into_bytes()),
        };
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"/>"
        );
        Ok(svg.into_bytes())
    }

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("statics-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn every_form_is_written_under_its_name() {
        let folder = folder("all");
        write_all(&folder, &Fonts::here().unwrap(), printed).unwrap();
        let read = |name: &str| fs::read(folder.join(name)).unwrap();
        assert_eq!(read("view.csv"), b"export csv");
        assert_eq!(read("dataset.jsonld"), b"dataset");
        assert!(read("print.svg").starts_with(b"<svg"));
        for name in names() {
            assert!(folder.join(&name).is_file(), "{name}");
        }
        let print = resvg::tiny_skia::Pixmap::decode_png(&read("print.png")).unwrap();
        assert_eq!((print.width(), print.height()), (200, 100));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_preview_of_another_size_stops_the_build() {
        let folder = folder("size");
        let wrong = |words: &[&str]| match words {
            ["picture", _] => printed(&["picture", "print"]),
            words => printed(words),
        };
        let failure = write_all(&folder, &Fonts::here().unwrap(), wrong).unwrap_err();
        let told = failure.to_string();
        assert!(told.contains("drawing preview-1200x628.png"), "{told}");
        assert!(
            told.contains("it is 100 by 50 pixels, not 1200 by 628"),
            "{told}"
        );
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn nothing_is_written_while_serving() {
        let folder = folder("serving");
        write(&folder, false).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn every_name_is_among_those_of_a_build() {
        for name in names() {
            assert!(written::is_known(&name), "{name}");
        }
    }
}
