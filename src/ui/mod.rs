//! The page: thin components, one file for each visible part.
//!
//! Each component is a function from what is [`Shown`] to a [`piece`]. The whole is
//! drawn anew after each step and patches what differs; the very same components are written as
//! HTML into the prerendered page.

mod agreement_table;
mod app;
mod banner;
mod bloc_panel;
mod cell;
mod cell_panel;
mod changes;
mod chips;
mod claim;
mod controls;
mod date_bar;
#[cfg(any(feature = "csr", feature = "share"))]
mod draw;
mod group_panel;
mod headline;
mod heads;
mod language;
mod legend;
#[cfg(feature = "csr")]
mod listen;
pub mod making;
mod mark;
mod matrix;
mod model;
mod more;
#[cfg(feature = "csr")]
mod motion;
mod notices;
mod pair_panel;
pub mod piece;
mod presets;
mod row;
pub mod sight;
#[cfg(feature = "csr")]
mod signal;
mod sources;
#[cfg(feature = "csr")]
mod state;
mod strip;
#[cfg(feature = "csr")]
mod window;

use app::app;
#[cfg(any(feature = "csr", feature = "share"))]
pub use draw::Drawn;
#[cfg(feature = "csr")]
pub use listen::{focus_on, listen, listen_to_printing};
pub use model::{Ask, Before, DrawnRow, Model, Shown, redrawn, widget};
#[cfg(feature = "csr")]
pub use motion::{glide, places_of};
#[cfg(feature = "csr")]
pub use state::{Asked, State, Step};
