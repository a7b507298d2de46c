//! **dispute-matrix**: blocs against groups, who labels whom terrorist, where the labels clash,
//! who stands in the way of agreement, and what the evidence is.
//!
//! State flows one way: reader → [`view`] → derived values → `ui`. The core (`record`, `stance`,
//! `consensus`, `view`, `words`, `export`) has no web dependency and is tested on the host.

// By this name benchmarks, tests and the module that is measured know it alike.
#[cfg(feature = "scale")]
extern crate self as dispute_matrix;

pub mod consensus;
#[cfg(feature = "csr")]
pub mod embed;
pub mod export;
mod gather;
#[cfg(feature = "ssr")]
pub mod prerender;
#[cfg(feature = "reader")]
pub mod reader;
pub mod record;
#[cfg(feature = "scale")]
pub mod scale;
#[cfg(any(feature = "share", feature = "ssr"))]
pub mod share;
pub mod stance;
mod text;
#[cfg(any(feature = "csr", feature = "ssr", feature = "share"))]
pub mod ui;
pub mod view;
pub mod words;

/// A small allocator in place of the standard one: 1.8 kB less to download, and every call still
/// takes constant time.
#[cfg(any(
    feature = "csr",
    feature = "reader",
    feature = "share",
    feature = "scale"
))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
