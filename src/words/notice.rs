//! Notices: what was left out of a link, and what to do when something does not work.

use super::say;
use crate::record::Record;
use crate::view::Ignored;

/// One quiet notice for all that a link held and the widget did not understand; empty for none.
pub fn ignored(ignored: &[Ignored]) -> String {
    if ignored.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = ignored
        .iter()
        .map(|part| say!("{} “{}”", part.key, &part.value))
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    say!(
        "Left out of this link, because this record does not know it: {}.",
        &super::list(&parts)
    )
}

/// Said of a link that was made with another version of the record.
pub fn record_changed(made_with: &str, record: &Record) -> String {
    say!(
        "The record has changed since this link was made: it was that of {}, now it is that of {}.",
        made_with,
        &record.version
    )
}

/// Said where the filters leave no group or no bloc.
pub fn nothing_matches() -> &'static str {
    "Nothing matches these filters. Reset them to see every group."
}

/// Said of something open whose row the filters hide.
pub fn orphan() -> &'static str {
    "Its row is hidden by the filters."
}

/// Said where JavaScript is off.
pub fn no_javascript() -> &'static str {
    "Filters and sources need JavaScript. The table below is complete for its date without it."
}

/// Said after a while where the live version has neither started nor failed: in a browser too old to
/// read its script no script can say so.
pub fn not_started() -> &'static str {
    "The interactive version has not started: this browser may be too old for it, or a file may still be on its way. The table below is complete for its date."
}

/// Said where the live version could not start; the loader puts the reason in place of `{reason}`.
pub fn failed() -> &'static str {
    "The interactive version could not start ({reason}). The table below is complete for its date; reload the page to try again."
}
