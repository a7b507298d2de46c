//! How the widget gets into a page: what the scripts beside this file call.
//!
//! The standalone page (`page.js`) and the element (`element.js`) run widgets by number: each is
//! mounted in an element of its own, is asked for views, and says what it shows. Address, history,
//! events and heights are theirs; drawing is here.

mod focus;
mod models;
mod widget;

pub use models::{record, take};
pub use widget::{ask, look, mount, unmount};
