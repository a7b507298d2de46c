//! Files of exactly the view shown: tables, pictures, text and citations.
//!
//! Pure functions from a record and a view to text; this room knows of no browser, and the page
//! loads it only when a reader asks for a file. Every file carries the same [`Stamp`]: a copy that
//! travels alone still says its day, its rule, its filters, its record and, with what-ifs, that it
//! is none of the record.
//!
//! | file | what stands in it |
//! | --- | --- |
//! | [`Format::Csv`] | a line a cell (or a pair of blocs), safe to open in a spreadsheet |
//! | [`Format::Json`] | the whole view with tallies, blockers and deciding claims |
//! | [`Format::Svg`] | a picture that stands alone: see [`picture`] for its frames |
//! | [`Format::Text`] | the verdict in sentences |
//! | [`Format::Cite`], [`Format::Bibtex`], [`Format::Csl`] | citations |

mod cite;
mod csv;
mod escape;
mod format;
mod held;
mod json;
mod plain;
mod snippet;
mod stamp;
mod svg;
pub(crate) mod value;

pub use escape::escape;
pub use format::{Format, file_name};
pub use snippet::{HEIGHT, Place, amp, element, iframe, iframe_fixed, pinned};
pub use stamp::Stamp;
pub use svg::{Face, Frame, picture, width};

use crate::record::{Day, Record};
use crate::stance::Ledger;
use crate::view::{Table, View};

/// What a file is made of.
///
/// ```
/// use dispute_matrix::export::{Export, Format, write};
/// use dispute_matrix::{record, stance::Ledger, view::View};
/// let record = record::embedded();
/// let ledger = Ledger::new(&record);
/// let view = View::of(&record);
/// let export = Export {
///     record: &record,
///     ledger: &ledger,
///     view: &view,
///     author: &view,
///     page: "https://news.example/matrix/",
///     on: None,
/// };
/// assert!(write(&export, Format::Cite).contains("https://news.example/matrix/"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// The record.
    pub record: &'a Record,
    /// Its claims by cell.
    pub ledger: &'a Ledger,
    /// The view that the file shows.
    pub view: &'a View,
    /// The default view of the page that the link leads to: the link says what differs from it.
    pub author: &'a View,
    /// Address of that page, absolute or relative, without the view's query; empty where unknown.
    pub page: &'a str,
    /// The day the copy is made, for citations; `None` where unknown.
    pub on: Option<Day>,
}

impl Export<'_> {
    /// The link to the view; empty where the page is unknown.
    pub fn link(&self) -> String {
        if self.page.is_empty() {
            return String::new();
        }
        address(self.page, &self.view.write(self.record, self.author, ""))
    }

    /// The table that the view shows.
    fn table(&self) -> Table {
        Table::new(self.record, self.ledger, self.view)
    }
}

/// The content of a file, as text in UTF-8.
pub fn write(export: &Export, format: Format) -> String {
    match format {
        Format::Csv => csv::write(export),
        Format::Json => json::write(export),
        Format::Svg => picture(export, Frame::Natural),
        Format::Text => plain::write(export),
        Format::Cite => cite::text(export),
        Format::Bibtex => cite::bibtex(export),
        Format::Csl => cite::csl(export),
    }
}

/// A page's address with a view's query: before any hash, and after any query of its own.
///
/// ```
/// use dispute_matrix::export::address;
/// assert_eq!(address("https://a.example/m/", "rule=majority"), "https://a.example/m/?rule=majority");
/// assert_eq!(address("page?x=1#top", "rule=majority"), "page?x=1&rule=majority#top");
/// ```
pub fn address(page: &str, query: &str) -> String {
    if query.is_empty() {
        return page.into();
    }
    let (page, hash) = page.find('#').map_or((page, ""), |at| page.split_at(at));
    let sign = match page {
        page if page.ends_with(['?', '&']) => "",
        page if page.contains('?') => "&",
        _ => "?",
    };
    [page, sign, query, hash].concat()
}
