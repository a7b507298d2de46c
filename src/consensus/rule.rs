//! How many voices make an agreement.

use crate::record::named;

named! {
    /// The agreement rule, the reader's choice. Each is of the counted voices on record, and an
    /// agreement always needs at least two agreeing voices.
    Rule {
        /// Every voice: what the talks required, and the default.
        Unanimity = "unanimity",
        /// All voices but one, or more.
        AllButOne = "all-but-one",
        /// Two thirds of the voices, or more.
        TwoThirds = "two-thirds",
        /// More than half of the voices.
        Majority = "majority",
    }
}

impl Rule {
    /// How many of `on_record` voices must hold a label for the rule to be met; at least two, so
    /// that fewer than two on record never agree.
    ///
    /// ```
    /// use dispute_matrix::consensus::Rule;
    /// assert_eq!(Rule::TwoThirds.needed(8), 6);
    /// assert_eq!(Rule::AllButOne.needed(2), 2);
    /// ```
    pub fn needed(self, on_record: usize) -> usize {
        let needed = match self {
            Rule::Unanimity => on_record,
            Rule::AllButOne => on_record.saturating_sub(1),
            Rule::TwoThirds => on_record - on_record / 3,
            Rule::Majority => on_record / 2 + 1,
        };
        needed.max(2)
    }
}
