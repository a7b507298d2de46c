//! What the build writes beside the widget: the page before WebAssembly, forms without scripts,
//! and what describes the widget to other programs.
//!
//! Everything shows the default view of the embedded record. The page itself is written in every
//! language, the other forms in the record's own. A build step; it ships nothing.

mod amp;
mod dataset;
mod fragment;
mod head;
mod languages;
mod names;
mod oembed;
mod of_view;
mod presets;
mod root;
mod site;

pub use amp::amp;
pub use dataset::dataset;
pub use fragment::fragment;
pub use head::{head, page_name};
pub use languages::{catalogue, in_language, scripts, words_file};
pub use names::named;
pub use oembed::oembed;
pub use of_view::{export, frame};
pub use presets::faults_of_presets;
pub use root::root_of;
pub use site::{Site, VARIABLE, read};

use crate::export::{HEIGHT, Place};
use crate::ui::Model;
use crate::view::Table;
use crate::words;

/// Width of the picture that link previews show, in pixels.
const PREVIEW_WIDTH: u32 = 1200;
/// Its height.
const PREVIEW_HEIGHT: u32 = 628;
/// The picture.
const PREVIEW: &str = "preview-1200x628.png";

/// A width at which the whole default page is no higher than [`HEIGHT`], in CSS pixels.
const WIDTH: u32 = 720;

/// The widget's page of a site, as it is embedded.
fn place(site: &Site) -> Place<'_> {
    Place {
        address: site.folder(),
        title: &Model::embedded().record.title,
        height: HEIGHT,
        ..Place::default()
    }
}

/// The table of the default view.
fn table(model: &Model) -> Table {
    let Model {
        record,
        ledger,
        default,
        ..
    } = model;
    Table::new(record, ledger, default)
}

/// The default view's headline as one text.
fn headline(model: &Model) -> String {
    words::headline(&model.record, &model.default, &table(model)).sentence()
}

/// What stands for the preview's picture where it is not seen.
fn preview_alt(model: &Model) -> String {
    words::preview_alt(&model.record, model.default.at, table(model).counts.shown)
}
