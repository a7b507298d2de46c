//! The frames a picture can have.

use crate::record::named;

named! {
    /// The frame of a picture.
    Frame {
        /// About 1000 wide and as tall as it needs to be: everything in one column.
        Natural = "natural",
        /// 1200 × 628, for link previews: the headline beside a compact matrix.
        Wide = "wide",
        /// 1080 × 1080, for feeds: the headline over a compact matrix.
        Square = "square",
        /// Wide and as tall as it needs to be, in two columns: everything, for print.
        Print = "print",
    }
}
