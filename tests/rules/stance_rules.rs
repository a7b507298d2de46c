//! Rules 1 to 5, a table for each, on the bloc without members.

use crate::fixture::{SOLO, holds};
use dispute_matrix::record::Confidence::*;

#[test]
fn rule_1_only_claims_by_the_date_and_at_or_above_the_threshold_count() {
    const CLAIMS: &[&str] = &[
        "solo terrorist stated 2015-03-01 low",
        "solo opposition stated 2015-04-01 medium",
        "solo terrorist stated 2015-05-01 high",
    ];
    const DATED: &[&str] = &[
        "solo opposition stated 2015 high",
        "solo terrorist stated 2015-12 high",
    ];
    holds(
        SOLO,
        &[
            (CLAIMS, "2015-02-28", Low, "none"),
            (CLAIMS, "2015-03-01", Low, "terrorist low c0"),
            (CLAIMS, "2015-03-31", Medium, "none weak"),
            (CLAIMS, "2015-04-01", Medium, "opposition medium c1"),
            (CLAIMS, "2015-04-30", Medium, "opposition medium c1"),
            (CLAIMS, "2015-04-30", High, "none weak"),
            (CLAIMS, "2015-05-01", High, "terrorist high c2"),
            // A year and a month count from their first day.
            (DATED, "2014-12-31", Medium, "none"),
            (DATED, "2015-01-01", Medium, "opposition high c0"),
            (DATED, "2015-11-30", Medium, "opposition high c0"),
            (DATED, "2015-12-01", Medium, "terrorist high c1"),
        ],
    );
}

