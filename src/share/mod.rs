//! Links, embed codes, downloads and citations of the view shown: a module of its own, loaded when
//! a reader asks for it.
//!
//! What is given out is made by [`Sharing`] from the core's export; [`dialog`] draws the choices.
//! The script beside it (`embed/share_dialog.js`) opens the dialog, copies and saves.

mod dialog;
#[cfg(feature = "share")]
mod handle;
mod sharing;

pub use dialog::dialog;
#[cfg(feature = "share")]
pub use handle::Handle;
pub use sharing::{File, Place, Sharing};
