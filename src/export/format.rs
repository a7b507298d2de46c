//! The formats: their names, endings and types.

use crate::record::{Record, named};
use crate::view::{Picture, View};

/// Longest part of a file's name that is the record's id, in characters.
const LONGEST: usize = 60;

named! {
    /// A format of file.
    Format {
        /// A spreadsheet: one line a cell.
        Csv = "csv",
        /// Data.
        Json = "json",
        /// A picture.
        Svg = "svg",
        /// Sentences.
        Text = "text",
        /// A citation as text.
        Cite = "cite-text",
        /// A citation for LaTeX.
        Bibtex = "bibtex",
        /// A citation for reference managers (CSL-JSON).
        Csl = "csl",
    }
}

impl Format {
    /// What the format is called on a button.
    pub fn label(self) -> &'static str {
        match self {
            Format::Csv => "CSV",
            Format::Json => "JSON",
            Format::Svg => "SVG",
            Format::Text => "Text",
            Format::Cite => "Citation",
            Format::Bibtex => "BibTeX",
            Format::Csl => "CSL-JSON",
        }
    }

    /// The end of a file's name, from its dot on.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => ".csv",
            Format::Json => ".json",
            Format::Svg => ".svg",
            Format::Text => ".txt",
            Format::Cite => ".cite.txt",
            Format::Bibtex => ".bib",
            Format::Csl => ".csl.json",
        }
    }

    /// The MIME type, with its character set where it is text.
    pub fn mime(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8;header=present",
            Format::Json => "application/json",
            Format::Svg => "image/svg+xml",
            Format::Text | Format::Cite => "text/plain;charset=utf-8",
            Format::Bibtex => "application/x-bibtex;charset=utf-8",
            Format::Csl => "application/vnd.citationstyles.csl+json",
        }
    }
}

/// The name of a view's file: letters, digits, hyphens and dots alone, with the record's id, the
/// day, the picture where it is not the matrix, and whether it is a what-if.
///
/// ```
/// use dispute_matrix::export::{Format, file_name};
/// use dispute_matrix::{record, view::View};
/// let record = record::embedded();
/// let name = file_name(&record, &View::of(&record), Format::Csv);
/// assert_eq!(name, "syria-2016-2016-01-20.csv");
/// ```
pub fn file_name(record: &Record, view: &View, format: Format) -> String {
    let picture = match view.picture {
        Picture::Matrix => "",
        Picture::Agreement => "-agreement",
    };
    let what_if = if view.suppose.is_empty() {
        ""
    } else {
        "-what-if"
    };
    [
        &stem(&record.id),
        "-",
        &view.at.iso(),
        picture,
        what_if,
        format.ending(),
    ]
    .concat()
}

/// A key for citations: as the name of a file, without its ending.
pub(super) fn key(record: &Record, view: &View) -> String {
    let name = file_name(record, view, Format::Bibtex);
    name.trim_end_matches(Format::Bibtex.ending()).into()
}

/// An id as part of a name that every file system takes.
fn stem(id: &str) -> String {
    let mut stem = String::new();
    for letter in id.chars().take(LONGEST) {
        if letter.is_ascii_alphanumeric() {
            stem.push(letter.to_ascii_lowercase());
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { "record" } else { stem }.into()
}
