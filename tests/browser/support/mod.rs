//! What the browser tests stand on: the build, a static host for it, a browser, and the core that
//! says what a page must show.

pub mod axe;
pub mod browser;
pub mod can;
pub mod controls;
pub mod core;
pub mod dist;
mod driver;
pub mod engine;
pub mod host;
pub mod http;
pub mod keys;
pub mod kits;
pub mod language;
pub mod lent;
pub mod looks;
mod noise;
mod outside;
pub mod page;
mod programs;
mod said;
#[path = "../../made/setting.rs"]
mod setting;
pub mod visit;
mod window;
