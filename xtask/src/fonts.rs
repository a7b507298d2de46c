//! The typefaces that pictures are drawn with: one serif and one sans, the same on every machine
//! that has them.

use crate::apt;
use crate::say::{self, Failure};
use resvg::usvg::fontdb::{Database, Family, ID, Query, Style, Weight};
use std::sync::Arc;

/// Serif and sans, the first that are both installed. Liberation has the widths of Times and
/// Arial, for which the pictures are laid out; the last are those of macOS and Windows.
const PAIRS: [[&str; 2]; 4] = [
    ["Liberation Serif", "Liberation Sans"],
    ["DejaVu Serif", "DejaVu Sans"],
    ["Times New Roman", "Arial"],
    ["Times", "Helvetica"],
];
/// Debian's package of the first pair.
const PACKAGE: &str = "fonts-liberation";
const INSTEAD: &str = "install the Liberation fonts (Debian: fonts-liberation, Fedora: \
    liberation-fonts, macOS: `brew install --cask font-liberation`)";

/// Debian's packages of the typefaces that the reviewed pictures of the page are of: see
/// `tests/browser/pictures/fonts.conf`.
const REVIEWED: [&str; 3] = [PACKAGE, "fonts-dejavu-core", "fonts-droid-fallback"];

/// The typefaces of this machine, with the pair that is drawn with.
#[derive(Clone, Debug)]
pub struct Fonts {
    /// All of them: for letters that the pair lacks.
    pub all: Arc<Database>,
    serif: &'static str,
    sans: &'static str,
}

/// Makes sure that there are typefaces to draw with.
pub fn ready() -> Result<(), Failure> {
    if Fonts::find().is_none() && apt::usable() {
        apt::install(&[PACKAGE], "typefaces for the pictures", INSTEAD)?;
    }
    Fonts::here().map(|_| ())
}

/// Installs the typefaces of the reviewed pictures where that can be done; elsewhere the test of them
/// says that it is left out.
pub fn reviewed() {
    if !apt::usable() {
        return;
    }
    if let Err(failure) = apt::install(&REVIEWED, "the typefaces of the reviewed pictures", INSTEAD)
    {
        say::note(&format!(
            "The reviewed pictures are not compared: {failure}"
        ));
    }
}

impl Fonts {
    /// The typefaces of this machine.
    pub fn here() -> Result<Fonts, Failure> {
        Fonts::find().ok_or_else(|| {
            Failure::new(
                "looking for typefaces to draw the pictures with",
                format!("none of these pairs is installed: {PAIRS:?}"),
                INSTEAD,
            )
        })
    }

    fn find() -> Option<Fonts> {
        let mut all = Database::new();
        all.load_system_fonts();
        Fonts::among(all)
    }

    fn among(all: Database) -> Option<Fonts> {
        let is_there = |name: &str| exactly(&all, name, Weight::NORMAL, Style::Normal).is_some();
        let pair = PAIRS
            .into_iter()
            .find(|pair| pair.iter().all(|name| is_there(name)))?;
        let [serif, sans] = pair;
        Some(Fonts {
            all: Arc::new(all),
            serif,
            sans,
        })
    }

    /// The face for a list of families: the pair's serif where the list ends so, else its sans.
    /// What else the list names would differ from machine to machine.
    pub fn face(&self, serif: bool, weight: Weight, style: Style) -> Option<ID> {
        let family = if serif { self.serif } else { self.sans };
        exactly(&self.all, family, weight, style)
    }
}

fn exactly(all: &Database, family: &str, weight: Weight, style: Style) -> Option<ID> {
    all.query(&Query {
        families: &[Family::Name(family)],
        weight,
        style,
        ..Query::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_typefaces_has_no_pair() {
        assert!(Fonts::among(Database::new()).is_none());
    }
}
