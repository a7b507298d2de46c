//! The page: thin Leptos components, one file for each visible part.
//!
//! They read [`State`] and draw; the reader's steps go back through [`State::step`]. The very
//! same components are rendered on the host into the prerendered page.

mod app;
mod bloc_panel;
mod cell;
mod cell_panel;
mod choices;
mod chips;
mod claim;
mod date_bar;
mod finder;
mod group_panel;
mod heads;
mod headline;
mod legend;
mod mark;
mod matrix;
mod more;
mod notices;
mod row;
mod state;

pub use app::app;
pub use state::{Asked, Model, State, Step};
