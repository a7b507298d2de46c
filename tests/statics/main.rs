//! Forms without scripts, embed codes, and what describes the widget to other programs.

mod codes;
mod data;
mod fragment;
mod head;
mod html;
mod presets;
mod site;

use dispute_matrix::prerender::Site;

/// A site for tests.
fn site() -> Site {
    Site::parse("https://news.example/matrix/").unwrap()
}

/// A build whose address is not known.
fn nowhere() -> Site {
    Site::default()
}
