//! From positions to a verdict on a group: what is agreed, what is not, and who stands in the way.
//!
//! This room carries out the second half of the record's README: the agreement rules ([`Rule`]),
//! the verdicts ([`judge`]), the blockers ([`Path`]), how far two voices agree ([`Pair`]), and the
//! orders of rows and columns that follow from them ([`order`]). Whose voice is counted, and what
//! is supposed by a what-if, is the caller's to say: it hands over positions.

mod agreement;
mod finding;
pub mod order;
mod rule;
mod similar;

pub use agreement::{Cohesion, Pair, cohesion};
pub use finding::{Finding, Nearest, Path, Tally, Verdict, judge};
pub use order::Order;
pub use rule::Rule;
