//! Notices: what was left out of a link, and what to do when something does not work.

use super::quote::quoted;
use super::{FileKey, Key, say};
use crate::gather::Gather;
use crate::record::Record;
use crate::view::Ignored;

/// One quiet notice for all that a link held and the widget did not understand; empty for none.
pub fn ignored(ignored: &[Ignored]) -> String {
    if ignored.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = ignored
        .iter()
        .map(|part| say!(NoticePart, part.key, &quoted(&part.value)))
        .gather();
    let parts: Vec<&str> = parts.iter().map(String::as_str).gather();
    say!(NoticeIgnored, &super::list(&parts))
}

/// Said of a link that was made with another version of the record.
pub fn record_changed(made_with: &str, record: &Record) -> String {
    say!(NoticeChanged, made_with, &record.version)
}

/// Said where the filters leave no group or no bloc.
pub fn nothing_matches() -> &'static str {
    Key::NoticeNothing.text()
}

/// Said of something open whose row the filters hide.
pub fn orphan() -> &'static str {
    Key::NoticeOrphan.text()
}

/// Said where JavaScript is off.
pub fn no_javascript() -> &'static str {
    FileKey::StaticNoJavascript.text()
}

/// Said after a while where the live version has neither started nor failed: in a browser too old to
/// read its script no script can say so.
pub fn not_started() -> &'static str {
    FileKey::StaticNotStarted.text()
}

/// Said where the live version could not start; the loader puts the reason in place of `{reason}`.
pub fn failed() -> String {
    say!(file StaticFailed, "{reason}")
}
