//! The order in which like stands by like, against brute force.

use dispute_matrix::consensus::Order;
use dispute_matrix::consensus::order::{Grid, columns, rows};
use dispute_matrix::record::Position;
use proptest::prelude::*;
use proptest::sample::select;

type Held = Option<Position>;

/// The documented distance between two cells.
fn step(a: Held, b: Held) -> u64 {
    match (a, b) {
        (None, None) => 0,
        (None, Some(_)) | (Some(_), None) => 1,
        (Some(a), Some(b)) if a == b => 0,
        (Some(a), Some(b)) if a == Position::Divided || b == Position::Divided => 2,
        _ => 4,
    }
}

fn length(table: &[Vec<Held>], order: &[usize]) -> u64 {
    let between = |a: usize, b: usize| -> u64 {
        table[a]
            .iter()
            .zip(&table[b])
            .map(|(a, b)| step(*a, *b))
            .sum()
    };
    order.windows(2).map(|pair| between(pair[0], pair[1])).sum()
}

fn similar(table: &[Vec<Held>]) -> Vec<usize> {
    let cells = table.concat();
    let grid = Grid {
        columns: table.first().map_or(0, Vec::len),
        cells: &cells,
    };
    rows(Order::Similar, grid, &[], &vec![""; table.len()])
}

/// Every order of so many items, first by the editorially first item, and so on.
fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut orders = vec![vec![]];
    for _ in 0..count {
        orders = orders
            .into_iter()
            .flat_map(|order: Vec<usize>| {
                (0..count)
                    .filter(|item| !order.contains(item))
                    .map(|item| [order.as_slice(), &[item]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    orders
}

fn any_table(
    rows: impl Into<proptest::collection::SizeRange>,
    columns: usize,
) -> impl Strategy<Value = Vec<Vec<Held>>> {
    let cell = prop::option::of(select(Position::ALL));
    prop::collection::vec(prop::collection::vec(cell, columns), rows)
}

#[test]
fn two_camps_that_are_shuffled_together_come_apart() {
    let (terrorist, opposition) = (Some(Position::Terrorist), Some(Position::Opposition));
    for count in [10, 12, 13, 30] {
        let table: Vec<_> = (0..count)
            .map(|row| vec![if row % 3 == 0 { terrorist } else { opposition }; 5])
            .collect();
        let order = similar(&table);
        let borders = order
            .windows(2)
            .filter(|pair| table[pair[0]] != table[pair[1]])
            .count();
        assert_eq!(borders, 1, "{order:?}");
    }
}

#[test]
fn rows_along_one_scale_stand_in_its_order() {
    // Row by row one more voice holds terrorist; the editorial order jumps about the scale.
    // Four hundred rows are too many for the improving moves alone: there the greedy chain finds it.
    for (count, stride) in (2..41).map(|stride| (41, stride)).chain([(401, 149)]) {
        let place = |row: usize| row * stride % count;
        let table: Vec<_> = (0..count)
            .map(|row| {
                let cell = |column| (column < place(row)).then_some(Position::Terrorist);
                (0..count).map(cell).collect()
            })
            .collect();
        let order: Vec<_> = similar(&table).into_iter().map(place).collect();
        assert!(
            order.is_sorted() || order.iter().rev().is_sorted(),
            "{order:?}"
        );
    }
}

#[test]
fn up_to_2048_rows_are_ordered_and_more_keep_the_editorial_order() {
    for (count, borders) in [(2048, 1), (2049, 2048)] {
        let held = [Some(Position::Terrorist), Some(Position::Opposition)];
        let table: Vec<_> = (0..count).map(|row| vec![held[row % 2]]).collect();
        let order = similar(&table);
        let differ = |pair: &&[usize]| table[pair[0]] != table[pair[1]];
        assert_eq!(order.windows(2).filter(differ).count(), borders, "{count}");
    }
}

#[test]
fn rows_that_are_all_alike_keep_the_editorial_order() {
    for count in [0, 1, 12, 13] {
        let table = vec![vec![Some(Position::Divided); 4]; count];
        assert_eq!(similar(&table), (0..count).collect::<Vec<_>>());
    }
}

proptest! {
    #[test]
    fn up_to_seven_rows_stand_in_the_first_of_the_shortest_orders(table in any_table(0..8, 4)) {
        let order = similar(&table);
        let shortest = orders(table.len()).into_iter().min_by_key(|order| length(&table, order));
        prop_assert_eq!(Some(order), shortest);
    }

    #[test]
    fn many_rows_are_never_worse_than_the_editorial_order(table in any_table(13..24, 6)) {
        let order = similar(&table);
        let editorial: Vec<_> = (0..table.len()).collect();
        prop_assert!(length(&table, &order) <= length(&table, &editorial));
        prop_assert!(order.first() < order.last());
        let mut places = order;
        places.sort_unstable();
        prop_assert_eq!(places, editorial);
    }

    #[test]
    fn many_rows_in_a_good_order_never_get_a_worse_one(table in any_table(13..24, 6)) {
        let ordered: Vec<_> = similar(&table).iter().map(|&row| table[row].clone()).collect();
        let editorial: Vec<_> = (0..table.len()).collect();
        let again = similar(&ordered);
        prop_assert!(length(&ordered, &again) <= length(&ordered, &editorial));
    }

    #[test]
    fn among_many_rows_no_turn_and_no_short_move_helps_any_more(table in any_table(13..18, 5)) {
        let order = similar(&table);
        let best = length(&table, &order);
        for start in 0..order.len() {
            for end in start + 2..=order.len() {
                let mut turned = order.clone();
                turned[start..end].reverse();
                prop_assert!(length(&table, &turned) >= best);
                for middle in (start + 1..end).filter(|m| m - start <= 3 || end - m <= 3) {
                    let mut moved = order.clone();
                    moved[start..end].rotate_left(middle - start);
                    prop_assert!(length(&table, &moved) >= best);
                }
            }
        }
    }

    #[test]
    fn columns_are_ordered_as_the_rows_of_the_table_turned_over(table in any_table(1..70, 6)) {
        let turned: Vec<Vec<Held>> =
            (0..6).map(|column| table.iter().map(|row| row[column]).collect()).collect();
        let cells = table.concat();
        let grid = Grid { columns: 6, cells: &cells };
        prop_assert_eq!(columns(Order::Similar, grid), similar(&turned));
    }
}
