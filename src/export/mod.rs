//! What leaves the widget as text: embed codes.

mod escape;
mod snippet;

pub use escape::escape;
pub use snippet::{Place, address, amp, element, iframe, iframe_fixed, pinned};
