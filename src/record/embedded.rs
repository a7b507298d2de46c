//! The record that the build checked, laid out and put into the widget.

use super::date::Day;
use super::layout;
use super::types::{Record, Text};

/// On the host, where pages are written, the whole record; in a browser what the first view shows.
static BYTES: &[u8] = if cfg!(target_arch = "wasm32") {
    FIRST
} else {
    include_bytes!(concat!(env!("OUT_DIR"), "/record.bin"))
};
static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/first.bin"));

/// The record built into the widget: `data/syria-2016.json`, or the file that
/// `DISPUTE_MATRIX_RECORD` named when the widget was built. In a browser it is without the texts
/// that its first view does not show; the whole lies beside the module.
///
/// ```
/// let record = dispute_matrix::record::embedded();
/// assert!(!record.claims.is_empty());
/// ```
pub fn embedded() -> Record {
    // The build decodes these very bytes and compares, so the empty record is never seen.
    layout::decode(BYTES).unwrap_or_else(empty)
}

/// The embedded record in its compact layout.
pub fn embedded_bytes() -> &'static [u8] {
    BYTES
}

/// The part of it that stands in the module, in its compact layout.
pub fn first_bytes() -> &'static [u8] {
    FIRST
}

fn empty() -> Record {
    Record {
        id: Text::Borrowed(""),
        version: Text::Borrowed(""),
        licence: Text::Borrowed(""),
        title: Text::Borrowed(""),
        as_of: Day(0),
        milestone: None,
        labels: None,
        camps: Vec::new(),
        seats: Vec::new(),
        kinds: Vec::new(),
        blocs: Vec::new(),
        groups: Vec::new(),
        events: Vec::new(),
        presets: Vec::new(),
        claims: Vec::new(),
        sources: Vec::new(),
        by_name: Vec::new(),
        original: None,
    }
}
