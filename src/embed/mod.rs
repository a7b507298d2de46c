//! How the widget gets into a page: the standalone page so far as the browser is concerned.

mod address;
mod focus;
mod page;

pub use page::mount;
