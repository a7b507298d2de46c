//! What changes places from one table to the next.

use crate::{Setting, random};
use dispute_matrix::view::{Table, Turn};
use proptest::prelude::*;

/// What changes places from the table of one link to that of another.
fn turn(from: &str, to: &str) -> Option<Turn> {
    let s = Setting::new();
    Turn::between(&s.table(from), &s.table(to))
}

#[test]
fn rows_that_come_or_go_or_open_change_no_places() {
    assert_eq!(turn("", ""), None);
    assert_eq!(turn("", "verdicts=~disputed"), None);
    assert_eq!(turn("verdicts=~disputed", ""), None);
    assert_eq!(turn("", "open=ru.ahrar"), None);
    assert_eq!(turn("", "blocs=~us"), None);
    assert_eq!(turn("verdicts=~disputed", "verdicts=~thin"), None);
}

#[test]
fn rows_in_another_order_change_places() {
    assert_eq!(turn("", "order=name"), Some(Turn::Rows));
    assert_eq!(turn("order=name", "order=editorial"), Some(Turn::Rows));
}

#[test]
fn where_columns_change_places_rows_just_do() {
    assert_eq!(turn("", "order=similar"), Some(Turn::Columns));
    assert_eq!(turn("order=similar", "order=name"), Some(Turn::Columns));
}

/// Whether two of those that are in both stand the other way round.
fn swapped(was: &[u16], is: &[u16]) -> bool {
    let both: Vec<usize> = was
        .iter()
        .filter_map(|one| is.iter().position(|it| it == one))
        .collect();
    both.windows(2).any(|pair| pair[0] > pair[1])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn what_changes_places_is_what_stands_the_other_way_round(
        was in random::view(&Setting::new()),
        is in random::view(&Setting::new()),
    ) {
        let s = Setting::new();
        let [was, is] = [was, is].map(|view| Table::new(&s.record, &s.ledger, &view));
        let [rows, columns] = [
            [&was, &is].map(|table| table.rows().map(|row| row.group.0).collect::<Vec<_>>()),
            [&was, &is].map(|table| table.blocs().map(|column| column.bloc.0).collect()),
        ];
        let due = match (swapped(&columns[0], &columns[1]), swapped(&rows[0], &rows[1])) {
            (true, _) => Some(Turn::Columns),
            (false, true) => Some(Turn::Rows),
            (false, false) => None,
        };
        prop_assert_eq!(Turn::between(&was, &is), due);
    }
}
