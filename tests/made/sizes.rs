//! The sizes that the core is measured by.

use crate::made::Size;

/// Sizes to measure the core by: Syria's, a large newsroom's, and the most blocs and groups with a
/// quarter, half and all of a million claims, past all limits of the reader.
pub const SIZES: [Size; 5] = [
    Size {
        blocs: 10,
        groups: 25,
        claims: 537,
    },
    Size {
        blocs: 50,
        groups: 500,
        claims: 62_500,
    },
    Size {
        blocs: 200,
        groups: 2_000,
        claims: 250_000,
    },
    Size {
        blocs: 200,
        groups: 2_000,
        claims: 500_000,
    },
    Size {
        blocs: 200,
        groups: 2_000,
        claims: 1_000_000,
    },
];
