//! What the browser tests stand on: the build, a static host for it, a browser, and the core that
//! says what a page must show.

pub mod browser;
pub mod controls;
pub mod core;
pub mod dist;
pub mod driver;
pub mod host;
mod http;
pub mod language;
pub mod page;
mod said;
#[path = "../../setting.rs"]
mod setting;
pub mod visit;