#[test]
fn rule_2_words_decide_before_deeds() {
    holds(
        SOLO,
        &[
            // Old words against a newer, surer deed.
            (
                &[
                    "solo terrorist reported 2013 medium",
                    "solo terrorist acted 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist medium c0",
            ),
            // No words yet at D: deeds decide.
            (
                &[
                    "solo terrorist reported 2015-06 medium",
                    "solo opposition acted 2015-01 high",
                ],
                "2015-05-31",
                Medium,
                "opposition high by-conduct c1",
            ),
            // No words at the threshold: deeds decide.
            (
                &[
                    "solo terrorist stated 2015 medium",
                    "solo opposition acted 2014 high",
                ],
                "2016-01-01",
                High,
                "opposition high by-conduct c1",
            ),
            // Listed, stated and reported are all words.
            (
                &[
                    "solo terrorist listed 2014 high",
                    "solo terrorist acted 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist high c0",
            ),
            (
                &[
                    "solo terrorist stated 2014 high",
                    "solo terrorist acted 2015 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist high c0",
            ),
        ],
    );
}

#[test]
fn rule_3_a_weak_record_never_overrides_a_better_one() {
    holds(
        SOLO,
        &[
            // Newer low words beside older medium words.
            (
                &[
                    "solo opposition stated 2014 medium",
                    "solo terrorist listed 2015 low",
                ],
                "2016-01-01",
                Low,
                "opposition medium c0",
            ),
            // Low words beside a better deed: the deed decides.
            (
                &[
                    "solo opposition acted 2014 medium",
                    "solo terrorist listed 2015 low",
                ],
                "2016-01-01",
                Low,
                "opposition medium by-conduct c0",
            ),
            // Nothing better: low claims decide, words before deeds.
            (
                &[
                    "solo opposition acted 2015 low",
                    "solo terrorist reported 2014 low",
                ],
                "2016-01-01",
                Low,
                "terrorist low c1",
            ),
            (
                &["solo opposition acted 2015 low"],
                "2016-01-01",
                Low,
                "opposition low by-conduct c0",
            ),
            // The better one is not on record yet at D.
            (
                &[
                    "solo opposition stated 2015-06 high",
                    "solo terrorist stated 2015-01 low",
                ],
                "2015-05-01",
                Low,
                "terrorist low c1",
            ),
        ],
    );
}

#[test]
fn rule_4_newest_day_then_confidence_then_basis_and_a_tie_that_disagrees_is_divided() {
    holds(
        SOLO,
        &[
            // The newest day, however sure the older claim.
            (
                &[
                    "solo terrorist listed 2015-01-01 high",
                    "solo opposition reported 2015-01-02 medium",
                ],
                "2016-01-01",
                Medium,
                "opposition medium c1",
            ),
            // Within the day confidence goes before basis.
            (
                &[
                    "solo terrorist listed 2015-01-01 medium",
                    "solo opposition reported 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "opposition high c1",
            ),
            // Then the basis: listed > stated > reported.
            (
                &[
                    "solo terrorist stated 2015-01-01 high",
                    "solo opposition listed 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "opposition high c1",
            ),
            (
                &[
                    "solo terrorist reported 2015-01-01 high",
                    "solo opposition stated 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "opposition high c1",
            ),
            // Equal rank: agreeing keeps the position, disagreeing divides. The first id is named.
            (
                &[
                    "solo terrorist stated 2015-01-01 medium",
                    "solo terrorist stated 2015-01-01 medium",
                ],
                "2016-01-01",
                Medium,
                "terrorist medium c0",
            ),
            (
                &[
                    "solo terrorist stated 2015-01-01 medium",
                    "solo opposition stated 2015-01-01 medium",
                ],
                "2016-01-01",
                Medium,
                "divided medium c0",
            ),
            (
                &[
                    "solo terrorist stated 2015-01-01 high",
                    "solo opposition stated 2015-01-01 high",
                    "solo terrorist stated 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
            // A month stands on its first day, beside a claim of that day.
            (
                &[
                    "solo terrorist stated 2015-12 high",
                    "solo opposition stated 2015-12-01 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
            // A stronger claim of the day leaves no tie; deeds among themselves rank alike.
            (
                &[
                    "solo terrorist stated 2015-01-01 high",
                    "solo opposition stated 2015-01-01 high",
                    "solo opposition listed 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "opposition high c2",
            ),
            (
                &[
                    "solo terrorist acted 2015-01-01 high",
                    "solo opposition acted 2015-01-01 high",
                ],
                "2016-01-01",
                Medium,
                "divided high by-conduct c0",
            ),
            // A claim can be divided in itself.
            (
                &["solo divided stated 2015 high"],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
        ],
    );
}

#[test]
fn rule_5_a_deed_against_words_marks_the_cell_and_changes_no_position() {
    const OLD_DEED: &[&str] = &[
        "solo terrorist acted 2013 medium",
        "solo opposition stated 2015 high",
    ];
    holds(
        SOLO,
        &[
            (
                OLD_DEED,
                "2016-01-01",
                Medium,
                "opposition high conduct-differs c1",
            ),
            // The deed is below the threshold.
            (OLD_DEED, "2016-01-01", High, "opposition high c1"),
            // The deed is not on record yet.
            (
                &[
                    "solo terrorist acted 2015-06 high",
                    "solo opposition stated 2015 high",
                ],
                "2015-05-31",
                Medium,
                "opposition high c1",
            ),
            // A low deed never marks, even where low claims count.
            (
                &[
                    "solo terrorist acted 2015 low",
                    "solo opposition stated 2015 low",
                ],
                "2016-01-01",
                Low,
                "opposition low c1",
            ),
            // A deed of the same position beside one of another.
            (
                &[
                    "solo opposition acted 2015 high",
                    "solo terrorist acted 2014 high",
                    "solo opposition stated 2015 high",
                ],
                "2016-01-01",
                Medium,
                "opposition high conduct-differs c2",
            ),
            // Divided words: a deed of either label is another position, a divided deed is not.
            (
                &[
                    "solo divided stated 2015 high",
                    "solo terrorist acted 2015 high",
                ],
                "2016-01-01",
                Medium,
                "divided high conduct-differs c0",
            ),
            (
                &[
                    "solo divided stated 2015 high",
                    "solo divided acted 2015 high",
                ],
                "2016-01-01",
                Medium,
                "divided high c0",
            ),
            // Where deeds decide there are no words to differ from.
            (
                &[
                    "solo terrorist acted 2015 high",
                    "solo opposition acted 2014 high",
                ],
                "2016-01-01",
                Medium,
                "terrorist high by-conduct c0",
            ),
        ],
    );
}
