//! The widget on AMP pages.

use super::{Site, place};
use crate::{export, words};

/// AMP's own script for frames, which a page has in its head once. AMP allows it from nowhere else.
const SCRIPT: &str = "<script async custom-element=\"amp-iframe\" \
    src=\"https://cdn.ampproject.org/v0/amp-iframe-0.1.js\"></script>";

/// `amp.html`: the frame to paste, and in a comment what the page's head needs.
pub fn amp(site: &Site) -> String {
    let head = words::amp_head(SCRIPT);
    ["<!-- ", &head, " -->\n", &export::amp(&place(site)), "\n"].concat()
}
