//! Embed codes: what an editor pastes to show a view.

use super::{address, escape};
use crate::view::percent;
use crate::words;

/// Height of a frame that nothing resizes, in CSS pixels: the whole default page with its controls
/// at 720 px and wider, measured; what is higher scrolls in it.
pub const HEIGHT: u32 = 1860;

/// What is embedded, and where it is served.
///
/// ```
/// use dispute_matrix::export::{Place, iframe_fixed};
/// let place = Place {
///     address: "https://news.example/matrix/",
///     title: "Who is who?",
///     query: "order=name&open=ru.ahrar",
///     height: 900,
///     ..Place::default()
/// };
/// assert_eq!(
///     iframe_fixed(&place),
///     "<iframe src=\"https://news.example/matrix/?order=name&amp;open=ru.ahrar\" \
///      title=\"Who is who?\" width=\"100%\" height=\"900\" loading=\"lazy\" \
///      frameborder=\"0\" style=\"border:0\"></iframe>"
/// );
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place<'a> {
    /// The page that shows the widget alone, without query: the folder of the build with its
    /// slash, or a page in it. Other hosts need it absolute.
    pub address: &'a str,
    /// What the frame is called, and the text of the link that stands in for the element.
    pub title: &'a str,
    /// The view, as the query of a link without `?`; empty for the default view.
    pub query: &'a str,
    /// Height of the frame, in CSS pixels: the whole time, or until the script knows better.
    pub height: u32,
    /// The address of a record given at run time; empty for the one that is built in. The
    /// element has it as an attribute, a page as `src` in its query.
    pub source: &'a str,
}

/// A frame that fits its content, by a script of less than 1 kB.
pub fn iframe(place: &Place) -> String {
    let mut html = iframe_fixed(place);
    html.push_str("\n<script");
    attribute(&mut html, "src", &place.file("parent.js"));
    html.push_str(" async></script>");
    html
}

/// A frame of a fixed height, for where scripts are stripped: taller content scrolls in it.
pub fn iframe_fixed(place: &Place) -> String {
    let mut html = String::from("<iframe");
    attribute(&mut html, "src", &place.page());
    attribute(&mut html, "title", place.title);
    attribute(&mut html, "width", "100%");
    attribute(&mut html, "height", &place.height.to_string());
    attribute(&mut html, "loading", "lazy");
    // Twice: some hosts strip the one, some the other.
    attribute(&mut html, "frameborder", "0");
    attribute(&mut html, "style", "border:0");
    html.push_str("></iframe>");
    html
}

/// The element, with a link in it for readers without scripts.
pub fn element(place: &Place) -> String {
    let mut html = String::from("<script type=\"module\"");
    attribute(&mut html, "src", &place.file("dispute-matrix.js"));
    html.push_str("></script>\n<dispute-matrix");
    for (name, value) in [("view", place.query), ("src", place.source)] {
        if !value.is_empty() {
            attribute(&mut html, name, value);
        }
    }
    html.push_str("><a");
    attribute(&mut html, "href", &place.page());
    html.push('>');
    escape(place.title, &mut html);
    html.push_str("</a></dispute-matrix>");
    html
}

/// A frame for AMP pages, which show the picture until the frame is loaded, and let a frame grow
/// in sight of the reader only when the reader asks.
///
/// It has no `allow-same-origin`: AMP demands that of frames on the page's own origin, so the build
/// must be served with `Access-Control-Allow-Origin: *`.
pub fn amp(place: &Place) -> String {
    let mut html = String::from(
        "<amp-iframe layout=\"fixed-height\" \
         sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox\" resizable frameborder=\"0\"",
    );
    attribute(&mut html, "height", &place.height.to_string());
    attribute(&mut html, "title", place.title);
    attribute(&mut html, "src", &place.page());
    html.push_str(">\n  <amp-img placeholder layout=\"fill\" object-fit=\"contain\"");
    attribute(&mut html, "alt", place.title);
    attribute(&mut html, "src", &place.file("preview-1200x628.png"));
    html.push_str("></amp-img>\n  <div overflow tabindex=\"0\" role=\"button\"");
    attribute(&mut html, "aria-label", words::show_whole());
    html.push('>');
    escape(words::show_whole(), &mut html);
    html.push_str("</div>\n</amp-iframe>");
    html
}

/// A view's query bound to a version of the record: the widget says so where the record has
/// changed since.
///
/// ```
/// use dispute_matrix::export::pinned;
/// assert_eq!(pinned("order=name", "2026-11-23"), "order=name&record=2026-11-23");
/// ```
pub fn pinned(query: &str, version: &str) -> String {
    let mut pinned = String::new();
    let other = |part: &&str| !part.is_empty() && part.split('=').next() != Some("record");
    for part in query.split('&').filter(other) {
        pinned.push_str(part);
        pinned.push('&');
    }
    pinned.push_str("record=");
    pinned.push_str(version);
    pinned
}

impl Place<'_> {
    /// The address of the page with the record and the view in its query.
    pub fn page(&self) -> String {
        let page = match self.source {
            "" => self.address.into(),
            source => address(self.address, &["src=", &percent::encode(source)].concat()),
        };
        address(&page, self.query)
    }

    /// The address of a file beside the page.
    fn file(&self, name: &str) -> String {
        let path = self.address.find("://").map_or(0, |at| at + "://".len());
        match self.address.rfind('/').filter(|slash| *slash >= path) {
            Some(slash) => [self.address.get(..=slash).unwrap_or_default(), name].concat(),
            None if path > 0 => [self.address, "/", name].concat(),
            None => ["./", name].concat(),
        }
    }
}

fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(value, html);
    html.push('"');
}
