//! Any bytes as a link.

use super::setting::Setting;
use dispute_matrix::view::View;

/// Any text is a link: read against the record's view, or against an author's where a line break
/// parts the two. What is read has a table, and comes back from the link that is written of it.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (author, query) = text.split_once('\n').unwrap_or(("", &text));
    let s = Setting::real();
    let author = View::read(author, &s.record, &s.default).view;
    let reading = View::read(query, &s.record, &author);
    assert!(!reading.view.blocs.is_empty() && !reading.view.groups.is_empty());
    s.check_link(&reading.view, &author, query);
    s.check(&reading.view);
}
