//! The widget in a browser, over the release build in `dist/` served as a static host
//! would serve it, and always under the build's own policy.
//!
//! One run, one engine: `DISPUTE_MATRIX_ENGINE` names chromium, firefox or webkit.
//!
//! What a page must show is never written down here: each test asks the core for it.

mod accessibility;
mod agreement;
mod announce;
mod colour;
mod contrast;
mod engine;
mod fallback;
mod filters;
mod focus;
mod grid;
mod history;
mod languages;
mod large;
mod link;
mod link_round_trip;
#[path = "../made/record.rs"]
mod made;
#[path = "../made/sizes.rs"]
mod made_sizes;
mod matrix;
mod motion;
mod offline;
mod opening;
mod picture;
mod pictures;
mod policy;
mod print;
mod scale;
mod scale_core;
mod screenshots;
mod share;
mod sizes;
mod speed;
mod stale;
mod story;
mod support;
mod swap;
mod time;
mod tree;
mod what_if;
mod whole;
#[path = "../made/written.rs"]
mod written;
