//! The orders of rows and columns: by dispute, editorial, by name.

use crate::verdicts::finding;
use dispute_matrix::consensus::order::{Grid, by_name, columns, contest, rows};
use dispute_matrix::consensus::{Finding, Order, Rule};
use proptest::prelude::*;
use proptest::sample::select;

const EMPTY: Grid = Grid {
    columns: 3,
    cells: &[],
};

fn by_dispute(findings: &[Finding]) -> Vec<usize> {
    let findings: Vec<&Finding> = findings.iter().collect();
    rows(Order::Dispute, EMPTY, &findings, &vec![""; findings.len()])
}

#[test]
fn by_dispute_sections_follow_the_verdicts_and_the_most_contested_stands_first() {
    let editorial = [
        "ttt----", // agreed: terrorist, 3 on record
        "t------", // too little on record
        "to-----", // disputed, one against one
        "tttt---", // agreed: terrorist, 4 on record
        "ttooodd", // disputed, two against three, two divided
        "tooooo-", // disputed, one against five
        "oo-----", // agreed: opposition
        "td-----", // wavering
        "to-----", // disputed like the third: editorial order
        "ttd----", // wavering, more on record
        "ttoo---", // disputed, two against two
    ];
    let findings = editorial.map(|voices| finding(voices, Rule::Unanimity));
    assert_eq!(by_dispute(&findings), [4, 10, 5, 2, 8, 9, 7, 3, 0, 6, 1]);
}

#[test]
fn a_contest_counts_two_for_each_pair_that_clashes_and_one_for_each_divided_voice() {
    let table = [
        ("to", 2),
        ("tooooo", 2),
        ("ttooodd", 6),
        ("ttd", 1),
        ("tttt", 0),
        ("-", 0),
    ];
    for (voices, expected) in table {
        assert_eq!(
            contest(&finding(voices, Rule::Unanimity)),
            expected,
            "{voices}"
        );
    }
}

#[test]
fn by_name_case_and_marks_on_latin_letters_do_not_matter() {
    let names = [
        "Zenki", "élan", "Ahrar", "Şam", "ahl", "Elam", "sal", "Çelik", "حزب", "Ahrar",
    ];
    let sorted: Vec<_> = by_name(&names).into_iter().map(|ix| names[ix]).collect();
    let expected = [
        "ahl", "Ahrar", "Ahrar", "Çelik", "Elam", "élan", "sal", "Şam", "Zenki", "حزب",
    ];
    assert_eq!(sorted, expected);
    assert_eq!(by_name(&["b", "a", "B", "A"]), [1, 3, 0, 2]);
}

#[test]
fn by_name_orders_rows_and_leaves_columns_under_their_camps() {
    let findings = ["to-", "tt-"].map(|voices| finding(voices, Rule::Unanimity));
    assert_eq!(
        rows(
            Order::Name,
            EMPTY,
            &findings.each_ref(),
            &["Nusra", "Ahrar"]
        ),
        [1, 0]
    );
    assert_eq!(columns(Order::Name, EMPTY), [0, 1, 2]);
    assert_eq!(columns(Order::Dispute, EMPTY), [0, 1, 2]);
}

#[test]
fn a_table_without_columns_has_no_order_of_them() {
    for order in Order::ALL {
        let none = Grid {
            columns: 0,
            ..EMPTY
        };
        assert_eq!(columns(*order, none), [0; 0]);
    }
}

#[test]
fn the_editorial_order_is_the_record_s() {
    let findings = ["tt-", "to-"].map(|voices| finding(voices, Rule::Unanimity));
    assert_eq!(
        rows(Order::Editorial, EMPTY, &findings.each_ref(), &["b", "a"]),
        [0, 1]
    );
    assert_eq!(columns(Order::Editorial, EMPTY), [0, 1, 2]);
}

#[test]
fn names_of_orders_are_those_of_the_public_contract() {
    let names: Vec<_> = Order::ALL.iter().map(|order| order.name()).collect();
    assert_eq!(names, ["dispute", "editorial", "similar", "name"]);
}

proptest! {
    #[test]
    fn by_dispute_each_row_stands_once_and_none_before_a_more_disputed_one(
        voices in prop::collection::vec("[tod-]{6}", 0..12), rule in select(Rule::ALL),
    ) {
        let findings: Vec<_> = voices.iter().map(|voices| finding(voices, rule)).collect();
        let order = by_dispute(&findings);
        let key = |&row: &usize| {
            let finding = &findings[row];
            let contest = -(contest(finding) as i64);
            (finding.verdict, contest, -(finding.tally.on_record() as i64), row)
        };
        prop_assert!(order.is_sorted_by_key(key));
        let mut places = order.clone();
        places.sort_unstable();
        prop_assert_eq!(places, (0..findings.len()).collect::<Vec<_>>());
    }
}
